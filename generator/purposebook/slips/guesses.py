"""All that guesses what an author meant, as the loader asks it."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from purposebook.fields.interpreter import Interpreter
from purposebook.problems import Problem, Severity
from purposebook.slips import consequences
from purposebook.slips.keys.keys_as_meant import KEYS_AS_MEANT
from purposebook.slips.writing import as_meant, lost_indentation
from purposebook.slips.writing.candidates import Weigh
from purposebook.source import Read


class Guesses:
    """What the loader asks: see `purposebook.loader.Guesses`."""

    keys: Interpreter = KEYS_AS_MEANT

    def read(self, data: bytes | str, misfits: Weigh) -> Read:
        """A text read as it was most likely meant."""
        return as_meant.read(data, misfits)

    def told(self, problems: Collection[Problem], lines: Sequence[str], sections: Collection[str]) -> list[Problem]:
        """What is said of all that was found: no consequences, and one thing where no indentation is left."""
        broken = any(problem.severity is Severity.ERROR for problem in problems)
        flat = lost_indentation.lost(lines, sections) if broken and sections else None
        return [flat] if flat else consequences.told_apart(set(problems), lines)

    def sound(self, findings: Sequence[Problem], problems: Sequence[Problem], lines: Sequence[str]) -> list[Problem]:
        """What rules find in entries that are read as a whole."""
        return consequences.sound(findings, problems, lines)


GUESSES = Guesses()
