"""The brief of a screen: who comes, what they bring along, what was promised to them, and what it moves.

Rule `ux-brief`: Who uses a screen, and when, stands in the file. From there follow the stages of their journeys that
the screen belongs to, the pains and gains that they meet there, the commitments and opportunities its blocks serve, the
features its blocks are part of, and the KPIs that measure any of these.
"""

from __future__ import annotations

from dataclasses import dataclass

from purposebook.model.features import Screen
from purposebook.model.index import Index
from purposebook.model.journeys import Gain, JourneyStage, Pain
from purposebook.model.text import Entity
from purposebook.views.numbers import Standing, measured_by, standing


@dataclass(frozen=True, slots=True)
class Brief:
    """What a designer has to know about a screen besides what is written at it."""

    stages: tuple[JourneyStage, ...]
    pains: tuple[Pain, ...]
    gains: tuple[Gain, ...]
    commitments: tuple[Entity, ...]
    opportunities: tuple[Entity, ...]
    features: tuple[Entity, ...]
    kpis: tuple[Standing, ...]

    @property
    def rows(self) -> tuple[tuple[str, tuple[Entity, ...]], ...]:
        """What was found, under words for people; nothing for what was not."""
        named: tuple[tuple[str, tuple[Entity, ...]], ...] = (
            ("On the way", self.stages),
            ("They come with", self.pains),
            ("What delights them", self.gains),
            ("What we promised", self.commitments),
            ("What could be better", self.opportunities),
            ("Features on it", self.features),
        )
        return tuple((name, entities) for name, entities in named if entities)


def brief(index: Index, screen: Screen) -> Brief:
    """The brief of one screen."""
    stages = tuple(dict.fromkeys(_stages(index, screen)))
    served = [target for block in screen.blocks for target in index.targets(block.serves)]
    features = [target for block in screen.blocks for target in index.targets(block.feature)]
    moved = measured_by(index, *served, *index.targets(screen.stage), *stages)
    return Brief(
        stages=stages,
        pains=tuple(pain for stage in stages for pain in stage.pains if not pain.is_empty),
        gains=tuple(gain for stage in stages for gain in stage.gains if not gain.is_empty),
        commitments=_of_kind(served, "commitment"),
        opportunities=_of_kind(served, "opportunity"),
        features=tuple(dict.fromkeys(features)),
        kpis=tuple(standing(kpi) for kpi in moved),
    )


def _stages(index: Index, screen: Screen) -> list[JourneyStage]:
    """The stages a screen names, and those that its members pass at a lifecycle stage it names."""
    targets = index.targets(screen.stage)
    members = set(index.targets(screen.for_))
    found = [target for target in targets if isinstance(target, JourneyStage)]
    for journey in index.book.journeys:
        if not members or members & set(index.targets(journey.of)):
            found += [stage for stage in journey.stages if index.target(stage.stage) in targets]
    return found


def _of_kind(entities: list[Entity], kind: str) -> tuple[Entity, ...]:
    return tuple(dict.fromkeys(entity for entity in entities if entity.kind == kind))
