"""Where pages stand in the navigation, and which hand-written page stands in for a generated one."""

from __future__ import annotations

import html
import os
from collections.abc import Collection, Mapping, Sequence
from itertools import groupby
from pathlib import PurePosixPath
from typing import Any

from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files, InclusionLevel, file_sort_key
from mkdocs.utils import dirname_to_title, nest_paths
from mkdocs.utils.meta import get_data

from purposebook.fields.ids import slug
from purposebook.nearness import nearest
from purposebook.site.pages.page import AUTHORS, MORE, Page
from purposebook.site.website import Website

OURS = "purposebook"  # `- purposebook: members` in a nav
REST = "rest"
HOME = "home"
Nav = list[Any]


def titles(nav: Any) -> dict[str, str]:
    """Path → the title that an author's own navigation gives to a page."""
    if isinstance(nav, dict):
        named = {inner: title for title, inner in nav.items() if isinstance(inner, str)}
        return named | titles([inner for inner in nav.values() if not isinstance(inner, str)])
    return {path: title for inner in nav for path, title in titles(inner).items()} if isinstance(nav, list) else {}


def named(nav: Any) -> set[str]:
    """The paths that a navigation names."""
    if isinstance(nav, str):
        return {nav}
    inner = nav.values() if isinstance(nav, dict) else nav or ()
    return {path for entry in inner for path in named(entry)}


def rival_of(path: str, own: Collection[str]) -> str | None:
    """The hand-written file that would be built to the same address as a generated page, if there is one."""
    stem = path.removesuffix(".md")
    folder, name = os.path.split(stem)
    same = {path, f"{stem}/index.md", f"{stem}/README.md"}
    if name == "index":
        same = {path, f"{folder}/README.md".lstrip("/"), *({f"{folder}.md"} if folder else ())}
    return next((found for found in sorted(same) if found in own), None)


class Sections:
    """The navigation by sections: generated pages, and hand-written ones that lie in the same folders."""

    def __init__(self, website: Website, files: Files, without: Collection[str] = ()) -> None:
        """`without` are paths that stand elsewhere."""
        own = website.hand_written
        levels = {file.src_uri: file.inclusion for file in files}
        shown = files.documentation_pages(inclusion=InclusionLevel.is_in_nav)
        self.entries: dict[str, Nav] = {}
        self._groups: dict[str, Nav] = {}  # folder → the list in which its pages stand
        paths = {page.path: rival_of(page.path, own) or page.path for page in website.published}
        for name, pages in website.sections():
            listed = [
                page for page in pages if paths[page.path] not in without and _is_in_nav(paths[page.path], levels)
            ]
            self.entries[name] = self._of(listed, paths)
        others = [file for file in shown if file.src_uri not in {*paths.values(), *without}]
        self.others = [file for file in sorted(others, key=file_sort_key) if not self._joins(file)]

    def whole(self) -> Nav:
        """All of it: our sections, and whatever lies in docs/ besides before the last of them."""
        return self.around(nest_paths(file.src_uri for file in self.others))  # type: ignore[no-untyped-call]

    def around(self, others: Nav) -> Nav:
        """Our sections, with other entries before the last of them."""
        self.tuck_in()
        nav = [part for name, entries in self.entries.items() for part in _section(name, entries)]
        return [*nav[:-1], *others, *nav[-1:]]

    def tuck_in(self) -> None:
        """Put the corner of the authors at the end of the section before it, out of the readers' way."""
        self.entries[MORE] += _section(AUTHORS, self.entries.pop(AUTHORS, []))

    def _of(self, pages: Sequence[Page], paths: Mapping[str, str]) -> Nav:
        """The pages of one section; below the index of a further folder stand that folder's pages, under its title."""
        inner = {_folder(page.path): page for page in pages[1:] if page.path.endswith("/index.md")}
        entries: Nav = []
        for (folder, heading), group in groupby(pages, lambda page: (_folder(page.path), page.group)):
            found = [paths[page.path] for page in group]
            if heading:
                entries.append({html.escape(heading): found})
                self._groups.setdefault(folder, entries)
            elif folder in inner:
                entries.append({html.escape(inner[folder].title): found})
                self._groups[folder] = found
            else:
                entries += found
                self._groups.setdefault(folder, entries)
        for page in pages:  # what lies in docs/members/flyer/ stands behind the page members/flyer.md
            self._groups.setdefault(page.path.removesuffix(".md"), self._groups[_folder(page.path)])
        return entries

    def _joins(self, file: File) -> bool:
        """Put a hand-written page into the section whose folder it lies in, if there is one."""
        folder = _folder(file.src_uri)
        within: list[str] = []
        while folder and folder not in self._groups:
            within.insert(0, PurePosixPath(folder).name)
            folder = _folder(folder)
        if folder:
            _put(file, _below(self._groups[folder], within), folder)
        return bool(folder)


