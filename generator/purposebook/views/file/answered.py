"""How much of the file is answered, section by section, with what is open in each."""

from __future__ import annotations

from dataclasses import dataclass

from purposebook.derivations.derivation import Example, Shelf, counted, derivation
from purposebook.derivations.places import lines_of
from purposebook.fields.base import Base
from purposebook.fields.key_of import Key
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
    found = [_section(index, key) for key in Purposebook.__keys__.values()]
    return tuple(section for section in found if section.asked)


def _section(index: Index, key: Key) -> Section:
    book = index.book
    asked = sum(asking.key is key for asking in asking_keys(Purposebook))
    questions = [question for question in questions_about(book) if question.asking.key is key]
    parts = [part for part in book.all_under(key) if isinstance(part, Base)]
    for base, met in (one for part in parts for one in asked_below(index, part)):
        asked += sum(base.may_ask(asking.key) for asking in asking_keys(type(base)))
        questions += met
    questions.sort(key=lambda question: (-question.weight, question.mark))
    return Section(key.written.replace("_", " ").capitalize(), asked, tuple(questions), lines_of(parts))


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
