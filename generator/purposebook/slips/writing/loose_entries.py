"""Entries in `{…}` without a colon: parts of a sentence that a comma broke apart, or keys without their blank."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from purposebook.problems import Edit, Mark, Problem
from purposebook.slips.writing.braces import broken_braces
from purposebook.slips.writing.events import as_text, keys_in
from purposebook.slips.writing.plain_values import missing_space
from purposebook.source.parse import Event, Kind

_COLON = re.compile(r"\s*:")


@dataclass
class _Braces:
    """A `{…}` that is being read: where it begins among the events, its loose entries, and whether it has others."""

    begin: int
    is_key: bool
    loose: list[Event] = field(default_factory=list)
    has_others: bool = False


def left_out(events: Sequence[Event], text: str) -> tuple[list[Event], list[Problem]]:
    """The events without loose entries, a `{…}` of nothing else as one text; and a problem of each `{…}`."""
    keys, made, problems = set(keys_in(events)), list[Event](), list[Problem]()
    opened: list[_Braces] = []
    steps = iter(enumerate(events))
    for index, event in steps:
        if event.kind is Kind.CLOSE:
            done = opened.pop()
            begin = made[done.begin]
            if done.loose:
                problems.append(_problem(text, begin, done, event))
            if done.loose and not done.has_others:
                made[done.begin :] = as_text(text[begin.start : event.end].strip("{} \n"), begin, event, done.is_key)
                continue
        elif index in keys and made[opened[-1].begin].style and _is_loose(text, event, events[index + 1]):
            opened[-1].loose.append(event)
            next(steps)
            continue
        elif index in keys:
            opened[-1].has_others = True
        if event.kind in (Kind.MAPPING, Kind.SEQUENCE):
            opened.append(_Braces(len(made), index in keys))
        made.append(event)
    return made, problems


def _is_loose(text: str, key: Event, value: Event) -> bool:
    is_empty = value.kind is Kind.SCALAR and value.start == value.end
    return key.kind is Kind.SCALAR and is_empty and not _COLON.match(text, key.end)


def _problem(text: str, begin: Event, braces: _Braces, close: Event) -> Problem:
    """What is said of loose entries."""
    for key in braces.loose:
        if not key.style and (found := missing_space(text[key.start : key.end], key.mark.line)):
            return _no_space(key, found)
    lead = text[begin.start - begin.mark.column + 1 : begin.start]
    written = text[begin.start : close.end]
    return broken_braces(braces.loose[0].mark, written, lead, begin.mark)


def _no_space(key: Event, found: Problem) -> Problem:
    column = key.mark.column + found.mark.column - 1
    mark = Mark(key.mark.line, column, key.mark.line, column + 1)
    blank = Edit(Mark(mark.line, column + 1, mark.line, column + 1), " ", whole=True)
    return Problem(found.code, mark, found.message, found.hint, found.example, fix=(blank,))