def _folder(path: str) -> str:
    return os.path.split(path)[0]


def _is_in(entry: Any, folder: str) -> bool:
    return isinstance(entry, str) and _folder(entry) == folder


def _is_in_nav(path: str, levels: Mapping[str, InclusionLevel]) -> bool:
    return path not in levels or levels[path].value > InclusionLevel.NOT_IN_NAV.value


def _below(entries: Nav, within: Sequence[str]) -> Nav:
    """The list below the titles of some folders, made where it is not there yet."""
    for name in within:
        title = dirname_to_title(name)
        found = next((entry[title] for entry in entries if isinstance(entry, dict) and title in entry), None)
        if found is None:
            found = []
            entries.append({title: found})
        entries = found
    return entries


def _put(file: File, entries: Nav, folder: str) -> None:
    """Put a page where its front matter says (`order: 2`), else behind the pages of its own folder."""
    order = get_data(file.content_string)[1].get("order")
    same = [at for at, entry in enumerate(entries, 1) if entry == f"{folder}.md" or _is_in(entry, folder)]
    at = order - 1 if isinstance(order, int) else (same[-1] if same else len(entries))
    entries.insert(max(at, 0), file.src_uri)


def placed(nav: Nav, website: Website, files: Files) -> Nav:
    """An author's own navigation, with the pages of ours where it says `purposebook: …`."""
    sections = Sections(website, files, named(nav))
    asked = {str(entry[OURS]) for entry in _all(nav) if _is_ours(entry)}
    if slug(AUTHORS) not in asked:
        sections.tuck_in()
    entries = {slug(name) if name else HOME: (name, found) for name, found in sections.entries.items()}
    if unknown := sorted(asked - {*entries, REST}):
        near = nearest(unknown[0], [*entries, REST])
        raise PluginError(
            f"mkdocs.yml: nav: there is no section '{unknown[0]}'. "
            + (f"Did you mean '{near}'?" if near else f"Write one of: {', '.join([*entries, REST])}.")
        )
    rest = [part for key, (name, found) in entries.items() if key not in asked for part in _section(name, found)]
    return _replaced(nav, {**entries, REST: ("", rest)}, is_top=True)


def _section(name: str, entries: Nav) -> Nav:
    return [{name: entries}] if name and entries else entries


def _is_ours(entry: Any) -> bool:
    return isinstance(entry, dict) and isinstance(entry.get(OURS), str) and not entry[OURS].endswith(".md")


def _all(nav: Any) -> Nav:
    """Every entry of a navigation, however deep."""
    inner = [each for entry in nav if isinstance(entry, dict) for each in entry.values() if isinstance(each, list)]
    return [*nav, *(entry for each in inner for entry in _all(each))]


def _replaced(nav: Nav, entries: Mapping[str, tuple[str, Nav]], is_top: bool = False) -> Nav:
    made: Nav = []
    for entry in nav:
        if _is_ours(entry):
            name, found = entries[entry[OURS]]
            made += _section(name, found) if is_top else found
        elif isinstance(entry, dict):
            made.append({title: _replaced(to, entries) if isinstance(to, list) else to for title, to in entry.items()})
        else:
            made.append(entry)
    return made
