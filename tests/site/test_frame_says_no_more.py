"""The words of the frame say no more than the file: of a draft, of things, of a community without a brand."""

from __future__ import annotations

import re
from typing import NamedTuple

import pytest

from purposebook.site.website import Setting, Website, generate
from purposebook.views.file.home import home
from purposebook.views.file.questions import open_questions

NO_BRAND = """community: {name: Weir Society, brand: {none: We belong to nobody but ourselves.}}
purpose: {statement: The weir stays open, brand_promise: Cold water}
members: [{id: swimmer, name: Swimmer, receives: [Cold water]}]
brand_role:
  stance: Nobody steers this.
  commitments: [{id: rope, text: A rope at each step, to: swimmer}]
  not: [Close]
success: {kpis: [K]}
"""
BRAND = NO_BRAND.replace("{none: We belong to nobody but ourselves.}", "Weir Works")
DRAFT = """community: {name: Weir Society}
purpose: {statement: {text: The weir stays open, status: draft, confidence: assumed, note: They may reject it.}}
members: [{id: swimmer, name: Swimmer, summary: Swims, status: paused}]
playbooks: [{id: desk, name: Desk}]
"""
THING = """community: {name: Seed Drawer}
members: [{id: grower, name: Grower}]
journeys:
  - {id: packet, name: The packet, subject: A packet of seed, of: grower, stages: [{name: Dried}, {name: Lent out}]}
"""
PEOPLE = THING.replace("subject: A packet of seed, ", "")
FELT = """community: {name: Kite Loft}
members: [{id: flyer, name: Flyer}]
journeys:
  - {id: first, of: flyer, stages: [{name: Unroll, feels: {word: nervous}}, {name: Land, feels: {word: amazed}}]}
"""


class Said(NamedTuple):
    """A file, one of its pages, words that stand there, and words that do not."""

    text: str
    page: str
    there: tuple[str, ...]
    absent: tuple[str, ...]


CASES = {
    "no brand, its role": Said(NO_BRAND, "purpose/brand-role.md", (
        "Our own role", "What we commit to", "What we will not do", "Nobody steers this.",
        "We belong to nobody but ourselves.",
    ), ("The brand", "the brand", "is <b>")),
    "no brand, its purpose": Said(NO_BRAND, "purpose/index.md", ("We promise", "What we promise"), (
        "the brand", "Weir Society promises",
    )),
    "no brand, its members": Said(NO_BRAND, "members/swimmer.md", ("What we commit to for them",), ("the brand",)),
    "no brand, its success": Said(NO_BRAND, "success/index.md", ("What we commit to",), ("commits to",)),
    "a brand, its role": Said(BRAND, "purpose/brand-role.md", ("The brand’s role", "Weir Works"), ("Our own role",)),
    "a brand, its success": Said(BRAND, "success/index.md", ("commits to",), ("What we commit to",)),
    "a draft on the front page": Said(DRAFT, "index.md", ("draft", "assumed", "They may reject it."), ()),
    "a draft on the bridge": Said(DRAFT, "purpose/index.md", ("Together: The weir stays open (draft, assumed)",), ()),
    "a draft in a playbook": Said(DRAFT, "playbooks/desk.md", ("The weir stays open", "draft", "assumed"), ()),
    "a thing, at those who have a part": Said(THING, "members/grower.md", (
        "Journeys in which they have a part", "A packet of seed",
    ), ("pb-svg-feeling",)),
    "a thing, its map": Said(THING, "journeys/packet.md", ("Who has a part", "A packet of seed"), ("feel", "Feeling")),
    "people": Said(PEOPLE, "members/grower.md", ("Their journey",), ("Journeys in which",)),
    "feelings in words": Said(FELT, "journeys/first.md", ("nervous", "amazed"), (
        "pb-legend", "pb-svg-feeling", "as it should be",
    )),
    "feelings in numbers": Said(FELT.replace("word: nervous", "now: -1"), "journeys/first.md", (
        "pb-legend__now", "amazed",
    ), ("pb-legend__aim",)),
}  # fmt: skip


def site(text: str) -> Website:
    """The site of a file."""
    website, loaded = generate(text, Setting())
    assert website, loaded.problems
    return website


def drawn(website: Website, path: str) -> str:
    """One page of it, without the notes on rules."""
    page = next(page for page in website.pages if page.path == path)
    return re.sub(r'<aside class="pb-whys".*', "", website.draw(page)[0], flags=re.DOTALL)


