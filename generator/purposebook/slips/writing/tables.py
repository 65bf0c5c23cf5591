"""Tables in the middle of a file, pasted from a spreadsheet or written in Markdown, where a list is meant."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from purposebook.problems import Edit, Mark, Problem
from purposebook.slips import layout
from purposebook.source.quoting import as_value

_RULE = re.compile(r"\s*\|?[\s|:+-]*-{2,}[\s|:+-]*$")
_SHOWN = 2
_Row = dict[str, str]


class _Table(NamedTuple):
    """The lines of a table, the column its list begins in, and its rows: what stands under the word at their head."""

    first: int
    last: int
    column: int
    rows: dict[int, _Row]


def clear(text: str) -> tuple[str, list[Problem]]:
    """The text with an entry of a list in place of each row, so that other lines find it; and the problem of each."""
    lines = text.split("\n")
    if "\t" not in text and "|" not in text:
        return text, []
    tables = list(_tables(lines))
    problems = [_problem(lines, table) for table in tables]
    for table in tables:
        for index in range(table.first, table.last + 1):
            lines[index] = _in_one_line(table, index)
    return "\n".join(lines), problems


def _tables(lines: Sequence[str]) -> Iterator[_Table]:
    inside = layout.block_text(lines)
    first = 0
    while first < len(lines):
        width = len(_cells(lines[first])) if first not in inside else 0
        last = first
        while width and last + 1 < len(lines) and _belongs(lines[last + 1], width):
            last += 1
        rows = [index for index in range(first + 1, last + 1) if not _RULE.match(lines[index])]
        above = layout.above(lines, first)
        if rows and above is not None and (key := layout.split(lines[above])).key and not key.value:
            column = max(layout.indent(lines[first]), len(key.lead))
            yield _Table(first, last, column, {index: _row(lines[first], lines[index]) for index in rows})
        first = last + 1


def _belongs(line: str, width: int) -> bool:
    return len(_cells(line)) == width or bool("|" in line and _RULE.match(line))


def _cells(line: str) -> list[str]:
    """The cells of a line that may be one of a table: none where it has fewer than two, or keys of its own."""
    inner = line.strip(" ")
    if inner.startswith("|") and inner.endswith("|") and inner.count("|") > 2:
        return [cell.strip().strip("*`") for cell in inner[1:-1].split("|")]
    cells = line.lstrip().split("\t")
    is_row = len(cells) > 2 and not line[:1].isspace() and not any(cell.rstrip().endswith(":") for cell in cells)
    return [cell.strip() for cell in cells] if is_row and ": " not in cells[0] else []


def _row(head: str, line: str) -> _Row:
    keys = ["_".join(re.findall(r"\w+", cell.lower())) for cell in _cells(head)]
    return {key: cell for key, cell in zip(keys, _cells(line), strict=True) if key and cell}


def _in_one_line(table: _Table, index: int) -> str:
    row = table.rows.get(index)
    if not row:
        return ""
    entries = ", ".join(f"{key}: {json.dumps(cell, ensure_ascii=False)}" for key, cell in row.items())
    return f"{' ' * table.column}- {{{entries}}}"


def _in_lines(rows: Sequence[_Row], indent: str) -> str:
    lines = [
        f"{indent}{'- ' if number == 0 else '  '}{key}: {as_value(cell)}"
        for row in rows
        for number, (key, cell) in enumerate(row.items())
    ]
    return "\n".join(lines)


def _problem(lines: Sequence[str], table: _Table) -> Problem:
    above = layout.above(lines, table.first) or 0
    key = layout.split(lines[above])
    rows = list(table.rows.values())
    column = layout.indent(lines[table.first]) + 1
    mark = Mark(table.first + 1, column, table.last + 1, len(lines[table.last].rstrip()) + 1)
    indent = " " * max(len(key.lead) + 2, table.column)
    return Problem(
        "table",
        mark,
        "This is a table, which purpose.yml does not have; a list says the same.",
        "Write each row as an entry of a list: a dash, and each cell on a line of its own, with its key before it.",
        f"{key.key}:\n{_in_lines(rows[:_SHOWN], '  ')}",
        fix=(Edit(mark._replace(column=1), _in_lines(rows, indent), whole=True),),
    )
