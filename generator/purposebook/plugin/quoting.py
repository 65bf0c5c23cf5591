"""Pages of the author's own that link to an entity and quote it: `[Regulars](purpose:member/regular)`.

Markdown takes the address for one of the web and leaves it alone, as do editors and other plugins. It is looked up when
the links of a page are known, so that code stays as it is.
"""

from __future__ import annotations

import os
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from html import escape, unescape
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Extension, Markdown
from markdown.postprocessors import Postprocessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString
from mkdocs.structure.files import File, Files
from mkdocs.utils import get_relative_url

from purposebook.checking.report import Report
from purposebook.plugin.navigation import rival_of
from purposebook.problems import START, Mark, Problem
from purposebook.site.render.quoting import Quoted, quoted
from purposebook.site.routes import Place
from purposebook.site.website import Website
from purposebook.views.file.addressed import SCHEME

EXTENSION = f"{__name__}:Quoting"
FENCE = re.compile(r"[\s>]*(`{3,}|~{3,})")
LINK = re.compile(
    rf'<a\b(?P<before>[^>]*?) href="{SCHEME}(?P<address>[^"]*)"(?P<after>[^>]*)>(?P<words>.*?)</a>', re.DOTALL
)
OPENS = re.compile(r"\s*([-*+:] |\d+\.|!!!|\?\?\?|===|///|\[\^)")  # what indented lines may belong to
CODE = 4  # blanks before a line that is code where it belongs to nothing else
BEFORE_HEADINGS_ARE_READ, AT_LAST = 15, -5


@dataclass
class Quotes:
    """What the hand-written pages of a build quote, and what is wrong with it. `root` is the folder of mkdocs.yml."""

    root: Path = Path()
    website: Website | None = None
    _found: dict[str, Quoted] = field(default_factory=dict)
    _asked: defaultdict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))  # by each page

    def of(self, address: str) -> Quoted | None:
        """What an address names; None while there is no site to look it up in."""
        if address not in self._found and self.website:
            self._found[address] = quoted(self.website.index, address)
        return self._found.get(address)

    def note(self, address: str, file: File) -> None:
        """Remember that a page asks for an address once more."""
        self._asked[file.src_uri][address] += 1

    def name(self, file: File) -> str:
        """A page as its author calls it, seen from mkdocs.yml."""
        return Path(os.path.relpath(file.abs_src_path, self.root)).as_posix() if file.abs_src_path else file.src_uri

    def problems(self, file: File) -> tuple[Problem, ...]:
        """What is wrong with the quotes of a page, each time at its place."""
        told = {address: found.problem for address in self._asked[file.src_uri] if (found := self.of(address))}
        return tuple(
            replace(problem, mark=mark, file=self.name(file))
            for address, problem in told.items()
            if problem
            for mark in places(f"{SCHEME}{address}", file.content_string, self._asked[file.src_uri][address])
        )

    def report(self, file: File) -> Report:
        """The same, to be told with the lines of the page."""
        problems = self.problems(file)
        return Report(problems, others={self.name(file): file.content_string} if problems else {}, is_whole=True)

    def url(self, place: Place, file: File, files: Files) -> str | None:
        """The address of a place as seen from a page; None where the site leaves it out."""
        assert self.website
        path = rival_of(place.path, self.website.hand_written) or place.path
        target = files.get_file_from_path(path)
        if not target or path not in self.website.paths:
            return None
        return get_relative_url(target.url, file.url) + (f"#{place.anchor}" if place.anchor else "")


class Quoting(Extension):  # type: ignore[misc]  # Markdown ships no types
    """The extension of Markdown that does so."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802  # Markdown's own name
        """Fill in the words before others read the headings, and the addresses at the end of all."""
        md.treeprocessors.register(Words(md), "purposebook_words", BEFORE_HEADINGS_ARE_READ)
        md.postprocessors.register(Addresses(md), "purposebook_addresses", AT_LAST)


class Words(Treeprocessor):  # type: ignore[misc]  # as above
    """Gives the links without words of their own those of what they name."""

    def run(self, root: Element) -> None:
        """Fill in the words, their line and their language."""
        page = page_of(self.md)
        for link in [*root.iter("a")]:
            address = link.get("href", "")
            found = page.quotes.of(address.removeprefix(SCHEME)) if page and address.startswith(SCHEME) else None
            if found and not len(link) and not (link.text or "").strip():
                link.text = AtomicString(found.words)
                for name, value in attributes(found).items():
                    link.set(name, value)


class Addresses(Postprocessor):  # type: ignore[misc]  # as above
    """Gives the links their addresses, also those that were typed as HTML."""

    def run(self, text: str) -> str:
        """Lead each link to its place; where there is none, it becomes text."""
        page = page_of(self.md)
        return LINK.sub(lambda link: page.mended(link), text) if page else text


@dataclass(frozen=True)
class Page:
    """A page of the author's own while its Markdown is read."""

    quotes: Quotes
    file: File
    files: Files

    def mended(self, link: re.Match[str]) -> str:
        """The HTML of a link that names an entity."""
        address = unescape(link["address"])
        found = self.quotes.of(address)
        if not found:
            return link[0]
        self.quotes.note(address, self.file)
        url = self.quotes.url(found.place, self.file, self.files) if found.place else None
        words = link["words"] if link["words"].strip() else escape(found.words)
        rest = f"{link['before']}{link['after']}"
        return f"<span{rest}>{words}</span>" if url is None else f'<a{rest} href="{escape(url)}">{words}</a>'


def page_of(md: Markdown) -> Page | None:
    """The page whose Markdown is read, as MkDocs' own look at links knows it; None for a text that belongs to none."""
    if "relpath" not in md.treeprocessors:
        return None
    links: Any = md.treeprocessors["relpath"]
    ours = links.config.plugins.get("purposebook")
    return Page(ours.quotes, links.file, links.files) if ours else None


def attributes(found: Quoted) -> dict[str, str]:
    """What marks quoted words: their line in the file and their language; words that the file does not say, as such."""
    if found.is_loose:
        return {"class": "pb-loose"}
    return {name: value for name, value in (("data-l", str(found.line or "")), ("lang", found.lang)) if value}


def places(address: str, text: str, count: int) -> list[Mark]:
    """Where an address stands in a page that asks for it so often; what may be code comes last."""
    lines = text.splitlines()
    marks = sorted(_marks(address, lines), key=lambda mark: _may_be_code(lines, mark))
    return sorted(marks[:count]) or [START]


def _marks(address: str, lines: Sequence[str]) -> Iterator[Mark]:
    """Where an address stands in a page, without its fenced blocks."""
    ending, fence = re.compile(re.escape(address) + r"(?![\w/#.-])"), ""
    for number, line in enumerate(lines, 1):
        mark = FENCE.match(line)
        if mark and not fence:
            fence = mark[1]
        elif mark and mark[1].startswith(fence):
            fence = ""
        elif not fence:
            yield from (Mark(number, found.start() + 1) for found in ending.finditer(line))


def _may_be_code(lines: Sequence[str], mark: Mark) -> bool:
    """Whether a place is between backticks, or indented and in no list, note or tab that begins above it."""
    line, before = lines[mark.line - 1], lines[: mark.line - 1]
    above = (each for each in reversed(before) if each.strip() and _indent(each) < _indent(line))
    is_block = _indent(line) >= CODE and not OPENS.match(next(above, ""))
    return is_block or line[: mark.column].count("`") % 2 > 0


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())
