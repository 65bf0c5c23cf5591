"""Rules of KPIs: a number that nobody could steer by is told, a sound one is left in peace."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest

Found = Callable[..., list[str]]

CASES = {
    "down, and lower": ("direction: down, baseline: 60, target: 30", []),
    "down, and higher": ("direction: down, baseline: 60 min, target: 90 min", ["2:71 target-behind-baseline"]),
    "up, and lower": ("direction: up, baseline: 60, target: 30", ["2:65 target-behind-baseline"]),
    "to stay where it is": ("direction: up, baseline: 60, target: 60", []),
    "hours against minutes": ("direction: down, baseline: 2 h, target: 30 min", []),
    "in words": ("direction: down, baseline: many, target: few", []),
    "a share of nothing": ('unit: "%", definition: Loaves saved', ["2:51 ratio-without-denominator"]),
    "a share of something": ('unit: "%", definition: Loaves saved of all', []),
    "a share by its formula": ('unit: "%", definition: Loaves saved, formula: a / b', []),
    "a share that is still open": ('unit: "%"', []),
    "a task": ("target: Launch the forum", ["2:36 task-as-target"]),
    "a number of launches": ("target: 3 launches", []),
    "no task": ("target: Launchpads for all", []),
    "out of order": ("readings: [{on: 2026-03, value: 7}, {on: 2025-04, value: 9}]", ["2:64 readings-out-of-order"]),
    "a month within its year": ("readings: [{on: 2025, value: 7}, {on: 2025-04, value: 9}]", []),
    "without a date": ("readings: [{value: 7}, {value: 9}]", []),
    "overdue": ("cadence: weekly, readings: {on: 2026-05-31, value: 7}", ["2:55 reading-overdue"]),
    "read in time": ("cadence: weekly, readings: {on: 2026-06-01, value: 7}", []),
    "read now and then": ("cadence: after each club night, readings: {on: 2020, value: 7}", []),
    "a number that can mean two": ("target: '1.400'", ["2:36 doubtful-number"]),
    "a number that can mean one": ("target: '1.400,5'", []),
    "a share of a time": ("unit: min, target: 90%", ["2:47 number-of-another-sort"]),
    "hours in minutes": ("unit: min, target: 2 h", []),
    "up, and at most": ("direction: up, target: at most 5", ["2:51 target-against-direction"]),
    "down, and more than": ("direction: down, target: '> 5'", ["2:53 target-against-direction"]),
    "down, and at most": ("direction: down, target: at most 5", []),
    "more than all": ("unit: '%', readings: {on: 2026, value: 1250}", ["2:49 odd-reading"]),
    "more than all, as it should": ("unit: '%', target: 150, readings: {on: 2026, value: 130}", []),
    "more than all, as before": (
        "unit: '%', readings: [{on: 2025, value: 130}, {on: 2026, value: 120}]",
        ["2:50 odd-reading"],
    ),
    "less than nothing": ("baseline: 4, readings: {on: 2026, value: -2}", ["2:51 odd-reading"]),
    "less than nothing, as before": ("baseline: -4, readings: {on: 2026, value: -2}", []),
    "a hundred times": (
        "readings: [{on: 2025, value: 12}, {on: 2026, value: 1250}, {on: 2027, value: 9}]",
        ["2:62 odd-reading", "2:87 odd-reading"],
    ),
    "retired": ("status: retired, direction: up, baseline: 60, target: 30", []),
}
RULES = (
    "target-behind-baseline", "ratio-without-denominator", "task-as-target", "readings-out-of-order", "reading-overdue",
    "doubtful-number", "number-of-another-sort", "target-against-direction", "odd-reading",
)  # fmt: skip


@pytest.mark.parametrize(("said", "expected"), CASES.values(), ids=list(CASES))
def test_one_kpi(found: Found, said: str, expected: list[str]) -> None:
    """Lost otherwise: a slip in a number is published, or a right number is doubted."""
    assert found(f"success: {{kpis: [{{name: K, {said}}}]}}\n", *RULES) == expected


@pytest.mark.parametrize("place", ["members: [{name: A, size: '1.400'}]", "features: [{name: A, reach: '1.400'}]"])
@pytest.mark.parametrize("status", ["", "retired"])
def test_sizes_and_reaches_are_numbers(found: Found, place: str, status: str) -> None:
    """Lost otherwise: a member type of 1.400 people is one of one and a half, and every reach with it."""
    text = place.replace("}]", f", status: {status}}}]") if status else place
    assert [one.partition(" ")[2] for one in found(text, "doubtful-number")] == ([] if status else ["doubtful-number"])


@pytest.mark.parametrize(
    ("natures", "expected"),
    [("lagging lagging", ["2:18 only-lagging"]), ("lagging leading", []), ("lagging", [])],
)
def test_all_tell_late(found: Found, natures: str, expected: list[str]) -> None:
    """Lost otherwise: a board that can only look back looks complete."""
    kpis = ", ".join(f"{{name: K{number}, nature: {nature}}}" for number, nature in enumerate(natures.split()))
    assert found(f"success: {{kpis: [{kpis}]}}\n", "only-lagging") == expected
    assert found(f"success: {{kpis: [{kpis}, {{name: Open}}]}}\n", "only-lagging") == []


def test_the_north_star_wants_a_guard(found: Found) -> None:
    """Lost otherwise: the number that everybody pushes has nothing to hold it."""
    text = "success: {north_star: k, kpis: [{id: k, name: K}, {id: l, name: L}]}\n"
    assert found(text, "north-star-without-guard") == ["2:33 north-star-without-guard"]
    assert found(text.replace("name: K", "name: K, guards: l"), "north-star-without-guard") == []
    assert found(text.replace("name: K", "name: K, guards: {none: Tried}"), "north-star-without-guard") == []


def test_who_answers_and_to_what(found: Found) -> None:
    """Lost otherwise: numbers without an owner or a question are not counted as such, or those with one are."""
    rules = ("kpi-without-owner", "kpi-without-question")
    assert sorted(found("success: {kpis: {name: K}}\n", *rules)) == [f"2:17 {rule}" for rule in rules]
    assert found("success: {kpis: {name: K, owner: {none: Later}, question: Does it work?}}\n", *rules) == []


CADENCES = {"daily": 1, "weekly": 7, "monthly": 31, "quarterly": 92, "yearly": 366}


@pytest.mark.parametrize(("cadence", "days"), CADENCES.items())
def test_a_reading_may_be_twice_its_cadence_old(found: Found, cadence: str, days: int) -> None:
    """Lost otherwise: a number is called forgotten a day before it is, or only long after."""
    for age, expected in ((2 * days, []), (2 * days + 1, ["reading-overdue"])):
        on = date(2026, 6, 15) - timedelta(age)
        told = found(
            f"success: {{kpis: [{{name: K, cadence: {cadence}, readings: [{{on: {on}, value: 7}}]}}]}}", *RULES
        )
        assert [line.split()[1] for line in told] == expected


NAMELESS = ", ".join(f"{{name: K{number}, question: Q}}" for number in range(6))
OWNED = f"[{NAMELESS}, {{name: L, question: Q, owner: brand}}]"

# Lost otherwise: 75 KPIs of one team are 75 notes, or the one line that answers for all of them answers nothing.
UNOWNED = {
    "a few, one by one": ("{kpis: [{name: A, question: Q}, {name: B, question: Q}]}", ["2:18", "2:42"]),
    "many, once": (f"{{kpis: {OWNED}}}", ["2:18"]),
    "all of one team": (f"{{owner: brand, kpis: {OWNED}}}", []),
    "of nobody, as everybody knows": (f"{{owner: {{none: We are five}}, kpis: {OWNED}}}", []),
}


@pytest.mark.parametrize(("success", "places"), UNOWNED.values(), ids=UNOWNED)
def test_owners_of_many(success: str, places: list[str], found: Found) -> None:
    """See the table."""
    assert found(f"success: {success}\n", "kpi-without-owner") == [f"{place} kpi-without-owner" for place in places]
