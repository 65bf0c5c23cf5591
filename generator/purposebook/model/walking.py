"""Everything that stands in a part of the model, in the order of the file."""

from __future__ import annotations

from typing import NamedTuple

from purposebook.fields.base import Base
from purposebook.fields.ids import Ref
from purposebook.fields.key_of import Key
from purposebook.fields.text import Entity


class Found(NamedTuple):
    """An entity or a reference met on the walk, with what encloses it."""

    value: Base | Ref
    key: Key | None  # under which it stands; the outermost stands under none
    owner: Entity | None
    scope: Entity | None

    @property
    def written_key(self) -> str:
        """The key under which it stands, as an author writes it."""
        return str(self.key or "")


def walk(base: Base) -> list[Found]:
    """Everything written below `base`, in order: itself, its parts, its references."""
    found: list[Found] = []
    _collect(found, base, None, None, None)
    return found


def _collect(found: list[Found], base: Base, key: Key | None, owner: Entity | None, scope: Entity | None) -> None:
    found.append(Found(base, key, owner, scope))
    if isinstance(base, Entity):
        owner, scope = base, scope or base
    for own in type(base).__keys__.values():
        value = getattr(base, own.name)
        if value is None or value == ():  # most keys of most entries
            continue
        for part in value if isinstance(value, tuple) else (value,):
            if isinstance(part, Base):
                _collect(found, part, own, owner, scope)
            elif isinstance(part, Ref):
                is_bare = part.mark == base.mark  # `next: leave` for `next: {to: leave}`
                found.append(Found(part, key if is_bare else own, owner, scope))
