"""The next item of a list without its dash: the first key of the item comes again within it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from purposebook.problems import Edit, Mark, Problem
from purposebook.slips.writing.dashes import missing_dash
from purposebook.slips.writing.events import keys_in
from purposebook.source.parse import Event, Kind

_Seen = dict[str, None] | None  # the keys of an item of a list so far, in their order; None for all else


def as_items(events: Sequence[Event], text: str) -> tuple[list[Event], list[Problem]]:
    """The events with an item of its own from each such key on; and the problem of each."""
    keys, made, problems = set(keys_in(events)), list[Event](), list[Problem]()
    opened: list[tuple[Event, _Seen]] = []
    for index, event in enumerate(events):
        if event.kind is Kind.CLOSE:
            opened.pop()
        seen = opened[-1][1] if index in keys else None
        if seen is not None and event.kind is Kind.SCALAR and event.value not in ("", "<<"):
            if event.value == next(iter(seen), None):
                made += [
                    Event(Kind.CLOSE, event.mark, event.start, event.start),
                    Event(Kind.MAPPING, event.mark, event.start, event.start),
                ]
                problems.append(_problem(event, text))
                seen.clear()
            seen[event.value] = None
        if event.kind in (Kind.MAPPING, Kind.SEQUENCE):
            in_list = opened and opened[-1][0].kind is Kind.SEQUENCE
            is_item = in_list and event.kind is Kind.MAPPING and not event.style
            opened.append((event, {} if is_item else None))
        made.append(event)
    return made, problems


def _problem(event: Event, text: str) -> Problem:
    end = text.find("\n", event.start)
    line = text[event.start : end if end >= 0 else len(text)]
    column = event.mark.column
    place = Mark(event.mark.line, max(column - 2, 1), event.mark.line, column)
    fix = (Edit(place, "- ", whole=True),) if column > 2 else ()
    return replace(missing_dash(event.mark, f"- {line.strip()}"), fix=fix)
