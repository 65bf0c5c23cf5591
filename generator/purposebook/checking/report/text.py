"""Problems for people at a terminal: the weightiest first, each with its lines and a way out, and where to start."""

from __future__ import annotations

from collections.abc import Iterator

from purposebook.checking.report.frame import drawn, frame
from purposebook.checking.report.groups import Group, grouped, ordered
from purposebook.checking.report.report import NAMES, Report, counted
from purposebook.checking.report.visible import one_line, visible
from purposebook.problems import Mark, Problem, Severity

FEW = 3  # up to here no headings are needed
HEADINGS = {
    Severity.ERROR: "mend these first",
    Severity.WARNING: "likely to mislead a reader, or to be missed by one",
    Severity.INFO: "for when there is time",
}


def as_text(report: Report) -> str:
    """All problems with their lines, and at the end what to do next."""
    if not report.problems:
        return closing(report)
    parts, before = [], None
    for group in grouped(report):
        if group.severity is not before and len(report.problems) > FEW:
            parts.append(_heading(group.severity, report))
        before = group.severity
        parts += _group(group, report)
    return "\n\n".join([*parts, closing(report)])


def as_block(problem: Problem, report: Report) -> str:
    """One problem with everything that belongs to it."""
    return "\n".join([*_block(problem, report), _explained(problem.code)])


def as_blocks(report: Report) -> Iterator[tuple[Severity, str]]:
    """For a log that others write to as well: the same problems one by one, the weightiest last."""
    for severity in reversed(Severity):
        for group in grouped(report):
            if group.severity is severity:
                yield from ((severity, block) for block in _each(group, report))


def _each(group: Group, report: Report) -> Iterator[str]:
    for problem in group.told:
        is_last = group.folded and problem is group.told[-1]
        folded = [_rest(group, "purposebook check --all")] if is_last else []
        yield "\n".join([*_block(problem, report), *folded, _explained(problem.code)])


def closing(report: Report) -> str:
    """How many there are and what to do next."""
    if not report.problems:
        return report.paint(f"{report.name}: nothing to mend.", "good")
    first = ordered(report)[0]
    words = f"{counted(report.counts)} in {report.name}."
    start = f"Start with {report.place(first)}." if len(report.problems) > 1 else ""
    mendable = sum(bool(problem.fix) for problem in report.problems)
    fix = f"'purposebook fix' mends {'it' if len(report.problems) == 1 else mendable} for you." if mendable else ""
    again = "Then run 'purposebook check' again."
    colour = first.severity.value
    return f"{report.paint(words, colour)} {' '.join(part for part in (start, fix, again) if part)}"


def _heading(severity: Severity, report: Report) -> str:
    name = NAMES[severity].capitalize()
    words = f"{name}s ({report.counts[severity]}): {HEADINGS[severity]}"
    return report.paint(words, severity.value)


def _group(group: Group, report: Report) -> Iterator[str]:
    *others, last = ["\n".join(_block(problem, report)) for problem in group.told]
    yield from others
    rest = [_rest(group, "--format line" if report.is_whole else "--all")] if group.folded else []
    yield "\n".join([last, *rest, report.paint(_explained(group.code), "quiet")])


def _rest(group: Group, way: str) -> str:
    return f"  … {group.rest}. '{way}' shows them."


def _explained(code: str) -> str:
    return f"  More: purposebook explain {code}"


def _block(problem: Problem, report: Report) -> Iterator[str]:
    level = report.paint(problem.severity.value, problem.severity.value)
    yield f"{report.paint(report.place(problem), 'place')}  {level}  [{problem.code}]"
    yield f"  {report.paint(one_line(problem.message), 'words')}"
    yield from _framed(problem, problem.mark, report)
    if problem.hint:
        yield f"  {one_line(problem.hint)}"
    if problem.example:
        yield "  Like this:"
        yield from (f"      {visible(line)}" for line in problem.example.splitlines())
    for mark, label in problem.related:
        yield f"  {report.paint(report.place(problem, mark), 'place')}  {one_line(label)}"
        yield from _framed(problem, mark, report, around=0)


def _framed(problem: Problem, mark: Mark, report: Report, around: int = 2) -> Iterator[str]:
    for line in drawn(frame(mark, report.lines(problem), around), "  "):
        is_caret = not line.partition("|")[2].strip(" ^") and line.endswith("^")
        yield report.paint(line, problem.severity.value) if is_caret else line
