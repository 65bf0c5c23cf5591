"""Problems as JSON, for programs."""

from __future__ import annotations

import json
from typing import Any

from purposebook.checking.report.report import Report
from purposebook.problems import Mark, Problem, Severity

VERSION = 1  # of this form; raised when a name in it changes or goes


def as_json(report: Report) -> str:
    """One document with the counts and every problem in the order of the file."""
    document = {
        "version": VERSION,
        "file": report.name,
        "counts": {level.value: report.counts[level] for level in Severity},
        "problems": [_problem(problem, report) for problem in report.problems],
    }
    return as_ascii(document)


def as_ascii(document: Any) -> str:
    """A document that survives every encoding on its way."""
    return json.dumps(document, indent=2)


def _problem(problem: Problem, report: Report) -> dict[str, Any]:
    return {
        "code": problem.code,
        "severity": problem.severity.value,
        "file": report.file(problem),
        **_place(problem.mark),
        "message": problem.message,
        "hint": problem.hint,
        "example": problem.example,
        "about": problem.about,
        "related": [{**_place(mark), "message": label} for mark, label in problem.related],
        "fixable": bool(problem.fix),
    }


def _place(mark: Mark) -> dict[str, int]:
    """A place; where its end is not known, it ends where it begins."""
    return {
        "line": mark.line,
        "column": mark.column,
        "end_line": mark.end_line or mark.line,
        "end_column": mark.end_column if mark.end_line else mark.column,
    }
