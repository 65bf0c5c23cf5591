"""What is asked of the parser's events, wherever they are set right before a tree is built of them."""

from __future__ import annotations

from collections.abc import Sequence

from purposebook.source.parse import Event, Kind


def keys_in(events: Sequence[Event]) -> list[int]:
    """The indexes of the events with which a key begins."""
    found: list[int] = []
    wants_key: list[bool | None] = []  # for all that is open; None for a list
    for index, event in enumerate(events):
        if event.kind is Kind.CLOSE:
            wants_key.pop()
            continue
        if wants_key and wants_key[-1] is not None:
            found += [index] if wants_key[-1] else []
            wants_key[-1] = not wants_key[-1]
        if event.kind in (Kind.MAPPING, Kind.SEQUENCE):
            wants_key.append(True if event.kind is Kind.MAPPING else None)
    return found
