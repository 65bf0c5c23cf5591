"""The escalation ladder in words for its steps: from whom something comes, what it is, and within what time."""

from __future__ import annotations

from purposebook.fields.text import Entity
from purposebook.model.index import Index
from purposebook.site.drawing.connector_routing import Place
from purposebook.site.drawing.ladder_layout import Rung, Stair, stairs
from purposebook.views.roles.escalation_ladder import HandOn, Ladder

NAMED = 2  # more plays from one role are counted
OWN = (112.0, 236.0)  # how wide the two steps of one role's own ladder are, for a phone to show both


def ladder(index: Index, found: Ladder, is_own: bool) -> str:
    """Draw the ladder; that of one role, its own, names every play and when it is handed on."""
    places = {role: (step, row) for step, roles in enumerate(found.steps) for row, role in enumerate(roles)}

    def stair(role: Entity) -> Stair:
        rungs = (_rung(index, giver, places, role, ones, is_own) for giver, ones in found.by_giver(role).items())
        return Stair(index.label(role), tuple(rungs))

    steps = [[stair(role) for role in roles] for roles in found.steps]
    return stairs("Who hands on to whom", steps, OWN if is_own else ())


def _rung(
    index: Index, giver: Entity, places: dict[Entity, Place], role: Entity, ones: list[HandOn], is_own: bool
) -> Rung:
    is_up = places[giver][0] < places[role][0]
    head = f"{'from' if is_up else 'back from'} {index.label(giver)}"
    if is_own or len(ones) <= NAMED:
        return Rung(head, tuple(_named(index, one, is_own) for one in ones), places[giver])
    times = dict.fromkeys(one.time.removeprefix("within ") for one in ones)
    return Rung(f"{head}: {len(ones)} plays", ((", ".join(times), ""),), places[giver])


def _named(index: Index, one: HandOn, is_own: bool) -> tuple[str, str]:
    when = str(one.escalation.when or "") if is_own else ""
    return index.label(one.play), f"{one.time}: {when}" if when else one.time
