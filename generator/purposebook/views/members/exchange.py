"""Who exchanges what with whom."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from purposebook.derivations.derivation import Example, Shelf, counted, derivation
from purposebook.fields.text import Entity
from purposebook.model.index import Index
from purposebook.model.members import Contribution, Member, Received
from purposebook.model.relations import Interaction

P = TypeVar("P")


@dataclass(frozen=True, slots=True)
class Exchange:
    """Something that passes between two parties, with the entity that says so."""

    giver: Entity
    taker: Entity
    what: Interaction | Received | Contribution


@dataclass(frozen=True)
class Network(Generic[P]):
    """The parties, and all that passes between each pair of them."""

    parties: tuple[P, ...]
    between: Mapping[tuple[P, P], tuple[Exchange, ...]]

    def cell(self, giver: P, taker: P) -> tuple[Exchange, ...]:
        """What passes from one party to another."""
        return self.between.get((giver, taker), ())

    @property
    def ties(self) -> list[tuple[P, P, int, int]]:
        """Each pair with anything between it, with how much goes there and how much comes back.

        A party is a pair with itself where its members exchange something with each other: then nothing comes back.
        """
        order = {party: number for number, party in enumerate(self.parties)}
        pairs = dict.fromkeys(tuple(sorted(pair, key=order.__getitem__)) for pair in self.between)
        weighed = ((a, b, self.weight(a, b), self.weight(b, a) if a != b else 0) for a, b in pairs)
        return [tie for tie in weighed if tie[2] + tie[3]]

    def weight(self, giver: P, taker: P) -> int:
        """How many things pass from one party to another; a documented nothing counts nothing."""
        return sum(not exchange.what.is_empty for exchange in self.cell(giver, taker))


def network(index: Index) -> Network[Entity]:
    """The exchange between all parties of a model."""
    between: defaultdict[tuple[Entity, Entity], list[Exchange]] = defaultdict(list)
    for exchange in exchanges(index):
        between[exchange.giver, exchange.taker].append(exchange)
    met = {party for pair in between for party in pair}
    members = [member for member in index.of(Member) if member in met]
    others = [entity for entity in index if entity in met.difference(members)]
    return Network((*members, *others), {pair: tuple(found) for pair, found in between.items()})


def exchanges(index: Index) -> list[Exchange]:
    """Everything that passes from one party to another, in the order of the file."""
    found = []
    for member in index.book.members:
        for received in member.receives:
            found += _pairs(received, index.targets(received.from_), [member])
        for given in member.contributes:
            found += _pairs(given, [member], index.targets(given.to))
    for gained in index.book.brand_role.receives if index.book.brand_role else ():
        found += _pairs(gained, index.targets(gained.from_), [index.brand])
    for interaction in index.book.interactions:
        found += _pairs(interaction, index.targets(interaction.from_), index.targets(interaction.to))
    return found


def _pairs(
    what: Interaction | Received | Contribution, givers: Sequence[Entity], takers: Sequence[Entity]
) -> list[Exchange]:
    return [Exchange(giver, taker, what) for giver in givers for taker in takers]


def interactions_of(index: Index, member: Entity) -> list[Interaction]:
    """The interactions a party takes part in, in the order of the file."""
    return [
        interaction
        for interaction in index.book.interactions
        if member in index.targets([*interaction.from_, *interaction.to])
    ]


@derivation(Shelf.MEMBERS)
def _exchange_matrix(index: Index) -> Example | None:
    """Who exchanges what with whom.

    An interaction runs from everybody under its `from` to everybody under its `to`, a value received from those who
    give it to the member type or to the brand, a contribution from the member type to those who gain by it. Whatever
    passes between two parties stands in their cell, and the line between them grows with it; what members of one type
    do for each other is a loop. What an author says there is none of is shown and counts nothing. `everyone` stands
    for itself.
    """
    found = network(index)
    if not found.ties:
        return None
    giver, taker, there, back = max(found.ties, key=lambda tie: tie[2] + tie[3])
    whats = [exchange.what for exchange in (*found.cell(giver, taker), *found.cell(taker, giver))]
    if giver is taker:
        return Example.of(giver, f"exchange {counted(there, 'thing')} with each other.", whats[: len(whats) // 2])
    return Example.of(giver, f"and {index.label(taker)}: {there} go there, {back} come back.", whats)
