"""Open questions: every key that matters and that nobody has answered yet, most important first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from purposebook.derivations.derivation import Example, Shelf, derivation
from purposebook.fields.base import Base
from purposebook.fields.key_of import Key
from purposebook.fields.listing import is_open
from purposebook.fields.text import Entity, Text
from purposebook.model.facts import answering, wider
from purposebook.model.in_force import is_closed
from purposebook.model.index import Index
from purposebook.model.members import Member
from purposebook.model.per_model import once
from purposebook.model.success import Kpi
from purposebook.model.walking import walk
from purposebook.problems import Mark


@dataclass(frozen=True, slots=True)
class Asking:
    """A key that asks something while it is open, how much the answer matters (1-100), and an example of one."""

    key: Key
    asks: str
    weight: int
    example: str


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """Something nobody has answered: about what, under which key, and how much it matters (1-100)."""

    about: Base
    entity: Entity | None
    asking: Asking

    @property
    def key(self) -> str:
        """The key of the answer, as an author writes it."""
        return self.asking.key.written

    @property
    def asks(self) -> str:
        """The question."""
        return self.asking.asks

    @property
    def weight(self) -> int:
        """How much the answer matters."""
        return self.asking.weight

    @property
    def example(self) -> str:
        """An answer that somebody could give, as YAML."""
        return self.asking.example

    @property
    def mark(self) -> Mark:
        """Where the answer belongs."""
        return self.about.mark


@once
def open_questions(index: Index) -> tuple[OpenQuestion, ...]:
    """All open questions of a file, most important first, then in the order of the file."""
    found = [question for _, questions in asked_below(index, index.book) for question in questions]
    return tuple(sorted(found, key=lambda question: (-question.weight, question.mark)))


def by_kind(questions: Sequence[OpenQuestion]) -> tuple[tuple[OpenQuestion, ...], ...]:
    """Questions that ask the same of several entries together, the kinds in the order of their first."""
    kinds: dict[int, list[OpenQuestion]] = {}
    for question in questions:
        kinds.setdefault(id(question.asking), []).append(question)
    return tuple(map(tuple, kinds.values()))


def asked_below(index: Index, base: Base) -> Iterator[tuple[Base, list[OpenQuestion]]]:
    """Everything below `base` that may be asked something, with its open questions."""
    for met in walk(base).found:
        if not is_closed(met.owner) and is_asked(met.value):
            found = questions_about(met.value, met.owner)
            yield met.value, [question for question in found if not _is_answered_elsewhere(index, question)]


def is_asked(base: Base) -> bool:
    """Whether questions are asked about it: not about what is over, nor about whom the community is not for."""
    return not is_closed(base) and (not isinstance(base, Member) or base.is_inside)


def _is_answered_elsewhere(index: Index, question: OpenQuestion) -> bool:
    """Whether what is open here stands at a type that it is a kind of, or at the section for all its entries."""
    about, key = question.about, question.asking.key
    if isinstance(about, Kpi) and key.is_one_of(Kpi.owner):
        return bool(answering(index, about))
    if isinstance(about, Member) and key.is_one_of(Member.receives, Member.contributes, Member.shares):
        return not all(is_open(parent.under(key)) for parent in wider(index, about, key))
    return False


def questions_about(base: Base, owner: Entity | None = None) -> list[OpenQuestion]:
    """The open questions about one group of keys itself."""
    if not is_asked(base):
        return []
    entity = base if isinstance(base, Entity) else owner
    asking = (it for it in asking_keys(type(base)) if _is_unanswered(base, it.key) and base.may_ask(it.key))
    return [OpenQuestion(base, entity, it) for it in asking]


def _is_unanswered(base: Base, key: Key) -> bool:
    """Whether nothing is written under a key, or only that it is not known yet."""
    said = base.all_under(key)
    is_awaited = bool(said) and all(isinstance(one, Text) and one.is_awaited for one in said)
    return is_open(base.under(key)) or is_awaited


def question_at(base: Base, name: str) -> OpenQuestion | None:
    """The open question at one key, or None where it is answered or asks nothing."""
    return next((question for question in questions_about(base) if question.key == name), None)


def nobody_asks(base: Base, name: str) -> None:
    """What is asked where readers read: nothing."""


@cache
def asking_keys(base: type[Base]) -> tuple[Asking, ...]:
    """The keys of a class that ask something while they are open."""
    asking = ((key, base.key_asks(key)) for key in base.__keys__.values())
    return tuple(Asking(key, *asks, base.key_example(key.written)) for key, asks in asking if asks)


@derivation(Shelf.FILE)
def _open_questions(index: Index) -> Example | None:
    """Open questions.

    A question stands open when nothing is written under its key, or `TBD`, and neither `none` nor `withheld` says
    why. What is no longer in force asks nothing, nor do those whom the community is not for; what is said of a wider
    type, for all entries of a section, or by another key (a target of `>= 90%` says which way is good) is not asked
    again; nor is what makes no sense, such as a portrait of a ministry. Each question has a weight from 1 to 100: the
    purpose first, then the five answers, then what follows from them; of equals, the one that comes first in the file.
    """
    for question in open_questions(index):
        if question.entity:
            return Example.of(question.entity, f"leaves open: {question.asks}", question.about)
    return None
