"""The pages of member types, and of where they meet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from purposebook.model.index import Index
from purposebook.model.members import Member
from purposebook.site import routes
from purposebook.site.pages.page import Facts, NoMore, Page, first_of, own_page
from purposebook.views.journeys.draft import Draft, draft
from purposebook.views.members.exchange import Network, network
from purposebook.views.members.ledger import Account, ledger
from purposebook.views.members.profile import Profile, profile


@dataclass(frozen=True, slots=True)
class MembersContext:
    """All member types: what each gets and gives, and who exchanges how much with whom."""

    accounts: Sequence[Account]
    network: Network


@dataclass(frozen=True, slots=True)
class MemberContext:
    """One member type, and a first journey where the file has none."""

    profile: Profile
    draft: Draft | None


def members_pages(facts: Facts) -> Iterator[Page]:
    """The pages of this section."""
    index, book = facts.index, facts.index.book
    yield Page(
        routes.MEMBERS, "Members", "members/members", "Members",
        lambda: MembersContext(ledger(index), network(index)), first_of(book.members),
    )  # fmt: skip
    for member in book.members:
        yield own_page(facts, member, "members/member", "Members", partial(_member, index, member))
    if book.channels or book.social_objects:
        yield Page(routes.MEETING, "Where we meet", "members/meeting", "Members", NoMore, first_of(book.channels))


def _member(index: Index, member: Member) -> MemberContext:
    found = profile(index, member)
    return MemberContext(found, draft(index, found))
