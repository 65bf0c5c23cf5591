"""What changed between two states of a file, by whom it concerns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from purposebook.derivations.derivation import Shelf, derivation
from purposebook.fields.base import Base
from purposebook.fields.key_of import Key
from purposebook.fields.text import Entity, words_of
from purposebook.model.address import Address
from purposebook.model.index import Index
from purposebook.model.members import Member
from purposebook.model.playbooks import Playbook
from purposebook.views.file.differences import Difference, differences
from purposebook.views.file.same_entries import SameEntries

ROLES = (Member, Playbook)


class What(StrEnum):
    """What became of an entry."""

    NEW = "new"
    CHANGED = "changed"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class Change:
    """One entry or section that is new, gone or changed, with what it is called and what of it reads differently."""

    what: What
    of: Base
    label: str
    title: str = ""
    differences: tuple[Difference, ...] = ()
    concerns: tuple[Address, ...] = ()

    @property
    def entity(self) -> Entity | None:
        """The entry, where there is still one to lead to."""
        return self.of if isinstance(self.of, Entity) and self.what is not What.GONE else None

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys that read differently, as the author writes them."""
        return tuple(difference.key for difference in self.differences)


def by_party(index: Index, found: Sequence[Change]) -> list[tuple[str, list[Change]]]:
    """Changes under the playbooks and member types that they concern; what concerns nobody in particular comes last."""
    parties = index.of((Playbook, Member))
    groups = [(party.label, [it for it in found if index.address(party) in it.concerns]) for party in parties]
    groups.append(("everyone", [it for it in found if not it.concerns]))
    return [(whom, changed) for whom, changed in groups if changed]


def changes(same: SameEntries) -> list[Change]:
    """What changed from one state to another: what is new, what changed, what is gone; sections before entries."""
    found = [*_sections(same), *_entries(same)]
    return sorted(found, key=lambda change: list(What).index(change.what))


def _entries(same: SameEntries) -> Iterator[Change]:
    for entity in same.entries:
        former = same.was.get(entity)
        differing = tuple(differences(same, former, entity)) if former else ()
        if not former or differing:
            yield _entry(What.CHANGED if former else What.NEW, same.new, entity, differing)
    yield from (_entry(What.GONE, same.old, entity) for entity in same.removed)


def _entry(what: What, index: Index, entity: Entity, differing: tuple[Difference, ...] = ()) -> Change:
    return Change(what, entity, index.label(entity), entity.title, differing, concerned(index, entity))


def _sections(same: SameEntries) -> Iterator[Change]:
    """What is said of the community as a whole, beside its entries."""
    for difference in differences(same, same.old.book, same.new.book):
        key = next(key for key in type(same.new.book).__keys__.values() if key.written == difference.key)
        before, after = same.old.book.under(key), same.new.book.under(key)
        what = What.GONE if after is None else What.NEW if before is None else What.CHANGED
        yield Change(what, same.new.book, words_of(key.written), "", tuple(_inner(same, key, difference)))


def _inner(same: SameEntries, key: Key, difference: Difference) -> Iterator[Difference]:
    """The keys of a section that differ; the section's own key where it is a list, or was not there."""
    before, after = same.old.book.under(key), same.new.book.under(key)
    if isinstance(before, Base) and isinstance(after, Base):
        yield from differences(same, before, after)
    else:
        yield difference


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
    types and playbooks that the entry is, belongs to, or names. An entry that got another id is still the same where
    it says which one it had formerly. What is said of the community as a whole, such as its purpose, concerns everyone.
    """
