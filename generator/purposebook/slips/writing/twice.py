"""A file that stands a second time below itself, word for word or as an older copy."""

from __future__ import annotations

from collections.abc import Sequence

from purposebook.problems import Edit, Mark, Problem
from purposebook.source import layout

_FEW = 3  # sections that come again by chance, or by a slip


def joined(problems: Sequence[Problem], text: str) -> list[Problem]:
    """The problems, with one in place of those that only say, section by section, that all of it comes again."""
    again = sorted(filter(_is_again, problems), key=lambda it: it.sort_key)
    if len(again) < _FEW or any(it.related[0][0].line >= again[0].mark.line for it in again):
        return list(problems)
    lines = text.split("\n")
    begin = _begin(lines, again[0].mark.line - 1)
    is_same = _said(lines[:begin]) == _said(lines[begin:])
    told = _problem(lines, begin, again, is_same)
    return [told, *(it for it in problems if not _is_again(it) and not _is_of_copy(it, begin, again[0], is_same))]


def _is_again(problem: Problem) -> bool:
    """Whether a problem is that of a section which the file has already."""
    return problem.code == "duplicate-key" and problem.mark.column == 1


def _begin(lines: Sequence[str], index: int) -> int:
    """The first line of the copy, with the `---` and the remarks right above its first section."""
    while index and (not layout.has_content(lines[index - 1])):
        index -= 1
    return index


def _said(lines: Sequence[str]) -> list[str]:
    return [line.rstrip() for line in lines if layout.has_content(line)]


def _is_of_copy(problem: Problem, begin: int, first: Problem, is_same: bool) -> bool:
    """Whether a problem stands in what is to be deleted, or only says that it begins there."""
    if problem.code == "several-documents":
        return begin < problem.mark.line <= first.mark.line
    return is_same and problem.mark.line > begin


def _problem(lines: Sequence[str], begin: int, again: Sequence[Problem], is_same: bool) -> Problem:
    last = max(index for index, line in enumerate(lines) if line.strip()) + 1
    part = f"lines {begin + 1} to {last}"
    names = [lines[it.mark.line - 1].partition(":")[0] for it in again]
    words = (
        f"From here on {len(names)} sections stand a second time: {', '.join(names)}. Only the first of each is read."
    )
    hint = f"If this is an older copy, delete it ({part}). What you need of it, move up into the first one."
    if is_same:
        words, hint = "From here on the whole file stands a second time, word for word.", f"Delete {part}."
    place = Mark(begin + 1, 1, last + 1, 1)
    return Problem(
        "duplicate-key",
        again[0].mark,
        words,
        hint,
        related=((again[0].related[0][0], "here it stands for the first time"),),
        fix=(Edit(place, "", whole=True),) if is_same else (),
    )
