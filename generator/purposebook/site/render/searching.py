"""What a page gives to the search: its words, section by section, without parsing the page again."""

from __future__ import annotations

import re
from typing import NamedTuple

SECTION = re.compile(r'<h[23] id="([^"]+)"[^>]*>(.*?)<a class="headerlink".*?</h[23]>', re.DOTALL)
UNREAD = re.compile(
    r"<h1.*?</h1>|<svg.*?</svg>|<summary><span class=\"pb-open__mark.*?</details>"
    r"|<p class=\"pb-unsaid\">.*?</p>|<template>.*?</template>|<details class=\"pb-choice pb-fold\">.*?</details>"
    r"|<button [^>]*class=\"pb-derived\".*?</button>|<aside class=\"pb-whys\".*?</aside>",
    re.DOTALL,
)
UNFOUND = re.compile(  # what is left out, but for headings, as the opening of an element
    r"<(?:svg|template)(?=[\s>])"
    r"|<(?:button|aside|details)(?=\s[^>]*class=\"(?:pb-derived|pb-whys|pb-choice pb-fold|pb-open)\")"
)
BLOCK = re.compile(
    r"</?(?:p|li|h\d|t[dhr]|d[dt]|div|section|summary|figcaption|blockquote|legend|label)\b[^>]*>"
    r"|<a class=\"pb-card\"[^>]*>"
)
TAG = re.compile(r"<[^>]*>")


class Passage(NamedTuple):
    """A section as the search finds it: its anchor ('' for the top), its heading ('' for the page's own), its blocks.

    A block is what belongs together, a paragraph or a cell; a hit shows the blocks that hold what was looked for.
    Heading and blocks are HTML without any tag.
    """

    anchor: str
    heading: str
    blocks: tuple[str, ...]

    @property
    def words(self) -> str:
        """All its words."""
        return " ".join(self.blocks)


def passages(html: str) -> list[Passage]:
    """The sections of a page. Pictures, open questions, notes and answers to tests are left out."""
    parts = SECTION.split(UNREAD.sub(" ", html))
    found = [Passage("", "", blocks(parts[0]))]
    found += [
        Passage(anchor, bare(heading), blocks(body))
        for anchor, heading, body in zip(parts[1::3], parts[2::3], parts[3::3], strict=True)
    ]
    return found


def blocks(html: str) -> tuple[str, ...]:
    """The blocks of HTML that hold words."""
    return tuple(block for part in BLOCK.split(html) if (block := bare(part)))


def bare(html: str) -> str:
    """HTML without its tags; what was escaped stays escaped."""
    return " ".join(TAG.sub(" ", html).split())
