"""Member types in families, so that ninety of them read as well as nine."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

from purposebook.model.facts import surrounding
from purposebook.model.index import Index
from purposebook.model.members import Member
from purposebook.views.file.groups import Group, grouped

FEW = 12  # so many are seen at a glance
OTHERS = "Others"


def families(index: Index, members: Sequence[Member]) -> list[Group[Member]]:
    """Member types under headings, the others last; a few of them are one family without a heading.

    A heading is the `group` that the author gave them, else the widest type around them, else what they have at
    stake; each where at least two stand under it.
    """
    if len(members) <= FEW:
        return [Group("", tuple(members))]
    headings: dict[Member, str] = {}
    for heading in (_group, _widest(index), _stake):
        left = {member: heading(member) for member in members if member not in headings}
        count = Counter(left.values())
        headings |= {member: words for member, words in left.items() if words and count[words] > 1}
    found = grouped(members, lambda member: headings.get(member, OTHERS))
    return sorted(found, key=lambda family: family.name == OTHERS)


def _group(member: Member) -> str:
    return member.group or ""


def _stake(member: Member) -> str:
    return member.stake[0].capitalize() if member.stake else ""


def _widest(index: Index) -> Callable[[Member], str]:
    """What names the widest type around a member type, which is perhaps the type itself."""
    return lambda member: index.label([member, *surrounding(index, member)][-1])
