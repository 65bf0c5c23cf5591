"""Keys that are right, and stand too far left or right for the group of keys they belong to."""

from __future__ import annotations

from collections.abc import Mapping as Groups
from collections.abc import Sequence as Many
from collections.abc import Set as AbstractSet

from purposebook.fields.events import Around
from purposebook.fields.lines import as_line
from purposebook.problems import Problem
from purposebook.source.nodes import Entry, Mapping, Node, Sequence


def out_of_place(
    entry: Entry, node: Mapping, within: Groups[str, tuple[str, ...]], around: Many[Around]
) -> Problem | None:
    """The problem of a key that would be right in the entry above it, or in a group that its own belongs to.

    `within` are the keys that each of the group's own keys knows below it.
    """
    home = _in_entry_above(entry, node, within) or _in_group_around(entry, node, around)
    return _moved(entry, home) if home else None


def dashes_too_many(node: Sequence, names: AbstractSet[str], title: str) -> tuple[Mapping, Problem] | None:
    """The one group of keys that was meant by a list of such groups, each key behind a dash; and the problem of it."""
    entries = [entry for item in node.items if isinstance(item, Mapping) for entry in item.entries]
    keys = [entry.key for entry in entries]
    all_groups = all(isinstance(item, Mapping) for item in node.items)
    if not entries or not all_groups or len(set(keys)) < len(keys) or not names & set(keys):
        return None
    lines = ", ".join(str(item.mark.line) for item in node.items)
    problem = Problem(
        "extra-dash",
        node.mark,
        f"Here stands a list, but {title} is one group of keys, and has no dashes.",
        f"Delete the dash and the blank behind it (line{'s' if len(node.items) > 1 else ''} {lines}).",
        "\n".join(as_line(entry.key, entry.value) for entry in entries[:2]),
    )
    return Mapping(tuple(entries), node.mark), problem


def dash_before_each_key(nodes: tuple[Node, ...]) -> tuple[tuple[Node, ...], list[Problem]]:
    """The entries of a list in which `- id: baker` and `- name: Baker` were meant as one; and what is wrong there."""
    joined: list[Node] = []
    problems: list[Problem] = []
    open_id = False  # whether the entry before began with an id alone, so that what follows belongs to it
    for node in nodes:
        keys = {entry.key for entry in node.entries} if isinstance(node, Mapping) else set()
        before = joined[-1] if open_id else None
        if isinstance(before, Mapping) and isinstance(node, Mapping) and keys and not keys & _keys(before):
            problems.append(_dash_too_many(before, node))
            joined[-1] = Mapping((*before.entries, *node.entries), before.mark._replace(end_line=node.mark.end_line))
            continue
        open_id = keys == {"id"}
        joined.append(node)
    return tuple(joined), problems


def _keys(node: Mapping) -> set[str]:
    return {entry.key for entry in node.entries}


def _dash_too_many(before: Mapping, node: Mapping) -> Problem:
    first, line = before.entries[0], node.entries[0]
    return Problem(
        "extra-dash",
        node.mark,
        f"A dash begins a new entry, but '{line.key}' seems to belong to '{as_line(first.key, first.value)}'.",
        "Put two blanks in place of the dash and the blank behind it.",
        f"- {as_line(first.key, first.value)}\n  {as_line(line.key, line.value)}",
    )


def _in_entry_above(entry: Entry, node: Mapping, within: Groups[str, tuple[str, ...]]) -> Mapping | None:
    index = node.entries.index(entry)
    while index and node.entries[index - 1].key not in within:
        index -= 1  # other keys that slipped out of the same entry
    if not index:
        return None
    before = node.entries[index - 1]
    inner = _last(before.value)
    is_free = inner is not None and entry.key in within[before.key] and inner.get(entry.key) is None
    return inner if is_free and inner and inner.mark.line < entry.key_mark.line else None


def _in_group_around(entry: Entry, node: Mapping, around: Many[Around]) -> Mapping | None:
    is_last = entry is node.entries[-1] and entry is not node.entries[0]
    for group in reversed(around):
        if is_last and entry.key in group.names and group.node.get(entry.key) is None:
            return group.node
    return None


def _last(node: Node) -> Mapping | None:
    """The group of keys that stands nearest above what follows."""
    while isinstance(node, Sequence) and node.items:
        node = node.items[-1]
    return node if isinstance(node, Mapping) else None


def _moved(entry: Entry, home: Mapping) -> Problem | None:
    if not home.entries:
        return None
    line, column = home.entries[-1].key_mark.line, home.entries[0].key_mark.column
    if column == entry.key_mark.column or entry.key_mark.line == line:
        return None
    fits = [other for other in home.entries if other.key_mark.line < entry.key_mark.line]
    beside = fits[-1] if fits else home.entries[0]
    along = " Move the lines that belong to it along." if entry.value.mark.line > entry.key_mark.line else ""
    return Problem(
        "wrong-indent",
        entry.key_mark,
        f"'{entry.key}' belongs to the lines that begin with {_blanks(column - 1)}, beside '{beside.key}'.",
        f"Begin it with {_blanks(column - 1)} (now {_blanks(entry.key_mark.column - 1)}), "
        f"so that it goes with line {beside.key_mark.line}.{along}",
    )


def _blanks(number: int) -> str:
    return "no blank" if number == 0 else "1 blank" if number == 1 else f"{number} blanks"
