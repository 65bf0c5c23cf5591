"""The map of a journey: stages across, lanes down."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from purposebook.derivations.derivation import Example, Shelf, counted, derivation
from purposebook.fields.text import Detail, Entity
from purposebook.model.index import Index
from purposebook.model.journeys import Branch, Journey, JourneyStage
from purposebook.model.per_model import once
from purposebook.model.playbooks import Play
from purposebook.model.success import Kpi
from purposebook.views.journeys.lanes import LANES, Lane, LaneId, Way, own_lanes
from purposebook.views.members.whom_it_concerns import concerned
from purposebook.views.success.numbers import measured_by


@dataclass(frozen=True, slots=True)
class JourneyMap:
    """A journey, its stages, and the lanes that say something."""

    journey: Journey
    stages: tuple[JourneyStage, ...]
    lanes: tuple[Lane, ...]

    @property
    def levels(self) -> tuple[str, ...]:
        """Which lines can be drawn: how it feels `now`, and the `aim`."""
        felt = [stage.feels for stage in self.stages if stage.feels]
        drawn = {"now": [it.now for it in felt], "aim": [it.aim for it in felt]}
        return tuple(name for name, values in drawn.items() if any(value is not None for value in values))

    @property
    def beside(self) -> list[tuple[JourneyStage, tuple[Detail, ...]]]:
        """Each stage with its details that are on no lane."""
        laid = {lane.name for lane in self.lanes if lane.id is LaneId.OWN}
        return [(it, tuple(one for one in it.details if one.label not in laid)) for it in self.journey.stages]


@once
def journey_map(index: Index, journey: Journey) -> JourneyMap:
    """The map of one journey."""
    stages = tuple(stage for stage in journey.stages if not stage.is_empty)
    lanes = [Lane(id, name, tuple(tuple(cell(stage)) for stage in stages)) for id, name, cell in LANES]
    lanes += [
        Lane(LaneId.DEADLINE, "Deadline", tuple((stage.deadline,) if stage.deadline else () for stage in stages)),
        Lane(LaneId.KPIS, "KPIs", tuple(tuple(kpis_at(index, journey, stage)) for stage in stages)),
        Lane(LaneId.PLAYS, "Plays", tuple(tuple(plays_at(index, stage)) for stage in stages)),
        Lane(LaneId.NEXT, "Goes on", tuple(tuple(_ways(index, stages, number)) for number in range(len(stages)))),
    ]
    lanes += own_lanes(stages)
    feels = any(stage.feels for stage in stages)
    kept = tuple(lane for lane in lanes if not lane.is_empty or (lane.id is LaneId.FEELING and feels))
    return JourneyMap(journey, stages, kept)


def lifecycle_stage(index: Index, stage: JourneyStage) -> Entity | None:
    """The lifecycle stage that a stage of a journey stands at, or None for one of its own."""
    return index.target(stage.stage)


def kpis_at(index: Index, journey: Journey, stage: JourneyStage) -> list[Kpi]:
    """The KPIs of a stage, by the rule of this module."""
    found = measured_by(index, stage, *stage.pains, *stage.gains)
    parent = lifecycle_stage(index, stage)
    travellers = set(index.targets(journey.of))
    for kpi in measured_by(index, parent) if parent else ():
        members = concerned(index, kpi)
        if kpi not in found and (not members or members & travellers):
            found.append(kpi)
    return found


def plays_at(index: Index, stage: JourneyStage) -> list[Play]:
    """The plays that belong to a stage, or ease one of its pains."""
    parent = lifecycle_stage(index, stage)
    found: dict[Play, None] = {}
    for entity in (stage, *stage.pains, *([parent] if parent else [])):
        found |= dict.fromkeys(index.users(entity, Play))
    return list(found)


def _ways(index: Index, stages: tuple[JourneyStage, ...], number: int) -> Iterator[Way]:
    stage, following = stages[number], stages[number + 1 : number + 2]
    for said in (stage.next.gap, *stage.next):
        gap = said.to.gap if isinstance(said, Branch) and not said.is_empty else said
        if said and gap:
            yield Way(None, None, said, gap.none or gap.withheld or "")
    for branch in stage.next:
        is_plain = not any(branch.written(key) for key in Branch.key_names() if key != "to")
        for ref in branch.to:
            target = index.target(ref)
            end = _stage_at(index, stages, target) if target else None
            if end not in following or not is_plain:
                label = f"→ {index.label(end) if end else ref}"
                yield Way(ref, end, branch, f"{label}: {branch.when}" if branch.when else label)


def _stage_at(index: Index, stages: tuple[JourneyStage, ...], end: Entity) -> Entity:
    """Where a way ends: the first stage of this journey that stands at a lifecycle stage, if one does."""
    return next((stage for stage in stages if lifecycle_stage(index, stage) is end), end)


@derivation(Shelf.JOURNEYS)
def _journey_map(index: Index) -> Example | None:
    """The map of a journey.

    A lane stands when any stage says something on it; a curve is drawn where feelings have numbers. A label of the
    author's own that stands at several stages is a lane as well. A KPI stands
    at a stage that it measures, or whose pains or gains it measures; and where it measures the lifecycle stage
    behind it, unless it concerns other member types only. A play stands where it belongs to the stage, to the
    lifecycle stage behind it, or eases a pain there. Where a stage goes on stands on it when that is not simply the
    next one, or when something is said of it.
    """
    for journey in index.book.journeys:
        for stage in journey_map(index, journey).stages:
            kpis, plays = kpis_at(index, journey, stage), plays_at(index, stage)
            parts = (counted(len(kpis), "KPI"), counted(len(plays), "play"))
            return Example.of(stage, f"in {index.label(journey)} has {' and '.join(parts)}.", kpis, plays)
    return None
