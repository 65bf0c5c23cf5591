"""A broken file mended step by step, so that one mistake never hides another.

Each part that begins in column 1 is parsed on its own. What stops the parser is told, then
mended as it was probably meant or, failing that, left out; and the parser runs again.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from purposebook.problems import Mark, Problem
from purposebook.slips import layout
from purposebook.slips.writing.candidates import Trials, Weigh, unweighed
from purposebook.slips.writing.diagnosis import diagnose
from purposebook.slips.writing.wreck import Finding, Wreck
from purposebook.source.limits import too_deep
from purposebook.source.parse import Trouble, parse

_BUDGET = 4_000_000  # characters parsed again, about half a second
_PER_PARSE = 200
_MOST_PROBLEMS = 100
_SURE = frozenset(
    {
        "extra-dash",
        "missing-dash",
        "tab-indent",
        "unquoted-braces",
        "unquoted-colon",
        "unquoted-start",
        "wrong-bullet",
        "wrong-indent",
    }
)
_VAGUE = frozenset({"wrong-indent", "stray-text", "unreadable-line"})


def mend(text: str, weigh: Weigh = unweighed) -> tuple[str, list[Problem]]:
    """The text without what stops the parser, every other line in its place; and the problems told on the way."""
    mender = _Mender(text.split("\n"), Trials(weigh))
    before = 0
    for first, last in _sections(mender.lines):
        mender.mend(first, last, before)
        before = first if _begins_section(mender.lines[first]) else before
    mender.mend(0, len(mender.lines))
    return "\n".join(mender.lines), mender.problems


def _sections(lines: Sequence[str]) -> list[tuple[int, int]]:
    starts = [index for index, line in enumerate(lines) if _begins_section(line)]
    bounds = [0, *(index for index in starts if index), len(lines)]
    return list(pairwise(bounds))


def _begins_section(line: str) -> bool:
    if not line or line[0] in " \t#]}":
        return False
    return line.startswith("- ") or bool(layout.split(line).gap)


class _Mender:
    def __init__(self, lines: list[str], trials: Trials) -> None:
        self.lines = lines
        self.trials = trials
        self.problems: list[Problem] = []
        self._block_text = layout.block_text(lines)
        self._budget = _BUDGET
        self._changed: set[int] = set()

    def mend(self, first: int, last: int, context: int = 0) -> None:
        """Mend the lines from `first` up to `last` until they can be parsed, or empty them; `context` is above."""
        told_before = len(self.problems)
        while self._budget > 0 and len(self.problems) < _MOST_PROBLEMS:
            chunk = "\n".join(self.lines[first:last])
            self._budget -= len(chunk) + _PER_PARSE
            fault = parse(chunk).fault
            if fault is None:
                return
            wreck = Wreck(self.lines, first, last, fault.moved(first), self._block_text, context)
            finding = self._find(wreck)
            if len(self.problems) == told_before or not self._is_aftermath(finding, wreck):
                self.problems.append(self._with_fix(finding))
            self._apply(finding, wreck)
        self._empty(first, last)

    def _with_fix(self, finding: Finding) -> Problem:
        """The problem with the edits that mend it, where one way is meant and the lines are as the author left them."""
        problem = finding.problem
        if problem.code not in _SURE:
            return problem
        as_written = not self._changed & set(finding.changes)
        return replace(problem, fix=finding.edits(self.lines) if as_written and not finding.in_doubt else ())

    def _find(self, wreck: Wreck) -> Finding:
        if wreck.fault.trouble is Trouble.DEEP:
            return Finding(too_deep(Mark(wreck.fault.line, wreck.fault.column)))
        return diagnose(wreck, self.trials)

    def _is_aftermath(self, finding: Finding, wreck: Wreck) -> bool:
        """Whether a vague problem touches lines already changed, and so is most likely their doing."""
        if finding.problem.code not in _VAGUE:
            return False
        line = finding.problem.mark.line - 1
        before = layout.above(self.lines, line)
        return any(index in self._changed for index in range(before or 0, max(line, wreck.at) + 1))

    def _apply(self, finding: Finding, wreck: Wreck) -> None:
        line = min(finding.problem.mark.line - 1, wreck.last - 1)
        changes = {i: new for i, new in finding.changes.items() if self.lines[i] != new}
        if changes and line not in self._changed:
            for index, new in changes.items():
                self.lines[index] = new
            self._changed.update(changes, [line])
            return
        wrong = next((index for index in (line, wreck.at) if self.lines[index].strip()), wreck.first)
        end = layout.block_end(self.lines, wrong) if self.lines[wrong].strip() else wreck.last
        self._empty(wrong, min(end, wreck.last))

    def _empty(self, first: int, last: int) -> None:
        self._changed.update(range(first, last))
        self.lines[first:last] = [""] * (last - first)
