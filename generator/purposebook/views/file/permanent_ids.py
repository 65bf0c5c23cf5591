"""Ids that stay.

Rule `permanent-link`: An id is there to stay when the author gave it, or when it is made from a name. One that is made
from a sentence would change with its words, so it gets no permanent link.
"""

from __future__ import annotations

from purposebook.fields.text import Entity
from purposebook.model.index import Index


def lasting(index: Index) -> list[Entity]:
    """The entities whose id stays, in the order of the file."""
    return [
        entity
        for entity in index
        if entity.kind != "reserved" and (entity.id or entity.formerly or entity.named_by != "text")
    ]
