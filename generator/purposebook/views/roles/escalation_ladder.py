"""Who hands on to whom when a play does not help, over all roles."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from graphlib import CycleError, TopologicalSorter
from itertools import pairwise

from purposebook.derivations.derivation import Example, Shelf, counted, derivation
from purposebook.fields.text import Entity
from purposebook.model.facts import role_of
from purposebook.model.in_force import is_closed
from purposebook.model.index import Index
from purposebook.model.per_model import once
from purposebook.model.playbooks import Escalation, Play, Playbook


@dataclass(frozen=True, slots=True)
class HandOn:
    """One play that goes from one role to another."""

    giver: Entity
    taker: Entity
    play: Play
    escalation: Escalation

    @property
    def before(self) -> str:
        """The word before its time, where the author wrote only how long: `15 min`, not `at once`."""
        return "within" if str(self.escalation.within or "")[:1].isdigit() else ""

    @property
    def time(self) -> str:
        """Within what time, in the author's words; says so where there is none."""
        within = self.escalation.within
        if within is None or not (within.text or within.none):
            return "not published" if within and within.withheld else "no time given"
        return f"{self.before} {within.text or within.none}".strip()


@dataclass(frozen=True, slots=True)
class Ladder:
    """The roles step by step, the lowest first; what is handed on; and who hands to whom without a step up."""

    steps: tuple[tuple[Entity, ...], ...]
    hand_ons: tuple[HandOn, ...]
    back: tuple[tuple[Entity, Entity], ...] = ()

    def by_giver(self, taker: Entity) -> dict[Entity, list[HandOn]]:
        """What reaches a role, by who hands it on."""
        found: dict[Entity, list[HandOn]] = {}
        for one in self.to(taker):
            found.setdefault(one.giver, []).append(one)
        return found

    def to(self, taker: Entity) -> list[HandOn]:
        """What reaches a role."""
        return [found for found in self.hand_ons if found.taker is taker]


@once
def ladder(index: Index) -> Ladder:
    """The escalation ladder of all playbooks."""
    return _ladder(_hand_ons(index))


def ladder_from(whole: Ladder, playbook: Playbook) -> Ladder:
    """The part of the ladder that begins at one playbook: whom its own plays are handed to."""
    return _ladder(found for found in whole.hand_ons if found.giver is playbook)


def _hand_ons(index: Index) -> list[HandOn]:
    played: dict[Entity | None, Playbook] = {role_of(index, playbook): playbook for playbook in index.book.playbooks}
    return [
        HandOn(playbook, played.get(target, target), play, escalation)
        for playbook in index.book.playbooks
        for play in playbook.plays
        if not is_closed(play)
        for escalation in play.escalate
        for target in index.targets(escalation.to)
        if played.get(target, target) is not playbook
    ]


def _ladder(hand_ons: Iterable[HandOn]) -> Ladder:
    found = tuple(hand_ons)
    ways = Counter((one.giver, one.taker) for one in found)
    roles = dict.fromkeys(role for way in ways for role in way)
    heights = _heights(roles, ways)
    steps = [tuple(it for it in roles if heights[it] == step) for step in range(max(heights.values(), default=-1) + 1)]
    back = tuple((giver, taker) for giver, taker in ways if heights[giver] >= heights[taker])
    return Ladder(tuple(steps), found, back)


def _heights(roles: Iterable[Entity], ways: Mapping[tuple[Entity, Entity], int]) -> dict[Entity, int]:
    """On which step each role stands, from 0; the ways that close circles are left out."""
    below: dict[Entity, dict[Entity, None]] = {role: {} for role in roles}
    for giver, taker in ways:
        below[taker][giver] = None
    while circle := _circle(below):
        giver, taker = min(reversed(circle), key=lambda way: ways[way])
        del below[taker][giver]
    heights: dict[Entity, int] = {}
    for role in TopologicalSorter(below).static_order():
        heights[role] = 1 + max((heights[giver] for giver in below[role]), default=-1)
    return heights


def _circle(below: Mapping[Entity, Iterable[Entity]]) -> list[tuple[Entity, Entity]]:
    """The ways of a circle, each from giver to taker; none where nobody hands back."""
    try:
        TopologicalSorter(below).prepare()
    except CycleError as error:
        return list(pairwise(error.args[1]))
    return []


@derivation(Shelf.ROLES)
def _escalation_ladder(index: Index) -> Example | None:
    """Who hands on to whom.

    A play that is handed on leads from its playbook to whom `escalate` names. Who is handed something stands one
    step above the highest role that hands it on. Where roles hand on to each other in a circle, the way that the
    fewest plays take counts for no step. On the page of a playbook stands what it hands on itself.
    """
    found = ladder(index)
    for role_, taken in ((role_, found.to(role_)) for role_ in (found.steps[-1] if found.steps else ())):
        words = f"stands on step {len(found.steps)} and is handed {counted(len(taken), 'play')}."
        return Example.of(role_, words, [one.escalation for one in taken])
    return None
