"""Placeholders in double curly brackets, which need quotes to be read as the text that they are."""

from __future__ import annotations

from collections.abc import Sequence

from purposebook.problems import Edit, Mark, Problem
from purposebook.slips.writing.events import keys_in
from purposebook.source.build import span
from purposebook.source.parse import Event, Kind
from purposebook.source.quoting import quoted


def as_texts(events: Sequence[Event], text: str) -> tuple[list[Event], list[Problem]]:
    """The events with each `{{ … }}` as one text, whatever stands in it; and the problem of each."""
    keys, made, problems = set(keys_in(events)), list[Event](), list[Problem]()
    index = 0
    while index < len(events):
        begin, end = events[index], index
        if begin.style == "{" and text.startswith("{{", begin.start):
            end = _close(events, index)
            mark, written = span(begin.mark, events[end].mark), text[begin.start : events[end].end]
            problems.append(unquoted_braces(mark, written))
            whole = Event(Kind.SCALAR, mark, begin.start, events[end].end, written, "", begin.anchor, begin.tag)
            made += [begin, events[end]] if index in keys else [whole]
        else:
            made.append(begin)
        index = end + 1
    return made, problems


def _close(events: Sequence[Event], index: int) -> int:
    """The index of the event that closes what opens at `index`."""
    depth = 0
    while True:
        depth += (events[index].kind in (Kind.MAPPING, Kind.SEQUENCE)) - (events[index].kind is Kind.CLOSE)
        if not depth:
            return index
        index += 1


def unquoted_braces(mark: Mark, value: str) -> Problem:
    """A placeholder in double curly brackets without quotes."""
    return Problem(
        "unquoted-braces",
        mark,
        "A value that begins with '{{' needs quotes, or it is read as a group of entries.",
        "Put quotes around the whole value.",
        quoted(value),
        fix=(Edit(mark, quoted(value), whole=True),),
    )
