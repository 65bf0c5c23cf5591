"""The names that entities answer to, and what each word may mean."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from enum import StrEnum

from purposebook.fields.ids import LONGEST, fold, slug
from purposebook.fields.text import Entity, OtherNames
from purposebook.model.address import Address

Kinds = tuple[StrEnum, ...]


class Names:
    """Entities by every name they answer to. What a word means is worked out once, when all of them are there."""

    def __init__(self) -> None:
        self._addresses: dict[Entity, Address] = {}
        self._names: defaultdict[str, dict[Entity, None]] = defaultdict(dict)
        self._former: defaultdict[str, dict[Entity, None]] = defaultdict(dict)
        self._others: defaultdict[str, dict[Entity, None]] = defaultdict(dict)
        self._meant: dict[tuple[str, Kinds], dict[str | None, list[Entity]]] = {}

    def add(self, entity: Entity, address: Address) -> None:
        """Remember the names of an entity, and those it had before."""
        self._addresses[entity] = address
        for name in _answers_to(entity, address):
            self._names[fold(name)][entity] = None
        for former in entity.formerly:
            self._former[fold(former)][entity] = None
        for other in entity.also_called if isinstance(entity, OtherNames) else ():
            self._others[_spaced(other)][entity] = None

    def named(self, name: str) -> list[Entity]:
        """All entities that answer to a name: an id, `kind/id`, `owner/id`, a former id, or another name of theirs."""
        folded = fold(name)
        known = self._names.get(folded) or self._former.get(folded) or self._called(name)
        return list(known or self._others.get(_spaced(name), {}))

    def _called(self, name: str) -> list[Entity]:
        """The entities whose name stands where an id could; a long one has to be theirs to its end."""
        found = self._names.get("/".join(slug(part) for part in name.split("/")), {})
        last = fold(name.rpartition("/")[2].strip())
        return [entity for entity in found if len(last) <= LONGEST or fold(entity.label) == last]

    def meant(self, word: str, kinds: Kinds, scope: str | None = None) -> list[Entity]:
        """The entities of the best kind that answer to a word, within a scope or anywhere."""
        if (word, kinds) not in self._meant:
            named = [entity for entity in self.named(word) if entity.kind in kinds]
            some: defaultdict[str | None, list[Entity]] = defaultdict(list, {None: named})
            for entity in named:
                some[self._addresses[entity].scope].append(entity)
            self._meant[word, kinds] = {home: _best(found, kinds) for home, found in some.items()}
        return self._meant[word, kinds].get(scope, [])


def names_of(entity: Entity, address: Address) -> tuple[str, ...]:
    """What an author could write to mean an entity, the surest first; nothing where only a sentence names it."""
    if not entity.id and entity.is_sentence:
        return ()
    return (address.short, address.id) if address.scope else (address.id,)


def _spaced(name: str) -> str:
    """A name as it is spoken, however it is written: `allotment-holder` for Allotment holder."""
    return " ".join(fold(name).replace("-", " ").replace("_", " ").split())


def _answers_to(entity: Entity, address: Address) -> Iterable[str]:
    if not entity.id and entity.is_sentence:
        return (str(address),)  # a sentence is no name; only its address is certain
    return (address.id, str(address), address.short, f"{address.kind}/{address.id}")


def _best(entities: Sequence[Entity], kinds: Kinds) -> list[Entity]:
    """Those of the kind that is named first."""
    best = min((kinds.index(entity.kind) for entity in entities), default=0)
    return [entity for entity in entities if kinds.index(entity.kind) == best]
