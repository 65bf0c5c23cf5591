"""Why a KPI stands where it stands, as a sentence with its numbers: the words of the rule `kpi-status`."""

from __future__ import annotations

from purposebook.derivations.derivation import Example, Shelf, derivation
from purposebook.model.facts import north_stars
from purposebook.model.index import Index
from purposebook.model.success import Direction, Kpi
from purposebook.views.success.numbers import Standing, Status, standing
from purposebook.views.success.progress import Progress, written


def reason(found: Standing) -> str:
    """The sentence beside a standing; empty where the author says himself why there is no target."""
    if found.status in (Status.NO_TARGET, Status.NOT_COMPARED):
        return _without_target(found)
    if found.status is Status.NO_DATA:
        said = any(reading.value for reading in found.kpi.readings)
        return "No reading is a number with a date yet." if said else "Nothing has been measured yet."
    if found.kpi.direction is Direction.WITHIN:
        return _within(found)
    progress = found.progress
    assert progress
    if found.status is Status.REACHED:
        return f"{_from(progress, found.unit)}: the target of {_said(progress.target, found.unit)} is reached."
    if found.status is Status.NOT_REACHED:
        target = _said(progress.target, found.unit)
        return f"{_from(progress, found.unit)}; the target is {target}. One reading does not tell the way."
    return f"{_from(progress, found.unit)}: {_way(progress, found.unit)}{_time(progress)}."


def _said(value: float, unit: str = "") -> str:
    """A number with its unit, which may run from right to left without turning the sentence round."""
    return written(value, unit) if unit.isascii() else f"\u2068{written(value, unit)}\u2069"


def _without_target(found: Standing) -> str:
    if found.kpi.target.gap:
        return ""
    if found.kpi.direction is Direction.WITHIN:
        return "Between which bounds it should stay is not written down yet."
    if found.target is None:
        return (
            "No target is a number, so that nothing can be compared." if found.kpi.target else "No target is set yet."
        )
    return "Which way is good is not written down yet."


def _within(found: Standing) -> str:
    low, high, value = found.kpi.bounds[0], found.kpi.bounds[-1], found.points[-1].value
    where = "below" if value < low else "above" if value > high else "within"
    bounds = f"{_said(low)} to {_said(high, found.unit)}"
    return f"{_said(value, found.unit)} lies {where} the bounds of {bounds}."


def _from(progress: Progress, unit: str) -> str:
    latest = _said(progress.latest, unit)
    if progress.has_baseline:
        return f"From {_said(progress.start)} to {latest}"
    return f"{latest}" if progress.start == progress.latest else f"From a first {_said(progress.start)} to {latest}"


def _way(progress: Progress, unit: str) -> str:
    target = _said(progress.target, unit)
    if progress.way is None:
        return f"better than the target of {target} at the start, and behind it"
    if progress.way < 0:
        return f"further from the target of {target} than at the start"
    if progress.way == 0:
        return f"no step yet towards the target of {target}"
    return f"{_percent(progress.way, progress.time)} of the way to {target}"


def _time(progress: Progress) -> str:
    if progress.time is None:
        return "" if progress.by else "; no date is set"
    if progress.time > 1:
        return f"; the date, {progress.by}, has passed"
    return f" after {_percent(progress.time, progress.way)} of the time until {progress.by}"


def _percent(share: float, other: float | None) -> str:
    """A share in per cent, with a decimal where whole numbers would hide which of two is larger."""
    is_close = other is not None and share != other and round(share * 100) == round(other * 100)
    return f"{share * 100:.{1 if is_close else 0}f}\u00a0%"


@derivation(Shelf.SUCCESS)
def _kpi_status(index: Index) -> Example | None:
    """Where a KPI stands.

    The last reading of a KPI is compared with the first of its targets that is a number. Reached: the reading is on
    the good side of the target. On track, with a date: the share of the way from the baseline to the target that is
    behind, (reading - baseline) / (target - baseline), is at least the share of the time from the first reading to
    that date that is behind. On track, without a date: nearer to the target than the baseline is. Not reached: one
    reading, and nothing before it that would tell the way. Off track: anything else. Not compared: the target is
    words, or which way or which bounds are good is not written down. No data and no target name what is missing.

    Without a baseline the first reading stands for it. Where a KPI should stay within two or more bounds, reached
    is between the lowest and the highest of them; without such bounds, between the ends of a target such as `4 to
    7`. The sentence beside a standing says the numbers that were compared.
    """
    for kpi in [*north_stars(index), *index.of(Kpi)]:
        found = standing(kpi)
        return Example.of(kpi, f"is “{found.status}”. {reason(found)}".strip(), kpi.baseline, kpi.target, kpi.readings)
    return None
