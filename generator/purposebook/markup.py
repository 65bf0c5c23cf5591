"""The marks of Markdown that a sentence may hold: how they are read, and what stays of them in plain words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from markdown_it import MarkdownIt
from markdown_it.token import Token

ANY = re.compile(r"[*_`~\[\\<&]")
TAGS = frozenset({"a", "b", "br", "code", "del", "em", "i", "kbd", "s", "strong", "sub", "sup"})
"""The tags of HTML that are marks as well; any other stands as it was typed."""
SCHEMES = ("https://", "http://", "mailto:", "tel:")
ITEM = re.compile(r"[ \t]*(?:[-+*•·・]|\d{1,3}[.)])[ \t]+(?=\S)")
_TAG = re.compile(r"</?([a-z][a-z0-9]*)\b[^>]*>", re.IGNORECASE)
_RULES = ["emphasis", "strikethrough", "backticks", "link", "autolink", "html_inline", "image", "escape", "entity"]

_inline = MarkdownIt("zero", {"html": True}).enable([*_RULES, "newline"])
_inline.validateLink = lambda url: True  # type: ignore[method-assign]  # what leads nowhere is told, not left as signs


def sentence(text: str) -> Iterator[Token]:
    """The parts of a sentence: its words, and the marks that open and close around them.

    A mark that cannot be shown (an image, a link that leads nowhere on the web, a strange tag of HTML) becomes words.
    """
    is_dead: list[bool] = []
    for token in _tokens(text):
        if token.type == "link_open":
            is_dead.append(not _leads_on(token))
        is_shown = token.type not in ("link_open", "link_close") or not is_dead[-1]
        if token.type == "link_close":
            is_dead.pop()
        if is_shown:
            yield token


def _tokens(text: str) -> Sequence[Token]:
    if not ANY.search(text):
        return [Token("text", "", 0, content=text)]
    tokens = _inline.parseInline(text)[0].children or []
    become_words(tokens, text)
    return tokens


def plain(text: str) -> str:
    """The words of a sentence as they are read, without any mark: for titles, pictures, lists and searches."""
    return "".join(map(_read, sentence(text))) if ANY.search(text) else text


def unshown(text: str) -> Iterator[str]:
    """The marks in a sentence that cannot be shown, as they were typed: images, tags, addresses of no web page."""
    for token in _tokens(text):
        if token.type == "image":
            yield f"![{token.content}]({token.attrGet('src')})"
        elif token.type == "link_open" and not _leads_on(token):
            yield f"({token.attrGet('href')})"
        elif token.type == "text" and _TAG.fullmatch(token.content):
            yield token.content


class Line(NamedTuple):
    """A line of a text, and whether it is an item of a list: `dots`, `numbers`, or '' for a line of its own."""

    sort: str
    words: str


def lines(text: str) -> list[Line]:
    """The lines of a text; an indented line belongs to the item before it. One line alone is no list."""
    found: list[Line] = []
    for line in text.split("\n"):
        item = ITEM.match(line)
        if not item and line[:1].isspace() and found and found[-1].sort:
            found[-1] = Line(found[-1].sort, f"{found[-1].words} {line.strip()}")
        elif item:
            found.append(Line("numbers" if item[0].strip()[0].isdigit() else "dots", line[item.end() :]))
        else:
            found.append(Line("", line))
    is_list = sum(bool(line.sort) for line in found) > 1
    return found if is_list else [Line("", line) for line in text.split("\n")]


def _is_mark(tag: str, text: str) -> bool:
    """Whether HTML, as it was typed in a text, is a tag that is shown as a mark: a known one that is closed as well."""
    found = _TAG.fullmatch(tag)
    name = found[1].lower() if found else ""
    return name in TAGS and (name == "br" or (f"</{name}>" in text.lower() and f"<{name}" in text.lower()))


def become_words(tokens: Iterable[Token], text: str) -> None:
    """Make words of all tags of HTML among the parts of a text that are no marks."""
    for token in tokens:
        if token.type == "html_inline" and not _is_mark(token.content, text):
            token.type = "text"


def _leads_on(token: Token) -> bool:
    return str(token.attrGet("href")).lower().startswith(SCHEMES)


def _read(token: Token) -> str:
    if token.type in ("softbreak", "hardbreak") or (token.type == "html_inline" and token.content.startswith("<br")):
        return "\n"
    return token.content if token.type in ("text", "image", "code_inline") else ""