@pytest.mark.parametrize("said", CASES.values(), ids=CASES)
def test_what_the_frame_says(said: Said) -> None:
    """Lost otherwise: a page presupposes what the file denies, or states as fact what the file calls a draft."""
    html = drawn(site(said.text), said.page)
    assert [words for words in said.there if words not in html] == []
    assert [words for words in said.absent if words in html] == []


def test_a_standing_goes_wherever_the_sentence_goes() -> None:
    """Lost otherwise: a link preview, or a machine, takes for agreed what is only proposed."""
    website = site(DRAFT)
    front = next(page for page in website.pages if page.path == "index.md")
    assert front.description == "The weir stays open (draft, assumed)"
    assert "> The weir stays open (draft, assumed)" in website.files["llms.txt"].decode()
    assert "[Swimmer](members/swimmer/): Swims (paused)" in website.files["llms.txt"].decode()
    assert '"status": "draft"' in website.files["purpose.json"].decode()


MOMENTS = {
    "n/a": (False, None), "none": (False, None), "-": (False, None), "not applicable": (False, None),
    "No.": (False, None), "nein": (False, None), "いいえ": (False, None), "tbd": (False, None), "YES!": (True, None),
    "ja": (True, None), "oui": (True, None), "はい": (True, None), "x": (True, None),
    "They decide here": (True, "They decide here"),
    "Not only the first time": (True, "Not only the first time"),
}  # fmt: skip


@pytest.mark.parametrize(("written", "meant"), MOMENTS.items(), ids=MOMENTS)
def test_yes_and_no_in_their_many_ways(written: str, meant: tuple[bool, str | None]) -> None:
    """Lost otherwise: "n/a" is a star on the map, with "n/a" as its reason."""
    stages = f"[{{name: S, moment_of_truth: '{written}'}}]"
    stage = (
        site(f"community: {{name: C}}\nmembers: [A]\njourneys: [{{of: a, stages: {stages}}}]\n")
        .index.book.journeys[0]
        .stages[0]
    )
    reason = stage.moment_reason
    assert (stage.is_moment_of_truth, reason and str(reason)) == meant


DOORS = """community: {name: Mill Choir, brand: Orchard Street Mill}
members:
  - {id: singer, name: Singer, stake: customer}
  - {id: accompanist, name: Accompanist, stake: Staff}
  - {id: office, name: Mill office, stake: employee, kind: organisation}
  - {id: shop, name: Music shop, stake: partner, kind: organisation}
  - {id: usher, name: Usher, stake: Bénévole, status: retired}
  - {id: helper, name: Helper, stake: volunteer}
playbooks: [{id: desk, name: Front desk, audience: employee}, {id: doors, name: At the doors, role: helper}]
"""


def test_doors_follow_what_the_file_says() -> None:
    """Lost otherwise: who is paid finds her door under "I take part", and an office is asked to say "I am"."""
    found = home(site(DOORS).index)
    assert {title: [it.slug for it in entities] for title, entities in found.doors} == {
        "I work here": ["desk", "accompanist"], "I am a partner": ["shop"], "I volunteer": ["doors", "helper"],
    }  # fmt: skip
    assert [member.slug for member in found.members] == ["singer"]


SENSE = {
    "kind: group, limits: {least: 5, most: 5}": {"receives", "contributes", "shares", "stake"},
    "kind: group, plural: Boards": {"receives", "contributes", "shares", "stake", "size"},
    "kind: public body": {"receives", "contributes", "shares", "stake"},
    "kind: outside": set(),
    "kind: bot": set(),
    "kind: person, limits: {most: 5}": {"receives", "contributes", "shares", "stake", "persona"},
    "kind: person": {"receives", "contributes", "shares", "stake", "persona", "size"},
}


@pytest.mark.parametrize(("keys", "asked"), SENSE.items(), ids=SENSE)
def test_what_makes_no_sense_is_not_asked(keys: str, asked: set[str]) -> None:
    """Lost otherwise: "Who is one of them, as a person?" of a ministry, and "How many?" of a board of five."""
    index = site(f"community: {{name: C}}\npurpose: {{values: [V]}}\nmembers: [{{id: m, name: M, {keys}}}]").index
    found = {question.key for question in open_questions(index) if question.entity and question.entity.slug == "m"}
    assert found == asked
