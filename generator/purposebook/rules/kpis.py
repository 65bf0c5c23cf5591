"""Rules of KPIs: numbers that nobody could steer by."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from purposebook.model.amounts import days_in
from purposebook.model.success import Kpi
from purposebook.problems import Severity
from purposebook.rules.rule import Case, Finding, rule
from purposebook.views.numbers import north_stars
from purposebook.views.often import period
from purposebook.views.progress import points_of
from purposebook.views.questions import is_closed

SHARES = frozenset({"%", "percent", "per cent", "share", "rate", "ratio"})
OF_WHAT = re.compile(r"\b(of|per|out of|among|divided|from|share|von|pro|aller|de|por)\b|[/÷:]", re.IGNORECASE)
TASK = re.compile(
    r"(launch|publish|build|create|introduce|ship|roll out|implement|set up|organi[sz]e|migrate|hire|write|finish|"
    r"complete|deliver|develop|establish|start|hold|plan|redesign|run)\b",
    re.IGNORECASE,
)
DAYS = {"Every day": 1, "Every week": 7, "Every month": 31, "Every quarter": 92, "Every year": 366}
PATIENCE = 2  # cadences after which a reading is missed


def _kpis(case: Case) -> list[Kpi]:
    success = case.index.book.success
    return [kpi for kpi in (success.kpis if success else ()) if not is_closed(kpi)]


@rule(Severity.WARNING)
def target_behind_baseline(case: Case) -> Iterator[Finding]:
    """The target of a KPI lies on the wrong side of where it began.

    Either the direction is the other way round, or one of the two numbers is a slip.

    Wrong:
        community: {name: Loaf Club}
        success: {kpis: [{name: Time to first reply, direction: down, baseline: 60 min, target: 90 min}]}
    Right:
        community: {name: Loaf Club}
        success: {kpis: [{name: Time to first reply, direction: down, baseline: 60 min, target: 30 min}]}
    """
    for kpi in _kpis(case):
        start = kpi.number(kpi.baseline)
        if kpi.baseline is None or start is None or kpi.direction not in ("up", "down"):
            continue
        sign = 1 if kpi.direction == "up" else -1
        for target in kpi.target:
            comparable = target.unit == kpi.baseline.unit or not (target.unit and kpi.baseline.unit)
            aim = kpi.number(target)
            if aim is not None and comparable and sign * aim < sign * start:
                yield Finding(
                    target.mark,
                    f"{kpi.label} should go {kpi.direction}; from {kpi.baseline} to {target} is the other way.",
                    "Set the direction, the target or the baseline right.",
                    f"direction: {'down' if kpi.direction == 'up' else 'up'}",
                    kpi,
                    ((kpi.baseline.mark, "it began here"),),
                )


@rule(Severity.INFO)
def ratio_without_denominator(case: Case) -> Iterator[Finding]:
    """A KPI is a share, and nothing says of what.

    Half of all posts and half of all rescue posts are different numbers. Whoever counts next year has to know.

    Wrong:
        community: {name: Loaf Club}
        success: {kpis: [{name: Rescued, unit: "%", definition: Loaves that came out well}]}
    Right:
        community: {name: Loaf Club}
        success: {kpis: [{name: Rescued, unit: "%", definition: Loaves saved among all rescue posts}]}
    """
    for kpi in _kpis(case):
        said = str(kpi.definition or "")
        if (kpi.unit or "").casefold().strip() in SHARES and said and not kpi.formula and not OF_WHAT.search(said):
            yield Finding(
                kpi.definition.mark if kpi.definition else kpi.mark,
                f"{kpi.label} is a share ({kpi.unit}), but nothing says of what.",
                "Say in the definition or the formula what is divided by what.",
                "formula: loaves rescued / rescue posts",
                kpi,
            )


@rule(Severity.INFO)
def kpi_without_owner(case: Case) -> Iterator[Finding]:
    """Nobody answers for a KPI.

    A number without an owner is looked at by everybody and acted on by nobody.

    Wrong:
        community: {name: Loaf Club}
        success: {kpis: [{name: Replies, question: Do they get help?}]}
    Right:
        community: {name: Loaf Club}
        success: {kpis: [{name: Replies, question: Do they get help?, owner: brand}]}
    """
    for kpi in _kpis(case):
        if not kpi.owner and kpi.owner.gap is None:
            hint = "Name a playbook or a member type under 'owner'."
            yield Finding(kpi.mark, f"Nobody answers for {kpi.label}.", hint, "owner: [brand]", kpi)


@rule(Severity.INFO)
def kpi_without_question(case: Case) -> Iterator[Finding]:
    """A KPI does not say which question it answers.

    Numbers that answer no question are collected for ever and read by nobody.

    Wrong:
        community: {name: Loaf Club}
        success: {kpis: [{name: Replies, owner: brand}]}
    Right:
        community: {name: Loaf Club}
        success: {kpis: [{name: Replies, owner: brand, question: Do they get help while it still helps?}]}
    """
    for kpi in _kpis(case):
        if kpi.question is None:
            yield Finding(
                kpi.mark,
                f"Nothing says which question {kpi.label} answers.",
                "Write under 'question' what one knows after reading it.",
                "question: Do they get help while it still helps?",
                kpi,
            )


@rule(Severity.WARNING)
def only_lagging(case: Case) -> Iterator[Finding]:
    """All KPIs tell late.

    A lagging indicator says how it went. A leading one says how it will go, while something can still be done. It is
    asked only where every KPI says which of the two it is.

    Wrong:
        community: {name: Loaf Club}
        success: {kpis: [{name: Leavers, nature: lagging}, {name: Sales, nature: lagging}]}
    Right:
        community: {name: Loaf Club}
        success: {kpis: [{name: Leavers, nature: lagging}, {name: Silent posts, nature: leading}]}
    """
    kpis = _kpis(case)
    if len(kpis) > 1 and all(kpi.nature == "lagging" for kpi in kpis):
        yield Finding(
            kpis[0].mark,
            f"All {len(kpis)} KPIs are lagging: they tell when it is too late to act.",
            "Add a number that moves first, such as first replies or posts without one.",
            "- name: Silent posts\n  nature: leading",
            kpis[0],
        )


@rule(Severity.INFO)
def north_star_without_guard(case: Case) -> Iterator[Finding]:
    """The north star has no counter-metric.

    What is pushed hard enough gets bought with something else. A guard is the number that would show it.

    Wrong:
        community: {name: Loaf Club}
        success: {north_star: posts, kpis: [{id: posts, name: Posts}]}
    Right:
        community: {name: Loaf Club}
        success: {north_star: posts, kpis: [{id: posts, name: Posts, guards: [Posts without a reply]}]}
    """
    for north in north_stars(case.index):
        if not north.guards and north.guards.gap is None and not is_closed(north):
            yield Finding(
                north.mark,
                f"The north star, {north.label}, has no guard.",
                "Name under 'guards' the number that would show if it were bought at the cost of something else.",
                "guards: [Posts without a reply]",
                north,
            )


@rule(Severity.WARNING)
def readings_out_of_order(case: Case) -> Iterator[Finding]:
    """The readings of a KPI do not stand in the order of time.

    The oldest comes first. A reading out of order is often a slip in a year or a month.

    Wrong:
        community: {name: Loaf Club}
        success: {kpis: [{name: Posts, readings: [{on: 2026-03, value: 7}, {on: 2025-04, value: 9}]}]}
    Right:
        community: {name: Loaf Club}
        success: {kpis: [{name: Posts, readings: [{on: 2026-03, value: 7}, {on: 2026-04, value: 9}]}]}
    """
    for kpi in _kpis(case):
        dated = [(days, reading) for reading in kpi.readings if (days := days_in(reading.on or ""))]
        for (before, earlier), (after, later) in pairwise(dated):
            if after[1] < before[0]:
                yield Finding(
                    later.mark,
                    f"{kpi.label}: the reading of {later.on} stands after that of {earlier.on}.",
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
        community: {name: Loaf Club}
        success: {kpis: [{name: Posts, cadence: weekly, readings: [{on: 2026-03-02, value: 7}]}]}
    Right:
        community: {name: Loaf Club}
        success: {kpis: [{name: Posts, cadence: weekly, readings: [{on: 2026-06-08, value: 7}]}]}
    """
    for kpi in _kpis(case):
        points = points_of(kpi)
        allowed = DAYS.get(period(kpi.cadence)) if kpi.cadence else None
        if points and allowed and (case.today - points[-1].day).days > PATIENCE * allowed:
            last = points[-1].said
            yield Finding(
                last.mark,
                f"{kpi.label} is read {kpi.cadence}, but the last reading is of {last.on}.",
                "Add the newest reading, or say how often it is really read.",
                f"- {{on: {case.today}, value: …}}",
                kpi,
            )


@rule(Severity.WARNING)
def task_as_target(case: Case) -> Iterator[Finding]:
    """The target of a KPI is a task.

    A task is done or not; a target says what is different afterwards. 'Launch the forum' can succeed while nobody
    comes.

    Wrong:
        community: {name: Loaf Club}
        success: {kpis: [{name: Forum, target: Launch the forum}]}
    Right:
        community: {name: Loaf Club}
        success: {kpis: [{name: Forum, target: 200 bakers who answered somebody}]}
    """
    for kpi in _kpis(case):
        for target in kpi.target:
            if target.number is None and TASK.match(str(target).strip()):
                yield Finding(
                    target.mark,
                    f"The target of {kpi.label} is a task: '{target}'.",
                    "Say what will be different when it is done, as a number.",
                    "target: 200 bakers who answered somebody",
                    kpi,
                )
