"""The board of KPIs, of a few and of many."""

from __future__ import annotations

from collections.abc import Callable

from purposebook.model.index import Index
from purposebook.views.success.boards import FEW, boards
from purposebook.views.success.numbers import kpi_tree, linked, standing

Model = Callable[[str], Index]

KPIS = """
    success:
      kpis:
        - {id: good, name: Good, group: Safety, direction: up, target: 5, readings: [{on: 2026-01, value: 6}]}
        - {id: silent, name: Silent, group: Safety}
        - {id: bad, name: Bad, group: Safety, direction: up, target: {text: 5, by: 2026-02},
           readings: [{on: 2025-01, value: 4}, {on: 2026-03, value: 1}]}
        - {id: loose, name: Loose, target: 1}
"""


def _boards(index: Index) -> list[tuple[str, list[str], list[str]]]:
    assert index.book.success
    found = boards([standing(kpi) for kpi in index.book.success.kpis])
    return [(it.name, [one.kpi.slug for one in it.standings], [kpi.slug for kpi in it.quiet]) for it in found]


def test_a_few_stay_in_their_order(model: Model) -> None:
    """Lost otherwise: the order that an author chose for five numbers is gone."""
    assert _boards(model(KPIS)) == [("", ["loose"], []), ("Safety", ["good", "silent", "bad"], [])]


def test_of_many_the_worst_come_first_and_the_silent_last(model: Model) -> None:
    """Lost otherwise: of ninety numbers, those off track stand somewhere between those that say nothing yet."""
    more = "".join(f"        - {{id: k{number}, name: K{number}, target: 1}}\n" for number in range(FEW))
    found = _boards(model(KPIS + more))
    assert found[1] == ("Safety", ["bad", "good"], ["silent"])
    assert boards([standing(kpi) for kpi in model(KPIS).book.success.kpis])[1].first.slug == "good"  # type: ignore[union-attr]


def test_what_stands_alone_is_no_part_of_the_tree(model: Model) -> None:
    """Lost otherwise: fifty lone boxes hide the one tree of eight."""
    tree, alone = linked(kpi_tree(model("success: {kpis: [{id: a, name: A}, {id: b, name: B, drives: a}, c]}")))
    assert ([branch.standing.kpi.slug for branch in tree], [kpi.slug for kpi in alone]) == (["a"], ["c"])
    assert linked(kpi_tree(model("success: {north_star: a, kpis: [{id: a, name: A}, c]}")))[0] == []
