"""Who hands on to whom when a play does not help, over all roles.

Rule `escalation-ladder`: A play that is handed on leads from its playbook to whom `escalate` names. Who is handed
something stands one step above the highest role that hands it on. Where roles hand on to each other, the hand-on that
would close the circle counts for no step.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from graphlib import CycleError, TopologicalSorter

from purposebook.model.index import Index
from purposebook.model.playbooks import Escalation, Play, Playbook
from purposebook.model.text import Entity
from purposebook.views.profile import role_of
from purposebook.views.questions import is_closed


@dataclass(frozen=True, slots=True)
class HandOn:
    """One play that goes from one role to another."""

    giver: Entity
    taker: Entity
    play: Play
    escalation: Escalation


@dataclass(frozen=True, slots=True)
class Ladder:
    """The roles step by step, the lowest first; what is handed on; and a circle, if there is one."""

    steps: tuple[tuple[Entity, ...], ...]
    hand_ons: tuple[HandOn, ...]
    circle: tuple[Entity, ...] = ()

    def by_giver(self, taker: Entity) -> dict[Entity, list[HandOn]]:
        """What reaches a role, by who hands it on."""
        found: dict[Entity, list[HandOn]] = {}
        for one in self.to(taker):
            found.setdefault(one.giver, []).append(one)
        return found

    def to(self, taker: Entity) -> list[HandOn]:
        """What reaches a role."""
        return [found for found in self.hand_ons if found.taker is taker]


def ladder(index: Index) -> Ladder:
    """The escalation ladder of all playbooks."""
    return _ladder(_hand_ons(index))


def ladder_from(whole: Ladder, playbook: Playbook) -> Ladder:
    """The part of the ladder that begins at one playbook: whom its own plays are handed to."""
    return _ladder(found for found in whole.hand_ons if found.giver is playbook)


def _hand_ons(index: Index) -> list[HandOn]:
    played = {role_of(index, playbook): playbook for playbook in index.book.playbooks}
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
    below: dict[Entity, dict[Entity, None]] = {}
    for one in found:
        below.setdefault(one.giver, {})
        below.setdefault(one.taker, {})[one.giver] = None
    circle = _cut_circles(below)
    heights: dict[Entity, int] = {}
    for entity in TopologicalSorter(below).static_order():
        heights[entity] = 1 + max((heights[giver] for giver in below[entity]), default=-1)
    steps = [tuple(it for it in below if heights[it] == step) for step in range(max(heights.values(), default=-1) + 1)]
    return Ladder(tuple(steps), found, circle)


def _cut_circles(below: dict[Entity, dict[Entity, None]]) -> tuple[Entity, ...]:
    """Take the last hand-on out of each circle; gives the first circle found."""
    first: tuple[Entity, ...] = ()
    while True:
        try:
            TopologicalSorter(below).prepare()
        except CycleError as error:
            circle = list(error.args[1])  # each is handed on to the next; the last is the first again
            first = first or tuple(circle[:-1])
            del below[circle[-1]][circle[-2]]
        else:
            return first
