"""Lines that do not line up: tabs instead of blanks, and lines that begin in no column of their neighbours."""

from __future__ import annotations

from collections.abc import Iterator

from purposebook.problems import Mark, Problem
from purposebook.source import layout
from purposebook.source.wreck import Finding, Wreck

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
    width = 2 if any(line.startswith(" ") for _, line in free) else 1
    first, column = tabbed[0][0], tabbed[0][1].index("\t") + 1
    many = f"From here on {len(tabbed)} lines begin" if len(tabbed) > 1 else "This line begins"
    problem = Problem(
        "tab-indent",
        Mark(first + 1, column, first + 1, column + 1),
        f"{many} with a tab, where YAML allows only blanks.",
        "Replace each tab by two blanks. Most editors have a command 'Convert indentation to spaces'.",
        f"  {tabbed[0][1].strip()}",
    )
    changes = {index: _blanks(line).replace("\t", " " * width) + line.lstrip() for index, line in tabbed}
    return Finding(problem, changes)


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


def out_of_line(wreck: Wreck) -> Finding | None:
    """An entry that begins in no column where an entry may begin."""
    line = wreck.lines[wreck.at]
    if not wreck.says(*_SIGNS) or not layout.split(line).is_entry:
        return None
    column = layout.indent(line) + 1
    homes = [(abs(column - home), -home, -at) for home, at in _homes(wreck) if home != column]
    mark = Mark(wreck.at + 1, column, wreck.at + 1, len(line.rstrip()) + 1)
    if not homes:
        return Finding(_out_of_line(mark, "Give it the indentation of the lines that it belongs to."))
    _, home, at = (abs(number) for number in min(homes))
    example = _aligned(wreck, at, home)
    hint = f"Begin it in column {home}, to go with line {at + 1}, or in the column of the lines that it belongs to."
    return Finding(_out_of_line(mark, hint, example), _shifted(wreck, home - column))


def _homes(wreck: Wreck) -> Iterator[tuple[int, int]]:
    """Columns in which the entry may begin, each with the line that gives it."""
    is_item = layout.split(wreck.lines[wreck.at]).lead.lstrip().startswith("-")
    limit = 1 << 30
    for index in range(wreck.at - 1, wreck.first - 1, -1):
        line = wreck.lines[index]
        if index in wreck.block_text or not layout.has_content(line):
            continue
        parts = layout.split(line)
        dashes = [at + 1 for at, sign in enumerate(parts.lead) if sign == "-"]
        key = [len(parts.lead) + 1] if parts.key else []
        yield from ((column, index) for column in (dashes if is_item else key) if column < limit)
        if parts.key and not parts.value and key[0] < limit:
            yield key[0] + 2, index
        limit = min([limit, *dashes, *key])
        if limit == 1:
            return


def _shifted(wreck: Wreck, by: int) -> dict[int, str]:
    """The entry with all that is deeper, moved to the right or to the left."""
    end = min(layout.block_end(wreck.lines, wreck.at), wreck.last)
    lines = {index: wreck.lines[index] for index in range(wreck.at, end)}
    return {i: " " * (layout.indent(line) + by) + line.lstrip() for i, line in lines.items() if line.strip()}


def _aligned(wreck: Wreck, above: int, column: int) -> str:
    """Both lines as they should stand."""
    upper = wreck.lines[above].rstrip()
    depth = layout.indent(upper)
    return f"{upper[depth:]}\n{' ' * (column - 1 - depth)}{wreck.lines[wreck.at].strip()}"


def _out_of_line(mark: Mark, hint: str, example: str = "") -> Problem:
    words = "This line does not line up with the lines around it, so it is not clear what it belongs to."
    return Problem("wrong-indent", mark, words, hint, example)


def _blanks(line: str) -> str:
    return line[: len(line) - len(line.lstrip(" \t"))]
