"""What came along when a whole file was copied: the `>` of an e-mail, the words around an answer's code."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from purposebook.problems import Edit, Mark, Problem
from purposebook.slips import layout

_MAIL = re.compile(r"(?:>[ \u00a0]?)+")
_FENCE = re.compile(r"(?:`{3,}|~{3,})[\w-]*\s*$")
_SECTION = re.compile(r"[a-z_]+:(?:\s|$)")


def clear(text: str) -> tuple[str, list[Problem]]:
    """The text with blanks in place of all that, so that the rest keeps its line and column; and what it was."""
    lines = text.split("\n")
    problems = [*_clear_mail(lines), *_clear_fences(lines)]
    return "\n".join(lines), problems


def _clear_mail(lines: list[str]) -> Iterator[Problem]:
    """Empty the signs of an e-mail in front of every line."""
    written = [index for index, line in enumerate(lines) if line.strip()]
    if len(written) < 2 or not all(lines[index].startswith(">") for index in written):
        return
    wide = min(found.end() for index in written if (found := _MAIL.match(lines[index])) and _says_more(lines[index]))
    edits = []
    for index in written:
        sign = lines[index][:wide]
        edits.append(Edit(Mark(index + 1, 1, index + 1, len(sign) + 1), "", whole=True))
        lines[index] = " " * len(sign) + lines[index][len(sign) :]
    first = written[0]
    yield Problem(
        "stray-text",
        edits[0].mark,
        "Every line begins with '>', as in the answer to an e-mail.",
        "Delete the sign and the blank behind it on each line; all else stays as it is.",
        "\n".join(lines[index][wide:] for index in written[: 3 - first]),
        fix=tuple(edits),
    )


def _says_more(line: str) -> bool:
    return bool(line.strip("> \u00a0"))


def _clear_fences(lines: list[str]) -> Iterator[Problem]:
    """Empty the lines with ``` around the file, and the sentences of an answer before and after them."""
    inside_text = layout.block_text(lines)
    fences = [index for index, line in enumerate(lines) if _FENCE.match(line) and index not in inside_text]
    if not fences:
        return
    inside = _inside(lines, fences)
    around = [index for index in range(len(lines)) if index not in inside]
    words = [index for index in around if layout.has_content(lines[index]) and not _FENCE.match(lines[index])]
    is_whole = any(layout.has_content(lines[index]) for index in inside)
    if not is_whole or any(_SECTION.match(lines[index]) for index in words):
        return
    told = _told(lines, around if words else fences, fences, bool(words))
    for index in (*fences, *words):
        lines[index] = ""
    yield told


def _inside(lines: Sequence[str], fences: Sequence[int]) -> frozenset[int]:
    """The lines that stand between two fences, or behind one that nothing closes."""
    ends = [*fences, len(lines)] if len(fences) % 2 else fences
    return frozenset(index for first, last in list(pairwise(ends))[::2] for index in range(first + 1, last))


def _told(lines: Sequence[str], away: Sequence[int], fences: Sequence[int], has_words: bool) -> Problem:
    first = next(index for index in away if lines[index].strip())
    runs = [f"line {a + 1}" if a == b else f"lines {a + 1} to {b + 1}" for a, b in reversed(_runs(lines, away))]
    sign = lines[fences[0]].strip()[:3]
    message = f"The lines with {sign} came along when the text was copied, and are no part of it."
    if has_words:
        message = f"The file is what stands between the lines with {sign}; the words around it came along with it."
    edits = [Edit(Mark(index + 1, 1, index + 2, 1), "", whole=True) for index in fences]
    return Problem(
        "stray-text",
        Mark(first + 1, 1, first + 1, len(lines[first].rstrip()) + 1),
        message,
        f"Delete {', then '.join(runs)}.",
        fix=() if has_words else tuple(edits),
    )


def _runs(lines: Sequence[str], indexes: Sequence[int]) -> list[tuple[int, int]]:
    """The first and last of lines that follow upon each other, without empty ones at the end of the file."""
    runs: list[tuple[int, int]] = []
    for index in indexes:
        if runs and runs[-1][1] == index - 1:
            runs[-1] = (runs[-1][0], index)
        else:
            runs.append((index, index))
    last = max(index for index in indexes if lines[index].strip())
    return [(a, min(b, last)) for a, b in runs if a <= last]
