"""The lines around a place, numbered, with carets below what is meant."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from purposebook.checking.report.visible import visible, width
from purposebook.problems import Mark

AROUND = 2  # lines shown before and after
TALL = 3  # a place that goes on for more lines is marked in its first one only
WIDE = 96  # characters shown of a line
BEFORE = 48  # of these, in front of the place


class Row(NamedTuple):
    """A line of a frame: its number, what is shown of it, and the carets below it."""

    number: int
    text: str
    carets: str = ""


def frame(mark: Mark, lines: list[str], around: int = AROUND) -> list[Row]:
    """The rows around a mark; none where the file has no such line."""
    if not 1 <= mark.line <= len(lines):
        return []
    last = mark.end_line if 0 <= mark.end_line - mark.line < TALL else mark.line
    last = min(last, len(lines))
    first = max(1, mark.line - around)
    return list(
        _trimmed([_row(number, mark, last, lines) for number in range(first, min(last + around, len(lines)) + 1)])
    )


def drawn(rows: list[Row], indent: str = "") -> list[str]:
    """Rows as text, all numbers of the same width."""
    digits = max((len(str(row.number)) for row in rows), default=0)
    found = []
    for row in rows:
        found.append(f"{indent}{'>' if row.carets else ' '} {row.number:>{digits}} | {row.text}".rstrip())
        if row.carets:
            found.append(f"{indent}  {'':>{digits}} | {row.carets}")
    return found


def _row(number: int, mark: Mark, last: int, lines: list[str]) -> Row:
    line = lines[number - 1]
    if not mark.line <= number <= last:
        return Row(number, _cut(line, 0)[0])
    start = mark.column - 1 if number == mark.line else len(line) - len(line.lstrip())
    end = mark.end_column - 1 if number == mark.end_line else len(line.rstrip())
    start = min(start, len(line))
    end = min(max(end if mark.end_line else start, start + 1), max(len(line), start + 1))
    shown, offset = _cut(line, start)
    before, meant = line[offset:start], line[start : min(end, offset + WIDE)]
    lead = " " * (width(visible(before)) + (1 if offset else 0))
    return Row(number, shown, lead + "^" * max(1, width(visible(meant))))


def _cut(line: str, start: int) -> tuple[str, int]:
    """What is shown of a line, and where in the line that begins."""
    offset = max(0, start - BEFORE) if start >= WIDE - BEFORE // 2 else 0
    shown = visible(line[offset : offset + WIDE])
    return f"{'…' if offset else ''}{shown}{'…' if offset + WIDE < len(line) else ''}", offset


def _trimmed(rows: list[Row]) -> Iterator[Row]:
    """The rows without empty ones at the top and at the end."""
    full = [number for number, row in enumerate(rows) if row.carets or row.text.strip()]
    yield from rows[full[0] : full[-1] + 1]
