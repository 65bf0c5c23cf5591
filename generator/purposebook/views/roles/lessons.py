"""Lessons: modules of training that follow from the playbook."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice

from purposebook.derivations.derivation import Example, Shelf, counted, derivation
from purposebook.fields.base import Base
from purposebook.fields.ids import slug
from purposebook.model.in_force import is_closed
from purposebook.model.index import Index
from purposebook.model.per_model import once
from purposebook.views.roles.lessonparts import numbers, plays, promises, speech, whom
from purposebook.views.roles.quiz import Question
from purposebook.views.roles.role import Role, role

PARTS: dict[str, tuple[Callable[[Index, Role], Iterator[Question | None]], int]] = {  # title → what asks, how often
    "Why we are here": (promises.answered_for, 2),
    "Whom you serve": (whom.questions, 3),
    "What you promise": (promises.promised, 3),
    "Plays": (plays.questions, 6),
    "Your numbers": (numbers.questions, 4),
    "How we speak": (speech.questions, 4),
}


@dataclass(frozen=True, slots=True)
class Lesson:
    """A derived module: the heading of the playbook under which its answers stand, and its questions."""

    title: str
    questions: tuple[Question, ...]

    @property
    def anchor(self) -> str:
        """Where it stands, in the playbook and in the training."""
        return slug(self.title, "section")

    @property
    def stands_on(self) -> tuple[Base, ...]:
        """What its answers are taken from."""
        return tuple(option.said for question in self.questions for option in question.options)


@once
def lessons(index: Index, role: Role) -> tuple[Lesson, ...]:
    """The derived modules of a role."""
    if role.playbook.training.gap or is_closed(role.playbook):
        return ()
    made = (Lesson(title, _first(ask(index, role), most)) for title, (ask, most) in PARTS.items())
    return tuple(lesson for lesson in made if lesson.questions)


def _first(questions: Iterator[Question | None], most: int) -> tuple[Question, ...]:
    return tuple(islice((found for found in questions if found), most))


@derivation(Shelf.ROLES)
def _lessons(index: Index) -> Example | None:
    """What a role learns from its playbook.

    Beside the modules that an author wrote, a role learns what it answers for, whom it serves, what it promises,
    its plays, its numbers and how we speak, with up to six questions on each. Where nothing can be asked, there is
    no lesson. Whoever wrote that there is no training gets none, nor does a role that is no longer in force.

    Whom it serves, beside types that others serve; what those get, beside what other types get; what comes from the
    role itself is asked first, and wider or narrower types give no wrong answers. What it answers for and which
    promises it keeps, beside those of others; a promise that nobody keeps is no wrong answer. Of each play, the
    most urgent first, a step that belongs to it, beside steps of others; then, in turn, who takes over, how fast to
    act, or when it is over. Of its KPIs, in turn, the target, beside targets with the same unit, or the question.
    Which word stands instead of another, and what those of the community's own words mean that stand in its
    playbook.
    """
    for playbook in index.book.playbooks:
        found = lessons(index, role(index, playbook))
        if found:
            words = f"learns {counted(len(found), 'lesson')}: {', '.join(lesson.title for lesson in found)}."
            return Example.of(playbook, words, *(lesson.stands_on for lesson in found))
    return None
