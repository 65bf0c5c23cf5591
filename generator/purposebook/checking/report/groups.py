"""Problems in the order in which they are best mended, those of one kind together."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from purposebook.checking.report.report import Report, listed
from purposebook.checking.rules import RULES
from purposebook.problems import Problem, Severity

SHOWN = {Severity.ERROR: 5, Severity.WARNING: 2, Severity.INFO: 1}
MOST = 20  # told of one kind, even where all are wanted: nobody reads on
NUMBERS = 12  # lines named of what is folded
RANK = {level: rank for rank, level in enumerate(Severity)}


class Group(NamedTuple):
    """All problems of one kind and weight: those told in full, and those that only have their lines named."""

    severity: Severity
    code: str
    told: list[Problem]
    folded: list[Problem]

    @property
    def rest(self) -> str:
        """The folded ones in words: `and 3 more like this: lines 4, 8 and 15`."""
        lines = sorted({problem.mark.line for problem in self.folded})
        numbers = [str(line) for line in lines]
        if len(numbers) > NUMBERS:
            numbers = [*numbers[:NUMBERS], f"{len(numbers) - NUMBERS} more"]
        return f"and {len(self.folded):,} more like this: line{'s'[: len(lines) > 1]} {listed(numbers)}"


def ordered(report: Report) -> list[Problem]:
    """Problems by weight; then what is on changed lines, mistakes of writing, and findings of the rules."""
    return sorted(
        report.problems,
        key=lambda found: (RANK[found.severity], not report.is_changed(found), found.code in RULES, *found.sort_key),
    )


def grouped(report: Report) -> Iterator[Group]:
    """Problems of one kind together, the weightiest kinds first; of many only some in full."""
    kinds: dict[tuple[Severity, str], list[Problem]] = {}
    for problem in ordered(report):
        kinds.setdefault((problem.severity, problem.code), []).append(problem)
    for (severity, code), alike in kinds.items():
        problems = _each_cause_first(alike, report)
        limit = MOST if report.is_whole else SHOWN[severity]
        limit += len(problems) == limit + 1  # the last one alone takes no more room than a word of it
        yield Group(severity, code, problems[:limit], problems[limit:])


def _each_cause_first(problems: list[Problem], report: Report) -> list[Problem]:
    """Of problems that the same words caused, such as the old id of something renamed, one before all others."""
    if report.is_whole:
        return problems
    firsts: dict[object, Problem] = {}
    for problem in problems:
        firsts.setdefault(_cause(problem, report), problem)
    told = list(firsts.values())
    return [*told, *(problem for problem in problems if firsts[_cause(problem, report)] is not problem)]


def _cause(problem: Problem, report: Report) -> object:
    """The words at the place of a problem; the place itself where it is longer than a line or has no end."""
    mark, lines = problem.mark, report.lines(problem)
    words = lines[mark.line - 1][mark.column - 1 : mark.end_column - 1] if mark.line <= len(lines) else ""
    return words if words and mark.end_line == mark.line else mark
