"""Brand values against each member type."""

from __future__ import annotations

from dataclasses import dataclass

from purposebook.derivations.derivation import Example, Shelf, derivation
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
    rows = [Shared(value, tuple(index.users(value, Member, Member.shares))) for value in values]
    speaking = {member for row in rows for member in row.sharers}
    return Alignment(tuple(member for member in index.book.members if member in speaking), tuple(rows))


@derivation(Shelf.MEMBERS)
def _alignment(index: Index) -> Example | None:
    """Who shares which value.

    A member type shares a value of the brand when the file names that value under its `shares`. A member type that
    names none has no column: silence is neither a yes nor a no.
    """
    for row in alignment(index).rows:
        names = ", ".join(member.label for member in row.sharers)
        return Example.of(row.value, f"is shared by {names}." if names else "is shared by nobody yet.", row.sharers)
    return None
