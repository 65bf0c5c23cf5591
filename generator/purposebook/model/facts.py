"""Facts that it takes the whole model to know: who plays a role, which types are wider, which KPI leads."""

from __future__ import annotations

from purposebook.model.index import Index
from purposebook.model.members import Member
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


def wider(index: Index, member: Member) -> tuple[Member, ...]:
    """The wider types that a member type belongs to, nearest first: what is said of those holds for it, too.

    A circle is walked once, and of a chain without an end the nearest types are enough.
    """
    found: dict[Member, None] = {}
    ahead = [member]
    while ahead and len(found) < WIDEST:
        for parent in index.targets(ahead.pop(0).part_of, Member):
            if parent not in found and parent is not member:
                found[parent] = None
                ahead.append(parent)
    return tuple(found)


def north_stars(index: Index) -> list[Kpi]:
    """The KPI all others lead to; some communities have two."""
    return index.targets(index.book.success.north_star if index.book.success else (), Kpi)
