"""A first journey for a member type that has none, from what the file says elsewhere."""

from __future__ import annotations

from dataclasses import dataclass

from purposebook.derivations.derivation import Example, Shelf, derivation
from purposebook.fields.text import Entity, Said
from purposebook.model.culture import Ritual
from purposebook.model.features import Screen
from purposebook.model.index import Index
from purposebook.model.journeys import Stage
from purposebook.model.members import Member
from purposebook.model.playbooks import Play
from purposebook.model.relations import Commitment
from purposebook.views.members.profile import Profile, profile


@dataclass(frozen=True, slots=True)
class DraftStage:
    """A lifecycle stage and what the file ties to it for one member type."""

    stage: Stage
    commitments: tuple[Commitment, ...]
    screens: tuple[Screen, ...]
    plays: tuple[Play, ...]
    rituals: tuple[Ritual, ...]

    @property
    def found(self) -> tuple[Entity, ...]:
        """All that is tied to it."""
        return (*self.commitments, *self.screens, *self.plays, *self.rituals)


@dataclass(frozen=True, slots=True)
class Draft:
    """A derived journey: its stages, and what has no stage yet."""

    member: Member
    stages: tuple[DraftStage, ...]
    unplaced: tuple[Said, ...]

    @property
    def found(self) -> list[Entity]:
        """All that stands at any stage."""
        return [entity for stage in self.stages for entity in stage.found]


def draft(index: Index, profile: Profile) -> Draft | None:
    """The draft of a journey, or None where there is one already or nothing is tied to any stage."""
    if profile.own_journeys or profile.wider_journeys or not profile.member.is_inside:
        return None
    stages = tuple(_at(index, profile, stage) for stage in index.stages)
    if not any(_has_own(index, profile, stage) for stage in stages):
        return None
    placed = {target for stage in stages for target in _delivered(index, stage)}
    own: list[Said] = [*profile.member.receives, *profile.member.contributes]
    return Draft(profile.member, stages, tuple(said for said in own if not said.is_empty and said not in placed))


def _at(index: Index, profile: Profile, stage: Stage) -> DraftStage:
    return DraftStage(
        stage,
        commitments=tuple(it for it in profile.commitments if stage in index.targets(it.stage)),
        screens=tuple(it for it in profile.screens if stage in index.targets(it.stage)),
        plays=tuple(it for it in profile.plays if stage in index.targets(it.stage)),
        rituals=tuple(index.targets(stage.ritual, Ritual)),
    )


def _has_own(index: Index, profile: Profile, stage: DraftStage) -> bool:
    """Whether anything is tied to them and not only to everyone: a draft of the latter would be the same for all."""
    them = {profile.member, *profile.wider}
    promised = any(set(index.targets(it.to)) != {index.everyone} for it in stage.commitments)
    kept_up = any(them & set(index.targets([*it.by, *it.for_])) for it in stage.rituals)
    return bool(stage.screens or stage.plays or promised or kept_up)


def _delivered(index: Index, stage: DraftStage) -> list[Entity]:
    return [target for found in (*stage.commitments, *stage.plays) for target in index.targets(found.behind)]


@derivation(Shelf.JOURNEYS)
def _journey_draft(index: Index) -> Example | None:
    """A first journey, where there is none.

    Where a member type has no journey, each lifecycle stage shows what the file ties to it and to them: commitments
    made to them, screens for them, plays that protect them, and the ritual that marks the stage. What is tied to no
    stage stands beside the draft, for somebody to place. What is for everyone makes no draft alone. Feelings,
    thoughts and actions are never derived.
    """
    for member in index.book.members:
        found = draft(index, profile(index, member))
        if found:
            filled = [stage for stage in found.stages if stage.found]
            words = f"has no journey yet; the file ties something to {len(filled)} of {len(found.stages)} stages."
            return Example.of(member, words, [stage.found for stage in filled])
    return None
