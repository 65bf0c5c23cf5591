"""From the parser's events to nodes, and what purpose.yml does without although YAML has it."""

from __future__ import annotations

import re
from collections.abc import Sequence as Events
from dataclasses import dataclass, field

from purposebook.problems import Mark, Problem
from purposebook.source import characters, yaml_features
from purposebook.source.nodes import Entry, Mapping, Node, Scalar, Sequence
from purposebook.source.parse import Event, Kind

_SIGN = re.compile(r"(?:&\S*\s+)?(!\S*)")


@dataclass
class _Open:
    """A list or a group of entries that is being read."""

    event: Event
    items: list[Node] = field(default_factory=list)
    entries: list[Entry] = field(default_factory=list)
    seen: dict[str, Mark] = field(default_factory=dict)
    key: Event | None = None
    name: str | None = None  # None while the value of `key` is to be left out

    @property
    def wants_key(self) -> bool:
        return self.event.kind is Kind.MAPPING and self.key is None


def build(events: Events[Event], text: str) -> tuple[Node | None, list[Problem]]:
    """The tree of a text, without the parts that are refused; and the problems of all its parts."""
    builder = _Builder(text)
    for event in events:
        builder.take(event)
    return builder.root, builder.problems


class _Builder:
    def __init__(self, text: str) -> None:
        self.text = text
        self.problems: list[Problem] = []
        self.root: Node | None = None
        self._open: list[_Open] = []

    def take(self, event: Event) -> None:
        """Add one event to the tree."""
        if event.kind is Kind.CLOSE:
            done = self._open.pop()
            self._put(_node(done, event), done.event)
            return
        self._refuse(event)
        if event.kind in (Kind.MAPPING, Kind.SEQUENCE):
            self._open.append(_Open(event))
        elif self._open and self._open[-1].wants_key:
            self._take_key(self._open[-1], event)
        else:
            self._put(self._scalar(event), event)

    def _refuse(self, event: Event) -> None:
        if event.kind is Kind.ALIAS:
            self.problems.append(yaml_features.alias(event.mark, event.anchor or ""))
        elif event.anchor is not None:
            self.problems.append(yaml_features.anchor(event.mark, event.anchor))
        if event.tag is not None:
            sign = _SIGN.match(self.text, event.start)
            self.problems.append(yaml_features.tag(event.mark, sign.group(1) if sign else "!"))

    def _scalar(self, event: Event) -> Scalar:
        value = event.value
        if event.style == '"':
            self.problems += characters.unescaped(value, event.mark)
            value = characters.washed(value)
        return Scalar(value, event.mark, not event.style)

    def _take_key(self, mapping: _Open, event: Event) -> None:
        mapping.key, mapping.name = event, None
        if event.kind is Kind.ALIAS or "\n" in event.value:
            self.problems.append(yaml_features.complex_key(event.mark))
        elif event.value == "<<" and not event.style:
            self.problems.append(yaml_features.merge_key(event.mark))
        elif not event.value.strip():
            self.problems.append(yaml_features.empty_key(event.mark))
        else:
            self._name_key(mapping, event)

    def _name_key(self, mapping: _Open, event: Event) -> None:
        self.problems += characters.unescaped(event.value, event.mark)
        key = characters.washed(event.value)
        if key in mapping.seen:
            self.problems.append(yaml_features.duplicate_key(key, event.mark, mapping.seen[key]))
        else:
            mapping.seen[key] = event.mark
            mapping.name = key

    def _put(self, node: Node, event: Event) -> None:
        """Set a finished value where it belongs; `event` is what it begins with."""
        if not self._open:
            self._put_whole(node, event)
            return
        parent = self._open[-1]
        if parent.event.kind is Kind.SEQUENCE:
            parent.items.append(node)
        elif parent.key is None:
            parent.key, parent.name = event, None
            self.problems.append(yaml_features.complex_key(event.mark))
        else:
            if parent.name is not None:
                parent.entries.append(Entry(parent.name, parent.key.mark, node))
            parent.key = None

    def _put_whole(self, node: Node, event: Event) -> None:
        is_empty = event.kind is Kind.SCALAR and event.start == event.end
        if self.root is None and not is_empty:
            self.root = node
        elif not is_empty:
            self.problems.append(yaml_features.second_document(node.mark))


def _node(done: _Open, close: Event) -> Node:
    if done.event.kind is Kind.SEQUENCE:
        last = done.items[-1].mark if done.items and not done.event.style else close.mark
        return Sequence(tuple(done.items), span(done.event.mark, last))
    last = done.entries[-1].value.mark if done.entries and not done.event.style else close.mark
    return Mapping(tuple(done.entries), span(done.event.mark, last))


def span(first: Mark, last: Mark) -> Mark:
    """From where one thing begins to where another ends."""
    return Mark(first.line, first.column, last.end_line, last.end_column)
