"""The pages of member types, and of where they meet."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from purposebook.model.index import Index
from purposebook.model.members import Member
from purposebook.site import routes
from purposebook.site.pages.page import Context, Facts, Page, first_of, own_page
from purposebook.views.journeys.draft import draft
from purposebook.views.members.exchange import network
from purposebook.views.members.ledger import ledger
from purposebook.views.members.profile import profile


def members_pages(facts: Facts) -> Iterator[Page]:
    """The pages of this section."""
    index = facts.index
    yield Page(
        routes.MEMBERS, "Members", "members/members", "Members",
        lambda: {"accounts": ledger(index), "network": network(index)},
        first_of(index.book.members),
    )  # fmt: skip
    for member in index.book.members:
        yield own_page(facts, member, "members/member", "Members", partial(_member, index, member))
    if index.book.channels or index.book.social_objects:
        yield Page(routes.MEETING, "Where we meet", "members/meeting", "Members", dict, first_of(index.book.channels))


def _member(index: Index, member: Member) -> Context:
    found = profile(index, member)
    return {"profile": found, "draft": draft(index, found)}
