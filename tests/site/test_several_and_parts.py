"""One promise for each audience, values with parts, an index of KPIs, steps without an order."""

from __future__ import annotations

import html
import re

import pytest

from purposebook.site.website import generate
from purposebook.views.success.numbers import kpi_tree

TEXT = """
community: {name: Mill Choir, brand: Orchard Mill}
members: [{id: singer, name: Singer}, {id: neighbour, name: Neighbour}]
purpose:
  why_invest: [{text: To be heard, to: singer}, One hall for all]
  mission: {none: The statement says it}
  brand_promise: [{text: A warm hall, to: singer}, {text: Quiet after nine, to: neighbour}]
  values: [{id: ear, name: Listening, weight: twice, parts: [Hear the neighbour, Hear the room]}]
success:
  kpis:
    - {id: safe, name: Safety index, made_of: [lines, {text: hurt, weight: double}], unit: points}
    - {id: lines, name: Lines checked}
    - {id: hurt, name: Injuries}
    - {id: talks, name: Talks, drives: safe}
playbooks:
  - id: warden
    name: Warden
    plays:
      - {id: storm, name: Storm, when: the sky turns, do: {any_order: [Close the rope, Call the crew]}}
      - {id: calm, name: Calm, when: no wind, do: [Sit down, {one_of: [Tea, Coffee]}]}
    training: [{id: rope, name: Rope, steps: [{any_order: [Left hand, Right hand]}]}]
"""
SHOWN = {
    "index.md": ("To be heard For: Singer", "One hall for all"),
    "purpose/index.md": (
        "A warm hall For: Singer Quiet after nine For: Neighbour", "The statement says it",
        "Hear the neighbour Hear the room Weight: twice",
    ),
    "success/safe.md": ("Made of Lines checked, Injuries Weight: double", "Driven by Talks"),
    "success/lines.md": ("Part of Safety index",),
    "success/index.md": ("Lines checked part",),
    "playbooks/warden.md": ("In any order Close the rope Call the crew", "Sit down One of these Tea Coffee"),
    "playbooks/warden/training.md": ("In any order Left hand Right hand",),
}  # fmt: skip
LINES = [(path, said) for path, found in SHOWN.items() for said in found]


@pytest.fixture(scope="module")
def pages() -> dict[str, str]:
    """The pages of the community above."""
    website, loaded = generate(TEXT)
    assert website, loaded.problems
    assert loaded.problems == ()
    return {page.path: str(website.draw(page)[0]) for page in website.pages}


def bare(page: str) -> str:
    """A page as plain words."""
    words = re.sub(r"<svg.*?</svg>|<[^>]*>", " ", page, flags=re.S)
    return re.sub(r" (?=[,:;])", "", " ".join(html.unescape(words).split()))


@pytest.mark.parametrize(("path", "said"), LINES, ids=lambda it: it[:40])
def test_it_is_shown(path: str, said: str, pages: dict[str, str]) -> None:
    """Lost otherwise: one promise for each audience, and only one of them on the page."""
    assert said in bare(pages[path]), bare(pages[path])


def test_what_has_no_order_has_no_numbers(pages: dict[str, str]) -> None:
    """Lost otherwise: steps that may be taken in any order are counted, and examined as a sequence."""
    storm, calm = pages["playbooks/warden.md"].split('id="play-storm"')[1].split('id="play-calm"')
    assert "<ol" not in storm
    assert "<ol" in calm


def test_promises_stand_on_the_bank_with_those_to_whom_they_are_made(pages: dict[str, str]) -> None:
    """Lost otherwise: the picture promises everything to everybody."""
    described = re.search(r"<desc[^>]*>(.*?)</desc>", pages["purpose/index.md"])
    assert described
    assert "A warm hall (Singer) · Quiet after nine (Neighbour)" in described[1]


def test_a_part_is_no_cause() -> None:
    """Lost otherwise: the tree says that injuries drive the index that counts them."""
    _, loaded = generate(TEXT)
    assert loaded.index
    (root,) = kpi_tree(loaded.index)
    assert [(it.standing.kpi.slug, it.is_part) for it in root.below] == [
        ("lines", True),
        ("hurt", True),
        ("talks", False),
    ]
