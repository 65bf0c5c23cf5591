"""Where an entity is referred to, by the kind of what refers to it."""

from __future__ import annotations

from purposebook.derivations.derivation import Example, Shelf, counted, derivation
from purposebook.derivations.places import lines_of
from purposebook.fields.text import Entity
from purposebook.model.index import Index
from purposebook.views.file.permanent_ids import lasting


def used_by(index: Index, entity: Entity) -> list[tuple[str, tuple[Entity, ...]]]:
    """What refers to an entity, grouped under what it is (`a play`), in the order of the file."""
    groups: dict[str, dict[Entity, None]] = {}
    for use in index.uses(entity):
        if use.by and use.by is not entity:
            groups.setdefault(use.by.title, {})[use.by] = None
    return [(title, tuple(found)) for title, found in groups.items()]


@derivation(Shelf.SITE)
def _used_by(index: Index) -> Example | None:
    """Where something is used.

    Every reference in the file that leads to an entry counts, once for each entry that refers to it.
    """
    for entity in lasting(index):
        groups = used_by(index, entity)
        if groups and lines_of(entity):
            users = [found for _, found in groups]
            return Example.of(entity, f"is referred to by {counted(sum(map(len, users)), 'entry', 'entries')}.", users)
    return None
