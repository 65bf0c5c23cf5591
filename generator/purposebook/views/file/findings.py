"""What is wrong with the file, or odd in it, by how much it weighs."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from purposebook.problems import Problem, Severity

NAMES = {Severity.ERROR: "Mistakes", Severity.WARNING: "Worth a look", Severity.INFO: "Good to know"}
FEW = 12  # kinds of findings that can stand open


@dataclass(frozen=True, slots=True)
class Weight:
    """All findings of one weight, those of one kind together, in the order of the file."""

    severity: Severity
    kinds: tuple[tuple[Problem, ...], ...]

    @property
    def name(self) -> str:
        """What people call this weight."""
        return NAMES[self.severity]

    @property
    def count(self) -> int:
        """How many findings these are."""
        return sum(map(len, self.kinds))

    @property
    def is_long(self) -> bool:
        """Whether these are of too many kinds to stand open."""
        return len(self.kinds) > FEW


def by_weight(problems: Iterable[Problem]) -> list[Weight]:
    """The findings by weight, the heaviest first."""
    kinds: dict[Severity, dict[str, list[Problem]]] = {severity: {} for severity in NAMES}
    for problem in sorted(problems, key=lambda problem: problem.sort_key):
        kinds[problem.severity].setdefault(problem.code, []).append(problem)
    return [Weight(severity, tuple(map(tuple, alike.values()))) for severity, alike in kinds.items() if alike]
