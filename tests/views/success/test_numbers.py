"""KPIs: where each stands, and the tree that leads to the north star."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from purposebook.fields.text import Entity
from purposebook.model.index import Index
from purposebook.model.success import Kpi
from purposebook.views.success.numbers import Branch, kpi_tree, measured_by, standing

Model = Callable[[str], Index]
The = Callable[[Index, str], Entity]
UP = "direction: up, target: 100"
DOWN = "direction: down, target: 240"

# Lost otherwise: a team is told that it is on track while it is not, or works on what is reached already.
STATUS = {
    # no target, no data
    "nothing at all": ("", "no target"),
    "a target without a direction": ("target: 100, readings: {on: 2026-01, value: 120}", "not compared"),
    "a target in words": ("direction: up, target: more, readings: {on: 2026-01, value: 120}", "not compared"),
    "no target, on purpose": (
        "direction: up, target: {none: We only watch}, readings: {on: 2026, value: 1}", "no target"),
    "no reading": (UP, "no data"),
    "a reading that is withheld": (f"{UP}, readings: {{on: 2026, withheld: Secret}}", "no data"),
    "a reading in words": (f"{UP}, readings: {{on: 2026, value: many}}", "no data"),
    # reached
    "up, above": (f"{UP}, readings: {{on: 2026, value: 101}}", "reached"),
    "up, just there": (f"{UP}, readings: {{on: 2026, value: 100}}", "reached"),
    "down, below": (f"{DOWN}, readings: {{on: 2026, value: 239}}", "reached"),
    "down, above": (f"{DOWN}, readings: {{on: 2026, value: 241}}", "not reached"),
    "the last reading counts": (
        f"{UP}, readings: [{{on: 2026-01, value: 150}}, {{on: 2026-02, value: 20}}]", "off track"),
    "the last in time, not in the file": (
        f"{UP}, readings: [{{on: 2026-02, value: 20}}, {{on: 2026-01, value: 150}}]", "off track"),
    "the first target that is a number": (
        "direction: up, target: [much more, 100, 500], readings: {on: 2026, value: 120}", "reached"),
    "money, in the scale that the KPI counts in": (
        "direction: up, unit: DKK bn, target: above 70, readings: [{on: 2022, value: 64.6}, "
        "{on: 2024, value: DKK 74.3 bn}]", "reached"),
    "percent and thousands": ("direction: up, target: '1,000+', readings: {on: 2026, value: 1200}", "reached"),
    # on track, with a date: half of the way at half of the time
    "half way at half time": (
        f"{UP}, baseline: 0, by: 2026-01-31, readings: [{{on: 2026-01-01, value: 0}}, {{on: 2026-01-16, value: 50}}]",
        "on track"),
    "less than half way at half time": (
        f"{UP}, baseline: 0, by: 2026-01-31, readings: [{{on: 2026-01-01, value: 0}}, {{on: 2026-01-16, value: 49}}]",
        "off track"),
    "down, half way at half time": (
        "direction: down, target: 200, baseline: 400, by: 2026-01-31, "
        "readings: [{on: 2026-01-01, value: 400}, {on: 2026-01-16, value: 300}]", "on track"),
    "the target's own date goes first": (
        "direction: up, baseline: 0, by: 2030, target: {text: 100, by: 2026-01-31}, "
        "readings: [{on: 2026-01-01, value: 0}, {on: 2026-01-16, value: 49}]", "off track"),
    "without a baseline, from the first reading": (
        f"{UP}, by: 2026-01-31, readings: [{{on: 2026-01-01, value: 50}}, {{on: 2026-01-16, value: 75}}]", "on track"),
    "after the date": (
        f"{UP}, baseline: 0, by: 2026-01-31, readings: [{{on: 2026-01-01, value: 0}}, {{on: 2026-03-01, value: 99}}]",
        "off track"),
    "the wrong way": (
        f"{UP}, baseline: 50, by: 2030, readings: [{{on: 2026-01-01, value: 50}}, {{on: 2026-01-16, value: 40}}]",
        "off track"),
    # on track, without a date: nearer than the baseline
    "no date, nearer": (f"{UP}, baseline: 10, readings: {{on: 2026, value: 11}}", "on track"),
    "no date, not nearer": (f"{UP}, baseline: 10, readings: {{on: 2026, value: 10}}", "off track"),
    # the first reading of all tells no way yet
    "no date, no baseline, one reading": (f"{UP}, readings: {{on: 2026, value: 10}}", "not reached"),
    "a date ahead, no baseline, one reading": (f"{UP}, by: 2030, readings: {{on: 2026, value: 10}}", "not reached"),
    "a date behind, no baseline, one reading": (f"{UP}, by: 2025, readings: {{on: 2026, value: 10}}", "off track"),
    "baseline beyond the target": (f"{UP}, baseline: 120, readings: {{on: 2026, value: 90}}", "off track"),
    "baseline at the target": (f"{UP}, baseline: 100, readings: {{on: 2026, value: 90}}", "off track"),
    # within a band
    "within": ("direction: within, bands: [10, 20], readings: {on: 2026, value: 15}", "reached"),
    "within, at the bound": ("direction: within, bands: [20, 10], readings: {on: 2026, value: 20}", "reached"),
    "within, at the other bound": ("direction: within, bands: [20, 10], readings: {on: 2026, value: 10}", "reached"),
    "within, one bound only": ("direction: within, bands: [10], readings: {on: 2026, value: 10}", "no target"),
    "within, outside": ("direction: within, bands: [10, 15, 20], readings: {on: 2026, value: 21}", "off track"),
    "within, no data": ("direction: within, bands: [10, 20]", "no data"),
    "within, a target without bands": (
        "direction: within, target: 24, readings: {on: 2026, value: 15}", "not compared"),
    "within, between the ends of a target": (
        "direction: within, target: 4 to 7, readings: {on: 2026, value: about 5}", "reached"),
    "within, beyond a target": ("direction: within, target: 4–7, readings: {on: 2026, value: 9}", "off track"),
    "within, bands before a target": (
        "direction: within, bands: [1, 2], target: 4 to 7, readings: {on: 2026, value: 5}", "off track"),
    "within, no band": ("direction: within, readings: {on: 2026, value: 15}", "no target"),
}  # fmt: skip


@pytest.mark.parametrize(("keys", "expected"), STATUS.values(), ids=STATUS)
def test_status(keys: str, expected: str, model: Model, the: The) -> None:
    """See the table."""
    index = model(f"success: {{kpis: [{{id: k, name: K{keys and ', '}{keys}}}]}}")
    found = the(index, "k")
    assert isinstance(found, Kpi)
    assert standing(found).status == expected


@pytest.mark.parametrize(("keys", "goal"), [("within, target: 4 to 7", None), ("up, target: 4 to 7", 4)])
def test_a_range_is_no_goal(keys: str, goal: float | None, model: Model, the: The) -> None:
    """Lost otherwise: a picture marks one end of a range as the target."""
    kpi = the(model(f"success: {{kpis: [{{id: k, name: K, direction: {keys}}}]}}"), "k")
    assert isinstance(kpi, Kpi)
    assert standing(kpi).goal == goal


@pytest.mark.parametrize("value", ["{withheld: Internal}", "{none: Nobody looked}", "TBD", "n/a"])
def test_the_latest_says_something(value: str, model: Model) -> None:
    """Lost otherwise: an empty space stands as the last reading, beside a standing that follows from the one before."""
    readings = f"[{{on: 2026-04, value: 9}}, {{on: 2026-05, value: {value}}}]"
    index = model(f"success: {{kpis: [{{name: K, {UP}, readings: {readings}}}]}}")
    latest = standing(index.of(Kpi)[0]).latest
    assert latest
    assert str(latest.value) == "9"


def test_latest_may_be_words(model: Model) -> None:
    """Lost otherwise: a reading in words, or an earlier number, stands as the last reading."""
    index = model(
        "success: {kpis: [{id: k, name: K, readings: [{on: 2026-01, value: few}, {on: 2026-02, value: many}]}]}"
    )
    assert index.book.success
    found = standing(index.book.success.kpis[0])
    assert found.latest
    assert str(found.latest.value) == "many"


def test_words_after_a_number_are_the_latest(model: Model) -> None:
    """Lost otherwise: a page shows the number of last year as the last reading, though this year's stands there."""
    index = model(
        "success: {kpis: [{id: k, name: K, readings: [{on: 2026-02, value: 30-36}, {on: 2026-01, value: 40}]}]}"
    )
    assert index.book.success
    found = standing(index.book.success.kpis[0]).latest
    assert found
    assert str(found.value) == "30-36"


