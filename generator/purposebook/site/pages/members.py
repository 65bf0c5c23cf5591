"""The pages of member types, and of where they meet."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from purposebook.fields.listing import is_open
from purposebook.fields.text import Entity
from purposebook.model.culture import Ritual
from purposebook.model.index import Index
from purposebook.model.journeys import JourneyStage
from purposebook.model.members import Channel, Contribution, Member, Received, SocialObject
from purposebook.model.relations import Commitment, Interaction
from purposebook.site import routes
from purposebook.site.pages.page import Facts, Page, first_of, own_page
from purposebook.views.file.groups import Group
from purposebook.views.journeys.draft import Draft, draft
from purposebook.views.members.condensed import Party, condensed
from purposebook.views.members.exchange import Network, network
from purposebook.views.members.families import families
from purposebook.views.members.ledger import Account, delivering, ledger
from purposebook.views.members.profile import Profile, profile


@dataclass(frozen=True, slots=True)
class MembersContext:
    """All member types in families: what each gets and gives, and who exchanges how much with whom."""

    families: Sequence[Group[Member]]
    accounts: Sequence[Account]
    ledgers: Sequence[Group[Account]]
    network: Network[Entity]
    picture: Network[Party]


@dataclass(frozen=True, slots=True)
class MemberContext:
    """One member type, a first journey where the file has none, and what promises it what it receives."""

    profile: Profile
    draft: Draft | None
    delivering: Mapping[Received, Sequence[Commitment]]


@dataclass(frozen=True, slots=True)
class MeetingContext:
    """Channels and what people gather around, each with what uses it."""

    used_in: Mapping[Entity, Sequence[Entity]]


MEET = (Interaction, Contribution, Received, Member, Ritual, JourneyStage)


def members_pages(facts: Facts) -> Iterator[Page]:
    """The pages of this section."""
    index, book = facts.index, facts.index.book
    yield Page(
        routes.MEMBERS, "Members", "members/members", "Members",
        lambda: _members(index), first_of(book.members),
    )  # fmt: skip
    for family in families(index, book.members):
        for member in family.entries:
            page = own_page(facts, member, "members/member", "Members", partial(_member, index, member))
            yield replace(page, group=family.name)
    if not (is_open(book.channels) and is_open(book.social_objects)):
        yield Page(
            routes.MEETING, "Where we meet", "members/meeting", "Members",
            lambda: _meeting(index), first_of(book.channels),
        )  # fmt: skip


def _members(index: Index) -> MembersContext:
    accounts, found = ledger(index), families(index, index.book.members)
    of = {account.member: account for account in accounts}
    theirs = [Group(family.name, tuple(of[member] for member in family.entries if member in of)) for family in found]
    by_family, passing = [family for family in theirs if family.entries], network(index)
    return MembersContext(found, accounts, by_family, passing, condensed(passing, found))


def _member(index: Index, member: Member) -> MemberContext:
    found = profile(index, member)
    promised = {received: delivering(index, received) for received in member.receives}
    return MemberContext(found, draft(index, found), promised)


def _meeting(index: Index) -> MeetingContext:
    return MeetingContext({place: index.users(place, MEET) for place in index.of((Channel, SocialObject))})
