"""The whole site as files, for engines that do not run this plugin: pages as Markdown, assets, settings with `nav`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from html import escape
from pathlib import Path
from tempfile import TemporaryDirectory

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException
from mkdocs.structure.files import File, Files, get_files

from purposebook.bundled import OVERRIDES, ours
from purposebook.plugin.by_hand import ByHand
from purposebook.plugin.files import GeneratedFile
from purposebook.plugin.plugin import PurposebookPlugin
from purposebook.plugin.quoting import Quotes
from purposebook.plugin.reading import tell
from purposebook.plugin.settings import (
    DOCS,
    MATERIAL,
    NAME,
    OVERRIDDEN,
    SETTINGS,
    Authored,
    as_yaml,
    elsewhere,
    options,
    place,
)

LOOK = ("404.html", "partials/source.html")  # of our templates, those that every engine can draw
BLOCK = "{% block content %}"
SITE_NAME = "Purposebook"


class NotWrittenError(Exception):
    """Why the site cannot be written, in a sentence."""


def written(file: Path, folder: Path) -> dict[str, bytes]:
    """Path → content of the whole site of a mkdocs.yml, which need not be there, as it is to lie in `folder`.

    What is wrong is logged; raises `NotWrittenError` where nothing can be made.
    """
    authored = Authored(file.resolve(), folder.resolve())
    if authored.folder == authored.file.parent or authored.folder.is_relative_to(authored.docs.resolve()):
        raise NotWrittenError(f"{folder} holds what the site is made from. Name a folder of its own.")
    with TemporaryDirectory() as nowhere:
        try:
            config = _configured(authored, Path(nowhere))
            return dict(_all(authored, config, _files(config)))
        except MkDocsException as error:
            raise NotWrittenError(error.message) from error


def _configured(authored: Authored, nowhere: Path) -> MkDocsConfig:
    """The settings of the site as MkDocs and our plugin understand them; no other plugin is asked."""
    config = MkDocsConfig(config_file_path=str(authored.file))
    said = authored.said
    ours_alone = {
        "docs_dir": str(authored.docs if authored.docs.is_dir() else nowhere),
        "hooks": [],
        "plugins": [{NAME: options(said.get("plugins"))}],
        "theme": said.get("theme") or MATERIAL,
    }
    config.load_dict({"site_name": SITE_NAME, **said, **ours_alone})
    errors, _ = config.validate()
    for key, error in errors:
        raise NotWrittenError(f"{authored.file.name}: '{key}': {error}")
    config.plugins.on_startup(command="pages", dirty=False)  # type: ignore[arg-type]  # nothing is built
    return config.plugins.on_config(config)


def _files(config: MkDocsConfig) -> Files:
    """All files of the site, those of the theme included; every page of ours is drawn."""
    config.plugins.on_pre_build(config=config)
    files = get_files(config)
    files.add_files_from_theme(config.theme.get_env(), config)
    return config.plugins.on_files(files, config=config)


def _all(authored: Authored, config: MkDocsConfig, files: Files) -> Iterator[tuple[str, bytes]]:
    plugin = next(plugin for plugin in config.plugins.values() if isinstance(plugin, PurposebookPlugin))
    website = plugin.website
    assert website  # a mistake that leaves none is an error here
    community = website.index.book.community
    if "site_name" not in authored.said and community and community.name:
        config.site_name = escape(str(community.name))
    theirs = {*config.theme.dirs} - {str(ours(OVERRIDES))}
    places = {file.src_uri: place(file) for file in files if _is_shown(file) and file.src_dir not in theirs}
    for path, placed in places.items():
        file = files.get_file_from_path(path)
        assert file
        yield f"{DOCS}/{placed}", _content(file, config, places, plugin.quotes)
    yield from _look(config, website.left_out)
    yield SETTINGS, as_yaml(elsewhere(authored, config, files)).encode()


def _is_shown(file: File) -> bool:
    return bool(file.inclusion.is_included())  # type: ignore[no-untyped-call]


def _content(file: File, config: MkDocsConfig, places: Mapping[str, str], quotes: Quotes) -> bytes:
    if isinstance(file, GeneratedFile) and file.page:
        return file.page.as_file(config).encode()
    if not file.is_documentation_page():
        return file.content_bytes
    text = ByHand(file, places, quotes).text
    tell(quotes.report(file))
    return text.encode()


def _look(config: MkDocsConfig, left_out: frozenset[str]) -> Iterator[tuple[str, bytes]]:
    """The templates of the author's own, and those of ours that every engine can draw."""
    own = Path(config.theme.custom_dir) if config.theme.custom_dir else None
    found = {file.relative_to(own).as_posix(): file for file in own.rglob("*") if file.is_file()} if own else {}
    for path, file in found.items():
        yield f"{OVERRIDDEN}/{path}", file.read_bytes()
    for path in LOOK:
        if path not in found:
            text = (ours(OVERRIDES) / path).read_text("utf-8")
            told = f"{BLOCK}{{% set left_out = {sorted(left_out)} %}}"
            yield f"{OVERRIDDEN}/{path}", text.replace(BLOCK, told).encode()
