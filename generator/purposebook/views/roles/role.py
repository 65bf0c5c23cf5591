"""A role's whole part: whom it serves, what it keeps, its moments, numbers, week, plays and escalations."""

from __future__ import annotations

from dataclasses import dataclass

from purposebook.derivations.derivation import Example, Shelf, counted, derivation
from purposebook.fields.text import Entity
from purposebook.model.facts import answering, role_of
from purposebook.model.index import Index
from purposebook.model.journeys import Journey, JourneyStage
from purposebook.model.members import Member, Received
from purposebook.model.per_model import once
from purposebook.model.playbooks import Escalation, Play, Playbook
from purposebook.model.relations import Commitment, Interaction
from purposebook.model.success import Kpi
from purposebook.views.members.exchange import interactions_of
from purposebook.views.success.numbers import Standing, standing


@dataclass(frozen=True, slots=True)
class Moment:
    """A stage of a journey that a role looks after."""

    journey: Journey
    stage: JourneyStage


@dataclass(frozen=True, slots=True)
class Call:
    """An escalation that reaches a role: from whose play, with which words."""

    playbook: Entity
    play: Play
    escalation: Escalation


@dataclass(frozen=True, slots=True, eq=False)  # one for each playbook
class Role:
    """A playbook with all that is its own."""

    playbook: Playbook
    member: Member | None
    serves: tuple[Entity, ...]
    commitments: tuple[Commitment, ...]
    journeys: tuple[Journey, ...]
    moments: tuple[Moment, ...]
    numbers: tuple[Standing, ...]
    interactions: tuple[Interaction, ...]
    calls: tuple[Call, ...]
    gives: tuple[Received, ...] = ()

    @property
    def names(self) -> tuple[Entity, ...]:
        """The entities under which the file speaks of it: the playbook, and the member type that plays it."""
        return (self.playbook, self.member) if self.member else (self.playbook,)


@once
def role(index: Index, playbook: Playbook) -> Role:
    """The part of one role."""
    member = role_of(index, playbook)
    names: list[Entity] = [playbook, member] if member else [playbook]
    return Role(
        playbook=playbook,
        member=member,
        serves=tuple(index.targets(playbook.serves)),
        commitments=tuple(index.users_of_any(names, Commitment, Commitment.owner)),
        journeys=tuple(index.users_of_any(names, Journey, Journey.owner)),
        moments=tuple(_moments(index, index.users_of_any(names, JourneyStage, JourneyStage.owner))),
        numbers=tuple(standing(kpi) for kpi in index.of(Kpi) if {*index.targets(answering(index, kpi))} & {*names}),
        interactions=tuple(dict.fromkeys(met for name in names for met in interactions_of(index, name))),
        calls=tuple(_calls(index, names)),
        gives=tuple(it for it in index.users_of_any(names, Received, Received.from_) if index.owner(it)),
    )


def _moments(index: Index, stages: list[JourneyStage]) -> list[Moment]:
    return [Moment(journey, stage) for stage in stages if (journey := index.owner(stage, Journey))]


def _calls(index: Index, names: list[Entity]) -> list[Call]:
    return [
        Call(playbook, play, escalation)
        for playbook in index.book.playbooks
        for play in playbook.plays
        for escalation in play.escalate
        if set(names) & set(index.targets(escalation.to))
    ]


@derivation(Shelf.ROLES)
def _role(index: Index) -> Example | None:
    """What belongs to a role.

    A commitment, a KPI, a journey or a stage of one is a role's own when its `owner` names the playbook or the
    member type that plays it. What other plays escalate to it reaches it. What members receive `from` it, it gives.
    """
    for playbook in index.book.playbooks:
        found = role(index, playbook)
        kpis = [standing.kpi for standing in found.numbers]
        words = f"keeps {counted(len(found.commitments), 'commitment')} and answers for {counted(len(kpis), 'KPI')}."
        return Example.of(playbook, words, found.commitments, kpis)
    return None
