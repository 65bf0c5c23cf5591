"""What is wrong with the file, or odd in it, by how much it weighs."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from purposebook.problems import Problem, Severity

NAMES = {Severity.ERROR: "Mistakes", Severity.WARNING: "Worth a look", Severity.INFO: "Good to know"}
FEW = 8


@dataclass(frozen=True, slots=True)
class Weight:
    """All findings of one weight, in the order of the file."""

    severity: Severity
    problems: tuple[Problem, ...]

    @property
    def name(self) -> str:
        """What people call this weight."""
        return NAMES[self.severity]

    @property
    def is_long(self) -> bool:
        """Whether these are too many to stand open."""
        return len(self.problems) > FEW


def by_weight(problems: Iterable[Problem]) -> list[Weight]:
    """The findings by weight, the heaviest first."""
    found = sorted(problems, key=lambda problem: problem.sort_key)
    weights = (Weight(severity, tuple(it for it in found if it.severity is severity)) for severity in NAMES)
    return [weight for weight in weights if weight.problems]
