"""A sentence of an author as HTML: links, emphasis, code and short lists are shown, all else is as it was typed."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import groupby

import nh3
from markdown_it.token import Token
from markupsafe import Markup

from purposebook.markup import TAGS, lines, sentence

WEB = re.compile(r"https?://[^\s<>\"']+", re.IGNORECASE)

Explain = Callable[[str], Markup]


def as_sentence(text: str, explain: Explain) -> Markup:
    """The words of a text, which `explain` escapes; its direction is left to CSS.

    It may stand inside a paragraph: items of a list are spans that say what they are.
    """
    if "\n" not in text:
        return _line(text, explain)
    made = Markup("")
    for sort, group in groupby(lines(text), key=lambda line: line.sort):
        shown = [_line(line.words, explain) for line in group]
        made += _listed(shown, sort) if sort else Markup("<br>").join(shown)
    return made


def _listed(shown: list[Markup], sort: str) -> Markup:
    inner = Markup("").join(Markup('<span role="listitem">{}</span>').format(line) for line in shown)
    return Markup('<span class="pb-items pb-items--{}" role="list">{}</span>').format(sort, inner)


def _line(text: str, explain: Explain) -> Markup:
    made, depth, is_typed = Markup(""), 0, False
    for token in sentence(text):
        depth += token.nesting if token.type.startswith("link") else 0
        is_typed |= token.type == "html_inline"
        made += _shown(token, explain, is_linked=depth > 0)
    return _clean(made) if is_typed else made


def _shown(token: Token, explain: Explain, *, is_linked: bool) -> Markup:
    if token.type in ("text", "image"):
        return explain(token.content) if is_linked else _with_addresses(token.content, explain)
    if token.type == "link_open":
        return Markup('<a href="{}" rel="noopener">').format(token.attrGet("href"))
    if token.type == "code_inline":
        return Markup("<code>{}</code>").format(token.content)
    if token.type == "html_inline":
        return Markup(token.content)  # noqa: S704  # the whole line is cleaned
    return Markup("<br>") if token.type.endswith("break") else _tag(token)


def _tag(token: Token) -> Markup:
    return Markup(f"<{'/' if token.nesting < 0 else ''}{token.tag}>")  # noqa: S704  # em, strong, s or a


def _with_addresses(text: str, explain: Explain) -> Markup:
    """Words in which the addresses of web pages are links."""
    made, end = Markup(""), 0
    for found in WEB.finditer(text):
        address = found[0].rstrip(".,;:!?)")
        made += explain(text[end : found.start()])
        made += Markup('<a href="{0}" rel="noopener">{0}</a>').format(address)
        end = found.start() + len(address)
    return made + explain(text[end:])


def _clean(html: Markup) -> Markup:
    """HTML of which a part was typed: closed where it was left open, and without anything but marks."""
    cleaned = nh3.clean(
        html,
        tags={*TAGS, "abbr"},
        attributes={"a": {"href"}, "abbr": {"title"}},
        url_schemes={"http", "https", "mailto", "tel"},
        link_rel="noopener",
    )
    return Markup(cleaned)  # noqa: S704  # cleaned above
