"""Small print that is put together of parts: whichever of them are there, no sign stands before the first word."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from markupsafe import Markup

from purposebook.site.render.joining import commas, dots
from purposebook.site.website import generate

STRAY = re.compile(r"<(?:span|p|li|dd|td|div|small)\b[^>]*>\s*(?:<[a-z]+\b[^>]*>\s*)*[·,:;]")
MEMBER = "members:\n  - id: a\n"
PLAY = MEMBER + "playbooks:\n  - id: p\n    name: P\n    plays:\n      - id: q\n        when: It rains\n"
BOOK = "community: {name: Bread}\n"

CASES: dict[str, dict[str, tuple[str, ...]]] = {
    "members/a.md": {
        MEMBER + "    receives: [{text: Warmth, KEYS}]\n": ("kind: emotional", "from: a", "in: There"),
        MEMBER + "    contributes: [{text: Time, KEYS}]\n": (
            "to: a", "effort: an hour", "often: daily", "object: loaf", "in: There",
        ),
        MEMBER + "interactions: [{from: a, to: a, text: Talk, KEYS}]\n": ("in: There", "often: daily", "expects: Soon"),
        MEMBER + "    limits: {term: a year, KEYS}\n": ("least: 2", "most: 5"),
    },
    "index.md": {
        "success: {north_star: k, kpis: [{id: k, name: K, target: 5, readings: [{value: 3, KEYS}]}]}\n": (
            "note: Rough",
        ),
    },
    "playbooks/p.md": {
        PLAY + "        escalate: [{KEYS}]\n": ("to: a", "within: 2 hours", "when: Late"),
        PLAY + "language: [{KEYS}]\n": ("instead_of: users", "say: members"),
    },
}  # fmt: skip
LINES = [
    (path, line.replace("KEYS", ", ".join(keys[at:])))
    for path, lines in CASES.items()
    for line, keys in lines.items()
    for at in range(len(keys))
]


def drawn(path: str, text: str) -> str:
    """A page of a small file."""
    website, loaded = generate(BOOK + text)
    assert website, [str(problem) for problem in loaded.all_problems]
    (page,) = [page for page in website.pages if page.path == path]
    return str(website.draw(page)[0])


@pytest.mark.parametrize(("path", "text"), LINES, ids=lambda it: it.splitlines()[-1].strip())
def test_nothing_begins_with_a_sign(path: str, text: str) -> None:
    """Lost otherwise: who says how often, but not where, reads `· daily`."""
    html = drawn(path, text)
    assert STRAY.findall(html) == []
    for said in re.findall(r"(?:often|expects|effort|least|most): (\w+)", text):
        assert said in html


def test_a_stray_sign_would_be_found() -> None:
    """Lost otherwise: the test above holds of any page at all."""
    assert STRAY.search('<span class="pb-small"> · daily</span>')
    assert STRAY.search("<p><b>, within 2 hours</b></p>")
    assert not STRAY.search("<p>in <b>There</b> · daily</p>")


@pytest.mark.parametrize("join", [dots, commas])
def test_parts_that_say_nothing_leave_no_sign(join: Callable[..., Markup]) -> None:
    """Lost otherwise: a dot stands where nothing was said."""
    assert join("", None, "a", Markup(" "), "<b>") == join("a", Markup("&lt;b&gt;"))
    assert join("", None) == ""


def test_a_target_beside_a_reading_without_a_day() -> None:
    """Lost otherwise: the front door says `· target 9` of a north star that was read nobody knows when."""
    kpi = "{id: k, name: K, target: 9, readings: [{value: 5}]}"
    html = drawn("index.md", f"success: {{north_star: k, kpis: [{kpi}]}}\n")
    assert STRAY.findall(html) == []
    assert re.search(r"<p[^>]*>target <", html)
