"""Hand-written pages as other engines read them: links lead to where pages stand now, quotes are words."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from mkdocs.structure.files import File

from purposebook.plugin.navigation import rival_of
from purposebook.plugin.quoting import FENCE, Quotes
from purposebook.site.render.as_markdown import inert
from purposebook.views.file.addressed import SCHEME

PAGE = re.compile(r"""[^\s()<>"'\[\]]+\.md(?=[#)\s"'>]|$)""")  # where a link to a page may stand
QUOTE = re.compile(rf"\[(?P<words>[^\[\]]*)\]\({SCHEME}(?P<address>[^\s)]+)(?P<title>[^)]*)\)")
ADDRESS = re.compile(rf"""(?<=[("'\s]){SCHEME}(?P<address>[^\s)"']+)""")  # in HTML, or far from the words of its link
CODE = re.compile(r"((?P<ticks>`+)(?!`).+?(?<!`)(?P=ticks)(?!`))")


@dataclass(frozen=True)
class ByHand:
    """A hand-written page; `places` says where each page stands now, by the path it had."""

    file: File
    places: Mapping[str, str]
    quotes: Quotes

    @property
    def text(self) -> str:
        """What is written, code as it was."""
        return "".join(self._mended(line) if is_read else line for is_read, line in _lines(self.file.content_string))

    def _mended(self, line: str) -> str:
        parts = CODE.split(line)  # what lies between, the code, its ticks, and so on
        return "".join(part if at % 3 else self._linked(part) for at, part in enumerate(parts) if at % 3 != 2)

    def _linked(self, words: str) -> str:
        moved = PAGE.sub(lambda link: self._moved(link[0]), words)
        return ADDRESS.sub(lambda link: self._place(link["address"]) or link[0], QUOTE.sub(self._quoted, moved))

    def _moved(self, link: str) -> str:
        target = posixpath.normpath(posixpath.join(posixpath.dirname(self.file.src_uri), link))
        return self._seen(self.places[target]) if self.places.get(target, target) != target else link

    def _seen(self, path: str) -> str:
        return posixpath.relpath(path, posixpath.dirname(self.file.src_uri))

    def _quoted(self, link: re.Match[str]) -> str:
        found = self.quotes.of(link["address"])
        self.quotes.note(link["address"], self.file)
        words = link["words"] if link["words"].strip() or not found else inert(found.words)
        place = self._place(link["address"])
        return f"[{words}]({place}{link['title']})" if place else words

    def _place(self, address: str) -> str:
        """The path to what an address names, or '' where the site has no such page."""
        found = self.quotes.of(address)
        if not found or not found.place or not self.quotes.website:
            return ""
        path = self.places.get(rival_of(found.place.path, self.quotes.website.hand_written) or found.place.path)
        return self._seen(path) + (f"#{found.place.anchor}" if found.place.anchor else "") if path else ""


def _lines(text: str) -> Iterator[tuple[bool, str]]:
    """The lines of a page, each with whether it is outside of a fenced block."""
    fence = ""
    for line in text.splitlines(keepends=True):
        mark = FENCE.match(line)
        yield not (fence or mark), line
        if mark and not fence:
            fence = mark[1]
        elif mark and mark[1].startswith(fence):
            fence = ""
