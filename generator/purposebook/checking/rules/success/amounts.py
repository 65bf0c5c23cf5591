"""Rules of amounts: numbers that can be read in two ways, contradict what stands beside them, or can hardly be."""

from __future__ import annotations

from collections.abc import Iterator

from purposebook.checking.rules.rule import Case, Finding, rule
from purposebook.checking.rules.success.kpis import kpis
from purposebook.fields.amounts import sort_of
from purposebook.fields.text import Entity, Text
from purposebook.model.features import Feature
from purposebook.model.members import Member
from purposebook.model.success import Direction, Kpi
from purposebook.problems import Severity
from purposebook.views.success.progress import Point, points_of

ALL = 100  # per cent
LEAP = 100  # times the reading before, from which on a slip is likelier than a success


@rule(Severity.WARNING)
def doubtful_number(case: Case) -> Iterator[Finding]:
    """A number can mean two.

    1.400 is more than a thousand in German, Spanish or Dutch, and less than two in English. Where a file names no
    language, or two that differ in this, the number is shown as it stands, and compared with nothing.

    Wrong:
        community: {name: Open Club}
        success: {kpis: [{name: Guests, readings: [{on: 2026-04, value: "1.400"}]}]}
    Right:
        community: {name: Open Club, languages: [de]}
        success: {kpis: [{name: Guests, readings: [{on: 2026-04, value: "1.400"}]}]}
    """
    for said, entity in _amounts(case):
        if said.amount and said.amount.also:
            small, large = sorted((said.amount.value, *said.amount.also))[:2]
            yield Finding(
                said.mark,
                f"'{said}' can mean {large:g} or {small:g}, for languages differ in what a point and a comma are.",
                "Write it without a sign between thousands, or name the language of the file under 'languages'.",
                f"{large:g}  # or {small:g}",
                entity,
            )


@rule(Severity.WARNING)
def number_of_another_sort(case: Case) -> Iterator[Finding]:
    """A number of a KPI is counted in something else than the KPI.

    Minutes and hours are turned into each other. A share is no number of minutes, and dollars are no euros: what is
    of another sort is shown, and compared with nothing.

    Wrong:
        community: {name: Open Club}
        success: {kpis: [{name: Time to first reply, unit: min, target: 90%}]}
    Right:
        community: {name: Open Club}
        success: {kpis: [{name: Time to first reply, unit: min, target: 2 h}]}
    """
    for kpi in kpis(case):
        for said in _numbers_of(kpi):
            if said.amount and kpi.amount(said) is None:
                yield Finding(
                    said.mark,
                    f"'{kpi.label}' is counted in {kpi.counts_in}; '{said}' can not be compared with that.",
                    "Write the number in the unit of the KPI, or set the unit right.",
                    f'unit: "{said.unit}"',
                    kpi,
                )


@rule(Severity.WARNING)
def target_against_direction(case: Case) -> Iterator[Finding]:
    """The target of a KPI says another way than its direction.

    'At most 5' of what should go up: one of the two is a slip, and until it is mended nothing is compared.

    Wrong:
        community: {name: Open Club}
        success: {kpis: [{name: Injuries, direction: up, target: at most 5}]}
    Right:
        community: {name: Open Club}
        success: {kpis: [{name: Injuries, direction: down, target: at most 5}]}
    """
    for kpi in kpis(case):
        if kpi.is_contradicted:
            other = Direction.DOWN if kpi.direction is Direction.UP else Direction.UP
            yield Finding(
                kpi.aims[0].mark,
                f"'{kpi.label}' should go {kpi.direction}, but its target is '{kpi.aims[0]}'.",
                "Set the direction or the target right; with such a target the direction can be left out.",
                f"direction: {other}",
                kpi,
            )


@rule(Severity.WARNING)
def odd_reading(case: Case) -> Iterator[Finding]:
    """A reading can hardly be.

    A share above 100 %, less than nothing, a hundred times the reading before: mostly a sign between digits is wrong.
    Where the target, the baseline or an earlier reading lies as far out, nobody is asked.

    Wrong:
        community: {name: Open Club}
        success: {kpis: [{name: Days open, unit: "%", readings: [{on: 2026-05, value: 1250}]}]}
    Right:
        community: {name: Open Club}
        success: {kpis: [{name: Days open, unit: "%", readings: [{on: 2026-05, value: 12.5}]}]}
    """
    for kpi in kpis(case):
        points = points_of(kpi)
        for place, point in enumerate(points):
            if odd := _odd(kpi, points[: place + 1]):
                yield Finding(
                    point.said.mark,
                    f"'{kpi.label}' reads {point.amount.text(kpi.counts_in)} on {point.said.on}: {odd}.",
                    "Set the number right. If it is so, say in the definition how that can be.",
                    f"- {{on: {point.said.on}, value: …}}",
                    kpi,
                )


def _odd(kpi: Kpi, points: tuple[Point, ...]) -> str:
    """What is odd about the last of some readings, in the light of all before it; '' for most."""
    value, known = points[-1].value, [point.value for point in points[:-1]]
    others = [number for said in (kpi.baseline, *kpi.target) if (number := kpi.number(said)) is not None] + known
    if sort_of(kpi.counts_in) == "share" and value > ALL >= max(others, default=0):
        return "a share is 100 % at most"
    if value < 0 <= min(others, default=-1):
        return "that is less than nothing"
    before = known[-1] if known else 0
    if before <= 0 or value <= 0 or 1 / LEAP < value / before < LEAP:
        return ""
    return "a hundred times the reading before" if value > before else "a hundredth of the reading before"


def _amounts(case: Case) -> Iterator[tuple[Text, Entity]]:
    """All texts in force whose numbers are worked with."""
    for kpi in kpis(case):
        yield from ((said, kpi) for said in _numbers_of(kpi))
    for member in case.index.of(Member):
        if member.size and not case.is_over(member.size, member):
            yield member.size, member
    for feature in case.index.of(Feature):
        if feature.reach and not case.is_over(feature.reach, feature):
            yield feature.reach, feature


def _numbers_of(kpi: Kpi) -> list[Text]:
    said = (kpi.baseline, *kpi.target, *(reading.value for reading in kpi.readings))
    return [one for one in said if one]
