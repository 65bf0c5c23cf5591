"""Bullet chart and trend: true lengths, true distances, and words that can be read."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from itertools import pairwise
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from test_places import misplaced

from purposebook.fields.figures import figure
from purposebook.model.index import Index
from purposebook.site.drawing import gallery
from purposebook.site.drawing.bullet import bullet, scale
from purposebook.site.drawing.labels import Shown
from purposebook.site.drawing.trend import Reading, trend
from purposebook.views.success.numbers import standing

Model = Callable[[str], Index]
SVG = "{http://www.w3.org/2000/svg}"
UNITS = [
    "",
    "min",
    "%",
    "Donaudampfschifffahrtsgesellschaft",
    "夕方と隔週の週末に質問に答えてくれる",
    "المتطوعون الذين يجيبون",
]
NUMBERS = [
    (231, 120, 380), (0, 0, 0), (1, None, None), (-5, 5, None), (-5, -9, -1), (1e9, 1e-9, 3), (1e15, 2, 1),
    (0.3, 0.2, 0.1),
]  # fmt: skip


def _shown(value: float | None, unit: str = "") -> Shown:
    assert value is not None
    return Shown(value, figure(value, unit), figure(value))


@pytest.mark.parametrize("unit", UNITS)
@pytest.mark.parametrize("numbers", NUMBERS)
def test_words_of_a_bullet_stand_free(numbers: tuple[float, float | None, float | None], unit: str) -> None:
    """Lost otherwise: large numbers or a long unit run over each other, or out of the picture."""
    latest, target, baseline = (None if value is None else _shown(value, unit) for value in numbers)
    assert latest
    assert misplaced(bullet("bullet", "K", latest, (target, baseline), (), unit)) == []


@pytest.mark.parametrize("values", [(231.0, 120.0), (0.0,), (-3.0, 7.0), (-9.0, -1.0), (1e-9,), (1e12, 5.0), (30.0,)])
def test_a_scale_holds_nothing_and_everything(values: tuple[float, ...]) -> None:
    """Lost otherwise: a bar that does not begin at nothing makes a small change look large."""
    found = scale(values)
    assert found.low <= min(0, *values)
    assert found.high > max(0, *values)
    assert 2 <= len(found.ticks) <= 14
    assert any(abs(tick) < found.step / 1000 for tick in found.ticks)


def _bullet(model: Model, keys: str) -> ET.Element:
    success = model(f"success: {{kpis: [{{id: k, name: K, {keys}}}]}}").book.success
    assert success
    return ET.fromstring(str(gallery.bullet(standing(success.kpis[0]))))  # noqa: S314  # our own


def test_a_bullet_has_all_its_marks(model: Model) -> None:
    """Lost otherwise: a reading stands without what it is compared with, or poor ground looks like good ground."""
    keys = "unit: min, direction: down, baseline: 380, target: 120, bands: [60, 240]"
    root = _bullet(model, f"{keys}, readings: {{on: 2026-10-31, value: 231}}")
    classes = [part.get("class", "") for part in root.iter() if part.get("class")]
    bands = [name.removeprefix("pb-svg-band pb-svg-band--") for name in classes if "band--" in name]
    assert bands == ["3", "2", "0"]  # less is better, so the best ground is at the left
    assert {"pb-svg-measure", "pb-svg-goal", "pb-svg-baseline"} <= set(classes)
    desc = root.findtext(f"{SVG}desc") or ""
    assert " ".join(desc.split()).startswith("Latest 231 min; Target 120 min; Baseline 380 min; good below 60 min")


def test_a_bullet_without_a_target_or_bands(model: Model) -> None:
    """Lost otherwise: a KPI that has but a reading stops its page, or gets a target that nobody set."""
    root = _bullet(model, "readings: {on: 2026-10-31, value: 3}")
    assert not [part for part in root.iter() if part.get("class") in ("pb-svg-goal", "pb-svg-baseline")]


def _readings(*days: date, unit: str = "") -> list[Reading]:
    return [Reading(day, str(day), _shown(number, unit)) for number, day in enumerate(days)]


def test_time_is_drawn_as_it_passed() -> None:
    """Lost otherwise: a year's silence between two readings looks like a week."""
    svg = trend("trend", "K", _readings(date(2025, 1, 1), date(2025, 1, 11), date(2025, 4, 11)), None)
    dots = [float(dot.get("cx", "")) for dot in ET.fromstring(svg).iter(f"{SVG}circle")]  # noqa: S314  # our own
    first, second = (end - start for start, end in pairwise(dots))
    assert second == pytest.approx(9 * first, rel=0.02)


@pytest.mark.parametrize("unit", UNITS)
@pytest.mark.parametrize("target", [None, 0.0, 0.02, 1.9, 2.0, 99.0, 1e12])
def test_words_of_a_trend_stand_free(target: float | None, unit: str) -> None:
    """Lost otherwise: the target's number lies on the last reading's when the two are close."""
    days = (date(2026, 1, 1), date(2026, 1, 2), date(2026, 1, 3))
    assert (
        misplaced(trend("trend", "K", _readings(*days, unit=unit), None if target is None else _shown(target, unit)))
        == []
    )


def test_a_trend_says_its_ends_and_its_target() -> None:
    """Lost otherwise: a line without a number or a date, from which nobody learns how much and since when."""
    days = (date(2026, 1, 31), date(2026, 2, 28), date(2026, 3, 31))
    svg = trend("trend", "K", _readings(*days, unit="%"), _shown(9, "%"))
    said = [span.text for span in ET.fromstring(svg).iter(f"{SVG}tspan")]  # noqa: S314  # our own
    assert {"2026-01-31", "2026-03-31", "target 9"} <= {part and " ".join(part.split()) for part in said}
    assert [part and " ".join(part.split()) for part in said][-1] == "0 %"


@pytest.mark.parametrize("days", [(date(2026, 1, 1),), (date(2026, 1, 1), date(2026, 1, 1))])
def test_no_time_passed(days: tuple[date, ...]) -> None:
    """Lost otherwise: one reading, or two of one day, stop the page of a KPI."""
    assert misplaced(trend("trend", "K", _readings(*days), _shown(1))) == []


def test_thousands_keep_their_order() -> None:
    """Lost otherwise: beside a unit in Arabic, ten thousand is drawn as 000 10."""
    svg = bullet("bullet", "K", _shown(10000, "المتطوعون"), (None, None))
    assert "10,000" in svg


@pytest.mark.parametrize(
    ("value", "expected"), [(999_999.4, "999,999"), (1.25e6, "1.25M"), (-3e9, "-3bn"), (0.5, "0.5")]
)
def test_large_numbers_are_short(value: float, expected: str) -> None:
    """Lost otherwise: a number of many digits breaks in the middle, and reads as two."""
    assert figure(value) == expected


def test_no_other_picture_paints_over_the_bands(root: Path) -> None:
    """Lost otherwise: a rule for another picture gives all bands one colour, and the chart says nothing."""
    sheets = sorted((root / "site_overrides/assets/purposebook/styles").rglob("*.css"))
    css = "".join(sheet.read_text(encoding="utf-8") for sheet in sheets)
    assert ".pb-svg-band--0" in css
    painted = re.findall(r"\.pb-svg-band(?![\w-])[^{]*\{", css)
    assert not painted
