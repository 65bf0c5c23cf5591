"""The pages of playbooks, weeks and training."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from purposebook.model.culture import Term
from purposebook.model.index import Index
from purposebook.model.playbooks import Play, Playbook
from purposebook.site import routes
from purposebook.site.pages.page import UNLISTED, WIDE, Facts, Page, first_of, own_page
from purposebook.views.file.groups import Group, grouped
from purposebook.views.roles.escalation_ladder import Ladder, ladder, ladder_from
from purposebook.views.roles.lessonparts.speech import spoken
from purposebook.views.roles.role import Role, role
from purposebook.views.roles.severity import by_severity
from purposebook.views.roles.training import Course, course
from purposebook.views.roles.week import Week, week
from purposebook.views.roles.weekstrip import Strip, strip


@dataclass(frozen=True, slots=True)
class PlaybooksContext:
    """All playbooks under whom they are for, who hands on to whom, and all plays by their severity."""

    playbooks: Sequence[Group[Playbook]]
    ladder: Ladder
    levels: Sequence[Group[Play]]


@dataclass(frozen=True, slots=True)
class WeekContext:
    """A role's week on one sheet; `strip` is None where nothing has a day."""

    role: Role
    week: Week
    strip: Strip | None


@dataclass(frozen=True, slots=True)
class PlaybookContext:
    """One playbook: its role and week, its training, the words of our own that stand in it, whom it hands on to."""

    role: Role
    week: Week
    strip: Strip | None
    course: Course
    terms: Sequence[Term]
    ladder: Ladder


@dataclass(frozen=True, slots=True)
class TrainingContext:
    """The training of one role."""

    role: Role
    course: Course


def roles_pages(facts: Facts) -> Iterator[Page]:
    """The pages of this section."""
    index = facts.index
    yield Page(
        routes.PLAYBOOKS, "Playbooks", "roles/playbooks", "Playbooks",
        lambda: _playbooks(index),
        first_of(index.book.playbooks), hide=WIDE,
    )  # fmt: skip
    for playbook in index.book.playbooks:
        part = role(index, playbook)
        learnt = course(index, part)
        yield own_page(facts, playbook, "roles/playbook", "Playbooks", partial(_playbook, index, part, learnt))
        yield Page(
            routes.week(index, playbook), f"My week: {playbook.label}", "roles/week", UNLISTED,
            partial(_week, index, part), playbook.mark, hide=WIDE,
        )  # fmt: skip
        if learnt:
            yield Page(
                routes.training(index, playbook), f"Training: {playbook.label}", "roles/training", "Playbooks",
                partial(TrainingContext, part, learnt), first_of(playbook.training or (playbook,)),
            )  # fmt: skip


def _playbooks(index: Index) -> PlaybooksContext:
    by_audience = grouped(index.book.playbooks, lambda it: it.audience)
    return PlaybooksContext(by_audience, ladder(index), by_severity(index.of(Play)))


def _playbook(index: Index, part: Role, learnt: Course) -> PlaybookContext:
    duties, playbook = week(index, part), part.playbook
    handed = ladder_from(ladder(index), playbook)
    return PlaybookContext(part, duties, strip(duties), learnt, spoken(index, playbook), handed)


def _week(index: Index, part: Role) -> WeekContext:
    duties = week(index, part)
    return WeekContext(part, duties, strip(duties))
