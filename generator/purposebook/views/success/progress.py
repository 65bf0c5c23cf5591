"""How far a KPI has come: the share of the way from its start to its target, and the share of the time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from purposebook.fields.amounts import Amount, Bound
from purposebook.fields.days import When
from purposebook.fields.figures import main_of
from purposebook.language.conventions import decimal
from purposebook.model.success import Kpi, ReadingOfKpi, Target


@dataclass(frozen=True, slots=True)
class Point:
    """A reading that is a number on a day."""

    day: date
    amount: Amount
    said: ReadingOfKpi

    @property
    def value(self) -> float:
        """Its number."""
        return self.amount.value


@dataclass(frozen=True, slots=True)
class Progress:
    """From where to where, and how much of the way and of the time is behind.

    `way` is None where the start is not on the near side of the target, `time` where no date lies ahead of the start.
    """

    start: Amount
    has_baseline: bool
    latest: Amount
    target: Amount
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

    @property
    def way_said(self) -> str:
        """The share of the way, in per cent."""
        return _percent(self.way, self.time, self.target.spoken)

    @property
    def time_said(self) -> str:
        """The share of the time, in per cent."""
        return _percent(self.time, self.way, self.target.spoken)

    @property
    def shares(self) -> str:
        """Both in a few words, to stand beside what follows from them."""
        if self.way is None or self.time is None:
            return f"{self.way_said} of the way" if self.way_said else ""
        return f"{self.way_said} of the way, {'date passed' if self.time > 1 else f'{self.time_said} of the time'}"


def _percent(share: float | None, other: float | None, spoken: Sequence[str]) -> str:
    """A share, with a decimal where whole numbers would hide which of two is larger."""
    if share is None:
        return ""
    is_close = other is not None and share != other and round(share * 100) == round(other * 100)
    return f"{decimal(share * 100, main_of(spoken), int(is_close), int(is_close))}\u00a0%"


def points_of(kpi: Kpi) -> tuple[Point, ...]:
    """The readings of a KPI that are numbers on a day, in order of time."""
    return tuple(sorted(_points(kpi), key=lambda point: point.day))


def _points(kpi: Kpi) -> Iterator[Point]:
    for reading in kpi.readings:
        days = reading.on and reading.on.days
        amount = kpi.amount(reading.value)
        if days and amount and not amount.also:
            yield Point(days[1], amount, reading)


def progress(kpi: Kpi, points: Sequence[Point], target: Target | None) -> Progress | None:
    """How far a KPI has come; None where a direction, a target or a reading is missing."""
    aim = kpi.amount(target)
    baseline = kpi.amount(kpi.baseline) if kpi.number(kpi.baseline) is not None else None
    if kpi.sign is None or target is None or aim is None or aim.also or not points:
        return None
    start, latest = baseline or points[0].amount, points[-1].amount
    way, gone = (goal_of(aim, kpi.sign) - start.value) * kpi.sign, (latest.value - start.value) * kpi.sign
    by = target.by or kpi.by
    share = gone / way if way > 0 else None
    is_first, days = baseline is None and len(points) == 1, by and by.days
    is_late = bool(days and days[1] < points[-1].day)
    return Progress(start, baseline is not None, latest, aim, share, _time(points, by), by, is_first, is_late)


def goal_of(aim: Amount, sign: int) -> float:
    """The number to get to: of a range the end that is reached first."""
    return aim.value if sign > 0 or aim.up_to is None else aim.up_to


def is_reached(reading: Amount, aim: Amount, sign: int) -> bool | None:
    """Whether a target is reached; None where the bound of the reading (`65+`, `about 40`) leaves that open."""
    goal, ends = goal_of(aim, sign), [end * sign for end in reading.ends]
    worst, best = min(ends), max(ends)
    is_strict = aim.bound in (Bound.MORE, Bound.LESS) and reading.bound is not aim.bound
    if worst > goal * sign or (worst == goal * sign and not is_strict):
        return True
    return None if best > goal * sign or (best == goal * sign and not is_strict) else False


def _time(points: Sequence[Point], by: When | None) -> float | None:
    days = by and by.days
    if not days or days[1] <= points[0].day:
        return None
    return (points[-1].day - points[0].day) / (days[1] - points[0].day)
