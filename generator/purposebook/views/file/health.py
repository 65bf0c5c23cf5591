"""How the file is doing, in one view: what to answer next, what to mend, what is old, what is covered."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from purposebook.model.index import Index
from purposebook.problems import Problem
from purposebook.views.file.ages import Dated, freshness, reviews
from purposebook.views.file.answered import Section, sections
from purposebook.views.file.findings import Weight, by_weight
from purposebook.views.file.lenses import Lens, lenses
from purposebook.views.file.questions import OpenQuestion, by_kind, open_questions

FIRST = 10  # as many open questions as one can take on


@dataclass(frozen=True, slots=True)
class Health:
    """Open questions, findings, dates and coverage of one file.

    `kinds` are all its open questions by what they ask, `first` are those of the kinds that matter most.
    """

    first: tuple[OpenQuestion, ...]
    kinds: tuple[tuple[OpenQuestion, ...], ...]
    count: int
    sections: tuple[Section, ...]
    findings: tuple[Weight, ...]
    dated: tuple[Dated, ...]
    reviews: tuple[Dated, ...]
    lenses: tuple[Lens, ...]

    @property
    def rest(self) -> tuple[tuple[OpenQuestion, ...], ...]:
        """The kinds that `first` does not hold whole."""
        return tuple(alike for place, alike in enumerate(self.kinds) if place >= FIRST or len(alike) > 1)

    @property
    def asked(self) -> int:
        """How many questions the model asks of this file."""
        return sum(section.asked for section in self.sections)


def health(index: Index, problems: Sequence[Problem] = (), today: date | None = None) -> Health:
    """The health of a file; a day makes reviews due, without one nothing is."""
    questions = open_questions(index)
    kinds = by_kind(questions)
    return Health(
        first=tuple(alike[0] for alike in kinds[:FIRST]),
        kinds=kinds,
        count=len(questions),
        sections=sections(index),
        findings=tuple(by_weight(problems)),
        dated=tuple(freshness(index)),
        reviews=tuple(reviews(index, today)),
        lenses=lenses(index),
    )
