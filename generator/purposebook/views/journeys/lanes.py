"""The lanes of a journey map: which there are, and what stands on one."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from purposebook.fields.ids import Ref
from purposebook.fields.remark import Remark
from purposebook.fields.text import Entity, Said, Text
from purposebook.model.index import Index
from purposebook.model.journeys import Branch, JourneyStage

Saying = Text | Said | Entity


class LaneId(StrEnum):
    """The lanes that a map can have, from top to bottom."""

    ACTORS = "actors"
    DOING = "doing"
    REQUIRES = "requires"
    TOUCHPOINTS = "touchpoints"
    THINKING = "thinking"
    FEELING = "feeling"
    PAINS = "pains"
    GAINS = "gains"
    OPPORTUNITIES = "opportunities"
    FRONTSTAGE = "frontstage"
    BACKSTAGE = "backstage"
    OUTPUTS = "outputs"
    OWNER = "owner"
    DEADLINE = "deadline"
    KPIS = "kpis"
    PLAYS = "plays"
    NEXT = "next"
    OWN = "own"


LANES: tuple[tuple[LaneId, str, Callable[[JourneyStage], Sequence[Saying]]], ...] = (
    (LaneId.ACTORS, "Who acts", lambda stage: stage.actors),
    (LaneId.DOING, "Doing", lambda stage: stage.actions),
    (LaneId.REQUIRES, "What it takes", lambda stage: stage.requires),
    (LaneId.TOUCHPOINTS, "Touchpoints", lambda stage: stage.touchpoints),
    (LaneId.THINKING, "Thinking", lambda stage: stage.thinks),
    (LaneId.FEELING, "Feeling", lambda _: ()),
    (LaneId.PAINS, "Pain points", lambda stage: stage.pains),
    (LaneId.GAINS, "Gains", lambda stage: stage.gains),
    (LaneId.OPPORTUNITIES, "Opportunities", lambda stage: stage.opportunities),
    (LaneId.FRONTSTAGE, "Staff, in sight", lambda stage: stage.frontstage),
    (LaneId.BACKSTAGE, "Staff, behind the scenes", lambda stage: stage.backstage),
    (LaneId.OUTPUTS, "Results", lambda stage: stage.outputs),
    (LaneId.OWNER, "Owner", lambda stage: stage.owner),
)


class Holds(StrEnum):
    """What stands on a lane, by which a page writes it."""

    WORDS = "words"
    PLACES = "places"  # words, or ids: of channels, roles, member types
    ENTRIES = "entries"  # what others refer to, so each has an anchor
    LINKS = "links"
    WAYS = "ways"


HOLDS = {
    LaneId.TOUCHPOINTS: Holds.PLACES,
    LaneId.PAINS: Holds.ENTRIES,
    LaneId.GAINS: Holds.ENTRIES,
    LaneId.OPPORTUNITIES: Holds.ENTRIES,
    LaneId.ACTORS: Holds.PLACES,
    LaneId.OWNER: Holds.PLACES,
    LaneId.KPIS: Holds.LINKS,
    LaneId.PLAYS: Holds.LINKS,
    LaneId.NEXT: Holds.WAYS,
}


@dataclass(frozen=True, slots=True)
class Way:
    """A way on from a stage, and the branch that says so; without a `ref` it is what the author says instead of one."""

    ref: Ref | None
    end: Entity | None
    branch: Branch | Remark
    label: str


@dataclass(frozen=True, slots=True)
class Lane:
    """One lane of the map: its name and what stands on it, stage by stage."""

    id: LaneId
    name: str
    cells: tuple[tuple[Saying | Way, ...], ...]

    @property
    def is_empty(self) -> bool:
        """Whether no stage says anything here."""
        return not any(self.cells)

    @property
    def holds(self) -> Holds:
        """What stands on it."""
        return HOLDS.get(self.id, Holds.WORDS)


def own_lanes(stages: Sequence[JourneyStage]) -> Iterator[Lane]:
    """A lane for each label of the author's own that says some words at more than one stage."""
    labels = dict.fromkeys(detail.label for stage in stages for detail in stage.details)
    for label in labels:
        found = [[detail for detail in stage.details if detail.label == label] for stage in stages]
        is_plain = all(detail.texts for details in found for detail in details)
        if is_plain and sum(map(bool, found)) > 1:
            cells = tuple(tuple(text for detail in details for text in detail.texts) for details in found)
            yield Lane(LaneId.OWN, label, cells)


def words_on(index: Index, entry: Saying | Way) -> str:
    """An entry of a lane in plain words."""
    match entry:
        case Way():
            return entry.label
        case Entity():
            return index.label(entry)
    named = index.target(entry)
    return index.label(named) if named else str(entry)
