"""Built HTML as the tests read it: ids, links, and the words that a visitor sees."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = frozenset(["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"])
UNSEEN = frozenset(["aside", "meter", "script", "style", "svg", "template", "title"])
BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "details",
        "dd",
        "div",
        "dl",
        "dt",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "li",
        "main",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "thead",
        "tr",
        "ul",
    ]
)
CELLS = frozenset(("td", "th"))


@dataclass
class Link:
    """An address on a page: where it stands and what it says."""

    tag: str
    attribute: str
    address: str
    attributes: dict[str, str] = field(default_factory=dict)


class Html(HTMLParser):
    """A page of the built site."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.links: list[Link] = []
        self.ids: list[str] = []
        self.titles: list[str] = []
        self._inside: list[str] = []
        self._words: list[str] = []
        self._article = 0
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if "id" in given:
            self.ids.append(given["id"])
        for name in ("href", "src", "poster", "action", "xlink:href"):
            if name in given:
                self.links.append(Link(tag, name, given[name], given))
        if tag == "meta" and given.get("http-equiv", "").lower() == "refresh":
            self.links.append(Link(tag, "content", given["content"].partition("url=")[2], given))
        if tag in BLOCKS:
            self._words.append("\n")
        elif tag in CELLS:
            self._words.append(" | ")
        elif tag == "br":
            self._words.append(" / ")
        elif self._article and tag == "input" and given.get("type") == "checkbox":
            self._words.append("[ ] ")
        if tag == "article":
            self._article += 1
        if tag not in VOID:
            self._inside.append(tag)

    def handle_endtag(self, tag: str) -> None:
        while self._inside and self._inside[-1] != tag and tag in self._inside:
            self._inside.pop()
        if self._inside and self._inside[-1] == tag:
            self._inside.pop()
        if tag in BLOCKS:
            self._words.append("\n")
        if tag == "article":
            self._article -= 1

    def handle_data(self, data: str) -> None:
        if self._inside and self._inside[-1] == "title" and "svg" not in self._inside:
            self.titles.append(data)
        if self._article and not UNSEEN & set(self._inside):
            self._words.append(re.sub(r"\s+", " ", data))

    @property
    def words(self) -> str:
        """What a visitor reads in the article, one block per line."""
        lines = (re.sub(r"\s+", " ", line).strip(" ") for line in "".join(self._words).replace("¶", "").split("\n"))
        return "\n".join(line for line in lines if line) + "\n"
