"""Where an entity is referred to, by the kind of what refers to it.

Rule `used-by`: Every reference in the file that leads to an entry counts, once for each entry that refers to it.
"""

from __future__ import annotations

from purposebook.fields.text import Entity
from purposebook.model.index import Index


def used_by(index: Index, entity: Entity) -> list[tuple[str, tuple[Entity, ...]]]:
    """What refers to an entity, grouped under what it is (`a play`), in the order of the file."""
    groups: dict[str, dict[Entity, None]] = {}
    for use in index.uses(entity):
        if use.by and use.by is not entity:
            groups.setdefault(use.by.title, {})[use.by] = None
    return [(title, tuple(found)) for title, found in groups.items()]
