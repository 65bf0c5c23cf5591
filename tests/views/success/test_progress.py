"""How far a KPI has come, and how its numbers are written."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from purposebook.fields.figures import figure, written
from purposebook.model.index import Index
from purposebook.views.success.numbers import standing
from purposebook.views.success.progress import Progress, points_of, progress

Model = Callable[[str], Index]
HARD = "\u00a0"

NUMBERS = [  # the number, as it is written on pages, and on the scale of a picture
    (0, "0", "0"), (0.004, "0.004", "0.004"), (0.005, "0.005", "0.005"), (0.0049, "0.0049", "0.0049"),
    (0.25, "0.25", "0.25"), (1.5, "1.5", "1.5"), (10, "10", "10"), (100, "100", "100"), (-7, "-7", "-7"),
    (999, "999", "999"), (999.5, "999.5", "999.5"), (1000, "1,000", "1,000"), (1000.4, "1,000.4", "1,000"),
    (-1000, "-1,000", "-1,000"), (999_999, "999,999", "999,999"), (1e6, "1,000,000", "1M"),
    (1_234_567, "1,234,567", "1.235M"), (999e6, "999,000,000", "999M"),
    (1e9, "1,000,000,000", "1bn"), (2.5e12, "2,500,000,000,000", "2,500bn"),
    (1e15, "1e+15", "1e+15"), (-1e15, "-1e+15", "-1e+15"),
]  # fmt: skip


@pytest.mark.parametrize(("value", "on_a_page", "in_a_picture"), NUMBERS)
def test_a_number_is_written_for_readers(value: float, on_a_page: str, in_a_picture: str) -> None:
    """Lost otherwise: 1000 is read as 1, a small share as nothing, or a number runs out of its picture."""
    assert (written(value), figure(value)) == (on_a_page, in_a_picture)
    assert (written(value, "min"), figure(value, "min")) == (f"{on_a_page}{HARD}min", f"{in_a_picture}{HARD}min")


def _progress(model: Model, said: str) -> Progress | None:
    book = model(f"success: {{kpis: [{{name: K, {said}}}]}}").book
    assert book.success
    (kpi,) = book.success.kpis
    return progress(kpi, points_of(kpi), next(iter(kpi.target), None))


READ = "readings: [{on: 2026-01-01, value: 20}, {on: 2026-01-11, value: 40}]"
WAYS = {  # the share of the way, of the time, and whether that is on track
    "no direction": ("target: 100, " + READ, None),
    "no target": ("direction: up, " + READ, None),
    "no reading": ("direction: up, target: 100", None),
    "a target in words": ("direction: up, target: more, " + READ, None),
    "from the first reading": ("direction: up, target: 100, " + READ, (0.25, None, True)),
    "from a baseline": ("direction: up, baseline: 0, target: 80, " + READ, (0.5, None, True)),
    "down": ("direction: down, baseline: 60, target: 20, " + READ, (0.5, None, True)),
    "back": ("direction: up, baseline: 50, target: 100, " + READ, (-0.2, None, False)),
    "no step": ("direction: up, baseline: 40, target: 100, " + READ, (0.0, None, False)),
    "already there at the start": ("direction: up, baseline: 100, target: 100, " + READ, (None, None, False)),
    "behind the start": ("direction: up, baseline: 120, target: 100, " + READ, (None, None, False)),
    "half of the time": ("direction: up, baseline: 0, target: 80, by: 2026-01-21, " + READ, (0.5, 0.5, True)),
    "later than it should be": ("direction: up, baseline: 0, target: 81, by: 2026-01-21, " + READ,
                                (40 / 81, 0.5, False)),
    "a date of its own": ("direction: up, baseline: 0, target: {text: 80, by: 2026-01-21}, by: 2026-01-11, " + READ,
                          (0.5, 0.5, True)),
    "a date at the first reading": ("direction: up, baseline: 0, target: 80, by: 2026-01-01, " + READ,
                                    (0.5, None, True)),
}  # fmt: skip


@pytest.mark.parametrize(("said", "expected"), WAYS.values(), ids=WAYS)
def test_the_way_and_the_time(
    model: Model, said: str, expected: tuple[float | None, float | None, bool] | None
) -> None:
    """Lost otherwise: a team hears that it is on track while it falls behind, or the other way round."""
    found = _progress(model, said)
    if expected is None:
        assert found is None
    else:
        assert found
        assert (found.way, found.time, found.is_on_track) == pytest.approx(expected)


@pytest.mark.parametrize(
    ("by", "is_late"), [("2026-01-10", True), ("2026-01-11", False), ("2026-01", False), ("2025", True)]
)
def test_a_reading_after_the_date_is_late(model: Model, by: str, is_late: bool) -> None:
    """Lost otherwise: what came a day after the deadline counts as in time."""
    found = _progress(model, f"direction: up, baseline: 0, target: 80, by: {by}, {READ}")
    assert found
    assert found.is_late == is_late


@pytest.mark.parametrize(
    ("more", "is_first"),
    [
        ("readings: {on: 2026-01, value: 2}", True),
        ("baseline: 1, readings: {on: 2026-01, value: 2}", False),
        (READ, False),
    ],
)
def test_one_reading_is_no_way_yet(model: Model, more: str, is_first: bool) -> None:
    """Lost otherwise: the first number a team reads is called a standstill."""
    found = _progress(model, f"direction: up, target: 100, {more}")
    assert found
    assert found.is_first == is_first
    assert found.has_baseline == ("baseline" in more)


UNITS = {
    "its own": ("unit: min, target: 5 h, readings: {on: 2026-01, value: 3 d}", "min"),
    "of the last reading": ("target: 5 h, readings: [{on: 2026-01, value: 3 s}, {on: 2026-02, value: 3 d}]", "d"),
    "of the target": ("target: 5 h, readings: {on: 2026-01, value: 3}", "h"),
    "of the target, unread": ("target: 5 h", "h"),
    "none": ("target: 5", ""),
}


@pytest.mark.parametrize(("said", "unit"), UNITS.values(), ids=UNITS)
def test_the_unit_of_a_kpi(model: Model, said: str, unit: str) -> None:
    """Lost otherwise: a picture shows hours where minutes are meant, or bare numbers."""
    book = model(f"success: {{kpis: [{{name: K, direction: up, {said}}}]}}").book
    assert book.success
    assert standing(book.success.kpis[0]).unit == unit
