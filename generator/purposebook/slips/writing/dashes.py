"""Dashes of a list that are missing, or stand where no list is meant."""

from __future__ import annotations

from collections.abc import Iterator

from purposebook.problems import Mark, Problem
from purposebook.slips import layout
from purposebook.slips.writing.wreck import Finding, Wreck

BEHIND = "Put a dash and a blank before it, and line up the keys of the entry behind the dash."


def ways(wreck: Wreck) -> Iterator[Finding]:
    """A list of which some entries have a dash and others have none, with all of them, and without any."""
    column = layout.indent(wreck.lines[wreck.at])
    if _is_item(wreck, wreck.at) and layout.split(wreck.lines[wreck.at]).key:
        yield _alone(wreck, column)
    parent = _parent(wreck, column)
    if parent is None:
        return
    inside = range(parent + 1, min(layout.block_end(wreck.lines, parent), wreck.last))
    dashed = [index for index in inside if layout.indent(wreck.lines[index]) == column and _is_item(wreck, index)]
    first = next((index for index in inside if layout.has_content(wreck.lines[index])), wreck.at)
    if dashed and not _is_item(wreck, first) and first < dashed[0]:
        yield _without(wreck, first, dashed[0], column)
    if dashed and all(layout.split(wreck.lines[index]).key for index in dashed):
        yield _too_many(wreck, dashed, inside)


def text_beside(wreck: Wreck) -> Iterator[Finding]:
    """A key with a text behind it, although a list stands below."""
    if not _is_item(wreck, wreck.at):
        return
    column = layout.indent(wreck.lines[wreck.at])
    above = layout.above(wreck.lines, wreck.at)
    parts = layout.split(wreck.lines[above]) if above is not None and above >= wreck.first else None
    if above is None or parts is None or not parts.key or not parts.value or len(parts.lead) > column:
        return
    mended = f"{parts.lead}{parts.key}:"
    mark = Mark(above + 1, parts.column, above + 1, len(wreck.lines[above].rstrip()) + 1)
    words = f"Behind '{parts.key}:' stands a text, though a list stands below; only one of both can be."
    hint = "If the lines below are meant, delete the text, or put '#' and a blank before it."
    example = f"{mended.lstrip()}  # {parts.value}"
    yield Finding(Problem("stray-text", mark, words, hint, example), {above: mended})


def missing_dash(mark: Mark, example: str, hint: str = BEHIND) -> Problem:
    """The problem of an entry of a list that begins without a dash."""
    return Problem(
        "missing-dash",
        mark,
        "Here a new entry of a list begins, but the dash in front of it is missing.",
        hint,
        example,
    )


def _parent(wreck: Wreck, column: int) -> int | None:
    """The key without a value under which the lines of a column stand."""
    for index in range(wreck.at - 1, wreck.context - 1, -1):
        line = wreck.lines[index]
        if index not in wreck.block_text and layout.has_content(line) and layout.indent(line) < column:
            parts = layout.split(line)
            return index if parts.key and not parts.value else None
    return None


def _is_item(wreck: Wreck, index: int) -> bool:
    return wreck.lines[index].lstrip(" ").startswith("- ") and index not in wreck.block_text


def _without(wreck: Wreck, first: int, end: int, column: int) -> Finding:
    """The first entry gets its dash, and its lines stand behind it."""
    lines = wreck.lines
    by = column + 2 - layout.indent(lines[first])
    inner = [index for index in range(first, end) if lines[index].strip()]
    changes = {index: _moved(lines[index], by) for index in inner}
    changes[first] = f"{' ' * column}- {lines[first].strip()}"
    mark = Mark(first + 1, layout.indent(lines[first]) + 1, first + 1, len(lines[first].rstrip()) + 1)
    example = "\n".join(changes[index][column:] for index in inner[:2])
    return Finding(missing_dash(mark, example), changes)


def _alone(wreck: Wreck, column: int) -> Finding:
    """The line belongs to the entry above, and has a dash too much."""
    mended = " " * column + wreck.lines[wreck.at].lstrip(" -")
    beside = layout.above(wreck.lines, wreck.at)
    upper = wreck.lines[beside].rstrip() if beside is not None else ""
    depth = min(layout.indent(upper), column)
    problem = Problem(
        "extra-dash",
        Mark(wreck.at + 1, column + 1, wreck.at + 1, column + 2),
        "A dash begins a new entry of a list, but this line belongs to the entry that has begun above.",
        "Delete the dash and the blank behind it, and leave the key where the dash stood.",
        f"{upper[depth:]}\n{mended[depth:]}",
    )
    return Finding(problem, {wreck.at: mended})


def _too_many(wreck: Wreck, dashed: list[int], inside: range) -> Finding:
    """No line is an entry of a list; what stood behind a dash moves into its place."""
    changes: dict[int, str] = {}
    column = layout.indent(wreck.lines[dashed[0]])
    for index in inside:
        line = wreck.lines[index]
        if index in dashed:
            changes[index] = " " * column + line.lstrip(" -")
        elif line.strip() and column < layout.indent(line) and _below(wreck, index, dashed):
            changes[index] = _moved(line, -2)
    return Finding(_no_list(wreck, dashed, changes), changes)


def _below(wreck: Wreck, index: int, dashed: list[int]) -> bool:
    """Whether a line belongs to one of the entries with a dash."""
    column = layout.indent(wreck.lines[dashed[0]])
    above = next((i for i in range(index - 1, -1, -1) if layout.indent(wreck.lines[i]) <= column), -1)
    return above in dashed


def _no_list(wreck: Wreck, dashed: list[int], changes: dict[int, str]) -> Problem:
    first = dashed[0]
    column = layout.indent(wreck.lines[first])
    where = f"lines {', '.join(str(index + 1) for index in dashed)}" if len(dashed) > 1 else f"line {first + 1}"
    beside = next((i for i in (wreck.at, first + 1) if i not in dashed and i < len(wreck.lines)), first)
    shown = dict.fromkeys(sorted({*dashed[:2], beside}))
    return Problem(
        "extra-dash",
        Mark(first + 1, column + 1, first + 1, column + 2),
        "A dash begins an entry of a list, but here stands one group of keys, and its other lines have no dash.",
        f"Delete the dash and the blank behind it ({where}), so that all keys begin in one column.",
        "\n".join(changes.get(index, wreck.lines[index])[column:].rstrip() for index in shown),
    )


def _moved(line: str, by: int) -> str:
    return " " * max(layout.indent(line) + by, 0) + line.lstrip()
