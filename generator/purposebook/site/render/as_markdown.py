"""A page's HTML as a Markdown file can hold it: every parser of Markdown leaves it as it is, and finds its headings."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import escape

from purposebook.site.render.searching import UNFOUND

PIECE = re.compile(r"""<(?P<end>/?)(?P<name>[a-zA-Z][\w:-]*)(?:[^>"']|"[^"]*"|'[^']*')*>|[^<]+|<""")
VALUE = re.compile(r'"[^"]*"')
ANCHOR = re.compile(r'\sid="([^"]*)"')
LINK = re.compile(r'<a class="headerlink".*?</a>', re.DOTALL)
TAG = re.compile(r"(<[^>]*>)")
OPENING = re.compile(r"\{(?=[{%#!])|\[")  # what macros, includes, contents and links begin with
LINE = re.compile(r"(\n[ ]*)([^\w\s<&])")  # what lines begin with that mean something before HTML is looked for
SIGN = re.compile(r"&\w+;|&#\w+;|[^\w\s&;]|_")
HEADING = re.compile(r"h[1-6]")
NOTED = re.compile(r"h[23]")  # in the contents of a page
EMPTY = re.compile(r"area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr")
BLOCK = re.compile(
    r"address|article|aside|blockquote|details|div|dl|fieldset|figure|footer|form|h[1-6]|header|hr|main|menu|nav|ol|p"
    r"|pre|section|table|ul"
)


@dataclass(slots=True)
class _Element:
    """An element of a page, or a run of text, which has no name; `inner` is what lies between its tags."""

    name: str = ""
    opening: str = ""
    closing: str = ""
    inner: list[_Element] = field(default_factory=list)

    @property
    def html(self) -> str:
        return self.opening + "".join(each.html for each in self.inner) + self.closing

    @property
    def is_noted(self) -> bool:
        """Whether this is a heading that stands in the contents of its page."""
        return bool(NOTED.fullmatch(self.name) and ANCHOR.search(self.opening))

    @property
    def headings(self) -> Iterator[_Element]:
        """The headings within."""
        for each in self.inner:
            yield from [each] if HEADING.fullmatch(each.name) else each.headings

    @property
    def is_opened(self) -> bool:
        """Whether a parser has to look inside, for a heading, and finds nothing there but blocks and such headings."""
        found = [each.is_noted for each in self.headings]
        return (
            bool(found) and all(found) and all(BLOCK.fullmatch(each.name) for each in self.inner if each.html.strip())
        )


def as_markdown(html: str, titles: dict[str, str]) -> str:
    """The HTML of a page as the body of a Markdown file; `titles` are its headings' plain words, by their anchors.

    It is raw HTML, which Markdown does not touch; only its headings are given to the parser (`md_in_html`), and what
    they stand in, so that each engine makes its table of contents of them, and permanent links in its own way.
    """
    return "\n\n".join(_blocks(_tree(html), titles)) + "\n"


def _tree(html: str) -> list[_Element]:
    root = _Element()
    open_ones = [root]
    for piece in PIECE.finditer(html):
        if not piece["name"]:
            open_ones[-1].inner.append(_Element(opening=_text(piece[0])))
        elif piece["end"]:
            open_ones.pop().closing = piece[0]
        else:
            element = _Element(piece["name"], _tag(piece[0]))
            open_ones[-1].inner.append(element)
            if not EMPTY.fullmatch(piece["name"]) and not piece[0].endswith("/>"):
                open_ones.append(element)
    return root.inner


def _text(text: str) -> str:
    """Text without anything that some step before the parser would take for its own."""
    return LINE.sub(lambda at: at[1] + _code(at[2]), _still(text))


def _tag(tag: str) -> str:
    """A tag on one line, and not looked into by the search where the words in it are found elsewhere."""
    tag = VALUE.sub(lambda value: value[0].replace("\n", "&#10;"), _still(tag)).replace("\n", " ")
    return UNFOUND.sub(r'\g<0> data-search-exclude=""', tag)


def _still(html: str) -> str:
    return OPENING.sub(lambda at: _code(at[0]), html.replace("\t", "&#9;"))


def _code(sign: str) -> str:
    return sign if len(sign) > 1 else f"&#{ord(sign)};"


def _blocks(elements: list[_Element], titles: dict[str, str]) -> Iterator[str]:
    for element in elements:
        if element.is_noted:
            yield _heading(element, titles)
        elif element.is_opened:
            yield from _container(element, titles)
        elif element.html.strip():
            yield element.html.strip()


def _container(element: _Element, titles: dict[str, str]) -> Iterator[str]:
    yield f'{element.opening[:-1]} markdown="block">'
    yield from _blocks(element.inner, titles)
    yield element.closing


def _heading(element: _Element, titles: dict[str, str]) -> str:
    inner = LINK.sub("", "".join(each.html for each in element.inner)).strip()
    anchor = ANCHOR.search(element.opening)
    label = escape(escape(titles.get(anchor[1], ""))) if anchor else ""
    named = f' data-toc-label="{label}"' if label else ""
    return f'{element.opening[:-1]}{named} markdown="span">{_bare_of_marks(inner)}{element.closing}'


def _bare_of_marks(html: str) -> str:
    """HTML within a heading, in which Markdown finds nothing that it knows."""
    parts = TAG.split(" ".join(html.split()))
    return "".join(
        VALUE.sub(lambda value: f'"{inert(value[0][1:-1])}"', part) if at % 2 else inert(part)
        for at, part in enumerate(parts)
    )


def inert(text: str) -> str:
    """Words of HTML, or plain ones, in which Markdown finds nothing that it knows."""
    return SIGN.sub(lambda sign: _code(sign[0]), text)
