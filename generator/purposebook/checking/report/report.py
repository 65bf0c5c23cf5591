"""What is told: the problems of a file, the texts they stand in, and how a check weighs them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from purposebook.problems import Mark, Problem, Severity

LINE_END = re.compile(r"\r\n|\r|\n")  # as an editor counts, and as marks do
NAMES = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
Paint = Callable[[str, str], str]


def unpainted(words: str, role: str) -> str:
    """Words as they are, where there is no colour; `role` says what they are to the reader."""
    return words


@dataclass(frozen=True)
class Report:
    """The problems of one file, ready to be told in any form.

    `name` is the file as its author calls it, `others` are the texts of further files by the name that problems give
    them, `addresses` says where a file lies seen from the top of its repository. `changed` are the lines that are new
    since the base of a pull request; `failing` are the weights that let a check fail.
    """

    problems: Sequence[Problem]
    text: str = ""
    name: str = "purpose.yml"
    others: Mapping[str, str] = field(default_factory=dict)
    addresses: Mapping[str, str] = field(default_factory=dict)
    changed: frozenset[int] = frozenset()
    failing: frozenset[Severity] = frozenset({Severity.ERROR})
    is_whole: bool = False
    paint: Paint = unpainted

    @cached_property
    def counts(self) -> Counter[Severity]:
        """How many problems there are of each weight."""
        return Counter(problem.severity for problem in self.problems)

    @cached_property
    def _lines(self) -> dict[str, list[str]]:
        return {name: LINE_END.split(text) for name, text in {**self.others, "": self.text}.items()}

    def lines(self, problem: Problem) -> list[str]:
        """The file a problem stands in, line by line; nothing where its text is not known."""
        return self._lines.get(problem.file, [])

    def file(self, problem: Problem) -> str:
        """The file a problem stands in, as its author calls it."""
        return problem.file or self.name

    def address(self, problem: Problem) -> str:
        """The file a problem stands in, seen from the top of its repository."""
        return self.addresses.get(self.file(problem), self.file(problem))

    @property
    def address_of_file(self) -> str:
        """The file that is checked, seen from the top of its repository."""
        return self.addresses.get(self.name, self.name)

    def place(self, problem: Problem, mark: Mark | None = None) -> str:
        """Where something stands, in the form that editors and terminals make a link of."""
        line, column = (mark or problem.mark)[:2]
        return f"{self.file(problem)}:{line}:{column}"

    def is_changed(self, problem: Problem) -> bool:
        """Whether a problem stands on a line that is new."""
        if problem.file:
            return False
        last = max(problem.mark.line, problem.mark.end_line)
        return bool(self.changed) and not self.changed.isdisjoint(range(problem.mark.line, last + 1))


def counted(counts: Mapping[Severity, int]) -> str:
    """How many there are of each weight, in words: `1 error, 2 warnings and 1 note`."""
    words = [f"{counts[level]} {NAMES[level]}{'s' * (counts[level] > 1)}" for level in NAMES if counts.get(level)]
    return listed(words)


def listed(words: Sequence[str]) -> str:
    """Words as a list in a sentence: `one, two and three`."""
    return " and ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)