def _shape(branches: tuple[Branch, ...] | list[Branch]) -> dict[str, object]:
    return {branch.standing.kpi.slug: _shape(branch.below) for branch in branches}


# Lost otherwise: a KPI stands twice, or not at all, or the page never ends.
TREES = {
    "no KPI": ("kpis: []", {}),
    "north star first": (
        "north_star: n, kpis: [{id: a, name: A}, {id: n, name: N}, {id: b, name: B, drives: n}, "
        "{id: c, name: C, drives: b}]",
        {"n": {"b": {"c": {}}}, "a": {}}),
    "no north star": ("kpis: [{id: a, name: A, drives: b}, {id: b, name: B}]", {"b": {"a": {}}}),
    "drives two": (
        "kpis: [{id: x, name: X}, {id: y, name: Y}, {id: a, name: A, drives: [y, x]}]", {"x": {"a": {}}, "y": {}}),
    "drives itself": ("kpis: [{id: a, name: A, drives: a}]", {"a": {}}),
    "a circle": (
        "kpis: [{id: a, name: A, drives: b}, {id: b, name: B, drives: c}, {id: c, name: C, drives: a}]",
        {"a": {"c": {"b": {"a": {}}}}}),
    "a circle below the north star": (
        "north_star: n, kpis: [{id: a, name: A, drives: [b, n]}, {id: b, name: B, drives: a}, "
        "{id: n, name: N, drives: a}]",
        {"n": {"a": {"n": {}, "b": {"a": {}}}}}),
    "no more a KPI": ("kpis: [{id: a, name: A}, {id: b, name: B, none: Given up}]", {"a": {}}),
    "below one that is given up": ("kpis: [{id: a, name: A, drives: b}, {id: b, name: B, none: Given up}]", {"a": {}}),
}  # fmt: skip


@pytest.mark.parametrize(("keys", "expected"), TREES.values(), ids=TREES)
def test_tree(keys: str, expected: dict[str, object], model: Model) -> None:
    """See the table."""
    found = _shape(kpi_tree(model(f"success: {{{keys}}}")))
    assert found == expected
    assert list(found) == list(expected)


def test_measured_by_goes_through_criteria(model: Model, the: The) -> None:
    """Lost otherwise: what a criterion proves counts as not measured."""
    index = model("""
        members: [{id: a, name: A, receives: [{id: help, text: Help}, {id: fame, text: Fame}]}]
        success:
          criteria: [{text: Helped, proves: a/help, kpis: [k, l]}]
          kpis: [{id: k, name: K}, {id: l, name: L, measures: a/help}, {id: m, name: M, measures: a}]
        """)
    assert {kpi.slug for kpi in measured_by(index, the(index, "a/help"))} == {"k", "l"}
    assert measured_by(index, the(index, "a/fame")) == []
