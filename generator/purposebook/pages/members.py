"""The pages of member types, and of where they meet."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from purposebook import routes
from purposebook.model.index import Index
from purposebook.model.members import Member
from purposebook.pages.page import (
    Context,
    Facts,
    Page,
    first_of,
    own_page,
)
from purposebook.views.draft import draft
from purposebook.views.exchange import network
from purposebook.views.ledger import ledger
from purposebook.views.profile import profile


def members_pages(facts: Facts) -> Iterator[Page]:
    """The pages of this section."""
    index = facts.index
    yield Page(
        routes.MEMBERS, "Members", "members", "Members", lambda: {"accounts": ledger(index), "network": network(index)},
        first_of(index.book.members),
    )  # fmt: skip
    for member in index.book.members:
        yield own_page(facts, member, "member", "Members", partial(_member, index, member))
    if index.book.channels or index.book.social_objects:
        yield Page(routes.MEETING, "Where we meet", "meeting", "Members", dict, first_of(index.book.channels))


def _member(index: Index, member: Member) -> Context:
    found = profile(index, member)
    return {"profile": found, "draft": draft(index, found)}
