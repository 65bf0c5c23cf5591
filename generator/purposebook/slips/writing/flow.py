"""What goes wrong within `{…}` and `[…]`."""

from __future__ import annotations

from purposebook.problems import Mark, Problem
from purposebook.slips import layout
from purposebook.slips.writing.braces import broken_braces, broken_brackets, in_quotes, items_in
from purposebook.slips.writing.wreck import Finding, Wreck
from purposebook.source.quoting import quoted

_PAIRS = {"{": "}", "[": "]"}


def within_brackets(wreck: Wreck) -> Finding | None:
    """A bracket that does not close, or a text between brackets that breaks apart."""
    if not wreck.says("flow"):
        return None
    place = _opening(wreck)
    if place is None:
        return None
    index, column = place
    line = wreck.lines[index]
    mark = Mark(index + 1, column + 1, index + 1, column + 2)
    end = _closing(line, column)
    last = index if end else _closing_line(wreck, index, column)
    if last is None:
        closed = layout.split(line).value + _PAIRS[line[column]]
        return Finding(_unclosed(mark, line[column:].rstrip(), line[:column]), wreck.with_value(index, closed))
    written = "\n".join([line[column:end], *wreck.lines[index + 1 : last + 1]]).rstrip()
    braces = line[column] == "{"
    problem = broken_braces(mark, written, line[:column]) if braces else broken_brackets(mark, written, line[:column])
    mended = {index: line[:column] + _mended(written) + (line[end:] if end else "")}
    return Finding(problem, {**mended, **dict.fromkeys(range(index + 1, last + 1), "")} if _mended(written) else {})


def _opening(wreck: Wreck) -> tuple[int, int] | None:
    """Line and column (from 0) of the bracket that the parser was within."""
    opened = wreck.opened
    if opened and wreck.lines[opened.line - 1][opened.column - 1 : opened.column] in _PAIRS:
        return opened.line - 1, opened.column - 1
    for index in range(wreck.at, wreck.first - 1, -1):
        parts = layout.split(wreck.lines[index])
        if parts.value[:1] in _PAIRS:
            return index, parts.column - 1
    return None


def _closing(line: str, column: int) -> int | None:
    """Where the bracket at `column` is closed again on its line."""
    depth = 0
    for index in range(column, len(line)):
        depth += (line[index] in "[{") - (line[index] in "]}")
        if depth == 0:
            return index + 1
    return None


def _closing_line(wreck: Wreck, index: int, column: int) -> int | None:
    """The line on which a bracket is closed: one of the deeper ones below, or the next in line with it."""
    depth = layout.indent(wreck.lines[index])
    close = _PAIRS[wreck.lines[index][column]]
    for below in range(index + 1, wreck.last):
        line = wreck.lines[below]
        if layout.indent(line) <= depth:
            return below if line.lstrip().startswith(close) else None
        if close in line:
            return below
    return None


def _unclosed(mark: Mark, written: str, before: str) -> Problem:
    sign = written[0]
    return Problem(
        "unclosed-bracket",
        mark,
        f"The bracket {sign} opens here and is not closed.",
        f"Write {_PAIRS[sign]} at the end, or put quotes around the value if the bracket is part of a text.",
        f"{before.lstrip()}{written}{_PAIRS[sign]}",
    )


def _mended(written: str) -> str:
    if written[0] == "{":
        return in_quotes(written)
    return "[" + ", ".join(quoted(item) for item in items_in(written)) + "]"
