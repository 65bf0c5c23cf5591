"""Lines that are not content: traces of a Git merge, `---` between documents, `%` directives."""

from __future__ import annotations

import re
from collections.abc import Iterator

from purposebook.problems import Mark, Problem
from purposebook.slips.layout import has_content

_CONFLICT = re.compile(r"(<{7}|\|{7}|={7}|>{7})(?: .*)?$")
_DOCUMENT = re.compile(r"(?:---|\.\.\.)(?=\s|$)")


def clear(text: str) -> tuple[str, list[Problem]]:
    """The text with such lines emptied, so that all else keeps its line; and what is wrong with them.

    Of a merge that was left open, the first of both versions stays.
    """
    lines = text.split("\n")
    problems = [*_clear_conflicts(lines), *_clear_directives(lines), *_clear_documents(lines)]
    return "\n".join(lines), problems


def _clear_conflicts(lines: list[str]) -> Iterator[Problem]:
    open_at: list[int] = []
    for index, line in enumerate(lines):
        found = _CONFLICT.match(line) if line[:1] in "<|=>" else None
        sign = found.group(1)[0] if found else ""
        if sign == "<" or (sign == ">" and not open_at):
            if open_at:
                yield _conflict(open_at)
            open_at = [index]
        elif sign and open_at:
            open_at.append(index)
        if sign == ">":
            yield _conflict(open_at)
        if (sign and open_at) or len(open_at) > 1:
            lines[index] = ""
        if sign == ">":
            open_at = []
    if open_at:
        yield _conflict(open_at)


def _conflict(indexes: list[int]) -> Problem:
    numbers = [str(index + 1) for index in indexes]
    where = " and ".join([", ".join(numbers[:-1]), numbers[-1]]) if len(numbers) > 1 else numbers[0]
    return Problem(
        "merge-conflict",
        _line_mark(indexes[0], 7),
        f"Git could not join two versions of this file and left both in it (line{'s'[: len(numbers) > 1]} {where}).",
        "Choose the wording that is right, then delete the other one and the lines with <<<<<<<, ======= and >>>>>>>.",
        related=tuple((_line_mark(index, 7), "belongs to the same conflict") for index in indexes[1:]),
    )


def _clear_directives(lines: list[str]) -> Iterator[Problem]:
    begun = False
    for index, line in enumerate(lines):
        begun = begun or (line[:1] != "%" and has_content(line))
        if line[:1] == "%" and (not begun or line.startswith(("%YAML ", "%TAG "))):
            lines[index] = ""
            yield Problem(
                "directive",
                _line_mark(index, len(line)),
                "Lines that begin with % before the content are not used in purpose.yml.",
                "Delete this line.",
            )


def _clear_documents(lines: list[str]) -> Iterator[Problem]:
    """Empty every `---` and `...` after the content has begun; they count only with content on both sides."""
    marks: list[int] = []
    seen = False
    for index, line in enumerate(lines):
        if line[:1] in "-." and _DOCUMENT.match(line):
            if seen or line.startswith("."):
                lines[index] = "   " + line[3:]
                marks.append(index)
            seen = seen or has_content(line[3:])
        seen = seen or has_content(line)
    last = next((index for index in range(len(lines) - 1, -1, -1) if has_content(lines[index])), -1)
    dividing = [index for index in marks if index <= last]
    if dividing:
        yield _several(dividing[:20])


def _several(indexes: list[int]) -> Problem:
    return Problem(
        "several-documents",
        _line_mark(indexes[0], 3),
        "This line divides the file in two, and only one part could be used.",
        "Delete the line. To divide parts for the eye, write a comment such as '# ---'.",
        "# --- Members ---",
        related=tuple((_line_mark(index, 3), "divides it again") for index in indexes[1:]),
    )


def _line_mark(index: int, length: int) -> Mark:
    return Mark(index + 1, 1, index + 1, length + 1)
