"""Brand values against each member type."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from purposebook.derivations.derivation import Example, Shelf, derivation
from purposebook.model.facts import wider
from purposebook.model.index import Index
from purposebook.model.members import Member
from purposebook.model.purpose import Value


@dataclass(frozen=True, slots=True)
class Shared:
    """A brand value and the member types that share it."""

    value: Value
    sharers: tuple[Member, ...]


@dataclass(frozen=True, slots=True)
class Alignment:
    """Every brand value against every member type that says anything about values."""

    members: tuple[Member, ...]
    rows: tuple[Shared, ...]


def alignment(index: Index) -> Alignment:
    """Who shares which of the brand's values."""
    values = index.book.purpose.values if index.book.purpose else ()
    speaking = {member for value in values for member in index.users(value, Member, Member.shares)}
    rows = tuple(Shared(value, tuple(_sharers(index, value))) for value in values)
    return Alignment(tuple(member for member in index.book.members if member in speaking), rows)


def _sharers(index: Index, value: Value) -> Iterator[Member]:
    """The member types that share a value: those that say so, and those that are a kind of one that does."""
    saying = set(index.users(value, Member, Member.shares))
    for member in index.book.members:
        if not saying.isdisjoint((member, *wider(index, member, Member.shares))):
            yield member


@derivation(Shelf.MEMBERS)
def _alignment(index: Index) -> Example | None:
    """Who shares which value.

    A member type shares a value of the brand when the file names that value under its `shares`, or under those of a
    type that it is a kind of. A member type that names none itself has no column: silence is neither a yes nor a no.
    """
    for row in alignment(index).rows:
        names = ", ".join(member.label for member in row.sharers)
        return Example.of(row.value, f"is shared by {names}." if names else "is shared by nobody yet.", row.sharers)
    return None
