"""Entries in `{…}` without a colon: parts of a sentence that a comma broke apart, or keys without their blank."""

from __future__ import annotations

import re
from collections.abc import Sequence

from purposebook.problems import Edit, Mark, Problem
from purposebook.slips.writing.braces import broken_braces
from purposebook.slips.writing.events import keys_in
from purposebook.slips.writing.plain_values import missing_space
from purposebook.source.parse import Event, Kind

_COLON = re.compile(r"\s*:")


def left_out(events: Sequence[Event], text: str) -> tuple[list[Event], list[Problem]]:
    """The events without loose entries; and a problem of each `{…}` that holds some."""
    keys, made, problems = set(keys_in(events)), list[Event](), list[Problem]()
    opened: list[tuple[Event, list[Event]]] = []  # what is being read, with its loose entries so far
    steps = iter(enumerate(events))
    for index, event in steps:
        if event.kind is Kind.CLOSE:
            begin, loose = opened.pop()
            problems += [_problem(text, begin, loose, event)] if loose else []
        elif index in keys and opened[-1][0].style and _is_loose(text, event, events[index + 1]):
            opened[-1][1].append(event)
            next(steps)
            continue
        if event.kind in (Kind.MAPPING, Kind.SEQUENCE):
            opened.append((event, []))
        made.append(event)
    return made, problems


def _is_loose(text: str, key: Event, value: Event) -> bool:
    is_empty = value.kind is Kind.SCALAR and value.start == value.end
    return key.kind is Kind.SCALAR and is_empty and not _COLON.match(text, key.end)


def _problem(text: str, begin: Event, loose: Sequence[Event], close: Event) -> Problem:
    """What is said of loose entries."""
    for key in loose:
        if not key.style and (found := missing_space(text[key.start : key.end], key.mark.line)):
            return _no_space(key, found)
    lead = text[begin.start - begin.mark.column + 1 : begin.start]
    written = text[begin.start : close.end]
    return broken_braces(loose[0].mark, written, lead, begin.mark)


def _no_space(key: Event, found: Problem) -> Problem:
    column = key.mark.column + found.mark.column - 1
    mark = Mark(key.mark.line, column, key.mark.line, column + 1)
    blank = Edit(Mark(mark.line, column + 1, mark.line, column + 1), " ", whole=True)
    return Problem(found.code, mark, found.message, found.hint, found.example, fix=(blank,))
