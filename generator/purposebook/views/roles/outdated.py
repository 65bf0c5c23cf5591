"""Which training is out of date after a change: what was learned, and is no longer so."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from purposebook.derivations.derivation import Shelf, derivation
from purposebook.fields.text import Text
from purposebook.model.index import Index
from purposebook.model.playbooks import Playbook
from purposebook.model.training import Module
from purposebook.views.file.changes import Change
from purposebook.views.file.differences import Difference, quoted
from purposebook.views.file.same_entries import SameEntries
from purposebook.views.roles.lessons import Lesson, lessons
from purposebook.views.roles.quiz import told
from purposebook.views.roles.role import role


@dataclass(frozen=True, slots=True)
class Outdated:
    """A part of a role's training: what it is called, what of it is no longer so, and what is so now.

    Where it `still_says` something, its author has to change it first; else whoever learned it goes through it again.
    """

    playbook: Playbook
    title: str
    gone: tuple[str, ...] = ()
    new: tuple[str, ...] = ()
    still_says: tuple[str, ...] = ()

    @property
    def told(self) -> str:
        """The reason in words."""
        if self.still_says:
            return f"still says {quoted(self.still_says)}, which the file says no longer"
        return Difference("", self.gone, self.new).told


def outdated(same: SameEntries, changed: Sequence[Change]) -> Iterator[Outdated]:
    """The training that somebody may have learned before, and that is not as it was; role by role."""
    for playbook in same.new.book.playbooks:
        former = same.was.get(playbook)
        if isinstance(former, Playbook):
            yield from _modules(same, playbook, changed)
            yield from _lessons(same, former, playbook)


def _lessons(same: SameEntries, former: Playbook, playbook: Playbook) -> Iterator[Outdated]:
    """The lessons whose right answers are others now."""
    learned = {lesson.title: _answers(lesson) for lesson in lessons(same.old, role(same.old, former))}
    for lesson in lessons(same.new, role(same.new, playbook)):
        now, was = _answers(lesson), learned.get(lesson.title)
        if was is not None and set(now) != set(was):
            yield Outdated(playbook, lesson.title, _without(was, now), _without(now, was))


def _answers(lesson: Lesson) -> tuple[str, ...]:
    return tuple(dict.fromkeys(question.right.words for question in lesson.questions))


def _without(words: Sequence[str], others: Sequence[str]) -> tuple[str, ...]:
    return tuple(word for word in words if word not in others)


def _modules(same: SameEntries, playbook: Playbook, changed: Sequence[Change]) -> Iterator[Outdated]:
    """An author's own modules: those that were changed, and those that say what other entries say no longer."""
    edits = {change.of: change for change in changed}
    for module in playbook.training:
        if module not in same.was:
            continue
        if edit := edits.get(module):
            gone, new = (
                tuple(chain(*said)) for said in zip(*((it.gone, it.new) for it in edit.differences), strict=True)
            )
            yield Outdated(playbook, module.label, gone, new)
        elif says := _said_no_longer(same.new, playbook, module, changed):
            yield Outdated(playbook, module.label, still_says=says)


def _said_no_longer(index: Index, playbook: Playbook, module: Module, changed: Sequence[Change]) -> tuple[str, ...]:
    """What a module teaches word for word, as entries that concern its role said before."""
    at = index.address(playbook)
    near = (change for change in changed if at in change.concerns)
    gone = {told(words) for change in near for difference in change.differences for words in difference.gone}
    return tuple(dict.fromkeys(words for words in map(str, _taught(module)) if told(words) in gone))


def _taught(module: Module) -> Iterator[Text]:
    yield from module.steps
    yield from (check.answer for check in module.check if check.answer)


@derivation(Shelf.ROLES)
def _outdated(_: Index) -> None:
    """Training to go through again.

    Where two states of the file are compared, a lesson is out of date when the right answers to its questions are
    others than before, and a part that an author wrote when its own words changed. A part that was left as it was
    is out of date, too, when a step or an answer of it says, word for word, what an entry that concerns its role said
    before and says no longer: its author has to look at it first.
    """
