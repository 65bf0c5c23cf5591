"""Everything that stands in a part of the model, in the order of the file."""

from __future__ import annotations

from typing import NamedTuple

from purposebook.fields.base import Base
from purposebook.fields.ids import Ref
from purposebook.fields.key_of import Key
from purposebook.fields.remark import Remark
from purposebook.fields.text import Entity, Text


class Found(NamedTuple):
    """A group of keys met on the walk: the entity it is written in, and the outermost one around it."""

    value: Base
    key: Key | None  # under which it stands; the outermost stands under none
    owner: Entity | None
    scope: Entity | None

    @property
    def entity(self) -> Entity | None:
        """The entity that it is, else the one it belongs to."""
        return self.value if isinstance(self.value, Entity) else self.owner

    @property
    def remark(self) -> Remark | None:
        """Itself, where its author can say when it was true, or that there is none."""
        return self.value if isinstance(self.value, Remark) else None


class Mention(NamedTuple):
    """A reference, or words that may be one: the entity it is written in, and the outermost one around it."""

    ref: Ref | Text
    key: Key | None
    owner: Entity | None
    scope: Entity | None


class Walk(NamedTuple):
    """What was met, and what it mentions."""

    found: list[Found]
    mentions: list[Mention]


def walk(base: Base) -> Walk:
    """Everything written below `base`, in order: itself, its parts, their references."""
    made = Walk([], [])
    _collect(made, base, None, None, None)
    return made


def _collect(made: Walk, base: Base, key: Key | None, owner: Entity | None, scope: Entity | None) -> None:
    made.found.append(Found(base, key, owner, scope))
    if isinstance(base, Entity):
        owner, scope = base, scope or base
    elif isinstance(base, Text) and base.refers_to:
        made.mentions.append(Mention(base, key, owner, scope))
    for own in type(base).__keys__.values():
        value = getattr(base, own.name)
        if value is None:  # most keys of most entries
            continue
        for part in value if isinstance(value, tuple) else (value,):
            if isinstance(part, Base):
                _collect(made, part, own, owner, scope)
            elif isinstance(part, Ref):
                is_bare = part.mark == base.mark  # `next: leave` for `next: {to: leave}`
                made.mentions.append(Mention(part, key if is_bare else own, owner, scope))
