"""The pages of playbooks, weeks and training."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from purposebook.model.index import Index
from purposebook.site import routes
from purposebook.site.pages.page import UNLISTED, WIDE, Context, Facts, Page, first_of, own_page
from purposebook.views.file.groups import grouped
from purposebook.views.roles.escalation_ladder import ladder, ladder_from
from purposebook.views.roles.lessonparts.speech import spoken
from purposebook.views.roles.role import Role, role
from purposebook.views.roles.training import Course, choices, course
from purposebook.views.roles.week import week
from purposebook.views.roles.weekstrip import strip


def roles_pages(facts: Facts) -> Iterator[Page]:
    """The pages of this section."""
    index = facts.index
    yield Page(
        routes.PLAYBOOKS, "Playbooks", "roles/playbooks", "Playbooks",
        lambda: {"playbooks": grouped(index.book.playbooks, "audience"), "ladder": ladder(index)},
        first_of(index.book.playbooks), hide=WIDE,
    )  # fmt: skip
    for playbook in index.book.playbooks:
        part = role(index, playbook)
        learnt = course(index, part)
        yield own_page(facts, playbook, "roles/playbook", "Playbooks", partial(_playbook, index, part, learnt))
        yield Page(
            routes.week(index, playbook), f"My week: {playbook.label}", "roles/week", UNLISTED,
            partial(_role, index, part), playbook.mark, hide=WIDE,
        )  # fmt: skip
        if learnt:
            yield Page(
                routes.training(index, playbook), f"Training: {playbook.label}", "roles/training", "Playbooks",
                partial(dict, role=part, course=learnt, choices=choices), first_of(playbook.training or (playbook,)),
            )  # fmt: skip


def _playbook(index: Index, part: Role, learnt: Course) -> Context:
    terms = spoken(index, part.playbook)
    return {**_role(index, part), "course": learnt, "terms": terms, "ladder": ladder_from(ladder(index), part.playbook)}


def _role(index: Index, part: Role) -> Context:
    duties = week(index, part)
    return {"role": part, "week": duties, "strip": strip(duties)}
