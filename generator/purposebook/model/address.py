"""What an entity is known by: its address, the places that refer to it, and the names that every file knows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from purposebook.fields.ids import Ref
from purposebook.fields.key_of import Key
from purposebook.fields.text import Entity, Named, Text
from purposebook.model.kinds import Kind
from purposebook.model.root import Purposebook


class Address(NamedTuple):
    """Where an entity is at home: its kind, the entity it belongs to (or ''), its id."""

    kind: Kind
    scope: str
    id: str

    def __str__(self) -> str:
        return "/".join(part for part in self if part)

    @property
    def short(self) -> str:
        """The form an author would write: `newcomer/help` or `kpi/reply-time`."""
        return f"{self.scope or self.kind}/{self.id}"


class Use(NamedTuple):
    """One place that refers to an entity: who refers, under which key, with which reference."""

    by: Entity | None
    key: Key | None
    ref: Ref | Text


class Reserved(Named):
    """`everyone` or `brand`: known in every file without being written there."""

    title = "a word known everywhere"
    kind = Kind.RESERVED


class Clash(NamedTuple):
    """Entities of one kind that answer to the same id: the one that has it, and those that came later."""

    first: Entity
    others: Sequence[Entity]


def brand_of(book: Purposebook) -> str:
    """Who stands behind the community; where the author says that nobody does, the community itself."""
    community = book.community
    if not community or not community.brand:
        return "The brand"
    return community.brand.text or community.name
