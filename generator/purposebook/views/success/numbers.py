"""KPIs: where each stands, and how they lead to the north star."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from purposebook.derivations.derivation import Example, Shelf, derivation
from purposebook.fields.amounts import Amount
from purposebook.fields.text import Entity
from purposebook.model.facts import north_stars
from purposebook.model.index import Index
from purposebook.model.success import Criterion, Direction, Kpi, ReadingOfKpi, Target
from purposebook.views.success.progress import Point, Progress, is_reached, points_of, progress


class Status(StrEnum):
    """Where a KPI stands, the good news first."""

    REACHED = "reached"
    ON_TRACK = "on track"
    NOT_REACHED = "not reached"
    OFF_TRACK = "off track"
    NOT_COMPARED = "not compared"
    NO_TARGET = "no target"
    WITHHELD = "not published"
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
        """The last reading that says anything, be it a number or not."""
        said = ((reading, reading.value) for reading in self.kpi.readings)
        readings = [reading for reading, value in said if value and not (value.is_unknown or value.is_empty)]
        dated = [(days[1], reading) for reading in readings if (days := reading.on and reading.on.days)]
        return max(dated, key=lambda one: one[0])[1] if dated else readings[-1] if readings else None

    @property
    def progress(self) -> Progress | None:
        """How far it has come."""
        return progress(self.kpi, self.points, self.target)

    @property
    def goal(self) -> float | None:
        """The number of its target; none where the target is a range to stay within, which has two."""
        is_range = self.aim is None or (self.kpi.way is Direction.WITHIN and self.aim.up_to is not None)
        return None if is_range else self.kpi.number(self.target)

    @property
    def aim(self) -> Amount | None:
        """The amount of its target."""
        return self.kpi.amount(self.target)

    @property
    def start(self) -> Amount | None:
        """The amount of its baseline, where that is certain."""
        return self.kpi.amount(self.kpi.baseline) if self.kpi.number(self.kpi.baseline) is not None else None

    @property
    def shares(self) -> str:
        """How much of the way and of the time is behind, where its status follows from that."""
        is_told = self.status in (Status.ON_TRACK, Status.OFF_TRACK) and self.progress
        return self.progress.shares if self.progress and is_told else ""

    @property
    def better(self) -> str:
        """When it gets better, in words; '' where nobody says which way is good."""
        return BETTER[self.kpi.way] if self.kpi.way else ""

    @property
    def is_comparable(self) -> bool:
        """Whether there is a reading, and a target, a baseline or bands to hold it against."""
        return bool(self.points and (self.target or self.kpi.bands or self.start))

    @property
    def unit(self) -> str:
        """The unit of its numbers: its own, else the one that the last reading or the target is written with."""
        said = self.points[-1].said.value if self.points else None
        return self.kpi.unit or (said and said.unit) or (self.target and self.target.unit) or ""


def standing(kpi: Kpi) -> Standing:
    """Where one KPI stands."""
    points = points_of(kpi)
    target = next(iter(kpi.aims), None)
    return Standing(kpi, points, target, _status(kpi, points, target))


def tally(standings: list[Standing]) -> list[tuple[Status, int]]:
    """How many KPIs stand where, the good news first."""
    counts = ((status, sum(one.status == status for one in standings)) for status in Status)
    return [(status, count) for status, count in counts if count]


def _status(kpi: Kpi, points: tuple[Point, ...], target: Target | None) -> Status:
    if kpi.way is Direction.WITHIN and len(kpi.bounds) > 1:
        return _within(kpi, points[-1].amount) if points else Status.NO_DATA
    if target is None and kpi.target.gap and kpi.target.gap.withheld:
        return Status.WITHHELD
    if target is None:
        return Status.NOT_COMPARED if any(not one.is_unknown for one in kpi.target) else Status.NO_TARGET
    if not points:
        return Status.NO_DATA
    found = progress(kpi, points, target)
    return _compared(found, kpi.sign) if found and kpi.sign and not kpi.is_contradicted else Status.NOT_COMPARED


def _within(kpi: Kpi, reading: Amount) -> Status:
    low, high, (worst, best) = kpi.bounds[0], kpi.bounds[-1], reading.ends
    if low <= worst and best <= high:
        return Status.REACHED
    return Status.OFF_TRACK if best < low or worst > high else Status.NOT_COMPARED


def _compared(found: Progress, sign: int) -> Status:
    reached = is_reached(found.latest, found.target, sign)
    if reached is not False:
        return Status.REACHED if reached else Status.NOT_COMPARED
    if found.is_first and not found.is_late:
        return Status.NOT_REACHED
    return Status.ON_TRACK if found.is_on_track else Status.OFF_TRACK


@dataclass(frozen=True, slots=True)
class Branch:
    """A KPI in the tree, with those that it is made of and those that drive it below."""

    standing: Standing
    below: tuple[Branch, ...]
    is_north: bool = False
    is_back: bool = False  # the ring of a flywheel closes here, at a KPI that stands above
    is_part: bool = False  # goes into the index above it, which is no cause


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
        is_below = index.targets(kpi.drives) or index.users(kpi, Kpi, Kpi.made_of)
        return first.get(kpi, len(first)), bool(is_below), groups.index(kpi.group)

    roots = sorted(kpis, key=place)
    return [replace(_branch(index, kpi, seen), is_north=kpi in first) for kpi in roots if kpi not in seen]


def linked(branches: Sequence[Branch]) -> tuple[list[Branch], list[Kpi]]:
    """The branches in which anything drives anything, the north star among them; and the KPIs that stand alone."""
    tree = [branch for branch in branches if branch.below]
    if tree:
        tree = [branch for branch in branches if branch.below or branch.is_north]
    return tree, [branch.standing.kpi for branch in branches if branch not in tree]


def _branch(index: Index, kpi: Kpi, seen: set[Kpi], above: tuple[Kpi, ...] = ()) -> Branch:
    seen.add(kpi)
    below = []
    for part in index.targets(kpi.made_of, Kpi):
        if part not in seen:
            below.append(replace(_branch(index, part, seen), is_part=True))
    for driver in index.users(kpi, Kpi, Kpi.drives):
        if driver in above:
            below.append(Branch(standing(driver), (), is_back=True))
        elif driver not in seen:
            below.append(_branch(index, driver, seen, (*above, kpi)))
    return Branch(standing(kpi), tuple(below))


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

    A KPI hangs below the first KPI that it drives, or that is made of it, which is no cause. The north star stands
    first, then whatever drives nothing, those of one group together; each KPI stands once, and once more where a ring
    closes. What drives nothing and is driven by nothing is listed below the tree.
    """
    for branch in kpi_tree(index):
        below = [found.standing.kpi for found in branch.below if not found.is_part]
        if below:
            names = ", ".join(kpi.label for kpi in below)
            return Example.of(branch.standing.kpi, f"has below it what drives it: {names}.", below)
    return None
