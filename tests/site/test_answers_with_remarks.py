"""A stance, a feeling and a limit take a reason and a standing, as any other answer."""

from __future__ import annotations

import html
import re

import pytest

from purposebook.site.website import generate

TEXT = """
community: {name: Weir Society}
members:
  - {id: swimmer, name: Swimmer, limits: {least: {text: 2, note: Each}, term: {text: 2 years, status: proposed}}}
brand_role: {stance: {none: Nobody steers this.}}
journeys:
  - {id: swim, name: A swim, of: swimmer, stages: [{name: In, feels: {none: Not asked.}}, {name: Out, feels: 2}]}
"""
SHOWN = {
    "members/swimmer.md": ("at least 2 Note: Each", "Term 2 years proposed"),
    "purpose/brand-role.md": ("None: Nobody steers this.",),
    "journeys/swim.md": ("None: Not asked.",),
}
LINES = [(path, said) for path, found in SHOWN.items() for said in found]


@pytest.mark.parametrize(("path", "said"), LINES)
def test_the_remark_is_shown(path: str, said: str) -> None:
    """Lost otherwise: an author says why there is no answer, and is told that the key takes one short text."""
    website, loaded = generate(TEXT)
    assert website, loaded.problems
    assert loaded.problems == ()
    (page,) = (page for page in website.pages if page.path == path)
    words = re.sub(r"<svg.*?</svg>|<[^>]*>", " ", str(website.draw(page)[0]), flags=re.S)
    assert said in " ".join(html.unescape(words).split())
