"""Problems as Markdown, for the summary of a CI run or a comment: nothing that an author wrote is markup in it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from purposebook.checking.report.frame import drawn, frame
from purposebook.checking.report.groups import Group, grouped
from purposebook.checking.report.report import NAMES, Report, counted
from purposebook.checking.report.text import closing
from purposebook.checking.report.visible import one_line, visible
from purposebook.problems import Problem, Severity

_MARKUP = re.compile(r"[!-/:-@\[-`{-~]")  # every sign of ASCII that is no letter, digit or blank
_CALLS = {"@": "&#64;<!-- -->", "#": "&#35;<!-- -->"}  # so that no person and no issue is called
_BREAKS = "'\"(),-;?/%"  # signs that mean nothing between words
_FENCE = re.compile("`+")


def as_markdown(report: Report) -> str:
    """A summary, then the problems by weight; the lighter ones folded."""
    if not report.problems:
        return f"### {as_words(report.name)}\n\nNothing to mend."
    parts = [f"### {as_words(report.name)}: {counted(report.counts)}"]
    for severity in Severity:
        parts += _section(severity, [group for group in grouped(report) if group.severity is severity], report)
    return "\n\n".join([*parts, as_words(closing(report))])


def _section(severity: Severity, groups: list[Group], report: Report) -> Iterator[str]:
    if groups:
        is_open = " open" if severity is Severity.ERROR else ""
        yield f"<details{is_open}><summary>{counted({severity: report.counts[severity]})}</summary>"
        for group in groups:
            yield from (_problem(problem, report) for problem in group.told)
            if group.folded:
                yield f"… {as_words(group.rest)}"
        yield "</details>"


def _problem(problem: Problem, report: Report) -> str:
    name = NAMES[problem.severity]
    parts = [f"**{as_words(report.place(problem))}** {name} `{problem.code}`  \n{as_words(problem.message)}"]
    rows = drawn(frame(problem.mark, report.lines(problem)))
    parts += [_fenced(rows, "text")] if rows else []
    parts += [as_words(problem.hint)] if problem.hint else []
    parts += [_fenced([visible(line) for line in problem.example.splitlines()], "yaml")] if problem.example else []
    for mark, label in problem.related:
        rows = drawn(frame(mark, report.lines(problem), around=0))
        parts += [
            f"{as_words(report.place(problem, mark))}: {as_words(label)}",
            *([_fenced(rows, "text")] if rows else []),
        ]
    return "\n\n".join(parts)


def as_words(words: str) -> str:
    """Author text on one line, as text and nothing else."""

    def coded(found: re.Match[str]) -> str:
        sign = found.group()
        return _CALLS.get(sign) or (sign if sign in _BREAKS else f"&#{ord(sign)};")

    return _MARKUP.sub(coded, one_line(words))


def _fenced(lines: list[str], language: str) -> str:
    longest = max((len(run) for run in _FENCE.findall("\n".join(lines))), default=0)
    fence = "`" * max(3, longest + 1)
    return "\n".join([f"{fence}{language}", *lines, fence])
