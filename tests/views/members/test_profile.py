"""Everything about one member type, gathered from wherever the file says it."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import pytest

from purposebook.fields.text import Entity
from purposebook.model.facts import wider
from purposebook.model.index import Index
from purposebook.model.members import Member
from purposebook.views.members.alignment import alignment
from purposebook.views.members.profile import profile

Model = Callable[[str], Index]
The = Callable[[Index, str], Entity]

COMMUNITY = """
    members:
      - {id: baker, name: Baker, part_of: person}
      - {id: person, name: Person}
      - id: first
        name: First-loafer
        part_of: baker
        receives: [{id: rescue, text: Help in time, from: regular}]
        contributes: [{id: photo, text: A photo}]
      - {id: regular, name: Regular}
    interactions: [{from: regular, to: first, text: Says what to change}, {from: regular, to: regular, text: Chat}]
    brand_role:
      commitments:
        - {id: c-first, text: For first-loafers, to: first}
        - {id: c-wide, text: For persons, to: person}
        - {id: c-all, text: For all, to: everyone}
        - {id: c-by, text: By what it delivers, to: regular, delivers: first/rescue}
        - {id: c-other, text: For regulars, to: regular}
        - {id: c-nobody, text: For nobody yet}
    journeys:
      - id: path
        of: first
        stages: [{id: begin, name: Begin, pains: {id: silence, text: Nobody}, opportunities: {id: cover, text: Nights}}]
      - {id: other, of: regular, stages: [{name: Begin}]}
    success:
      criteria:
        - {text: None is lost, for: first, kpis: [lost]}
        - {text: Photos come, proves: first/photo, kpis: [photos]}
        - {text: Others, for: regular, kpis: [chat]}
      kpis:
        - {id: reply, name: Reply, measures: first/rescue}
        - {id: lost, name: Lost}
        - {id: photos, name: Photos}
        - {id: quiet, name: Quiet, measures: pain/silence}
        - {id: chat, name: Chat, measures: member/regular}
    features:
      - {id: button, name: Button, serves: [first/rescue]}
      - {id: shift, name: Shift, serves: [opportunity/cover]}
      - {id: lounge, name: Lounge, for: regular}
    screens:
      - {id: thread, name: Thread, for: first}
      - {id: form, name: Form, blocks: [{block: upload, serves: first/photo}]}
      - {id: lobby, name: Lobby, for: regular}
    playbooks:
      - id: support
        name: Support
        serves: first
        plays: [{id: late, when: Late, serves: pain/silence}, {id: rude, when: Rude, serves: regular}]
      - {id: hosts, name: Hosts, role: regular}
    """


def _slugs(entities: Iterable[Entity]) -> list[str]:
    return [entity.slug for entity in entities]


def test_profile(model: Model, the: The) -> None:
    """Lost otherwise: a member type's page leaves out what the file says elsewhere, or shows what is another's."""
    index = model(COMMUNITY)
    member = the(index, "member/first")
    assert isinstance(member, Member)
    found = profile(index, member)
    assert _slugs(found.wider) == ["baker", "person"]
    assert _slugs(found.narrower) == []
    assert _slugs(found.commitments) == ["c-first", "c-wide", "c-all", "c-by"]
    assert _slugs(found.journeys) == ["path"]
    assert [str(it) for it in found.criteria] == ["None is lost", "Photos come"]
    assert sorted(_slugs(it.kpi for it in found.numbers)) == ["lost", "photos", "quiet", "reply"]
    assert _slugs(found.plays) == ["late"]
    assert _slugs(found.features) == ["button", "shift"]
    assert _slugs(found.screens) == ["thread", "form"]
    assert _slugs(found.served_by) == ["support"]
    assert _slugs(found.own_playbooks) == []
    assert [str(it) for it in found.interactions] == ["Says what to change"]
    assert len(found.account.income) == 1


def test_profile_of_the_wider_type(model: Model, the: The) -> None:
    """Lost otherwise: the page of a wider type does not lead to the narrower ones."""
    index = model(COMMUNITY)
    person = the(index, "member/person")
    assert isinstance(person, Member)
    found = profile(index, person)
    assert _slugs(found.narrower) == ["baker"]
    assert _slugs(found.commitments) == ["c-wide", "c-all"]


# Lost otherwise: "And what every Society brings: contracts" on the page of an honorary member who brings nothing.
HANDED_DOWN = {
    "kind of": ("kind: person, kind_of: wide", "kind: person", (1, 1)),
    "kind of, among groups": ("kind: group, kind_of: wide", "kind: group", (1, 1)),
    "part of people": ("kind: person, part_of: wide", "kind: person", (1, 1)),
    "part of, no kind said": ("part_of: wide", "", (1, 1)),
    "part of a group": ("kind: person, part_of: wide", "kind: group", (0, 0)),
    "part of an organisation": ("part_of: wide", "kind: organisation", (0, 0)),
    "part of a public body": ("part_of: wide", "kind: public body", (0, 0)),
    "a group of people": ("kind: group, part_of: wide", "kind: person", (0, 0)),
    "part of one, kind of another": ("kind_of: other, part_of: wide", "", (0, 0)),
    "gets nothing, as is said": ("kind_of: wide, receives: {none: Nothing}", "", (0, 1)),
    "brings nothing, as is said": ("kind_of: wide, contributes: {withheld: Private}", "", (1, 0)),
    "kind of one that brings nothing": ("kind_of: between", "", (1, 0)),
}


@pytest.mark.parametrize(("narrow", "wide", "expected"), HANDED_DOWN.values(), ids=HANDED_DOWN)
def test_what_is_handed_down(narrow: str, wide: str, expected: tuple[int, int], model: Model, the: The) -> None:
    """See the table."""
    index = model(f"""
        members:
          - {{id: wide, receives: [A room], contributes: [A contract], {wide}}}
          - {{id: other}}
          - {{id: between, kind_of: wide, contributes: {{none: Nothing}}}}
          - {{id: narrow, {narrow}}}
        """)
    member = the(index, "member/narrow")
    assert isinstance(member, Member)
    account = profile(index, member).account
    assert (account.gets, account.gives) == expected
    assert (len(account.wider_income), len(account.wider_gifts)) == expected


def test_what_wider_types_share_and_hold_dear(model: Model, the: The) -> None:
    """Lost otherwise: a beginner seems to share nothing of what every baker shares; or what she says she does not."""
    index = model("""
        members:
          - {id: baker, shares: [patience], values: [Flour]}
          - {id: beginner, kind_of: baker}
          - {id: guest, kind_of: baker, shares: {none: Not asked}, values: {none: Not asked}}
          - {id: chair, kind_of: baker, shares: [calm]}
        purpose: {values: [{id: patience, name: Patience}, {id: calm, name: Calm}]}
        """)
    baker, beginner, guest, _ = index.book.members
    assert (profile(index, beginner).wider_shares, profile(index, beginner).wider_values) == ([baker], [baker])
    assert (profile(index, guest).wider_shares, profile(index, guest).wider_values) == ([], [])
    found = alignment(index)
    assert _slugs(found.members) == ["baker", "chair"]
    assert [_slugs(row.sharers) for row in found.rows] == [["baker", "beginner", "chair"], ["chair"]]


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        ({"a": "a"}, []),
        ({"a": "b", "b": "a"}, ["b"]),
        ({"a": "b", "b": "c", "c": "b"}, ["b", "c"]),
        ({"a": "[b, c]", "b": "d", "c": "d"}, ["b", "c", "d"]),
    ],
)
def test_a_circle_of_types_is_walked_once(parts: dict[str, str], expected: list[str], model: Model, the: The) -> None:
    """Lost otherwise: `part_of` in a circle hangs the build."""
    rows = [f"{{id: {id}, name: {id}, part_of: {parts.get(id, '~')}}}" for id in "abcd"]
    index = model(f"members: [{', '.join(rows)}]")
    member = the(index, "member/a")
    assert isinstance(member, Member)
    assert _slugs(wider(index, member)) == expected


# Lost otherwise: a role's page does not know which member type plays it; or one is given to it that does not.
ROLES = {
    "by role": ("{id: hosts, name: Hosts, role: regular}", ["hosts"]),
    "by the same id": ("{id: regular, name: Hosts}", ["regular"]),
    "role goes before the id": ("{id: regular, name: Hosts, role: baker}", []),
    "neither": ("{id: hosts, name: Hosts}", []),
}


@pytest.mark.parametrize(("playbook", "expected"), ROLES.values(), ids=ROLES)
def test_own_playbooks(playbook: str, expected: list[str], model: Model, the: The) -> None:
    """See the table."""
    index = model(f"members: [{{id: regular, name: Regular}}, {{id: baker, name: Baker}}]\nplaybooks: [{playbook}]")
    member = the(index, "member/regular")
    assert isinstance(member, Member)
    assert _slugs(profile(index, member).own_playbooks) == expected
