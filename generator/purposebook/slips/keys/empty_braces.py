"""Braces that were left empty, and below them the keys that belong into them: `community: {}`, then `name:`."""

from __future__ import annotations

from collections.abc import Sequence as Many

from purposebook.problems import Edit, Mark, Problem
from purposebook.slips.keys.known import Known
from purposebook.source.nodes import Entry, Mapping, Node, Scalar

BRACES = len("{ }")
BLANKS = "  "


def keys_below_braces(node: Mapping, group: Known) -> tuple[Mapping, list[Problem]]:
    """A group in which such keys stand where they were meant; and the problems of it."""
    if not any(_is_empty(entry.value) for entry in node.entries):
        return node, []
    kept: list[list[Entry]] = []  # each key with those that belong into it
    for entry in node.entries:
        if kept and _belongs(entry, kept[-1][0], group):
            kept[-1].append(entry)
        else:
            kept.append([entry])
    problems = [_problem(entry, below) for entry, *below in kept if below]
    return Mapping(tuple(_filled(entry, below) for entry, *below in kept), node.mark), problems


def _filled(entry: Entry, below: Many[Entry]) -> Entry:
    if not below:
        return entry
    mark = below[0].key_mark._replace(end_line=below[-1].value.mark.end_line)
    return Entry(entry.key, entry.key_mark, Mapping(tuple(below), mark))


def _belongs(below: Entry, entry: Entry, group: Known) -> bool:
    """Whether a key was meant to stand in the empty braces of an entry above it."""
    line, column = below.key_mark[:2]
    is_below = line > entry.value.mark.line and column == entry.key_mark.column
    is_inner = below.key not in group.names and below.key in group.within.get(entry.key, ())
    return is_inner and is_below and _is_empty(entry.value)


def _is_empty(node: Node) -> bool:
    mark = node.mark
    is_short = mark.end_line == mark.line and mark.end_column - mark.column <= BRACES
    return isinstance(node, Mapping) and not node.entries and is_short


def _problem(entry: Entry, below: Many[Entry]) -> Problem:
    first, braces = below[0], entry.value.mark
    told = f"'{first.key}' belongs" if len(below) == 1 else f"'{first.key}' and what follows belong"
    lines = range(first.key_mark.line, _last_line(below[-1]) + 1)
    indented = (Edit(Mark(line, 1, line, 1), BLANKS) for line in lines)
    return Problem(
        "wrong-indent",
        first.key_mark,
        f"{told} to '{entry.key}' in line {entry.key_mark.line}, which stands empty: {{}}.",
        f"Take the {{}} away, and begin line{'s'[: len(lines) > 1]} {_from_to(lines)} with two blanks more.",
        f"{entry.key}:\n{BLANKS}{first.key}: …",
        fix=(Edit(braces._replace(column=braces.column - 1), "", whole=True), *indented),
    )


def _last_line(entry: Entry) -> int:
    """The last line on which something of an entry stands; a text set below `|` ends where the next line begins."""
    mark = entry.value.mark
    is_block = isinstance(entry.value, Scalar) and mark.end_column == 1 and mark.end_line > mark.line
    return max(mark.end_line - is_block, entry.key_mark.line)


def _from_to(lines: range) -> str:
    return str(lines[0]) if len(lines) == 1 else f"{lines[0]} to {lines[-1]}"
