"""What covers a stage: one journey that has it is enough, none is told."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from purposebook.model.index import Index
from purposebook.views.journeys.coverage import coverage

Model = Callable[[str], Index]


def _missing(model: Model, first: str, second: str, more: str = "") -> tuple[str, ...]:
    index = model(f"""
        members: [{{id: a, name: A}}, {{id: team, name: Team}}]
        lifecycle: [{{id: join, name: Join}}]
        channels: [{{id: door, name: Door}}]
        journeys:
          - {{id: one, of: a, stages: [{{id: x, stage: join{first}}}]}}
          - {{id: two, of: a, stages: [{{id: y, stage: join{second}}}]}}
        {more}
        """)
    (cell,) = next(cells for member, cells in coverage(index).rows if member.slug == "a")
    return tuple(cell.missing)


@pytest.mark.parametrize("said", ["touchpoints: door", "owner: team", "pains: [{id: cold, text: Cold}]"])
def test_one_journey_of_two_is_enough(model: Model, said: str) -> None:
    """Lost otherwise: a stage counts as open as long as one of several journeys leaves something out."""
    plays = "playbooks: [{id: p, name: P, plays: [{when: W, serves: cold}]}]" if "cold" in said else ""
    none = _missing(model, "", "")
    assert _missing(model, f", {said}", "", plays) == _missing(model, "", f", {said}", plays)
    assert len(_missing(model, f", {said}", "", plays)) == len(none) - 1
