"""How far a KPI has come: the share of the way from its start to its target, and the share of the time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from purposebook.fields.days import When
from purposebook.model.success import Kpi, ReadingOfKpi, Target


@dataclass(frozen=True, slots=True)
class Point:
    """A reading that is a number on a day."""

    day: date
    value: float
    said: ReadingOfKpi


@dataclass(frozen=True, slots=True)
class Progress:
    """From where to where, and how much of the way and of the time is behind.

    `way` is None where the start is not on the near side of the target, `time` where no date lies ahead of the start.
    """

    start: float
    has_baseline: bool
    latest: float
    target: float
    way: float | None
    time: float | None
    by: When | None
    is_first: bool = False  # whether there is one reading and nothing before it
    is_late: bool = False  # whether the last reading is from after the date

    @property
    def is_on_track(self) -> bool:
        """Whether the way is at least as far as the time; without a date, whether there is any."""
        if self.way is None:
            return False
        return self.way > 0 if self.time is None else self.way >= self.time


def points_of(kpi: Kpi) -> tuple[Point, ...]:
    """The readings of a KPI that are numbers on a day, in order of time."""
    return tuple(sorted(_points(kpi), key=lambda point: point.day))


def _points(kpi: Kpi) -> Iterator[Point]:
    for reading in kpi.readings:
        days = reading.on and reading.on.days
        value = kpi.number(reading.value)
        if days and value is not None:
            yield Point(days[1], value, reading)


def progress(kpi: Kpi, points: Sequence[Point], target: Target | None) -> Progress | None:
    """How far a KPI has come; None where a direction, a target or a reading is missing."""
    baseline, aim = kpi.number(kpi.baseline), kpi.number(target)
    if kpi.sign is None or target is None or aim is None or not points:
        return None
    start, latest = points[0].value if baseline is None else baseline, points[-1].value
    way, gone = (aim - start) * kpi.sign, (latest - start) * kpi.sign
    by = target.by or kpi.by
    share = gone / way if way > 0 else None
    is_first, days = baseline is None and len(points) == 1, by and by.days
    is_late = bool(days and days[1] < points[-1].day)
    return Progress(start, baseline is not None, latest, aim, share, _time(points, by), by, is_first, is_late)


def _time(points: Sequence[Point], by: When | None) -> float | None:
    days = by and by.days
    if not days or days[1] <= points[0].day:
        return None
    return (points[-1].day - points[0].day) / (days[1] - points[0].day)


def written(value: float, unit: str = "") -> str:
    """A number for readers, as templates write it: thousands apart, at most two decimals; with its unit."""
    is_odd = abs(value) >= 1e15 or 0 < abs(value) < 0.005
    plain = f"{value:,.2f}".rstrip("0").rstrip(".").replace(",", "\u202f")
    return (f"{value:.3g}" if is_odd else plain) + (f"\u00a0{unit}" if unit else "")


def figure(value: float, unit: str = "") -> str:
    """A number in a picture, short: no spaces, which turn round in right-to-left words; millions as `1.2M`."""
    size, short = abs(value), written(value)
    if 1e6 <= size < 1e15:
        short = f"{value / 1e9:.4g}bn" if size >= 1e9 else f"{value / 1e6:.4g}M"
    elif 1e3 <= size < 1e6:
        short = f"{value:,.0f}"
    return short + (f"\u00a0{unit}" if unit else "")
