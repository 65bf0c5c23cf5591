"""What a page gives to the search: its words, section by section, without parsing the page again."""

from __future__ import annotations

import re
from typing import NamedTuple

SECTION = re.compile(r'<h[23] id="([^"]+)"[^>]*>(.*?)<a class="headerlink".*?</h[23]>', re.DOTALL)
UNREAD = re.compile(
    r"<h1.*?</h1>|<svg.*?</svg>|<summary><span class=\"pb-open__mark.*?</details>"
    r"|<button [^>]*class=\"pb-derived\".*?</button>|<aside class=\"pb-whys\".*?</aside>",
    re.DOTALL,
)
TAG = re.compile(r"<[^>]*>")


class Passage(NamedTuple):
    """A section as the search finds it: its anchor ('' for the top), its heading ('' for the page's own), its words.

    Heading and words are HTML without any tag.
    """

    anchor: str
    heading: str
    words: str


def passages(html: str) -> list[Passage]:
    """The sections of a page. Pictures, open questions and notes are left out: nobody looks for those."""
    parts = SECTION.split(UNREAD.sub(" ", html))
    found = [Passage("", "", bare(parts[0]))]
    found += [
        Passage(anchor, bare(heading), bare(body))
        for anchor, heading, body in zip(parts[1::3], parts[2::3], parts[3::3], strict=True)
    ]
    return found


def bare(html: str) -> str:
    """HTML without its tags; what was escaped stays escaped."""
    return " ".join(TAG.sub(" ", html).split())
