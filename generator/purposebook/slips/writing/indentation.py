"""Lines that do not line up: tabs instead of blanks, and lines that begin in no column of their neighbours."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from purposebook.problems import Mark, Problem
from purposebook.slips import layout
from purposebook.slips.writing.wreck import Finding, Wreck
from purposebook.source.parse import parse

_SIGNS = ("expected key", "'-' indicator", "<block end>", "<document start>", "mapping values", "sequence entries")


def tabs(wreck: Wreck) -> Finding | None:
    """Lines that begin with a tab; all those of the file are told, and mended, at once."""
    stopped = wreck.fault.line - 1
    suspects = [stopped, *wreck.near] if wreck.first <= stopped < wreck.last else wreck.near
    if not any("\t" in _blanks(wreck.lines[index]) for index in suspects):
        return _inner_tab(wreck, stopped) if stopped in suspects else None
    free = [(i, line) for i, line in enumerate(wreck.lines) if i not in wreck.block_text and line.strip()]
    tabbed = [(index, line) for index, line in free if "\t" in _blanks(line)]
    if not tabbed:
        return None
    width = _width(wreck, tabbed)
    first, column = tabbed[0][0], tabbed[0][1].index("\t") + 1
    many = f"From here on {len(tabbed)} lines begin" if len(tabbed) > 1 else "This line begins"
    problem = Problem(
        "tab-indent",
        Mark(first + 1, column, first + 1, column + 1),
        f"{many} with a tab, where YAML allows only blanks.",
        f"Replace each tab by {width} blank{'s' * (width > 1)}. "
        "Most editors have a command 'Convert indentation to spaces'.",
        f"  {tabbed[0][1].strip()}",
    )
    changes = {index: _blanks(line).replace("\t", " " * width) + line.lstrip() for index, line in tabbed}
    return Finding(problem, changes)


def _width(wreck: Wreck, tabbed: list[tuple[int, str]]) -> int:
    """How many blanks a tab stands for: as many as leave the fewest sections broken."""
    mixed = any(line.startswith(" ") for line in wreck.lines)

    def broken(width: int) -> int:
        lines = list(wreck.lines)
        for index, line in tabbed:
            lines[index] = _blanks(line).replace("\t", " " * width) + line.lstrip()
        starts = [0, *(i for i, line in enumerate(lines) if re.match(r"[^\s#-]", line)), len(lines)]
        return sum(parse("\n".join(lines[first:last])).fault is not None for first, last in pairwise(starts))

    return min((2, 4, 1, 8) if mixed else (1, 2, 4, 8), key=broken)


def _inner_tab(wreck: Wreck, index: int) -> Finding | None:
    """A tab after the dash of a list item, or wherever else the parser stumbled over one."""
    line, column = wreck.lines[index], wreck.fault.column
    lead = layout.split(line).lead
    at = lead.find("\t") if "\t" in lead else column - 1
    if line[at : at + 1] != "\t":
        return None
    problem = Problem(
        "tab-indent",
        Mark(index + 1, at + 1, index + 1, at + 2),
        "Here stands a tab, where YAML allows only blanks.",
        "Replace the tab by a blank.",
        line.strip().replace("\t", " "),
    )
    return Finding(problem, {index: line.replace("\t", " ")})


def ways(wreck: Wreck) -> Iterator[Finding]:
    """The ways in which an entry that begins in no column of an entry comes into line, or the one above it does."""
    line = wreck.lines[wreck.at]
    if not layout.split(line).is_entry:
        return
    column = layout.indent(line) + 1
    homes = sorted((abs(column - home), -home, -at) for home, at in _homes(wreck, wreck.at) if home != column)
    for _, home, at in homes:
        yield _to(wreck, wreck.at, -home, -at)
    for _, home, at in homes:
        yield _to(wreck, wreck.at, -home, -at, alone=True)
    above = layout.above(wreck.lines, wreck.at)
    if above is None or above < wreck.first or above in wreck.block_text:
        return
    for home, at in _homes(wreck, above):
        if home != layout.indent(wreck.lines[above]) + 1:
            yield _to(wreck, above, home, at, alone=True)


def stopped_by_layout(wreck: Wreck) -> bool:
    """Whether the parser speaks of where lines begin."""
    return wreck.says(*_SIGNS)


def _to(wreck: Wreck, index: int, home: int, at: int, *, alone: bool = False) -> Finding:
    """A line moved to the column `home`, which line `at` gives it; with all that is deeper, or alone."""
    line = wreck.lines[index]
    column = layout.indent(line) + 1
    mark = Mark(index + 1, column, index + 1, len(line.rstrip()) + 1)
    end = index + 1 if alone else min(layout.block_end(wreck.lines, index), wreck.last)
    changes = {
        i: " " * (layout.indent(wreck.lines[i]) + home - column) + wreck.lines[i].lstrip()
        for i in range(index, end)
        if wreck.lines[i].strip()
    }
    along = " Move the lines that belong to it along." if len(changes) > 1 else ""
    blanks = f"Begin it with {_blanks_in_words(home - 1)} (now {_blanks_in_words(column - 1)})"
    hint = f"{blanks}, so that it goes with line {at + 1} as in the example.{along}"
    return Finding(_out_of_line(mark, hint, _aligned(wreck, at, index, home)), changes)


def _blanks_in_words(number: int) -> str:
    return "no blank" if number == 0 else "1 blank" if number == 1 else f"{number} blanks"


def _homes(wreck: Wreck, index: int) -> Iterator[tuple[int, int]]:
    """Columns in which an entry may begin, each with the line that gives it."""
    is_item = layout.split(wreck.lines[index]).lead.lstrip().startswith("-")
    limit = layout.ENDLESS
    for above in range(index - 1, wreck.context - 1, -1):
        line = wreck.lines[above]
        if above in wreck.block_text or not layout.has_content(line):
            continue
        parts = layout.split(line)
        dashes = [at + 1 for at, sign in enumerate(parts.lead) if sign == "-"]
        key = [len(parts.lead) + 1] if parts.key else []
        yield from ((column, above) for column in (dashes if is_item else key) if column < limit)
        if parts.key and not parts.value and key[0] < limit:
            yield key[0] + 2, above
        limit = min([limit, *dashes, *key])
        if limit == 1:
            return


def _aligned(wreck: Wreck, above: int, index: int, column: int) -> str:
    """Both lines as they should stand."""
    upper = wreck.lines[above].rstrip()
    depth = layout.indent(upper)
    return f"{upper[depth:]}\n{' ' * (column - 1 - depth)}{wreck.lines[index].strip()}"


def _out_of_line(mark: Mark, hint: str, example: str) -> Problem:
    words = "This line does not line up with the lines around it, so it is not clear what it belongs to."
    return Problem("wrong-indent", mark, words, hint, example)


def _blanks(line: str) -> str:
    return line[: len(line) - len(line.lstrip(" \t"))]
