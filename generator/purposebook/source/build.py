"""From the parser's events to nodes, and what is wrong although it can be read."""

from __future__ import annotations

import re
from collections.abc import Sequence as Events
from dataclasses import dataclass, field, replace

from purposebook.problems import Edit, Mark, Problem
from purposebook.slips.writing import dashes
from purposebook.source import characters, layout, slips, yaml_features
from purposebook.source.braces import broken_braces, no_colon_within, no_keys
from purposebook.source.nodes import Entry, Mapping, Node, Scalar, Sequence
from purposebook.source.parse import Event, Kind

_SIGN = re.compile(r"(?:&\S*\s+)?(!\S*)")
_COLON = re.compile(r"\s*:")


@dataclass
class _Open:
    """A list or a group of entries that is being read."""

    event: Event
    problems_before: int
    is_template: bool
    items: list[Node] = field(default_factory=list)
    entries: list[Entry] = field(default_factory=list)
    seen: dict[str, Mark] = field(default_factory=dict)
    key: Event | None = None
    name: str | None = None  # None while the value of `key` is to be left out
    loose: list[Event] = field(default_factory=list)

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
            self._close(event)
            return
        self._refuse(event)
        if event.kind in (Kind.MAPPING, Kind.SEQUENCE):
            is_template = event.style == "{" and self.text.startswith("{{", event.start)
            self._open.append(_Open(event, len(self.problems), is_template))
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
        elif not event.style:
            self.problems += slips.in_plain(self.text, event.start, event.end, event.mark)
        return Scalar(value, event.mark, not event.style)

    def _take_key(self, mapping: _Open, event: Event) -> None:
        mapping.key, mapping.name = event, None
        key = characters.plain_key(event.value)
        if event.kind is Kind.ALIAS or "\n" in event.value:
            self.problems.append(yaml_features.complex_key(event.mark))
        elif event.value == "<<" and not event.style:
            self.problems.append(yaml_features.merge_key(event.mark))
        elif not key:
            self.problems.append(yaml_features.empty_key(event.mark))
        else:
            self._name_key(mapping, key, event)

    def _name_key(self, mapping: _Open, key: str, event: Event) -> None:
        hidden = characters.hidden_in_key(event.value, event.mark)
        self.problems += [hidden] if hidden else characters.unescaped(event.value, event.mark)
        key = characters.washed(key if hidden else event.value)
        if self._begins_item(mapping, key, event):
            self._begin_item(mapping, key, event)
        elif key in mapping.seen:
            self.problems.append(yaml_features.duplicate_key(key, event.mark, mapping.seen[key]))
        else:
            mapping.seen[key] = event.mark
            mapping.name = key

    def _begins_item(self, mapping: _Open, key: str, event: Event) -> bool:
        """Whether the first key of a list item comes again in it, and so begins the next one, without its dash."""
        in_list = len(self._open) > 1 and self._open[-2].event.kind is Kind.SEQUENCE
        if not in_list or mapping.event.style or not mapping.entries:
            return False
        first, *others = mapping.seen
        return key == first or (first == "id" and key == next(iter(others), None) and self._repeats(mapping, event))

    def _repeats(self, mapping: _Open, event: Event) -> bool:
        """Whether the key on the next line has been there before, too."""
        following = self.text[event.start :].split("\n", 2)[1:2]
        parts = layout.split(following[0]) if following else None
        return parts is not None and len(parts.lead) + 1 == event.mark.column and parts.key in mapping.seen

    def _begin_item(self, mapping: _Open, key: str, event: Event) -> None:
        """Close the item that is being read, and open the next."""
        self._open[-2].items.append(_node(mapping, event))
        mapping.event = mapping.event._replace(mark=event.mark, start=event.start)
        mapping.entries, mapping.seen, mapping.name = [], {key: event.mark}, key
        end = self.text.find("\n", event.start)
        line = self.text[event.start : end if end >= 0 else len(self.text)]
        column = event.mark.column
        place = Mark(event.mark.line, max(column - 2, 1), event.mark.line, column)
        fix = (Edit(place, "- ", whole=True),) if column > 2 else ()
        self.problems.append(replace(dashes.missing_dash(event.mark, f"- {line.strip()}"), fix=fix))

    def _put(self, node: Node, event: Event) -> None:
        """Set a finished value where it belongs; `event` is what it begins with."""
        if not self._open:
            self.root = self.root or node
            return
        parent = self._open[-1]
        if parent.event.kind is Kind.SEQUENCE:
            parent.items.append(node)
        elif parent.key is None:
            parent.key, parent.name = event, None
            self.problems.append(yaml_features.complex_key(event.mark))
        else:
            self._enter(parent, parent.key, node, event)

    def _enter(self, parent: _Open, key: Event, node: Node, event: Event) -> None:
        parent.key = None
        if parent.event.style and event.start == event.end and not _COLON.match(self.text, key.end):
            parent.loose.append(key)
        elif parent.name is not None:
            parent.entries.append(Entry(parent.name, key.mark, node))

    def _close(self, event: Event) -> None:
        done = self._open.pop()
        begin = done.event
        if done.is_template:
            del self.problems[done.problems_before :]
            written = self.text[begin.start : event.end]
            mark = _span(begin.mark, event.mark)
            self.problems.append(yaml_features.unquoted_braces(mark, written))
            self._put(Scalar(written, mark), begin)
            return
        if begin.style and begin.kind is Kind.SEQUENCE:
            self.problems += slips.split_numbers(done.items)
        if done.loose:
            self._tell_loose(done, event)
        if done.loose and not done.entries:
            written = self.text[begin.start : event.end].strip("{} \n")
            self._put(Scalar(written, _span(begin.mark, event.mark)), begin)
            return
        self._put(_node(done, event), begin)

    def _tell_loose(self, done: _Open, close: Event) -> None:
        """Tell of entries in `{…}` without a colon: parts of a sentence, or keys without a blank."""
        begin = done.event
        spaces = (slips.missing_space(key.value, key.mark.line) for key in done.loose if not key.style)
        found = next((problem for problem in spaces if problem), None)
        if found:
            key = next(key for key in done.loose if slips.missing_space(key.value, 1))
            column = key.mark.column + found.mark.column - 1
            mark = Mark(key.mark.line, column, key.mark.line, column + 1)
            blank = Edit(Mark(mark.line, column + 1, mark.line, column + 1), " ", whole=True)
            told = Problem(found.code, mark, found.message, found.hint, found.example, fix=(blank,))
            self.problems.append(told)
            return
        lead = self.text[begin.start - begin.mark.column + 1 : begin.start]
        first = done.loose[0]
        if done.entries and first.mark < done.entries[0].key_mark and " " in first.value:
            written = self.text[begin.start : close.end]
            self.problems.append(no_colon_within(first.mark, first.value, written, lead))
            return
        if not done.entries:
            self.problems.append(no_keys(begin.mark, self.text[begin.start : close.end], lead))
            return
        self.problems.append(broken_braces(done.loose[0].mark, self.text[begin.start : close.end], lead, begin.mark))


def _node(done: _Open, close: Event) -> Node:
    if done.event.kind is Kind.SEQUENCE:
        last = done.items[-1].mark if done.items and not done.event.style else close.mark
        return Sequence(tuple(done.items), _span(done.event.mark, last))
    last = done.entries[-1].value.mark if done.entries and not done.event.style else close.mark
    return Mapping(tuple(done.entries), _span(done.event.mark, last))


def _span(first: Mark, last: Mark) -> Mark:
    return Mark(first.line, first.column, last.end_line, last.end_column)
