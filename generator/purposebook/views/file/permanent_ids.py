"""Ids that stay."""

from __future__ import annotations

from purposebook.derivations.derivation import Example, Shelf, derivation
from purposebook.derivations.places import lines_of
from purposebook.fields.text import Entity
from purposebook.model.index import Index
from purposebook.model.kinds import Kind


def lasting(index: Index) -> list[Entity]:
    """The entities whose id stays, in the order of the file."""
    return [
        entity
        for entity in index
        if entity.kind is not Kind.RESERVED and (entity.id or entity.formerly or not entity.is_sentence)
    ]


@derivation(Shelf.SITE)
def _permanent_link(index: Index) -> Example | None:
    """Links that stay.

    An id is there to stay when the author gave it, or when it is made from a name. One that is made from a sentence
    would change with its words, so it gets no permanent link.
    """
    for entity in lasting(index):
        if lines_of(entity):
            return Example.of(entity, f"is found for ever at id/{index.address(entity)}/.")
    return None
