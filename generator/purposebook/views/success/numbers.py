"""KPIs: where each stands, and how they lead to the north star."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from purposebook.derivations.derivation import Example, Shelf, derivation
from purposebook.fields.amounts import range_in
from purposebook.fields.text import Entity
from purposebook.model.facts import north_stars
from purposebook.model.index import Index
from purposebook.model.success import Criterion, Direction, Kpi, ReadingOfKpi, Target
from purposebook.views.success.progress import Point, Progress, points_of, progress


class Status(StrEnum):
    """Where a KPI stands, the good news first."""

    REACHED = "reached"
    ON_TRACK = "on track"
    NOT_REACHED = "not reached"
    OFF_TRACK = "off track"
    NOT_COMPARED = "not compared"
    NO_TARGET = "no target"
    NO_DATA = "no data"


BETTER = {
    Direction.UP: "when it rises",
    Direction.DOWN: "when it falls",
    Direction.WITHIN: "within its bounds",
}


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a KPI stands: its points in order of time, its target, and the status by rule `kpi-status`."""

    kpi: Kpi
    points: tuple[Point, ...]
    target: Target | None
    status: Status

    @property
    def latest(self) -> ReadingOfKpi | None:
        """The last reading, be it a number or not."""
        readings = [reading for reading in self.kpi.readings if reading.value]
        dated = [(days[1], reading) for reading in readings if (days := reading.on and reading.on.days)]
        return max(dated, key=lambda one: one[0])[1] if dated else readings[-1] if readings else None

    @property
    def progress(self) -> Progress | None:
        """How far it has come."""
        return progress(self.kpi, self.points, self.target)

    @property
    def goal(self) -> float | None:
        """The number of its target; none where the target is a range to stay within, which has two."""
        is_range = self.kpi.direction is Direction.WITHIN and range_in(str(self.target or ""))
        return None if is_range else self.kpi.number(self.target)

    @property
    def better(self) -> str:
        """When it gets better, in words; '' where nobody says which way is good."""
        return BETTER[self.kpi.direction] if self.kpi.direction else ""

    @property
    def is_comparable(self) -> bool:
        """Whether there is a reading, and a target, a baseline or bands to hold it against."""
        has_baseline = self.kpi.number(self.kpi.baseline) is not None
        return bool(self.points and (self.target or self.kpi.bands or has_baseline))

    @property
    def unit(self) -> str:
        """The unit of its numbers: its own, else the one that the last reading or the target is written with."""
        said = self.points[-1].said.value if self.points else None
        return self.kpi.unit or (said and said.unit) or (self.target and self.target.unit) or ""


def standing(kpi: Kpi) -> Standing:
    """Where one KPI stands."""
    points = points_of(kpi)
    target = next((found for found in kpi.target if kpi.number(found) is not None), None)
    return Standing(kpi, points, target, _status(kpi, points, target))


def tally(standings: list[Standing]) -> list[tuple[Status, int]]:
    """How many KPIs stand where, the good news first."""
    counts = ((status, sum(one.status == status for one in standings)) for status in Status)
    return [(status, count) for status, count in counts if count]


def _status(kpi: Kpi, points: tuple[Point, ...], target: Target | None) -> Status:
    if kpi.direction is Direction.WITHIN and len(kpi.bounds) > 1:
        if not points:
            return Status.NO_DATA
        return Status.REACHED if kpi.bounds[0] <= points[-1].value <= kpi.bounds[-1] else Status.OFF_TRACK
    if target is None or kpi.sign is None:
        return Status.NOT_COMPARED if kpi.target else Status.NO_TARGET
    found = progress(kpi, points, target)
    if not found:
        return Status.NO_DATA
    if kpi.sign * found.latest >= kpi.sign * found.target:
        return Status.REACHED
    if found.is_first and not found.is_late:
        return Status.NOT_REACHED
    return Status.ON_TRACK if found.is_on_track else Status.OFF_TRACK


@dataclass(frozen=True, slots=True)
class Branch:
    """A KPI in the tree, with those that drive it below."""

    standing: Standing
    below: tuple[Branch, ...]
    is_north: bool = False


def kpi_tree(index: Index) -> list[Branch]:
    """The KPIs as a tree: the north star first, then whatever drives nothing, by groups; each KPI stands once."""
    if not index.book.success:
        return []
    kpis = [kpi for kpi in index.book.success.kpis if not kpi.is_empty]
    north = north_stars(index)
    seen: set[Kpi] = set()
    first = {kpi: place for place, kpi in enumerate(north)}
    groups = list(dict.fromkeys(kpi.group for kpi in kpis))

    def place(kpi: Kpi) -> tuple[int, bool, int]:
        return first.get(kpi, len(first)), bool(index.targets(kpi.drives)), groups.index(kpi.group)

    roots = sorted(kpis, key=place)
    return [replace(_branch(index, kpi, seen), is_north=kpi in first) for kpi in roots if kpi not in seen]


def _branch(index: Index, kpi: Kpi, seen: set[Kpi]) -> Branch:
    seen.add(kpi)
    below = tuple(_branch(index, it, seen) for it in index.users(kpi, Kpi, Kpi.drives) if it not in seen)
    return Branch(standing(kpi), below)


def measured_by(index: Index, *entities: Entity) -> list[Kpi]:
    """The KPIs that measure any of some entities, directly or through a criterion that it proves."""
    found: dict[Kpi, None] = {}
    for entity in entities:
        found |= dict.fromkeys(index.users(entity, Kpi, Kpi.measures))
        for criterion in index.users(entity, Criterion):
            found |= dict.fromkeys(index.targets(criterion.kpis, Kpi))
    return list(found)


@derivation(Shelf.SUCCESS)
def _kpi_tree(index: Index) -> Example | None:
    """What drives what.

    A KPI hangs below the first KPI that it drives. The north star stands first, then whatever drives nothing, those
    of one group together; each KPI stands once.
    """
    for branch in kpi_tree(index):
        below = [found.standing.kpi for found in branch.below]
        if below:
            names = ", ".join(kpi.label for kpi in below)
            return Example.of(branch.standing.kpi, f"has below it what drives it: {names}.", below)
    return None
