"""What entries of several sections can say of themselves stands behind each of them, on its own page."""

from __future__ import annotations

import html
import re

import pytest

from purposebook.site.files.journey_maps import journey_csv
from purposebook.site.website import generate
from purposebook.views.journeys.journeymap import journey_map

TEXT = """
community: {name: Kite Loft, brand: Mill}
channels: [{id: hut, name: The hut}]
members:
  - {id: flyer, name: Flyer}
  - id: warden
    name: Warden
    kind: group
    scope: One field
    may_delegate_to: flyer
    effort: [{text: 10 h, phase: before}, {text: 30 h, phase: during}]
    holders: [{name: Ilse Tamm, as: chair, since: 2025-03, contact: {withheld: Ask the hut}}, {withheld: Two more}]
    meetings: [{text: Evening, every: week, in: hut, next_on: 2026-12-05, outputs: [Minutes]}]
    requires: [{text: A letter, binding: should}, {text: A whistle, binding: must}, An oath]
    receives: [{text: Ten lines, not: [For sale], requires: [A stamp], price: 200 points, level: Gold, expires: in May}]
    contributes: [{text: A watch, earns: [10 points, A badge]}]
brand_role:
  receives: [{id: hall, text: A full hall, from: flyer}]
  does_not_receive: [Addresses]
  commitments: [{text: Tea, to: flyer, requires: [A cup], binding: may}, {text: Ropes, binding: must}]
features: [{id: drawer, name: Drawer, not: For weddings, next_on: 2027-01, owner: Ruben Oye}]
guidelines: [{text: Two knots, binding: should}, {text: Land at the whistle, binding: required}, A smile]
playbooks:
  - id: board
    name: Board
    role: warden
    responsibilities: [{text: Coffee, binding: may}, {text: Close the field, binding: must, scope: above force 6}]
    decides: [{text: Who flies, may_delegate_to: Ilse Tamm}]
    raci: [{task: Vote, accountable: Ilse Tamm, on: 2026-11-22, by: a week later, outputs: [A decision]}]
journeys:
  - id: first
    name: First flight
    of: flyer
    pains: [{id: wind, text: The wind}]
    stages: [{name: Unroll, actors: [warden, A friend], outputs: [A checked line], owner: Ruben Oye}]
"""
SHOWN = {
    "members/warden.md": (
        "Scope: One field", "May be handed on to: Flyer", "Effort: 10 h before, 30 h during",
        "Ilse Tamm, chair: Not published:",
        "since 2025-03", "Not published: Two more",
        "Evening How often: week · Where: The hut · Next: 2026-12-05 · Result: Minutes",
        "must A whistle should A letter An oath", "Not: For sale", "Conditions: A stamp", "Price: 200 points",
        "From level: Gold", "Lapses: in May", "Earns: 10 points, A badge",
    ),
    "purpose/brand-role.md": ("must Ropes", "may Tea Conditions: A cup", "hopes to gain ¶ A full hall",
                              "must not gain ¶ Addresses"),
    "features/drawer.md": ("Not: For weddings", "Next: 2027-01", "Built by Ruben Oye"),
    "guidelines.md": ("must Land at the whistle should Two knots A smile",),
    "playbooks/board.md": (
        "must Close the field Scope: above force 6 may Coffee", "May be handed on to: Ilse Tamm",
        "Vote On: 2026-11-22 · By: a week later · Result: A decision",
    ),
    "playbooks/board/week.md": ("Evening", "Dates ¶ Vote On: 2026-11-22 · By: a week later"),
    "journeys/first.md": (
        "Who acts Warden, A friend", "Results A checked line", "Owner Ruben Oye", "Pain points The wind",
    ),
    "opportunities.md": ("The wind",),
}  # fmt: skip
LINES = [(path, said) for path, found in SHOWN.items() for said in found]


@pytest.fixture(scope="module")
def pages() -> dict[str, str]:
    """The pages of the community above, as plain words."""
    website, loaded = generate(TEXT)
    assert website, loaded.problems
    assert loaded.problems == ()
    bare = {
        page.path: re.sub(r"<svg.*?</svg>|<[^>]*>", " ", str(website.draw(page)[0]), flags=re.S)
        for page in website.pages
    }
    return {path: re.sub(r" (?=[,:;])", "", " ".join(html.unescape(words).split())) for path, words in bare.items()}


@pytest.mark.parametrize(("path", "said"), LINES, ids=lambda it: it[:40])
def test_it_is_shown(path: str, said: str, pages: dict[str, str]) -> None:
    """Lost otherwise: who chairs, what a perk does not cover, what is binding: written down, and on no page."""
    assert said in pages[path], pages[path]


def test_what_a_stage_leaves_behind_goes_along_in_the_table() -> None:
    """Lost otherwise: a map taken away lacks the lanes that the page has, or shows ids instead of names."""
    website, loaded = generate(TEXT)
    assert website
    assert loaded.index
    table = journey_csv(loaded.index, journey_map(loaded.index, loaded.index.book.journeys[0]))
    assert table.splitlines()[0] == "Stage,Who acts,Results,Owner"
    assert table.splitlines()[1] == "Unroll,Warden; A friend,A checked line,Ruben Oye"


def test_a_name_is_no_lost_reference_and_an_id_is() -> None:
    """Lost otherwise: a person who answers for a number stops a strict build; or a mistyped role goes unseen."""
    kpi = "community: {name: C}\nsuccess: {kpis: [{id: k, name: K, owner: OWNER}]}\n"
    told = {
        name: [it.code for it in generate(kpi.replace("OWNER", name))[1].problems] for name in ("Ilse Tamm", "board")
    }
    assert told == {"Ilse Tamm": [], "board": ["unknown-reference"]}


def test_what_the_brand_gains_is_drawn_at_the_brand() -> None:
    """Lost otherwise: an honest exchange has one side, and the brand's gain has to be an invented member type."""
    website, _ = generate(TEXT)
    assert website
    (page,) = (page for page in website.pages if page.path == "members/index.md")
    assert "A full hall" in str(website.draw(page)[0])
