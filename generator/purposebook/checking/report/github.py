"""Problems as annotations of GitHub Actions; what a change brought comes first, as GitHub shows only some."""

from __future__ import annotations

from collections.abc import Mapping

from purposebook.checking.report.groups import ordered
from purposebook.checking.report.report import Report, counted
from purposebook.checking.report.visible import one_line
from purposebook.problems import Problem, Severity

COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}
CAP = 10  # GitHub shows so many of each weight per step and drops the rest without a word


def as_annotations(report: Report) -> str:
    """A command to the runner for each problem, and a line on those that GitHub will not show."""
    lines = [_annotation(problem, report) for problem in ordered(report)]
    if hidden := {level: count - CAP for level, count in report.counts.items() if count > CAP}:
        lines.append(_hidden(hidden))
    return "\n".join(lines)


def _hidden(hidden: Mapping[Severity, int]) -> str:
    return f"GitHub shows {CAP} of each kind as annotations; {counted(hidden)} stand in this log only."


def _annotation(problem: Problem, report: Report) -> str:
    mark = problem.mark
    properties: dict[str, str | int] = {"file": report.address(problem), "line": mark.line}
    if mark.end_line:
        properties["endLine"] = mark.end_line
    properties["col"] = mark.column
    if mark.end_line == mark.line:  # the runner refuses columns over several lines
        properties["endColumn"] = mark.end_column
    properties["title"] = f"{one_line(problem.message)} [{problem.code}]"
    told = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items())
    return f"::{COMMANDS[problem.severity]} {told}::{_data(_words(problem))}"


def _words(problem: Problem) -> str:
    example = f"Like this:\n{problem.example}" if problem.example else ""
    return "\n".join(part for part in (problem.hint or problem.message, example) if part)


def _data(words: str) -> str:
    """Words after the last `::`, escaped as GitHub's own toolkit does."""
    return words.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(words: str) -> str:
    """Words among the properties, escaped as GitHub's own toolkit does."""
    return _data(words).replace(":", "%3A").replace(",", "%2C")
