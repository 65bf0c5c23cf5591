"""What a page of one's own gets for an address: where it leads, the words that stand there, or what is wrong."""

from __future__ import annotations

import pytest

from purposebook import load
from purposebook.model.index import Index
from purposebook.site.render.quoting import quoted

TEXT = """\
community: {name: Fjord Rowers, brand: Fjord Club}
members:
  - id: cox
    formerly: [steerer]
    name: "Cox & *mate*"
    size: 42000
    limits: {most: 5}
    receives:
      - {id: calm, text: Ruhe im Boot, lang: de}
      - A hot drink
  - {id: rower, name: Rower, size: {withheld: too few}}
journeys:
  - {id: first-season, of: cox, stages: [{id: join, name: At the pier}]}
success:
  kpis:
    - id: crew
      name: Full boats
      unit: boats
      owner: [cox, rower]
      formula: 3 of 4
      target:
        - {text: 80, by: 2027-06-30}
        - {text: 90 %, for: Evenings}
      readings:
        - {on: 2026-06, value: 65}
        - {on: 2026-05, value: 61}
    - {id: calm, name: Calm, target: {none: Nobody knows yet}, bands: [1, 2.5]}
    - {id: boat, name: Boats, target: 12}
features:
  - {id: oars, name: Oars, moscow: must}
"""
WORDS = {
    "member/cox": ("members/cox.md", "Cox & mate"),
    "cox": ("members/cox.md", "Cox & mate"),
    "member/cox#": ("members/cox.md", "Cox & mate"),
    "member/cox#name": ("members/cox.md", "Cox & mate"),
    "member/cox#size": ("members/cox.md", "42,000"),
    "member/cox#limits.most": ("members/cox.md", "5"),
    "member/cox#receives": ("members/cox.md", "Ruhe im Boot, A hot drink"),
    "receives/cox/calm": ("members/cox.md#receives-calm", "Ruhe im Boot"),
    "cox/calm#text": ("members/cox.md#receives-calm", "Ruhe im Boot"),
    "kpi/crew#reading": ("success/crew.md", "65\u00a0boats"),
    "kpi/crew#reading.on": ("success/crew.md", "2026-06"),
    "kpi/crew#readings": ("success/crew.md", "65\u00a0boats, 61\u00a0boats"),
    "kpi/crew#target": ("success/crew.md", "80\u00a0boats, 90 %"),
    "kpi/crew#target.1": ("success/crew.md", "80\u00a0boats"),
    "kpi/crew#target.1.by": ("success/crew.md", "2027-06-30"),
    "kpi/crew#target.2.for": ("success/crew.md", "Evenings"),
    "kpi/crew#owner": ("success/crew.md", "Cox & mate, Rower"),
    "kpi/crew#formula": ("success/crew.md", "3 of 4"),
    "kpi/calm#bands": ("success/calm.md", "1, 2.5"),
    "kpi/boat#target": ("success/boat.md", "12"),
    "journey-stage/first-season/join": ("journeys/first-season.md#journey-stage-join", "At the pier"),
    "brand": ("purpose/brand-role.md", "Fjord Club"),
    "m%65mber/cox": ("members/cox.md", "Cox & mate"),
}
TOLD = {
    "member/nobody": "Nothing in purpose.yml has the id 'member/nobody'. While serving",
    "kpi/crw": "Did you mean 'purpose:kpi/crew'?",
    "role/cox": "Did you mean 'purpose:member/cox'?",
    "": "Nothing in purpose.yml has the id ''.",
    "calm": "'calm' can mean 2 entries of purpose.yml. Write one of: 'purpose:receives/cox/calm', 'purpose:kpi/calm'.",
    "member/cox#sizze": "A member type has no key 'sizze'. Did you mean 'size'?",
    "member/cox#x": "A member type has no key 'x'. It says something under: id, formerly, name, size, limits, rec",
    "member/cox#limits": "'limits' of member/cox says several things. Name one of them: 'limits.most'.",
    "member/cox#persona": "member/cox has no 'persona' yet. Write it below line 3 of purpose.yml",
    "member/cox#persona.name": "member/cox has no 'persona.name' yet.",
    "member/rower#size": "'size' of member/rower is not published. Say it in words of your own.",
    "member/cox#size.text.more": "There is nothing more within what stands before '.more'.",
    "kpi/calm#target": "'target' of kpi/calm is documented as none: Nobody knows yet.",
    "kpi/calm#reading": "kpi/calm has no 'reading' yet.",
    "kpi/crew#target.by": "there are 2 entries. Say which one: '.1.by', '.2.by' …",
    "kpi/crew#target.3": "there are 2 entries. Say which one: '.1', '.2' …",
}


@pytest.fixture(scope="module")
def index() -> Index:
    """The index of a small community."""
    found = load(TEXT).index
    assert found
    return found


@pytest.mark.parametrize("address", WORDS)
def test_an_address_stands_for_a_place_and_words(index: Index, address: str) -> None:
    """Lost otherwise: a page says another number than the file, or its link leads elsewhere."""
    found = quoted(index, address)
    assert found.place
    assert (f"{found.place.path}#{found.place.anchor}".rstrip("#"), found.words) == WORDS[address]
    assert found.problem is None
    assert not found.is_loose
    assert bool(found.line) is (address != "brand")  # no entry has that name


@pytest.mark.parametrize("address", TOLD)
def test_what_is_not_there_is_told(index: Index, address: str) -> None:
    """Lost otherwise: a page promises what nobody says any more, and nobody is told which page, or what to write."""
    found = quoted(index, address)
    assert found.problem
    assert TOLD[address] in f"{found.problem.message} {found.problem.hint}"
    assert (found.words, found.is_loose) == (address, True)


@pytest.mark.parametrize("address", ["steerer", "member/steerer", "member/Steerer#size"])
def test_an_id_from_before_leads_on(index: Index, address: str) -> None:
    """Lost otherwise: whoever renames an entry breaks every page that names it."""
    found = quoted(index, address)
    assert found.place
    assert found.place.path == "members/cox.md"
    assert found.problem
    assert (found.problem.code, found.problem.severity) == ("former-quote", "info")
    assert "Write 'purpose:member/cox'" in found.problem.hint


SAID_AT = {"cox/calm": "Ruhe", "kpi/crew#target.2": "90 %", "kpi/crew#owner": "owner", "kpi/crew#reading": "65"}


@pytest.mark.parametrize("address", SAID_AT)
def test_a_quote_knows_its_line(index: Index, address: str) -> None:
    """Lost otherwise: nobody finds where a quoted sentence is written."""
    assert SAID_AT[address] in TEXT.splitlines()[quoted(index, address).line - 1]


def test_a_quote_knows_its_language(index: Index) -> None:
    """Lost otherwise: a German sentence on an English page is read aloud as if it were English."""
    assert quoted(index, "cox/calm").lang == "de"
    assert quoted(index, "kpi/crew#owner").lang == ""
