"""What changed between two states of a file, by whom it concerns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from purposebook.derivations.derivation import Shelf, derivation
from purposebook.fields.base import Base
from purposebook.fields.ids import Ref
from purposebook.fields.listing import Listing
from purposebook.fields.remark import Remark
from purposebook.fields.text import Entity
from purposebook.model.address import Address
from purposebook.model.index import Index
from purposebook.model.kinds import Kind
from purposebook.model.members import Member
from purposebook.model.playbooks import Playbook

ROLES = (Member, Playbook)
NEW, GONE, CHANGED = "new", "gone", "changed"


@dataclass(frozen=True, slots=True)
class Change:
    """One entity that is new, gone or changed, with the keys that read differently."""

    what: str
    entity: Entity
    keys: tuple[str, ...]
    concerns: tuple[Address, ...]

    @property
    def is_gone(self) -> bool:
        """Whether there is no longer anything to lead to."""
        return self.what == GONE


def by_party(index: Index, found: Sequence[Change]) -> list[tuple[str, list[Change]]]:
    """Changes under the playbooks and member types that they concern; what concerns nobody in particular comes last."""
    parties = index.of((Playbook, Member))
    groups = [(party.label, [it for it in found if index.address(party) in it.concerns]) for party in parties]
    groups.append(("everyone", [it for it in found if not it.concerns]))
    return [(whom, changed) for whom, changed in groups if changed]


def changes(old: Index, new: Index) -> list[Change]:
    """What changed from one state to another: what is new, what changed, what is gone."""
    before = {old.address(entity): entity for entity in old if entity.kind is not Kind.RESERVED}
    after = {new.address(entity): entity for entity in new if entity.kind is not Kind.RESERVED}
    found = [Change(NEW, entity, (), concerned(new, entity)) for at, entity in after.items() if at not in before]
    for at, entity in after.items():
        keys = differing(before[at], entity) if at in before else ()
        if keys:
            found.append(Change(CHANGED, entity, keys, concerned(new, entity)))
    return found + [
        Change(GONE, entity, (), concerned(old, entity)) for at, entity in before.items() if at not in after
    ]


def differing(old: Entity, new: Entity) -> tuple[str, ...]:
    """The keys of two states of an entity that read differently, as the author writes them."""
    keys = type(new).__keys__.values()
    return tuple(key.written for key in keys if _words(old.under(key)) != _words(new.under(key)))


def _words(value: object) -> object:
    match value:
        case Listing(gap=Remark() as gap):
            return _words(gap)
        case tuple():
            return tuple(_words(part) for part in value if not isinstance(part, Entity))
        case Ref():
            return value.text
        case Base():
            return tuple(_words(value.under(key)) for key in type(value).__keys__.values())
    return value


def concerned(index: Index, entity: Entity) -> tuple[Address, ...]:
    """The member types and playbooks that an entity is, belongs to, or names."""
    named = (index.target(ref, ROLES) for ref in entity.refs)
    found = (*(home for home in index.around(entity) if isinstance(home, ROLES)), *(it for it in named if it))
    return tuple(dict.fromkeys(index.address(role) for role in found))


@derivation(Shelf.SITE)
def _changes(_: Index) -> None:
    """What changed, and for whom.

    Two states of the file are compared entry by entry. An entry is new when its id was not there before, gone when
    it is there no longer, and changed when one of its own keys reads differently. A change concerns the member
    types and playbooks that the entry is, belongs to, or names.
    """
