"""The generated pages and files among all files of a build, as MkDocs and its other plugins see them."""

from __future__ import annotations

import logging
import posixpath
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel

from purposebook.plugin.navigation import rival_of
from purposebook.plugin.page import GeneratedPage, as_source
from purposebook.site.pages import SECTIONS, Page
from purposebook.site.website import Website

log = logging.getLogger("mkdocs.plugins.purposebook")
Content = Callable[[], str | bytes]


class GeneratedFile(File):
    """A file that is made from purpose.yml, which is its source for whoever asks for a path, a day, an author.

    Its content is made when it is asked for. It is not marked as `generated_by` us: whoever reads that mark asks Git
    for nothing.
    """

    def __init__(self, path: str, source: Path, config: MkDocsConfig, content: Content) -> None:
        super().__init__(path, str(source.parent), config.site_dir, config.use_directory_urls)
        self.abs_src_path = str(source)
        self.edit_uri = None
        self._made: Content = content
        self._shown: GeneratedPage | None = None

    @property  # type: ignore[override]  # MkDocs keeps both as attributes
    def _content(self) -> str | bytes:
        return self._made()

    @_content.setter
    def _content(self, value: str | bytes) -> None:
        self._made = lambda: value

    @property  # type: ignore[override]
    def page(self) -> GeneratedPage | None:
        """The page of ours; another one, which would be parsed as Markdown, is not taken in its place."""
        return self._shown

    @page.setter
    def page(self, page: Any) -> None:
        self._shown = page if isinstance(page, GeneratedPage) else self._shown


@dataclass
class Generated:
    """What is generated in one build: added to the files early, and settled when all other plugins have had a say."""

    website: Website
    source: Path
    config: MkDocsConfig
    edited_from: Path  # the folder that MkDocs' links to edit a page start from
    inclusion: Mapping[str, InclusionLevel]
    is_serving: bool
    _aside: Sequence[File] = ()

    def add(self, files: Files) -> None:
        """Add our pages and files; what lies in docs/ under the same path wins."""
        for file in [file for file in files if file.abs_src_path == str(self.source)]:
            files.remove(file)  # with its comments; where it is published, that is one of our files
        own = published(files, self.is_serving)
        for page in self.website.published:
            if not rival_of(page.path, own):
                files.append(self._page(page))
        taken = {file.dest_uri for file in files}
        for path in self.website.published_files:
            if path not in taken:
                content = partial(self._file, path)
                files.append(GeneratedFile(path, self.source, self.config, content))

    def settle(self, files: Files) -> None:
        """Follow what other plugins have added since or taken away: links lead to what is there."""
        own = published(files, self.is_serving)
        for page in self.website.published:
            if rival := rival_of(page.path, own):
                log.info("%s from your docs folder stands in place of the generated page.", rival)
                if isinstance(file := files.get_file_from_path(page.path), GeneratedFile):
                    files.remove(file)
        there = {file.src_uri for file in files}
        made = (*(page.path for page in self.website.published), *self.website.published_files)
        gone = {path for path in made if path not in there and not rival_of(path, own)}
        if own != self.website.hand_written or gone:
            self.website = replace(self.website, hand_written=own, left_out=self.website.left_out | gone)
            self._take_away(files)

    def step_aside(self, files: Files) -> None:
        """Take our pages out while a plugin looks that would not know what to do with them."""
        self._aside = [file for file in files.documentation_pages() if isinstance(file, GeneratedFile)]
        for file in self._aside:
            files.remove(file)

    def come_back(self, files: Files) -> None:
        """Put them in again."""
        for file in self._aside:
            files.append(file)

    def _take_away(self, files: Files) -> None:
        """Take out what leads to a page that is not there any more."""
        for file in [file for file in files if isinstance(file, GeneratedFile) and not file.is_documentation_page()]:
            if file.src_uri not in self.website.files:
                files.remove(file)

    def _file(self, path: str) -> bytes:
        return self.website.files[path]

    def _page(self, page: Page) -> GeneratedFile:
        file = GeneratedFile(page.path, self.source, self.config, lambda: as_source(page, self.website.drawn(page)[0]))
        place = posixpath.relpath(self.source.as_posix(), self.edited_from.as_posix())
        file.edit_uri = f"{place}#L{page.mark.line}"
        file.inclusion = self.inclusion.get(page.path, InclusionLevel.INCLUDED)
        if page.section not in SECTIONS and file.inclusion.value > InclusionLevel.NOT_IN_NAV.value:
            file.inclusion = InclusionLevel.NOT_IN_NAV
        GeneratedPage(lambda: self.website.drawn(page), page, file, self.config)
        return file


def published(files: Files, is_serving: bool) -> frozenset[str]:
    """The hand-written pages that this build shows, as their paths; drafts are shown while serving."""
    is_shown = InclusionLevel.is_in_serve if is_serving else InclusionLevel.is_included
    pages = files.documentation_pages(inclusion=is_shown)
    return frozenset(file.src_uri for file in pages if not isinstance(file, GeneratedFile))


def add_waiting_page(files: Files, config: MkDocsConfig) -> None:
    """Give the preview a front page while there is nothing yet that could be drawn."""
    if files.get_file_from_path("index.md") is None:
        content = "# Waiting for purpose.yml\n\nThis page turns into your site as soon as the file is mended."
        files.append(File.generated(config, "index.md", content=content))
