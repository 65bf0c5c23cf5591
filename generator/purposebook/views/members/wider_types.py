"""Which wider member types a member type belongs to: what is said of those holds for it, too."""

from __future__ import annotations

from purposebook.model.index import Index
from purposebook.model.members import Member


def wider(index: Index, member: Member) -> tuple[Member, ...]:
    """The wider types that a member type belongs to, nearest first; a circle is walked once."""
    found: dict[Member, None] = {}
    ahead = [member]
    while ahead:
        for parent in index.targets(ahead.pop(0).part_of):
            if isinstance(parent, Member) and parent not in found and parent is not member:
                found[parent] = None
                ahead.append(parent)
    return tuple(found)
