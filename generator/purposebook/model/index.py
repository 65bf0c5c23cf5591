"""Every entity under its address, what each reference leads to, and who refers to whom."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from enum import StrEnum
from itertools import islice
from typing import Any, TypeVar, overload

from purposebook.fields.ids import LONGEST, Ref, fold, slug
from purposebook.fields.text import Entity, Text
from purposebook.model.address import Address, Clash, Reserved, Use, brand_of
from purposebook.model.journeys import Journey, JourneyStage
from purposebook.model.kinds import Kind
from purposebook.model.lifecycle import DEFAULT_STAGES
from purposebook.model.names import Names, names_of
from purposebook.model.root import Purposebook
from purposebook.model.walking import walk

E = TypeVar("E", bound=Entity)
Kinds = type[E] | tuple[type[E], ...]
Naming = Ref | Text | Iterable[Ref | Text] | None  # what a key that names entities holds, so how its type reads


class Index:
    """Entities by address and by every name they answer to; references with what they lead to."""

    def __init__(self, book: Purposebook) -> None:
        self.book = book
        self.everything, self.references = walk(book)
        self.derived: dict[Hashable, Any] = {}  # what views keep, see `once` in per_model.py
        self.stages = tuple(book.lifecycle) or (() if book.lifecycle.gap else DEFAULT_STAGES)
        self.everyone = Reserved(id="everyone", name="Everyone")
        self.brand = Reserved(id="brand", name=brand_of(book))
        self._clashes: defaultdict[Address, list[Entity]] = defaultdict(list)
        self._numbers: defaultdict[Address, int] = defaultdict(lambda: 2)  # the next that may be free
        self._addresses: dict[Entity, Address] = {}
        self._entities: dict[Address, Entity] = {}
        self._owners: dict[Entity, Entity | None] = {}
        self._names = Names()
        self._targets: dict[Ref | Text, Entity] = {}
        self._to_mean: dict[frozenset[StrEnum], Sequence[str]] = {}
        self._uses: defaultdict[Entity, list[Use]] = defaultdict(list)
        self._collect()
        self._connect()

    def _collect(self) -> None:
        beside = () if self.book.lifecycle else DEFAULT_STAGES
        for entity in (self.everyone, self.brand, *beside):
            self._add(entity, None, None)
        for found in self.everything:
            if isinstance(found.value, Entity):
                self._add(found.value, found.owner, found.scope)

    def _add(self, entity: Entity, owner: Entity | None, scope: Entity | None) -> None:
        home = self._addresses[scope].id if scope else ""
        address = Address(Kind(entity.kind), home, entity.slug)
        if address in self._entities:
            if entity.id or self._is_called_alike(entity, self._entities[address]):
                self._clashes[address].append(entity)
            address = self._free(address)
        self._entities[address] = entity
        self._addresses[entity] = address
        self._owners[entity] = owner
        self._names.add(entity, address)

    @staticmethod
    def _is_called_alike(entity: Entity, other: Entity) -> bool:
        """Whether two names give one id; long ones can share an id that was cut, and still be told apart."""
        may_be_cut = len(entity.label) > LONGEST
        return not entity.is_sentence and (not may_be_cut or fold(entity.label) == fold(other.label))

    @property
    def clashes(self) -> list[Clash]:
        """The ids that stand twice, or more often."""
        return [Clash(self._entities[address], others) for address, others in self._clashes.items()]

    def names_of(self, entity: Entity) -> tuple[str, ...]:
        """What an author could write to mean an entity, the surest first; nothing where only a sentence names it."""
        return names_of(entity, self._addresses[entity])

    def _free(self, address: Address) -> Address:
        while (tried := address._replace(id=f"{address.id}-{self._numbers[address]}")) in self._entities:
            self._numbers[address] += 1
        return tried

    def _connect(self) -> None:
        for ref, key, owner, scope in self.references:
            candidates = self.candidates(ref, scope)
            if len(candidates) == 1:
                self._targets[ref] = candidates[0]
                self._uses[candidates[0]].append(Use(owner, key, ref))

    def candidates(self, ref: Ref | Text, scope: Entity | None) -> list[Entity]:
        """What a reference may mean: entities of the best kind that may stand there, nearest first."""
        kinds, word = ref.kinds, str(ref)
        near = self._names.meant(word, kinds, self._addresses[scope].id) if scope else []
        return near or _standing_at(word, kinds, scope) or self._names.meant(word, kinds)

    @overload
    def named(self, name: str) -> list[Entity]: ...

    @overload
    def named(self, name: str, kinds: Kinds[E]) -> list[E]: ...

    def named(self, name: str, kinds: Kinds[Entity] = Entity) -> list[Any]:
        """All entities that answer to a name: an id, `kind/id`, `owner/id`, or a former id."""
        return [entity for entity in self._names.named(name) if isinstance(entity, kinds)]

    def __iter__(self) -> Iterator[Entity]:
        return iter(self._addresses)

    def of(self, kinds: Kinds[E]) -> list[E]:
        """The entities of a class or several, in the order of the file."""
        return [entity for entity in self._addresses if isinstance(entity, kinds)]

    def of_kind(self, *kinds: StrEnum) -> list[Entity]:
        """The entities of the kinds that a reference may lead to, in the order of the file."""
        return [entity for entity in self._addresses if entity.kind in kinds]

    def address(self, entity: Entity) -> Address:
        """Where an entity is at home."""
        return self._addresses[entity]

    @overload
    def owner(self, entity: Entity) -> Entity | None: ...

    @overload
    def owner(self, entity: Entity, kinds: Kinds[E]) -> E | None: ...

    def owner(self, entity: Entity, kinds: Kinds[Entity] = Entity) -> Entity | None:
        """The entity in which another is written; None where there is none, or it is of another class."""
        found = self._owners[entity]
        return found if isinstance(found, kinds) else None

    def home(self, entity: Entity, kinds: Kinds[E]) -> E | None:
        """The entity itself, or the nearest one around it, that is of a class; None where there is none."""
        return next((found for found in self.around(entity) if isinstance(found, kinds)), None)

    def around(self, entity: Entity | None) -> Iterator[Entity]:
        """An entity, and those in which it is written, from the inside out."""
        while entity:
            yield entity
            entity = self._owners[entity]

    def label(self, entity: Entity) -> str:
        """What an entity is called: its own name, or those of the entities it is named after."""
        named = [self.label(found) for found in self.targets(entity.named_after)]
        return ", ".join(named) or entity.label

    @overload
    def target(self, ref: Ref | Text | None) -> Entity | None: ...

    @overload
    def target(self, ref: Ref | Text | None, kinds: Kinds[E]) -> E | None: ...

    def target(self, ref: Ref | Text | None, kinds: Kinds[Entity] = Entity) -> Entity | None:
        """What a reference leads to; None where it leads nowhere, or to an entity of another class."""
        found = self._targets.get(ref) if ref is not None else None
        return found if isinstance(found, kinds) else None

    @overload
    def targets(self, refs: Iterable[Ref | Text]) -> list[Entity]: ...

    @overload
    def targets(self, refs: Iterable[Ref | Text], kinds: Kinds[E]) -> list[E]: ...

    def targets(self, refs: Iterable[Ref | Text], kinds: Kinds[Entity] = Entity) -> list[Any]:
        """What references lead to, leaving out those that lead nowhere, or to entities of other classes."""
        return [found for ref in refs if (found := self.target(ref, kinds))]

    def uses(self, entity: Entity) -> list[Use]:
        """Where an entity is referred to."""
        return self._uses.get(entity, [])

    def users(self, entity: Entity, kinds: Kinds[E], *keys: Naming) -> list[E]:
        """The entities of a class or several that refer to one, each once; under certain keys (`Kpi.drives`) or any."""
        under: tuple[object, ...] = keys
        found = (use.by for use in self.uses(entity) if not under or use.key in under)
        return list(dict.fromkeys(by for by in found if isinstance(by, kinds)))

    def users_of_any(self, entities: Iterable[Entity], kinds: Kinds[E], *keys: Naming) -> list[E]:
        """The entities of a class or several that refer to one of some, each once."""
        return list(dict.fromkeys(user for entity in entities for user in self.users(entity, kinds, *keys)))

    def names(self, kinds: Iterable[StrEnum]) -> Sequence[str]:
        """What could be written to mean an entity of some kinds; for near misses."""
        wanted = frozenset(kinds)
        if wanted not in self._to_mean:
            entities = sorted(self.of_kind(*wanted), key=lambda it: it.kind is Kind.RESERVED)
            self._to_mean[wanted] = tuple(name for entity in entities for name in self.names_of(entity))
        return self._to_mean[wanted]


def _standing_at(word: str, kinds: tuple[StrEnum, ...], scope: Entity | None) -> list[Entity]:
    """The first stage of a journey that stands at a word, under whatever name of its own: `next: join` within it."""
    if not isinstance(scope, Journey) or JourneyStage.kind not in kinds:
        return []
    found: Iterator[Entity] = (it for it in scope.stages if it.stage and slug(str(it.stage)) == slug(word))
    return list(islice(found, 1))
