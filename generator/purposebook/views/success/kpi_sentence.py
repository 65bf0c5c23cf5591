"""Why a KPI stands where it stands, as a sentence with its numbers: the words of the rule `kpi-status`."""

from __future__ import annotations

from purposebook.derivations.derivation import Example, Shelf, derivation
from purposebook.fields.amounts import Amount
from purposebook.fields.figures import written
from purposebook.model.facts import north_stars
from purposebook.model.index import Index
from purposebook.model.success import Direction, Kpi
from purposebook.views.success.numbers import Standing, Status, standing
from purposebook.views.success.progress import Progress


def reason(found: Standing) -> str:
    """The sentence beside a standing; empty where the author says why there is no target, or none is published."""
    kpi, progress = found.kpi, found.progress
    if found.status is Status.WITHHELD:
        return ""
    if found.status is Status.NO_TARGET or (found.status is Status.NOT_COMPARED and not found.points):
        return _without_target(found)
    if found.status is Status.NO_DATA:
        said = any(reading.value and not reading.value.is_unknown for reading in kpi.readings)
        return "No reading is a number with a date yet." if said else "No reading is written down yet."
    if kpi.way is Direction.WITHIN and len(kpi.bounds) > 1:
        return _within(found)
    if progress is None:
        return _without_target(found)
    target = _said(progress.target, found.unit)
    if found.status is Status.NOT_COMPARED:
        return _open(found, progress)
    if found.status is Status.REACHED:
        return f"{_from(progress, found.unit)}: the target of {target} is reached."
    if found.status is Status.NOT_REACHED:
        return f"{_from(progress, found.unit)}; the target is {target}. One reading does not tell the way."
    return f"{_from(progress, found.unit)}: {_way(progress, found.unit)}{_time(progress)}."


def _said(amount: Amount, unit: str = "") -> str:
    """An amount with its unit, which may run from right to left without turning the sentence round."""
    said = amount.text(unit)
    return said if (amount.unit or unit).isascii() else f"\u2068{said}\u2069"


def _without_target(found: Standing) -> str:
    kpi = found.kpi
    if kpi.target.gap or (all(target.is_unknown for target in kpi.target) and kpi.target):
        return ""
    if kpi.way is Direction.WITHIN:
        return "Between which bounds it should stay is not written down yet."
    if found.target is None:
        return "No target is a number that can be compared." if kpi.target else "No target is set yet."
    return "Which way is good is not written down yet."


def _open(found: Standing, progress: Progress) -> str:
    """Why nobody can tell whether a target is reached."""
    target = _said(progress.target, found.unit)
    if found.kpi.is_contradicted:
        return f"{_from(progress, found.unit)}. The target says {target}, the direction {found.kpi.direction}."
    reading = progress.latest
    number = f"{reading.digits}\u00a0{reading.unit}" if reading.unit else reading.digits
    return f"{str(reading.bound).capitalize()} {number} of {target}: that leaves open whether it is reached."


def _within(found: Standing) -> str:
    low, high, latest = found.kpi.bounds[0], found.kpi.bounds[-1], found.points[-1].amount
    bounds = f"{written(low, spoken=found.kpi.spoken)} to {written(high, found.unit, found.kpi.spoken)}"
    if found.status is Status.NOT_COMPARED:
        return f"{_said(latest, found.unit)} can lie within the bounds of {bounds}, and beyond them."
    where = "within" if found.status is Status.REACHED else "below" if latest.value < low else "above"
    return f"{_said(latest, found.unit)} lies {where} the bounds of {bounds}."


def _from(progress: Progress, unit: str) -> str:
    latest = _said(progress.latest, unit)
    if progress.has_baseline:
        return f"From {_said(progress.start)} to {latest}"
    is_same = progress.start.value == progress.latest.value
    return latest if is_same else f"From a first {_said(progress.start)} to {latest}"


def _way(progress: Progress, unit: str) -> str:
    target = _said(progress.target, unit)
    if progress.way is None:
        return f"better than the target of {target} at the start, and behind it"
    if progress.way < 0:
        return f"further from the target of {target} than at the start"
    if progress.way == 0:
        return f"no step yet towards the target of {target}"
    return f"{progress.way_said} of the way to {target}"


def _time(progress: Progress) -> str:
    if progress.time is None:
        return "" if progress.by else "; no date is set"
    if progress.time > 1:
        return f"; the date, {progress.by}, has passed"
    return f" after {progress.time_said} of the time until {progress.by}"


@derivation(Shelf.SUCCESS)
def _kpi_status(index: Index) -> Example | None:
    """Where a KPI stands.

    The last reading of a KPI is compared with the first of its targets that is a number. Reached: the reading is on
    the good side of the target. On track, with a date: the share of the way from the baseline to the target that is
    behind, (reading - baseline) / (target - baseline), is at least the share of the time from the first reading to
    that date that is behind. On track, without a date: nearer to the target than the baseline is. Not reached: one
    reading, and nothing before it that would tell the way. Off track: anything else. Not compared: the target is
    words, or which way or which bounds are good is not written down, or the bound of a reading leaves it open: `65+`
    of 90 may be 100. About 40 is taken as 36 to 44. No data and no target name what is missing.

    Where no direction is written, the target says it: `>= 90%` should rise, `at most 2` should fall. Numbers in other
    units of time are turned into that of the KPI; numbers of another sort are not compared.

    Without a baseline the first reading stands for it. Where a KPI should stay within two or more bounds, reached
    is between the lowest and the highest of them; without such bounds, between the ends of a target such as `4 to
    7`. The sentence beside a standing says the numbers that were compared.
    """
    for kpi in [*north_stars(index), *index.of(Kpi)]:
        found = standing(kpi)
        return Example.of(kpi, f"is “{found.status}”. {reason(found)}".strip(), kpi.baseline, kpi.target, kpi.readings)
    return None
