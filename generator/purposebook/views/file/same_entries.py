"""Which entry of one state of a file is which of another, whatever it is called by now."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from purposebook.fields.ids import Ref
from purposebook.fields.text import Entity, Text
from purposebook.model.address import Address
from purposebook.model.index import Index
from purposebook.model.kinds import Kind

Places = defaultdict[tuple[Kind, Entity | None], list[Entity]]


class SameEntries:
    """The entries of two states, those in pairs that are the same one.

    An entry is known by its address, by an id that it had formerly, and, as one sentence without an id, by being the
    only one that came where the only other went.
    """

    def __init__(self, old: Index, new: Index) -> None:
        self.old, self.new = old, new
        self.was: dict[Entity, Entity] = {}
        self.became: dict[Entity, Entity] = {}
        left = {old.address(entity): entity for entity in old if entity.kind is not Kind.RESERVED}
        for entity in self.entries:
            self._pair(entity, left.pop(new.address(entity), None))
        for entity in self.added:
            self._pair(entity, next((left.pop(at) for at in self._formerly(entity) if at in left), None))
        self._pair_sentences()

    @property
    def entries(self) -> list[Entity]:
        """All that stands in the new state."""
        return [entity for entity in self.new if entity.kind is not Kind.RESERVED]

    @property
    def added(self) -> list[Entity]:
        """What was not there before."""
        return [entity for entity in self.entries if entity not in self.was]

    @property
    def removed(self) -> list[Entity]:
        """What is there no longer."""
        return [it for it in self.old if it.kind is not Kind.RESERVED and it not in self.became]

    def led(self, said: Ref | Text) -> object:
        """What a reference of either state means, in a form that is the same in both; its words if it leads nowhere."""
        if now := self.new.target(said):
            return self.new.address(now)
        was = self.old.target(said)
        became = self.became.get(was) if was else None
        return self.new.address(became) if became else self.old.address(was) if was else said.text

    def label(self, ref: Ref) -> str:
        """What a reference of either state is called by readers."""
        for index in (self.new, self.old):
            if target := index.target(ref):
                return index.label(target)
        return ref.text

    def _pair(self, entity: Entity, former: Entity | None) -> None:
        if former:
            self.was[entity], self.became[former] = former, entity

    def _formerly(self, entity: Entity) -> Iterator[Address]:
        """The addresses at which an entity may have been, as it or its home had other ids."""
        at = self.new.address(entity)
        home = list(self.new.around(entity))[-1] if at.scope else None
        for scope in (at.scope, *(home.formerly if home else ())):
            yield from (Address(at.kind, scope, id_.rpartition("/")[2]) for id_ in (at.id, *entity.formerly))

    def _pair_sentences(self) -> None:
        gone, came = Places(list), Places(list)
        for entity in self.removed:
            owner = self.old.owner(entity)
            gone[Kind(entity.kind), self.became.get(owner) if owner else None].append(entity)
        for entity in self.added:
            came[Kind(entity.kind), self.new.owner(entity)].append(entity)
        for place, entities in came.items():
            pair = (*entities, *gone[place])
            if len(entities) == 1 == len(gone[place]) and all(it.is_sentence and not it.id for it in pair):
                self._pair(*pair)
