"""What the front door needs: who can go where, and the one number that says whether it works."""

from __future__ import annotations

from dataclasses import dataclass

from purposebook.model.facts import north_stars
from purposebook.model.in_force import is_closed
from purposebook.model.index import Index
from purposebook.model.members import Member, MemberSort
from purposebook.model.playbooks import Audience, Playbook
from purposebook.views.file.groups import Group
from purposebook.views.members.families import families
from purposebook.views.success.numbers import Standing, standing

NOBODY = frozenset({MemberSort.BOT, MemberSort.OUTSIDE, MemberSort.EXCLUDED})
AUDIENCES = {
    Audience.EMPLOYEE: "I work here",
    Audience.PARTNER: "I am a partner",
    Audience.VOLUNTEER: "I volunteer",
    None: "I have a part of my own",
}


@dataclass(frozen=True, slots=True)
class Home:
    """The doors for roles and member types, and the north star."""

    doors: tuple[tuple[str, tuple[Playbook, ...]], ...]
    members: tuple[Member, ...]
    families: tuple[Group[Member], ...]
    north_stars: tuple[Standing, ...]


def has_door(member: Member) -> bool:
    """Whether somebody could say "I am one": not what is over, not a bot, nobody outside or shut out."""
    return not is_closed(member) and member.sort not in NOBODY


def home(index: Index) -> Home:
    """What the front door shows. What is no longer in force has no door."""
    playbooks = [playbook for playbook in index.book.playbooks if not is_closed(playbook)]
    doors = [(words, tuple(it for it in playbooks if it.audience is whom)) for whom, words in AUDIENCES.items()]
    staff = {playbook.slug for playbook in playbooks}
    members = tuple(member for member in index.book.members if has_door(member) and member.slug not in staff)
    return Home(
        tuple(door for door in doors if door[1]),
        members,
        tuple(families(index, members)),
        tuple(standing(kpi) for kpi in north_stars(index)),
    )
