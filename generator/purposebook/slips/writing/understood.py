"""A text that the parser reads to its end, and what its author meant nevertheless."""

from __future__ import annotations

from collections.abc import Sequence

from purposebook.problems import Problem
from purposebook.slips.writing import hidden, loose_entries, plain_values, repeated_keys, templates
from purposebook.slips.writing.split_numbers import split_numbers
from purposebook.source.build import build
from purposebook.source.nodes import Node
from purposebook.source.parse import Event

# Each gives the events as they were meant, for the next one to look at, and the problems it met.
LOOKS = (
    templates.as_texts,
    hidden.without,
    plain_values.told,
    loose_entries.left_out,
    repeated_keys.as_items,
)


def understood(events: Sequence[Event], text: str) -> tuple[Node | None, list[Problem]]:
    """The tree of a text as it was meant, and all problems on the way."""
    problems: list[Problem] = []
    for look in LOOKS:
        events, found = look(events, text)
        problems += found
    root, found = build(events, text)
    return root, [*problems, *found, *split_numbers(root)]
