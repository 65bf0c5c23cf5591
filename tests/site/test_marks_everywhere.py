"""Marks of Markdown in every sentence of a whole community, on all of its pages."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

from purposebook import generate

ROOT = Path(__file__).parents[2]
SENTENCE = re.compile(
    r"^(?P<key>\s+(?:- )?(?:text|summary|means|note|when|because|actions|name): )(?P<words>[A-Z][^\n\"{}]*)$", re.M
)
MARKED = r'\g<key>"See [it](https://example.org/x), **now**: \g<words>"'
QUOTED = {"code", "script", "style"}
EXPLAINED = "checks.md"  # explains the marks themselves


class Signs(HTMLParser):
    """Collects links within links, and signs of Markdown that stand as words."""

    def __init__(self) -> None:
        super().__init__()
        self.around: list[str] = []
        self.wrong: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A link must not stand in another."""
        if tag == "a" and "a" in self.around:
            self.wrong.append(f"a link in a link: {attrs}")
        if tag in QUOTED | {"a"}:
            self.around.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """What was opened last ends."""
        if tag in QUOTED | {"a"}:
            self.around.pop()

    def handle_data(self, data: str) -> None:
        """Words must not hold signs."""
        if ("**" in data or "](" in data) and not QUOTED & set(self.around):
            self.wrong.append(data.strip()[:80])


def test_no_page_shows_signs_or_a_link_within_a_link() -> None:
    """Lost otherwise: what people paste stands as signs on some page, or breaks the card that it stands on."""
    written = (ROOT / "examples" / "parkrun" / "purpose.yml").read_text("utf-8")
    marked, count = SENTENCE.subn(MARKED, written)
    assert count > 150
    website, _ = generate(marked)
    assert website
    for page in website.pages:
        signs = Signs()
        signs.feed(website.draw(page)[0])
        assert page.path == EXPLAINED or not signs.wrong, page.path
