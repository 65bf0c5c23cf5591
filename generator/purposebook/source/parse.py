"""The one door to the YAML parser: its events as plain tuples, its first fault as a value."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum
from typing import Any, NamedTuple

import yaml

from purposebook.problems import Mark
from purposebook.source.limits import MAX_DEPTH, MAX_NODES

LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class Kind(Enum):
    """What the parser met."""

    SCALAR = 1
    ALIAS = 2
    MAPPING = 3
    SEQUENCE = 4
    CLOSE = 5


class Event(NamedTuple):
    """One step of reading; `start` and `end` are indexes in the text.

    `style` is '' for plain text and for entries in block style, else the sign it begins with.
    """

    kind: Kind
    mark: Mark
    start: int
    end: int
    value: str = ""
    style: str = ""
    anchor: str | None = None
    tag: str | None = None


class Trouble(Enum):
    """Why reading stopped."""

    SYNTAX = 1
    DEEP = 2
    MANY = 3


class Fault(NamedTuple):
    """Where the parser stopped, where the thing began that it was reading then, and its own words."""

    trouble: Trouble
    line: int
    column: int
    opened: Mark | None = None
    words: str = ""

    def moved(self, lines: int) -> Fault:
        """The same fault in a text with so many lines more before it."""
        opened = self.opened and Mark(self.opened.line + lines, self.opened.column)
        return self._replace(line=self.line + lines, opened=opened)


class Parsed(NamedTuple):
    """All events up to the end of the text, or up to the fault."""

    events: list[Event]
    fault: Fault | None


def parse(text: str) -> Parsed:
    """Go through a text within the limits of depth and size."""
    events: list[Event] = []
    try:
        fault = _collect(yaml.parse(text, Loader=LOADER), events)
    except yaml.MarkedYAMLError as error:
        fault = _fault(error)
    except (yaml.YAMLError, ValueError, OverflowError):  # the parser written in Python lets some through
        last = events[-1].mark if events else Mark(1, 1)
        fault = Fault(Trouble.SYNTAX, last.line, last.column)
    return Parsed(events, fault)


def _collect(met: Iterable[Any], events: list[Event]) -> Fault | None:
    depth = 0
    for raw in met:
        event = _event(raw)
        if event is None:
            continue
        events.append(event)
        if event.kind in _OPENING:
            depth += 1
        elif event.kind is Kind.CLOSE:
            depth -= 1
        if depth > MAX_DEPTH:
            return Fault(Trouble.DEEP, event.mark.line, event.mark.column)
        if len(events) > MAX_NODES:
            return Fault(Trouble.MANY, event.mark.line, event.mark.column)
    return None


_KINDS: dict[type, Kind] = {
    yaml.ScalarEvent: Kind.SCALAR,
    yaml.AliasEvent: Kind.ALIAS,
    yaml.MappingStartEvent: Kind.MAPPING,
    yaml.SequenceStartEvent: Kind.SEQUENCE,
    yaml.MappingEndEvent: Kind.CLOSE,
    yaml.SequenceEndEvent: Kind.CLOSE,
}
_OPENING = (Kind.MAPPING, Kind.SEQUENCE)


def _event(raw: Any) -> Event | None:
    """The event as a tuple, or None for what only begins or ends the document."""
    kind = _KINDS.get(type(raw))
    if kind is None:
        return None
    start, end = raw.start_mark, raw.end_mark
    mark = Mark(start.line + 1, start.column + 1, end.line + 1, end.column + 1)
    if kind is Kind.SCALAR:
        return Event(kind, mark, start.index, end.index, raw.value, _style(raw.style), raw.anchor, raw.tag)
    if kind is Kind.CLOSE:
        return Event(kind, mark, start.index, end.index)
    if kind is Kind.ALIAS:
        return Event(kind, mark, start.index, end.index, anchor=raw.anchor)
    return Event(kind, mark, start.index, end.index, "", "{" if raw.flow_style else "", raw.anchor, raw.tag)


def _style(style: str | None) -> str:
    return "" if style in (None, ":") else str(style)


def _fault(error: yaml.MarkedYAMLError) -> Fault:
    at = error.problem_mark or error.context_mark
    words = f"{error.context or ''} {error.problem or ''}"
    begun = error.context_mark
    opened = Mark(begun.line + 1, begun.column + 1) if begun else None
    return Fault(Trouble.SYNTAX, at.line + 1 if at else 1, at.column + 1 if at else 1, opened, words)
