"""The mkdocs.yml of a site that is written as files: what its author said, and what our plugin would have filled in."""

from __future__ import annotations

import os
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import yaml
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.utils.yaml import yaml_load

from purposebook.plugin.files import GeneratedFile
from purposebook.plugin.frontend import SCRIPT
from purposebook.plugin.navigation import Nav
from purposebook.plugin.quoting import EXTENSION
from purposebook.site import routes

NAME = "purposebook"
SETTINGS, DOCS, OVERRIDDEN = "mkdocs.yml", "docs", "overrides"
HEAD = """\
# Written by 'purposebook pages', as everything here that it says it wrote. What you change here is in its way the next
# time: change purpose.yml, or the mkdocs.yml beside it, and let it write again.
"""
ELSEWHERE = ("docs_dir", "draft_docs", "edit_uri_template", "exclude_docs", "site_dir", "watch")  # about the old place
MISLED = ("content.action.edit", "navigation.indexes")  # no page is edited here; each has a folder of its own
MATERIAL = "material"


@dataclass(frozen=True)
class Authored:
    """A mkdocs.yml, which need not be there, and the folder in which the site is to lie as files."""

    file: Path
    folder: Path

    @cached_property
    def said(self) -> dict[str, Any]:
        """What stands in it, with what it inherits."""
        if not self.file.exists():
            return {}
        with self.file.open("rb") as opened:
            found = yaml_load(opened)
        return found if isinstance(found, dict) else {}

    @property
    def docs(self) -> Path:
        """Where hand-written pages lie."""
        return self.file.parent / str(self.said.get("docs_dir", DOCS))

    def seen_from_there(self, path: str) -> str:
        """A path beside mkdocs.yml, as it is named in the folder."""
        return Path(os.path.relpath(self.file.parent / path, self.folder)).as_posix()


def options(plugins: Any) -> Any:
    """What stands below `purposebook:` in a list or group of plugins."""
    return next((inner for name, inner in _plugins(plugins) if name == NAME), None) or {}


def _plugins(plugins: Any) -> list[tuple[str, Any]]:
    if isinstance(plugins, dict):
        return list(plugins.items())
    return [
        each for plugin in plugins or () for each in (plugin.items() if isinstance(plugin, dict) else [(plugin, {})])
    ]


def elsewhere(authored: Authored, config: MkDocsConfig, files: Files) -> dict[str, Any]:
    """The settings of the written site, `nav` last."""
    said = {key: value for key, value in authored.said.items() if key not in (*ELSEWHERE, "nav")}
    others = [{name: inner} if inner else name for name, inner in _plugins(said.get("plugins", ["search"]))]
    made = {
        "site_name": config.site_name,
        **said,
        "docs_dir": DOCS,
        "edit_uri": "",  # no page is edited where it is written
        "theme": _theme(said.get("theme"), config),
        "markdown_extensions": [
            {name: config.mdx_configs[name]} if config.mdx_configs.get(name) else name
            for name in config.markdown_extensions
            if name != EXTENSION  # what it does is done
        ],
        "extra_css": list(config.extra_css),
        "extra_javascript": [*(script for script in said.get("extra_javascript") or () if script != SCRIPT), SCRIPT],
        "plugins": [plugin for plugin in others if NAME not in plugin],
        "hooks": [authored.seen_from_there(hook) for hook in said.get("hooks") or ()],
        "not_in_nav": "".join(f"/{path}\n" for path in _beside_the_nav(files)),
        "nav": titled(config.nav or [], files),
    }
    return {key: value for key, value in made.items() if value or key == "edit_uri" or key in said}


def _theme(said: Any, config: MkDocsConfig) -> dict[str, Any]:
    named = said if isinstance(said, dict) else {}
    look = {"variant": "classic"} if config.theme.name == MATERIAL else {}  # what Zensical calls the look of Material
    asked = named.get("features") or ()
    features = [name for name in config.theme["features"] if name in asked or name not in MISLED]
    filled_in = {"features": features, "font": config.theme["font"], "palette": config.theme["palette"]}
    return {"name": config.theme.name, **look, **named, **filled_in, "custom_dir": OVERRIDDEN}


def place(file: File) -> str:
    """Where a file stands among the written ones."""
    is_moved = isinstance(file, GeneratedFile) and file.is_documentation_page()
    return routes.foldered(file.src_uri, file.use_directory_urls) if is_moved else file.src_uri


def _beside_the_nav(files: Files) -> list[str]:
    found = files.documentation_pages(inclusion=InclusionLevel.is_included)
    return [place(file) for file in found if file.inclusion is InclusionLevel.NOT_IN_NAV]


def titled(nav: Nav, files: Files) -> Nav:
    """A navigation with generated pages where they stand now, and under their titles."""
    return [_titled(entry, files) for entry in nav]


def _titled(entry: Any, files: Files) -> Any:
    if isinstance(entry, dict):
        return {title: _placed(inner, files) for title, inner in entry.items()}
    file = files.get_file_from_path(entry)
    return {file.page.title: place(file)} if isinstance(file, GeneratedFile) and file.page else entry


def _placed(inner: Any, files: Files) -> Any:
    file = files.get_file_from_path(inner) if isinstance(inner, str) else None
    return place(file) if file else titled(inner, files) if isinstance(inner, list) else inner


def as_yaml(settings: dict[str, Any]) -> str:
    """Settings as a file."""
    return HEAD + yaml.dump(settings, sort_keys=False, allow_unicode=True, width=1000)
