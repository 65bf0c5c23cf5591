"""How much of the file is answered, section by section, with what is open in each."""

from __future__ import annotations

from dataclasses import dataclass

from purposebook.derivations.derivation import Example, Shelf, counted, derivation
from purposebook.derivations.places import lines_of
from purposebook.fields.base import Base
from purposebook.model.index import Index
from purposebook.model.per_model import once
from purposebook.model.root import Purposebook
from purposebook.views.file.questions import OpenQuestion, asked_below, asking_keys, questions_about


@dataclass(frozen=True, slots=True)
class Section:
    """A section of the file: how many questions it is asked, and which are open, most important first."""

    name: str
    asked: int
    open: tuple[OpenQuestion, ...]
    lines: tuple[int, ...]

    @property
    def answered(self) -> int:
        """How many questions have an answer."""
        return self.asked - len(self.open)

    @property
    def weight(self) -> int:
        """How much its most important open question matters."""
        return self.open[0].weight if self.open else 0


@once
def sections(index: Index) -> tuple[Section, ...]:
    """The sections that are asked anything, in the order in which one would write them."""
    names = Purposebook.key_names().items()
    found = [_section(index, written, attribute) for written, attribute in names]
    return tuple(section for section in found if section.asked)


def _section(index: Index, written: str, attribute: str) -> Section:
    book = index.book
    asked = sum(key.name == written for key in asking_keys(Purposebook))
    questions = [question for question in questions_about(book) if question.key == written]
    value = getattr(book, attribute)
    parts = [part for part in (value if isinstance(value, tuple) else (value,)) if isinstance(part, Base)]
    for base, met in (one for part in parts for one in asked_below(index, part)):
        asked += len(asking_keys(type(base)))
        questions += met
    questions.sort(key=lambda question: (-question.weight, question.mark))
    return Section(written.replace("_", " ").capitalize(), asked, tuple(questions), lines_of(parts))


@derivation(Shelf.FILE)
def _answered(index: Index) -> Example | None:
    """How much is answered.

    Every key that asks something counts once for each entry in which it could stand. An answer is whatever is
    written there, also the word that there is none, or that it is not published. What is no longer in force is
    asked nothing.
    """
    for section in sections(index):
        if section.lines and section.asked:
            words = f"{section.name}: {section.answered} of {counted(section.asked, 'question')} answered."
            return Example(None, words, section.lines)
    return None
