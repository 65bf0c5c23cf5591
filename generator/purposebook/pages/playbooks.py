"""The pages of playbooks, weeks and training."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache, partial

from purposebook import routes
from purposebook.model.index import Index
from purposebook.model.playbooks import Playbook
from purposebook.pages.page import (
    UNLISTED,
    WIDE,
    Context,
    Facts,
    Page,
    first_of,
    own_page,
)
from purposebook.views.escalations import Ladder, ladder, ladder_from
from purposebook.views.groups import grouped
from purposebook.views.roles import role
from purposebook.views.training import choices
from purposebook.views.week import week
from purposebook.views.weekstrip import strip


def playbooks_pages(facts: Facts) -> Iterator[Page]:
    """The pages of this section."""
    index = facts.index

    @cache
    def whole() -> Ladder:
        return ladder(index)

    yield Page(
        routes.PLAYBOOKS, "Playbooks", "playbooks", "Playbooks",
        lambda: {"playbooks": grouped(index.book.playbooks, "audience"), "ladder": whole()},
        first_of(index.book.playbooks), hide=WIDE,
    )  # fmt: skip
    for playbook in index.book.playbooks:
        yield own_page(facts, playbook, "playbook", "Playbooks", partial(_playbook, whole, index, playbook))
        yield Page(
            routes.week(index, playbook), f"My week: {playbook.label}", "week", UNLISTED,
            partial(_role, index, playbook), playbook.mark, hide=WIDE,
        )  # fmt: skip
        if playbook.training:
            yield Page(
                routes.training(index, playbook), f"Training: {playbook.label}", "training", "Playbooks",
                partial(dict, playbook=playbook, choices=choices), playbook.training[0].mark,
            )  # fmt: skip


def _playbook(whole: Callable[[], Ladder], index: Index, playbook: Playbook) -> Context:
    return {**_role(index, playbook), "ladder": ladder_from(whole(), playbook)}


def _role(index: Index, playbook: Playbook) -> Context:
    found = role(index, playbook)
    duties = week(index, found)
    return {"role": found, "week": duties, "strip": strip(duties)}
