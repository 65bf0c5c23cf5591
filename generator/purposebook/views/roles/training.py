"""Training: an author's own modules with their knowledge checks, and the lessons beside them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from purposebook.derivations.derivation import Example, Shelf, counted, derivation
from purposebook.fields.amounts import number_in
from purposebook.fields.spans import minutes_in
from purposebook.fields.text import Entity, Text
from purposebook.model.index import Index
from purposebook.model.playbooks import Playbook
from purposebook.model.training import Check, Module
from purposebook.views.roles.lessons import Lesson, lessons
from purposebook.views.roles.quiz import LEAST, Option, Question, in_order, wrong_answers
from purposebook.views.roles.role import Role, role
from purposebook.views.roles.sorts import Sort


@dataclass(frozen=True, slots=True)
class Asked:
    """An author's check, with the question that can be made of it; None where it has to be asked openly."""

    check: Check
    question: Question | None

    @property
    def is_filled(self) -> bool:
        """Whether its wrong answers are those of siblings."""
        return self.question is not None and not self.check.others

    @property
    def choices(self) -> list[Text]:
        """What to choose from where it is asked openly; nothing where its author names no other answers."""
        return choices(self.check) if self.check.others else []


@dataclass(frozen=True, slots=True)
class Unit:
    """An author's module with its checks."""

    module: Module
    asked: tuple[Asked, ...]


@dataclass(frozen=True, slots=True)
class Course:
    """The whole training of a role: the modules that an author wrote, and the lessons that follow from its playbook."""

    units: tuple[Unit, ...]
    lessons: tuple[Lesson, ...]

    def __bool__(self) -> bool:
        """Whether there is anything to learn."""
        return bool(self.units or self.lessons)


def course(index: Index, role: Role) -> Course:
    """The training of one role."""
    units = (Unit(module, tuple(asked(index, module))) for module in role.playbook.training)
    return Course(tuple(units), lessons(index, role))


def choices(check: Check) -> list[Text]:
    """The answers to choose from, the right one among them."""
    answers = [*check.others, *([check.answer] if check.answer else [])]
    return sorted(answers, key=lambda answer: str(answer).casefold())


def asked(index: Index, module: Module) -> list[Asked]:
    """The checks of a module."""
    return [Asked(check, _question(index, module, check)) for check in module.check]


def _question(index: Index, module: Module, check: Check) -> Question | None:
    if not check.answer or not check.answer.text or check.others.gap:
        return None
    right = Option(check.answer, str(check.answer))
    if check.others:
        given = [Option(text, str(text)) for text in check.others]
        return Question(Sort.CHECK, check, right, in_order([right, *given]))
    wrong = wrong_answers(right, (), *_siblings(index, module, check))
    return Question(Sort.CHECK, check, right, in_order([right, *wrong])) if len(wrong) >= LEAST else None


def _siblings(index: Index, module: Module, check: Check) -> Iterator[list[Option]]:
    """The answers of like checks: of the module, of its playbook, of all others."""
    home = index.owner(module, Playbook)
    near = home.training if home else ()
    everywhere = [other for playbook in index.book.playbooks for other in playbook.training]
    for modules in ([module], near, everywhere):
        yield [
            Option(other.answer, str(other.answer), it)
            for it in modules
            for other in it.check
            if other is not check and other.answer and _manner(other) == _manner(check)
        ]


def _manner(check: Check) -> tuple[str, bool]:
    """How a check begins, and whether a number answers it."""
    answer = str(check.answer or "")
    words = str(check.ask or "").casefold().split()
    is_number = number_in(answer) is not None or minutes_in(answer) is not None
    return (words[0] if words else ""), is_number


@derivation(Shelf.ROLES)
def _choices(index: Index) -> Example | None:
    """The choices of a knowledge check.

    The right answer stands among the others in the order of the alphabet, so that its place tells nothing. A check
    that names no wrong answers gets those of its siblings: checks that begin with the same word and are answered
    alike, by a number or in words, the nearest first. Where there are fewer than two, or its author says that there are
    none, it is asked openly.
    """
    modules = (module for playbook in index.book.playbooks for module in playbook.training)
    for module, check in ((one, check) for one in modules for check in one.check):
        if check.others and check.ask:
            words = f"asks: {check.ask} {len(choices(check))} answers stand to choose from."
            return Example.of(module, words, check)
    return None


@derivation(Shelf.ROLES)
def _wrong_answers(index: Index) -> Example | None:
    """Where wrong answers come from.

    The wrong answers of a knowledge check are right ones elsewhere: another role's promise, the first step of
    another play, the target of another KPI, the meaning of another word. Never one that says the same as a right
    answer, or a part of it. The nearest siblings come first (those of the same role, words that refer to each
    other), and of these the ones that are about as long as the right answer; up to three are taken. With fewer than
    two, nothing is asked. What is longer than 220 characters is no answer to choose.
    """
    for playbook in index.book.playbooks:
        for question in (it for lesson in lessons(index, role(index, playbook)) for it in lesson.questions):
            wrong = [option for option in question.options if option is not question.right]
            words = f"is asked with {counted(len(wrong), 'wrong answer')}, such as “{wrong[0].words}”."
            about = question.about if isinstance(question.about, Entity) else playbook
            return Example.of(about, words, question.right.said, [option.said for option in wrong])
    return None
