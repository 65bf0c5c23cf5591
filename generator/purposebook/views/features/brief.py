"""The brief of a screen: who comes, what they bring along, what was promised to them, and what it moves."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

from purposebook.derivations.derivation import Example, Shelf, counted, derivation
from purposebook.fields.text import Entity
from purposebook.model.features import Feature, Screen
from purposebook.model.index import Index
from purposebook.model.journeys import Gain, JourneyStage, Opportunity, Pain
from purposebook.model.members import Contribution, Member, Received
from purposebook.model.relations import Commitment
from purposebook.views.success.numbers import Standing, measured_by, standing

E = TypeVar("E", bound=Entity)
Entities = tuple[Entity, ...]


@dataclass(frozen=True, slots=True)
class Brief:
    """What a designer has to know about a screen besides what is written at it."""

    people: tuple[Member, ...]  # who have a portrait
    rows: tuple[tuple[str, Entities], ...]  # what was found, under words for people
    kpis: tuple[Standing, ...]


def brief(index: Index, screen: Screen) -> Brief:
    """The brief of one screen."""
    stages = list(dict.fromkeys(_stages(index, screen)))
    served = [target for block in screen.blocks for target in index.targets(block.serves)]
    moved = measured_by(index, *served, *index.targets(screen.stage), *stages)
    return Brief(
        people=tuple(_people(index, screen)),
        rows=tuple((name, found) for name, found in _rows(index, screen, stages, served) if found),
        kpis=tuple(standing(kpi) for kpi in moved),
    )


def _rows(index: Index, screen: Screen, stages: list[JourneyStage], served: list[Entity]) -> list[tuple[str, Entities]]:
    comers = index.targets(screen.for_)
    theirs = [entity for entity in served if not comers or index.owner(entity) in comers]
    others = [entity for entity in served if entity not in theirs]
    pains = _of(Pain, [pain for stage in stages for pain in stage.pains])
    gains = _of(Gain, [gain for stage in stages for gain in stage.gains])
    return [
        ("On their way", tuple(stages)),
        ("Pains they bring", pains),
        ("Other pains it eases", tuple(pain for pain in _of(Pain, served) if pain not in pains)),
        ("Gains there", gains),
        ("Other gains it serves", tuple(gain for gain in _of(Gain, served) if gain not in gains)),
        ("It lets them get", _of(Received, theirs)),
        ("It lets them give", _of(Contribution, theirs)),
        ("What others get by it", _of(Received, others)),
        ("What others bring to it", _of(Contribution, others)),
        ("What we promised", _of(Commitment, served)),
        ("What could be better", _of(Opportunity, served)),
        (
            "Features on it",
            _of(Feature, [found for block in screen.blocks for found in index.targets(block.feature)]),
        ),
    ]


def _people(index: Index, screen: Screen) -> list[Member]:
    comers = index.targets(screen.for_, Member)
    return [it for it in comers if it.persona and (it.persona.name or it.persona.quote) and not it.persona.is_empty]


def _stages(index: Index, screen: Screen) -> list[JourneyStage]:
    """The stages a screen names, and those that its members pass at a lifecycle stage it names."""
    targets = index.targets(screen.stage)
    members = set(index.targets(screen.for_))
    found = index.targets(screen.stage, JourneyStage)
    for journey in index.book.journeys:
        if not members or members & set(index.targets(journey.of)):
            found += [stage for stage in journey.stages if index.target(stage.stage) in targets]
    return found


def _of(sort: type[E], entities: Sequence[Entity]) -> tuple[E, ...]:
    return tuple(dict.fromkeys(it for it in entities if isinstance(it, sort) and not it.is_empty))


@derivation(Shelf.ROLES)
def _ux_brief(index: Index) -> Example | None:
    """The brief of a screen.

    Who uses a screen, and when, stands in the file. From there follow the portraits of those who come, the stages
    of their journeys that the screen belongs to, and the pains and gains they meet there. From its blocks follow
    what they serve (what members get and give, pains, gains, commitments, opportunities), the features they are
    part of, and the KPIs that measure any of these.
    """
    for screen in index.book.screens:
        rows = brief(index, screen).rows
        if rows:
            parts = [counted(len(found), "entry", "entries") + f" under “{name}”" for name, found in rows]
            return Example.of(screen, f"has {', '.join(parts)}.", *(found for _, found in rows))
    return None
