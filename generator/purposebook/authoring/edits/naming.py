"""Which entity is meant by a name, and whether another id may be given to it."""

from __future__ import annotations

from purposebook.fields.ids import ID, RESERVED, fold, slug
from purposebook.fields.text import Entity
from purposebook.model.index import Index
from purposebook.nearness import nearest
from purposebook.problems import START


class RefusedError(Exception):
    """A renaming that cannot be, with the reason and a way out in the author's words."""


def entity_of(index: Index, name: str) -> Entity:
    """The entity that answers to a name such as `kpi/reply-time`; raises RefusedError."""
    found = [entity for entity in index.named(name) if entity.mark != START]
    exact = [entity for entity in found if name in (str(index.address(entity)), index.address(entity).short)]
    found = exact or found
    if len(found) == 1:
        return found[0]
    if found:
        names = " or ".join(str(index.address(entity)) for entity in found)
        raise RefusedError(f"'{name}' could mean {names}. Write it in full.")
    if index.named(name):
        raise RefusedError(f"'{name}' is known in every file and is not written in this one, so it keeps its id.")
    near = nearest(name, (word for entity in index if entity.mark != START for word in _names(index, entity)))
    raise RefusedError(f"Nothing here has the id '{name}'." + (f" Did you mean '{near}'?" if near else ""))


def legal(index: Index, entity: Entity, new: str) -> None:
    """Raise RefusedError where `new` cannot be the id of an entity."""
    if not ID.fullmatch(new) and not (fold(new) == new and slug(new) == new):
        raise RefusedError(
            f"'{new}' can not be an id: small letters, digits and hyphens, a letter first, at most 40. "
            f"'{slug(new)}' would do."
        )
    if new in RESERVED:
        raise RefusedError(f"'{new}' is a word that Purposebook or a file system keeps for itself. Choose another id.")
    address = index.address(entity)
    if address.id == new:
        raise RefusedError(f"{address} has that id already.")
    for other in index:
        if other is not entity and other.kind == entity.kind and index.address(other).scope == address.scope:
            if index.address(other).id == new:
                raise RefusedError(f"'{new}' is taken: {other.label[:60]} (line {other.mark.line}) has that id.")
            if new in map(fold, other.formerly):
                raise RefusedError(
                    f"'{new}' was once the id of {other.label[:60]} (line {other.mark.line}); old links lead there."
                )


def _names(index: Index, entity: Entity) -> tuple[str, ...]:
    address = index.address(entity)
    return (str(address), address.short, address.id)
