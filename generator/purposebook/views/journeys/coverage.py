"""The coverage grid: for each member type and lifecycle stage, what is there and what is missing."""

from __future__ import annotations

from dataclasses import dataclass

from purposebook.derivations.derivation import Example, Shelf, derivation
from purposebook.fields.text import Entity
from purposebook.model.index import Index
from purposebook.model.journeys import Journey, JourneyStage, Stage
from purposebook.model.members import Member
from purposebook.views.journeys.journeymap import lifecycle_stage, plays_at
from purposebook.views.success.numbers import measured_by


@dataclass(frozen=True, slots=True)
class Cell:
    """What a member type finds at a stage; `journeys` is empty where no journey comes by."""

    stage: Entity
    journeys: tuple[Journey, ...]
    has_touchpoint: bool
    has_owner: bool
    has_kpi: bool
    has_play: bool

    @property
    def missing(self) -> tuple[str, ...]:
        """What a stage that is travelled still lacks, in words."""
        parts = (
            ("touchpoint", self.has_touchpoint),
            ("owner", self.has_owner),
            ("KPI", self.has_kpi),
            ("play", self.has_play),
        )
        return tuple(name for name, there in parts if not there) if self.journeys else ()


@dataclass(frozen=True, slots=True)
class Grid:
    """Lifecycle stages across, member types with a journey down."""

    stages: tuple[Stage, ...]
    rows: tuple[tuple[Member, tuple[Cell, ...]], ...]


def coverage(index: Index) -> Grid:
    """The coverage grid of a model; only member types that have a journey get a row."""
    rows = []
    for member in index.book.members:
        journeys = index.users(member, Journey, Journey.of)
        if journeys and index.stages:
            rows.append((member, tuple(_cell(index, stage, journeys) for stage in index.stages)))
    return Grid(index.stages, tuple(rows))


def _cell(index: Index, stage: Stage, journeys: list[Journey]) -> Cell:
    met: list[tuple[Journey, JourneyStage]] = [
        (journey, part) for journey in journeys for part in journey.stages if lifecycle_stage(index, part) is stage
    ]
    parts = [part for _, part in met]
    return Cell(
        stage=stage,
        journeys=tuple(dict.fromkeys(journey for journey, _ in met)),
        has_touchpoint=any(part.touchpoints for part in parts),
        has_owner=any(part.owner or journey.owner for journey, part in met),
        has_kpi=bool(measured_by(index, stage, *parts)),
        has_play=any(plays_at(index, part) for part in parts),
    )


@derivation(Shelf.JOURNEYS)
def _coverage(index: Index) -> Example | None:
    """What covers whom, stage by stage.

    A stage is covered for a member type when its journeys have a touchpoint, an owner, a KPI and a play there. A
    KPI counts when it measures the stage or the journey's part of it, a play when it belongs to either or eases a
    pain there; who looks after a whole journey owns each of its stages. Where no journey of theirs comes by, there
    is nothing to cover.
    """
    for member, cells in coverage(index).rows:
        for cell in cells:
            if cell.journeys:
                gap = f"leaves open: {', '.join(cell.missing)}." if cell.missing else "is covered."
                return Example.of(member, f"at the stage {cell.stage.label} {gap}", cell.journeys, cell.stage)
    return None
