"""Problems one on each line, for editors and for searching in them."""

from __future__ import annotations

from purposebook.checking.report.report import Report
from purposebook.checking.report.visible import one_line
from purposebook.problems import Problem


def as_lines(report: Report) -> str:
    """`purpose.yml:3:5: error: …` for each problem, from the top of the file to its end."""
    return "\n".join(_line(problem, report) for problem in report.problems)


def _line(problem: Problem, report: Report) -> str:
    words = one_line(f"{problem.message} {problem.hint}")
    return f"{report.place(problem)}: {problem.severity}: {words} [{problem.code}]"
