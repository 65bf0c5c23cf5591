"""Rules of targets and readings: numbers that contradict what the file says of them, or that have gone stale."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from purposebook.checking.rules.rule import Case, Finding, rule
from purposebook.checking.rules.success.kpis import kpis
from purposebook.fields.periods import period
from purposebook.language import Words, any_of
from purposebook.model.success import Direction
from purposebook.problems import Severity
from purposebook.views.success.progress import points_of

DAYS = {"Every day": 1, "Every week": 7, "Every month": 31, "Every quarter": 92, "Every year": 366}
PATIENCE = 2  # cadences after which a reading is missed


def _is_task(said: str) -> bool:
    return bool(re.match(rf"{any_of(Words.TASKS.of())}\b", said.strip(), re.IGNORECASE))


@rule(Severity.WARNING)
def target_behind_baseline(case: Case) -> Iterator[Finding]:
    """The target of a KPI lies on the wrong side of where it began.

    Either the direction is the other way round, or one of the two numbers is a slip.

    Wrong:
        community: {name: Open Club}
        success: {kpis: [{name: Time to first reply, direction: down, baseline: 60 min, target: 90 min}]}
    Right:
        community: {name: Open Club}
        success: {kpis: [{name: Time to first reply, direction: down, baseline: 60 min, target: 30 min}]}
    """
    for kpi in kpis(case):
        start = kpi.number(kpi.baseline)
        if kpi.baseline is None or start is None or kpi.sign is None:
            continue
        for target in kpi.target:
            comparable = target.unit == kpi.baseline.unit or not (target.unit and kpi.baseline.unit)
            aim = kpi.number(target)
            if aim is not None and comparable and kpi.sign * aim < kpi.sign * start:
                yield Finding(
                    target.mark,
                    f"'{kpi.label}' should go {kpi.way}; from {kpi.baseline} to {target} is the other way.",
                    "Set the direction, the target or the baseline right.",
                    f"direction: {Direction.DOWN if kpi.way is Direction.UP else Direction.UP}",
                    kpi,
                    ((kpi.baseline.mark, "it began here"),),
                )


@rule(Severity.WARNING)
def task_as_target(case: Case) -> Iterator[Finding]:
    """The target of a KPI is a task.

    A task is done or not; a target says what is different afterwards. 'Launch the forum' can succeed while nobody
    comes.

    Wrong:
        community: {name: Open Club}
        success: {kpis: [{name: Forum, target: Launch the forum}]}
    Right:
        community: {name: Open Club}
        success: {kpis: [{name: Forum, target: 200 neighbours who answered somebody}]}
    """
    for kpi in kpis(case):
        for target in kpi.target:
            if target.number is None and _is_task(str(target)):
                yield Finding(
                    target.mark,
                    f"The target of {kpi.label} is a task: '{target}'.",
                    "Say what will be different when it is done, as a number.",
                    "target: 200 neighbours who answered somebody",
                    kpi,
                )


@rule(Severity.WARNING)
def readings_out_of_order(case: Case) -> Iterator[Finding]:
    """The readings of a KPI do not stand in the order of time.

    The oldest comes first. A reading out of order is often a slip in a year or a month.

    Wrong:
        community: {name: Open Club}
        success: {kpis: [{name: Posts, readings: [{on: 2026-03, value: 7}, {on: 2025-04, value: 9}]}]}
    Right:
        community: {name: Open Club}
        success: {kpis: [{name: Posts, readings: [{on: 2026-03, value: 7}, {on: 2026-04, value: 9}]}]}
    """
    for kpi in kpis(case):
        dated = [(days, reading) for reading in kpi.readings if (days := reading.on and reading.on.days)]
        for (before, earlier), (after, later) in pairwise(dated):
            if after[1] < before[0]:
                yield Finding(
                    later.mark,
                    f"'{kpi.label}': the reading of {later.on} stands after that of {earlier.on}.",
                    "Set the date right, or put the oldest reading first.",
                    "\n".join(f"- {{on: {it.on}, value: {it.value or '…'}}}" for it in (later, earlier)),
                    kpi,
                    ((earlier.mark, "this one is later"),),
                )


@rule(Severity.WARNING)
def reading_overdue(case: Case) -> Iterator[Finding]:
    """A KPI has not been read for more than twice its cadence.

    A weekly number that was last read in spring is no longer a number but a memory.

    Wrong:
        community: {name: Open Club}
        success: {kpis: [{name: Posts, cadence: weekly, readings: [{on: 2026-03-02, value: 7}]}]}
    Right:
        community: {name: Open Club}
        success: {kpis: [{name: Posts, cadence: weekly, readings: [{on: 2026-06-08, value: 7}]}]}
    """
    for kpi in kpis(case):
        points = points_of(kpi)
        allowed = DAYS.get(period(kpi.cadence)) if kpi.cadence else None
        if points and allowed and (case.today - points[-1].day).days > PATIENCE * allowed:
            last = points[-1].said
            yield Finding(
                last.mark,
                f"'{kpi.label}' is read {kpi.cadence}, but the last reading is of {last.on}.",
                "Add the newest reading, or say how often it is really read.",
                f"- {{on: {case.today}, value: …}}",
                kpi,
            )
