"""The front door: who finds a door of their own, and who does not; and what refers to what."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from purposebook.fields.text import Entity
from purposebook.model.index import Index
from purposebook.views.file.home import home
from purposebook.views.file.used_by import used_by

Model = Callable[[str], Index]
The = Callable[[Index, str], Entity]

DOORS = {
    "a member": ("{id: a, name: A}", ["a"]),
    "a bot": ("{id: a, name: A, kind: bot}", []),
    "outside": ("{id: a, name: A, kind: outside}", []),
    "excluded": ("{id: a, name: A, kind: excluded}", []),
    "over": ("{id: a, name: A, status: retired}", []),
    "somebody with a role's name": ("{id: team, name: A}", []),
}


@pytest.mark.parametrize(("member", "expected"), DOORS.values(), ids=DOORS)
def test_who_has_a_door(model: Model, member: str, expected: list[str]) -> None:
    """Lost otherwise: a bot is asked "I am one", or somebody finds two doors with one name, or none."""
    index = model(f"members: [{member}]\nplaybooks: [{{id: team, name: Team, audience: volunteer}}]")
    assert [it.slug for it in home(index).members] == expected


def test_roles_stand_at_the_door_of_those_who_play_them(model: Model) -> None:
    """Lost otherwise: whoever works here looks for their page among those of volunteers."""
    index = model("""
        playbooks:
          - {id: a, name: A, audience: volunteer}
          - {id: b, name: B, audience: employee}
          - {id: c, name: C}
          - {id: d, name: D, audience: employee, status: retired}
        """)
    doors = [(words, [it.slug for it in found]) for words, found in home(index).doors]
    assert doors == [("I work here", ["b"]), ("I volunteer", ["a"]), ("I have a part of my own", ["c"])]


def test_what_refers_to_a_thing_is_told_once_and_never_itself(model: Model, the: The) -> None:
    """Lost otherwise: "used by itself", or one play named twice."""
    index = model("""
        members: [{id: a, name: A, receives: [{id: r, text: R}]}, {id: b, name: B, part_of: a}]
        interactions: [{id: talk, from: a, to: a, text: Talk}]
        features: [{id: f, name: F, serves: [feature/f, a/r], for: a}, {id: g, name: G, serves: a/r}]
        """)
    found = {title: [it.slug for it in entities] for title, entities in used_by(index, the(index, "member/a"))}
    assert found == {"a member type": ["b"], "an interaction": ["talk"], "a feature": ["f"]}
    assert [it.slug for _, entities in used_by(index, the(index, "a/r")) for it in entities] == ["f", "g"]
    assert used_by(index, the(index, "feature/f")) == []
