"""Author text that may hold Markdown: converted on its own, cleaned, and put in as a finished block."""

from __future__ import annotations

import re

import nh3
from markdown_it import MarkdownIt
from markupsafe import Markup

from purposebook import markup

LONGEST = 20_000  # characters of one Markdown text; what is longer is shown as plain paragraphs
TAGS = {
    "p", "br", "em", "strong", "code", "pre", "blockquote", "ul", "ol", "li", "a", "hr", "s",
    "h4", "h5", "h6", "table", "thead", "tbody", "tr", "th", "td", "img", *markup.TAGS,
}  # fmt: skip
ATTRIBUTES = {"a": {"href", "title"}, "img": {"src", "alt", "title"}, "ol": {"start"}}
DEMOTED = {1: 4, 2: 5, 3: 6, 4: 6, 5: 6, 6: 6}

_markdown = MarkdownIt("commonmark", {"maxNesting": 20}).enable(["table", "strikethrough"]).disable("html_block")


def as_html(text: str) -> Markup:
    """Markdown as safe HTML: few tags, no scripts, headings below the page's own, images only of this site."""
    if len(text) > LONGEST:
        return paragraphs(text)
    tokens = _markdown.parse(text)
    for token in tokens:
        if token.type in ("heading_open", "heading_close"):
            token.tag = f"h{DEMOTED[int(token.tag[1])]}"
        markup.become_words(token.children or (), text)
    html = _markdown.renderer.render(tokens, _markdown.options, {})
    cleaned = nh3.clean(
        html,
        tags=TAGS,
        attributes=ATTRIBUTES,
        attribute_filter=_kept,
        url_schemes={"http", "https", "mailto", "tel"},
        link_rel="noopener",
    )
    return Markup(cleaned.replace("{", "&#123;"))  # noqa: S704  # cleaned above


def paragraphs(text: str) -> Markup:
    """Plain text with its blank lines as paragraphs."""
    parts = re.split(r"\n\s*\n", text)
    return Markup("").join(Markup("<p>{}</p>").format(part) for part in parts)


def _kept(tag: str, attribute: str, value: str) -> str | None:
    outside = re.match(r"\s*(?:[a-z][a-z0-9+.-]*:|//|\\)", value, re.I)
    return None if (tag, attribute) == ("img", "src") and outside else value
