"""Problems as text for people: place, words, the line itself with a caret, and a corrected example."""

from __future__ import annotations

import re
from collections.abc import Iterable

from purposebook.problems import Mark, Problem


def as_text(problems: Iterable[Problem], text: str, name: str = "purpose.yml") -> str:
    """All problems, one block each, parted by blank lines."""
    lines = re.split(r"\r\n|\r|\n", text)  # as an editor counts, and as marks do
    return "\n\n".join(_block(problem, lines, name) for problem in problems)


def as_line(problem: Problem, name: str = "purpose.yml") -> str:
    """One problem on one line: `purpose.yml:3:5: error: …`. Line breaks in it are told, not printed."""
    words = f"{problem.message} {problem.hint}".strip()
    return f"{place(problem.mark, name)}: {problem.severity}: {' '.join(words.split())} [{problem.code}]"


def place(mark: Mark, name: str = "purpose.yml") -> str:
    """Where something stands, in the form that editors and terminals make a link of."""
    return f"{name}:{mark.line}:{mark.column}"


def frame(mark: Mark, lines: list[str]) -> str:
    """The line a mark stands on, with its number and a caret below the place; '' where there is none."""
    if not 1 <= mark.line <= len(lines):
        return ""
    line = lines[mark.line - 1]
    start = max(0, mark.column - 1 - 60)
    shown = line[start : start + 100]
    gutter = f"{mark.line:>5} | "
    return f"{gutter}{shown}\n{' ' * (len(gutter) + mark.column - 1 - start)}^"


def _block(problem: Problem, lines: list[str], name: str) -> str:
    parts = [f"{place(problem.mark, name)}  {problem.severity}  [{problem.code}]\n  {problem.message}"]
    parts += [frame(problem.mark, lines)] if frame(problem.mark, lines) else []
    parts += [f"  {problem.hint}"] if problem.hint else []
    if problem.example:
        parts.append("  Like this:\n" + "\n".join(f"      {line}" for line in problem.example.splitlines()))
    parts += [f"  {place(mark, name)}  {label}" for mark, label in problem.related]
    return "\n".join(parts)
