"""Where pages stand in the navigation, and which hand-written page stands in for a generated one."""

from __future__ import annotations

import html
import os
from collections.abc import Mapping, Sequence
from itertools import groupby
from pathlib import PurePosixPath
from typing import Any

from mkdocs.structure.files import Files, InclusionLevel

from purposebook.site.pages import Page
from purposebook.site.website import Website


def titles(nav: Any) -> dict[str, str]:
    """Path → the title that an author's own navigation gives to a page."""
    if isinstance(nav, dict):
        named = {inner: title for title, inner in nav.items() if isinstance(inner, str)}
        return named | titles([inner for inner in nav.values() if not isinstance(inner, str)])
    return {path: title for inner in nav for path, title in titles(inner).items()} if isinstance(nav, list) else {}


def rival_of(path: str, own: set[str]) -> str | None:
    """The hand-written file that would be built to the same address as a generated page, if there is one."""
    stem = path.removesuffix(".md")
    folder, name = os.path.split(stem)
    same = {path, f"{stem}/index.md", f"{stem}/README.md"}
    if name == "index":
        same = {path, f"{folder}/README.md".lstrip("/"), *({f"{folder}.md"} if folder else ())}
    return next((found for found in sorted(same) if found in own), None)


def navigation(website: Website, files: Files) -> list[Any]:
    """The generated pages by section, then whatever lies in docs/ besides."""
    own = set(website.hand_written)
    sections = website.sections()
    paths = {page.path: rival_of(page.path, own) or page.path for _, pages in sections for page in pages}
    nav: list[Any] = []
    for name, pages in sections:
        entries = _entries(pages, paths)
        nav += [{name: entries}] if name and entries else entries
    others = sorted(
        file.src_uri
        for file in files.documentation_pages(inclusion=InclusionLevel.is_in_nav)
        if file.src_uri not in paths.values()
    )
    return [*nav[:-1], *_nested(others), *nav[-1:]]


def _entries(pages: Sequence[Page], paths: Mapping[str, str]) -> list[Any]:
    """The pages of one section; below the index of a further folder stand that folder's pages, under its title."""
    inner = {PurePosixPath(page.path).parent: page for page in pages[1:] if page.path.endswith("/index.md")}
    entries: list[Any] = []
    for folder, group in groupby(pages, lambda page: PurePosixPath(page.path).parent):
        found = [paths[page.path] for page in group]
        entries += [{html.escape(inner[folder].title): found}] if folder in inner else found
    return entries


def _nested(paths: list[str]) -> list[Any]:
    groups: dict[str, list[str]] = {}
    for path in paths:
        groups.setdefault(path.split("/")[0] if "/" in path else "", []).append(path)
    loose = groups.pop("", [])
    return [*loose, *({html.escape(name.replace("-", " ").capitalize()): inner} for name, inner in groups.items())]
