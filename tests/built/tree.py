"""A page of the built site as a tree of elements, for tests that ask in what a word stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

from reading import VOID


@dataclass(eq=False)
class Element:
    """An element with its attributes and what stands in it."""

    tag: str
    attributes: dict[str, str]
    parent: Element | None
    children: list[Element | str] = field(default_factory=list)

    @property
    def classes(self) -> set[str]:
        """Its CSS classes."""
        return set(self.attributes.get("class", "").split())

    def around(self) -> Iterator[Element]:
        """The element itself and all it stands in, innermost first."""
        found: Element | None = self
        while found:
            yield found
            found = found.parent

    def all(self) -> Iterator[Element]:
        """The element and all below it."""
        yield self
        for child in self.children:
            if isinstance(child, Element):
                yield from child.all()

    def words(self) -> Iterator[tuple[str, Element]]:
        """Every piece of text below it, with the element that it stands in."""
        for child in self.children:
            if isinstance(child, Element):
                yield from child.words()
            elif child.strip():
                yield " ".join(child.split()), self


class Tree(HTMLParser):
    """The parsed page; `article` is what the page says, without the frame around it."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.root = self._open = Element("", {}, None)
        self.feed(text)
        self.close()

    @property
    def article(self) -> Element:
        """The article of the page."""
        return next((found for found in self.root.all() if found.tag == "article"), self.root)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Go into an element."""
        made = Element(tag, {name: value or "" for name, value in attrs}, self._open)
        self._open.children.append(made)
        if tag not in VOID:
            self._open = made

    def handle_endtag(self, tag: str) -> None:
        """Leave an element, and whatever was left open in it."""
        opened = next((found for found in self._open.around() if found.tag == tag), None)
        if opened and opened.parent:
            self._open = opened.parent

    def handle_data(self, data: str) -> None:
        """Keep a piece of text."""
        self._open.children.append(data)
