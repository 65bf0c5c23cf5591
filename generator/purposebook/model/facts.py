"""Facts that it takes the whole model to know: who plays a role, which types are wider, which KPI leads."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from purposebook.fields.listing import Listing
from purposebook.model.index import Index
from purposebook.model.members import PEOPLE, Member
from purposebook.model.people import Owner
from purposebook.model.playbooks import Playbook
from purposebook.model.success import Kpi

WIDEST = 32  # wider types of one; a real community has three


def role_of(index: Index, playbook: Playbook) -> Member | None:
    """The member type that plays a playbook: the one it names as `role`, else the one with its id."""
    if playbook.role:
        return index.target(playbook.role[0], Member)
    return next(iter(index.named(f"{Member.kind}/{playbook.slug}", Member)), None)


def playbooks_of(index: Index, member: Member) -> list[Playbook]:
    """The playbooks a member type plays."""
    return [playbook for playbook in index.book.playbooks if role_of(index, playbook) is member]


def answering(index: Index, kpi: Kpi) -> Listing[Owner]:
    """Who answers for a KPI: those it names, else those who answer for all that name nobody."""
    success = index.book.success
    return kpi.owner if kpi.owner or kpi.owner.gap or success is None else success.owner


def wider(index: Index, member: Member, key: Any = None) -> tuple[Member, ...]:
    """The wider types that a member type is a kind of, nearest first: what is said of those holds for it, too.

    With a `key`, such as `Member.receives`, only those whose answer there holds for it: where somebody wrote that there
    is none, nothing comes down. A circle is walked once, and of a chain without an end the nearest types are enough.
    """

    def above(one: Member) -> list[Member]:
        is_denied = key is not None and one.under(key).gap is not None
        return [] if is_denied else kinds_of(index, one)

    return _upwards(member, above)


def surrounding(index: Index, member: Member) -> tuple[Member, ...]:
    """The types that a member type is a kind of, or belongs to, nearest first."""
    return _upwards(member, lambda one: index.targets([*one.kind_of, *one.part_of], Member))


def _upwards(member: Member, above: Callable[[Member], Iterable[Member]]) -> tuple[Member, ...]:
    found: dict[Member, None] = {}
    ahead = [member]
    while ahead and len(found) < WIDEST:
        for parent in above(ahead.pop(0)):
            if parent not in found and parent is not member:
                found[parent] = None
                ahead.append(parent)
    return tuple(found)


def kinds_of(index: Index, member: Member) -> list[Member]:
    """The types that a member type is a kind of, next to it."""
    meant = (wide for wide in index.targets(member.part_of, Member) if is_taken_for_a_kind(member, wide))
    return list(dict.fromkeys([*index.targets(member.kind_of, Member), *meant]))


def is_taken_for_a_kind(member: Member, wide: Member) -> bool:
    """Whether `part_of` can only mean that a type is a kind of another: of people, one by one, nobody is a part.

    Who writes `kind_of` means `part_of` as it is written.
    """
    return not member.kind_of and all(one.sort in PEOPLE for one in (member, wide))


def north_stars(index: Index) -> list[Kpi]:
    """The KPI all others lead to; some communities have two."""
    return index.targets(index.book.success.north_star if index.book.success else (), Kpi)
