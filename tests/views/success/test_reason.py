"""Why a KPI is on or off track, in words with the numbers that are there."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from purposebook.model.index import Index
from purposebook.views.success.bands import bands
from purposebook.views.success.kpi_sentence import reason
from purposebook.views.success.numbers import standing

Model = Callable[[str], Index]
DOWN = "unit: min, direction: down, baseline: 380, target: 120"
TIMES = "readings: [{on: 2026-01-01, value: 380}, {on: 2026-01-16, value: 231}]"

# Lost otherwise: a team reads "off track" and can not tell why, or reads a number that nobody wrote.
SENTENCES = {
    "on track": (
        f"{DOWN}, by: 2026-01-31, {TIMES}",
        "From 380 to 231 min: 57 % of the way to 120 min after 50 % of the time until 2026-01-31."),
    "nearly equal": (
        "direction: up, baseline: 0, target: 1000, by: 2026-01-31, "
        "readings: [{on: 2026-01-01, value: 0}, {on: 2026-01-16, value: 499}]",
        "From 0 to 499: 49.9 % of the way to 1,000 after 50.0 % of the time until 2026-01-31."),
    "no date": (f"{DOWN}, {TIMES}", "From 380 to 231 min: 57 % of the way to 120 min; no date is set."),
    "too late": (
        f"{DOWN}, by: 2026-01-10, {TIMES}",
        "From 380 to 231 min: 57 % of the way to 120 min; the date, 2026-01-10, has passed."),
    "no baseline": (
        "direction: up, target: 100, readings: [{on: 2026-01, value: 10}, {on: 2026-02, value: 55}]",
        "From a first 10 to 55: 50 % of the way to 100; no date is set."),
    "one reading": (
        "direction: up, target: 100, readings: {on: 2026-01, value: 10}",
        "10; the target is 100. One reading does not tell the way."),
    "the wrong way": (
        "direction: up, baseline: 50, target: 100, readings: {on: 2026-01, value: 40}",
        "From 50 to 40: further from the target of 100 than at the start; no date is set."),
    "beyond at the start": (
        "direction: up, baseline: 120, target: 100, readings: {on: 2026-01, value: 90}",
        "From 120 to 90: better than the target of 100 at the start, and behind it; no date is set."),
    "reached": (
        "direction: up, baseline: 20, target: 100%, readings: {on: 2026-01, value: 101}",
        "From 20 to 101 %: the target of 100% is reached."),
    "within": (
        "direction: within, bands: [10, 20], readings: {on: 2026, value: 21}",
        "21 lies above the bounds of 10 to 20."),
    "within a range": (
        "direction: within, target: 4 to 7, unit: sets, readings: {on: 2026, value: 5}",
        "5 sets lies within the bounds of 4 to 7 sets."),
    "no data": (DOWN, "No reading is written down yet."),
    "data in words": (f"{DOWN}, readings: {{on: 2026, value: many}}", "No reading is a number with a date yet."),
    "no target": ("direction: up", "No target is set yet."),
    "no direction": ("target: 5, readings: {on: 2026, value: 4}", "Which way is good is not written down yet."),
    "no data, and no direction": ("target: 5", "No reading is written down yet."),
    "at least, and not yet there": (
        "direction: up, unit: songs, target: 90, readings: [{on: 2026-04, value: 50}, {on: 2026-05, value: 65+}]",
        "At least 65 of 90 songs: that leaves open whether it is reached."),
    "at least, and there": (
        "direction: up, unit: songs, target: 60, readings: [{on: 2026-04, value: 50}, {on: 2026-05, value: 65+}]",
        "From a first 50 to 65+ songs: the target of 60 songs is reached."),
    "about, and far off": (
        "target: '>= 90', readings: [{on: 2026-04, value: 10}, {on: 2026-05, value: about 50}]",
        "From a first 10 to about 50: 50 % of the way to >= 90; no date is set."),
    "about, and near": ("target: at most 40, readings: {on: 2026, value: ~40}",
        "About 40 of at most 40: that leaves open whether it is reached."),
    "more than the same": ("target: '> 40', readings: {on: 2026, value: 40}",
        "40; the target is > 40. One reading does not tell the way."),
    "the target says the way": ("target: at most 2, readings: {on: 2026, value: 2}",
        "2: the target of at most 2 is reached."),
    "the target says another way": (
        "direction: up, target: at most 2, readings: {on: 2026, value: 2}",
        "2. The target says at most 2, the direction up."),
    "hours and minutes": (
        "unit: min, target: at most 2 h, readings: {on: 2026, value: 90}",
        "90 min: the target of at most 2 h is reached."),
    "another sort of number": (
        "direction: up, unit: min, target: 90%, readings: {on: 2026, value: 90}",
        "No target is a number that can be compared."),
    "a range that reaches beyond": (
        "direction: within, bands: [10, 20], readings: {on: 2026, value: 15-25}",
        "15-25 can lie within the bounds of 10 to 20, and beyond them."),
    "not decided yet": ("direction: up, target: TBD, readings: {on: 2026, value: 5}", ""),
    "not measured yet": ("direction: up, target: 5, readings: {on: 2026, value: n/a}",
        "No reading is written down yet."),
    "no target on purpose": ("direction: up, target: {none: We only watch}", ""),
}  # fmt: skip


@pytest.mark.parametrize(("keys", "expected"), SENTENCES.values(), ids=SENTENCES)
def test_reason(keys: str, expected: str, model: Model) -> None:
    """See the table."""
    success = model(f"success: {{kpis: [{{id: k, name: K, {keys}}}]}}").book.success
    assert success
    assert " ".join(reason(standing(success.kpis[0])).split()) == expected


# Lost otherwise: the ground of a bullet chart calls the worst stretch the best.
BANDS = {
    "up": ("direction: up, bands: [20, 10]", [("below 10", "poor"), ("10 to 20", "fair"), ("above 20", "good")]),
    "down": ("direction: down, bands: [10]", [("below 10", "best"), ("above 10", "poorest")]),
    "within": (
        "direction: within, bands: [1, 2]", [("below 1", "outside"), ("1 to 2", "good"), ("above 2", "outside")]),
    "nobody knows": ("bands: [1]", [("below 1", ""), ("above 1", "")]),
    "none": ("direction: up", []),
}  # fmt: skip


@pytest.mark.parametrize(("keys", "expected"), BANDS.values(), ids=BANDS)
def test_bands(keys: str, expected: list[tuple[str, str]], model: Model) -> None:
    """See the table."""
    success = model(f"success: {{kpis: [{{id: k, name: K, {keys}}}]}}").book.success
    assert success
    assert [(band.text(), band.word) for band in bands(success.kpis[0])] == expected


def test_a_unit_may_run_the_other_way(model: Model) -> None:
    """Lost otherwise: a unit in Arabic turns the numbers of the sentence round."""
    keys = "unit: دقيقة, direction: up, target: 9, readings: {on: 2026, value: 10}"
    success = model(f"success: {{kpis: [{{id: k, name: K, {keys}}}]}}").book.success
    assert success
    assert "\u206810\u00a0دقيقة\u2069:" in reason(standing(success.kpis[0]))
