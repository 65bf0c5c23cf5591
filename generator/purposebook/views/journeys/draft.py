"""A first journey for a member type that has none, from what the file says elsewhere."""

from __future__ import annotations

from dataclasses import dataclass

from purposebook.derivations.derivation import Example, Shelf, derivation
from purposebook.fields.text import Entity, Said
from purposebook.model.index import Index
from purposebook.model.journeys import Stage
from purposebook.model.members import Member
from purposebook.views.members.profile import Profile, profile


@dataclass(frozen=True, slots=True)
class DraftStage:
    """A lifecycle stage and what the file ties to it for one member type."""

    stage: Stage
    found: tuple[Entity, ...]


@dataclass(frozen=True, slots=True)
class Draft:
    """A derived journey: its stages, and what has no stage yet."""

    member: Member
    stages: tuple[DraftStage, ...]
    unplaced: tuple[Said, ...]


def draft(index: Index, profile: Profile) -> Draft | None:
    """The draft of a journey, or None where there is one already or nothing is tied to any stage."""
    if profile.journeys or not profile.member.is_inside:
        return None
    stages = tuple(DraftStage(stage, tuple(_tied(index, profile, stage))) for stage in index.stages)
    if not any(_is_own(index, profile, found) for stage in stages for found in stage.found):
        return None
    placed = {target for stage in stages for found in stage.found for target in _delivered(index, found)}
    own: list[Said] = [*profile.member.receives, *profile.member.contributes]
    return Draft(profile.member, stages, tuple(said for said in own if not said.is_empty and said not in placed))


def _tied(index: Index, profile: Profile, stage: Stage) -> list[Entity]:
    own = (*profile.commitments, *profile.screens, *profile.plays)
    tied = [entity for entity in own if stage in index.targets(getattr(entity, "stage", ()))]
    return [*tied, *index.targets(stage.ritual)]


def _is_own(index: Index, profile: Profile, found: Entity) -> bool:
    """Whether it is tied to them and not only to everyone: a draft of the latter would be the same for all."""
    if found.kind == "ritual":
        return bool({profile.member, *profile.wider} & set(index.targets([*found.by, *found.for_])))  # type: ignore[attr-defined]
    return found.kind != "commitment" or set(index.targets(found.to)) != {index.everyone}  # type: ignore[attr-defined]


def _delivered(index: Index, entity: Entity) -> list[Entity]:
    return index.targets([*getattr(entity, "delivers", ()), *getattr(entity, "serves", ())])


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
