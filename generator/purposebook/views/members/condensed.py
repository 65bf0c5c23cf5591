"""The exchange of very many parties, family by family, so that its picture fits any screen."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from purposebook.fields.text import Entity
from purposebook.model.members import Member
from purposebook.views.file.groups import Group
from purposebook.views.members.exchange import Exchange, Network
from purposebook.views.members.families import OTHERS

Passing = tuple[Exchange, ...]
MOST = 14  # parties of one picture


@dataclass(frozen=True, slots=True)
class Circle:
    """Several parties that stand for one."""

    label: str


Party = Entity | Circle


def condensed(found: Network[Entity], families: Sequence[Group[Member]]) -> Network[Party]:
    """The same exchange between families where there are too many parties to be drawn, else as it is.

    Who has no family stands for itself. Where there are too many families as well, those between which least passes
    stand together as others.
    """
    circles: dict[Party, Circle] = {}
    if len(found.parties) > MOST:
        circles = {member: Circle(family.name) for family in families if family.name for member in family.entries}
    by_family = _merged(found.parties, found.between, circles)
    return _merged(by_family.parties, by_family.between, dict.fromkeys(_least(by_family), Circle(OTHERS)))


def _merged(
    parties: Sequence[Party],
    between: Mapping[tuple[Entity, Entity], Passing] | Mapping[tuple[Party, Party], Passing],
    circles: Mapping[Party, Circle],
) -> Network[Party]:
    found: defaultdict[tuple[Party, Party], Passing] = defaultdict(tuple)
    for (giver, taker), passing in between.items():
        found[circles.get(giver, giver), circles.get(taker, taker)] += passing
    return Network(tuple(dict.fromkeys(circles.get(party, party) for party in parties)), found)


def _least(found: Network[Party]) -> list[Party]:
    """The parties between which least passes, as many as are too many for one picture."""
    weight: Counter[Party] = Counter()
    for pair in found.between:
        for party in pair:
            weight[party] += found.weight(*pair)
    is_full = len(found.parties) > MOST
    return sorted(found.parties, key=lambda party: -weight[party])[MOST - 1 :] if is_full else []
