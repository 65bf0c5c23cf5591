"""List items that begin with the sign of another program: `• `, `– ` or `1. ` where a dash is meant."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from purposebook.problems import Edit, Mark, Problem
from purposebook.slips import layout
from purposebook.slips.writing.plain_values import wrong_bullet

_PICTURE = "[\u2600-\u27bf\U0001f300-\U0001faff]\ufe0f?"
_MARK = rf"[•·‣▪◦●○■–—−*+➢➤→]|{_PICTURE}|--|[-=]>|\[[ xX]?\]|[a-zA-Z]\)|\d{{1,2}}[.)]"
_SIGN = re.compile(rf"([ \t]*(?:-[ \t]+)*)({_MARK})([ \t\u00a0]+)(?=\S)")
_KEYED = re.compile(r"[\"']?[a-z][a-z0-9_]*[\"']?:(?:\s|$)")
_SHOWN = 3


def clear(text: str) -> tuple[str, list[Problem]]:
    """The text with dashes where another sign certainly begins a list item; and the problem of each such list.

    It is certain before a key, and beside items with a dash. What else begins so may be a text.
    """
    lines = text.split("\n")
    inside = layout.block_text(lines)
    found = [index for index in range(len(lines)) if index not in inside and _is_item(lines, index)]
    problems = []
    for run in _runs(lines, found):
        mended = {index: _mended(lines, index) for index in run}
        problems.append(_problem(lines, run, mended))
        for index in run:
            lines[index] = mended[index]
    return "\n".join(lines), problems


def _is_item(lines: Sequence[str], index: int) -> bool:
    found = _SIGN.match(lines[index])
    if not found or "-" in found.group(1):
        return False
    is_number = found.group(2)[0].isalnum()  # a section may well be numbered
    keyed = (found.group(1) or not is_number) and _KEYED.match(lines[index], found.end())
    is_box = found.group(2).startswith("[")
    return bool(keyed) or is_box or _beside_item(lines, index, len(found.group(1)))


def _beside_item(lines: Sequence[str], index: int, column: int) -> bool:
    """Whether an item with a dash stands in the same column, above or below."""
    for way in (range(index - 1, -1, -1), range(index + 1, len(lines))):
        for other in way:
            if layout.indent(lines[other]) > column or _SIGN.match(lines[other], 0):
                continue
            if layout.indent(lines[other]) == column and lines[other].lstrip().startswith("- "):
                return True
            break
    return False


def _runs(lines: Sequence[str], found: Sequence[int]) -> Iterator[list[int]]:
    """Items of one list, told together: same column, and nothing less deep between them."""
    run: list[int] = []
    for index in found:
        column = layout.indent(lines[index])
        between = lines[run[-1] + 1 : index] if run else []
        if run and (layout.indent(lines[run[0]]) != column or any(layout.indent(line) < column for line in between)):
            yield run
            run = []
        run.append(index)
    if run:
        yield run


def _mended(lines: Sequence[str], index: int) -> str:
    """The line with a dash; what follows keeps its column where the lines below stand in it."""
    found = _SIGN.match(lines[index])
    assert found
    below = next((line for line in lines[index + 1 :] if layout.has_content(line)), "")
    wide = len(found.group(2) + found.group(3)) - 1
    blanks = wide if layout.indent(below) == found.end() else 1
    return f"{found.group(1)}-{' ' * blanks}{lines[index][found.end() :]}"


def _problem(lines: Sequence[str], run: Sequence[int], mended: dict[int, str]) -> Problem:
    first = run[0]
    sign = _SIGN.match(lines[first])
    assert sign
    column = len(sign.group(1)) + 1
    mark = Mark(first + 1, column, first + 1, column + len(sign.group(2)))
    example = "\n".join(mended[index].strip() for index in run[:_SHOWN])
    fix = tuple(_edit(lines, index, mended[index]) for index in run)
    return wrong_bullet(mark, sign.group(2), example, [index + 1 for index in run], fix)


def _edit(lines: Sequence[str], index: int, mended: str) -> Edit:
    found = _SIGN.match(lines[index])
    assert found
    start = len(found.group(1))
    dash = mended[start : len(mended) - len(lines[index]) + found.end()]
    return Edit(Mark(index + 1, start + 1, index + 1, found.end() + 1), dash, whole=True)
