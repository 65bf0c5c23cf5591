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
from purposebook.views.file.questions import OpenQuestion, open_questions

FEW = 8


@dataclass(frozen=True, slots=True)
class Health:
    """Open questions, findings, dates and coverage of one file."""

    first: OpenQuestion | None
    count: int
    sections: tuple[Section, ...]
    findings: tuple[Weight, ...]
    dated: tuple[Dated, ...]
    reviews: tuple[Dated, ...]
    lenses: tuple[Lens, ...]

    @property
    def asking(self) -> list[tuple[Section, tuple[OpenQuestion, ...]]]:
        """The sections with open questions besides the first, the most important first."""
        left = [(section, tuple(it for it in section.open if not self._is_first(it))) for section in self.sections]
        return sorted((one for one in left if one[1]), key=lambda one: -one[0].weight)

    @property
    def is_long(self) -> bool:
        """Whether the open questions are too many to stand open all at once."""
        return self.count > FEW

    @property
    def asked(self) -> int:
        """How many questions the model asks of this file."""
        return sum(section.asked for section in self.sections)

    def _is_first(self, question: OpenQuestion) -> bool:
        first = self.first
        return first is not None and (question.about, question.key) == (first.about, first.key)


def health(index: Index, problems: Sequence[Problem] = (), today: date | None = None) -> Health:
    """The health of a file; a day makes reviews due, without one nothing is."""
    questions = open_questions(index)
    return Health(
        first=questions[0] if questions else None,
        count=len(questions),
        sections=sections(index),
        findings=tuple(by_weight(problems)),
        dated=tuple(freshness(index)),
        reviews=tuple(reviews(index, today)),
        lenses=lenses(index),
    )
