"""What the front door needs: who can go where, and the one number that says whether it works."""

from __future__ import annotations

from dataclasses import dataclass

from purposebook.language import Words
from purposebook.model.facts import north_stars, role_of
from purposebook.model.in_force import is_closed
from purposebook.model.index import Index
from purposebook.model.members import Member, MemberSort
from purposebook.model.playbooks import Audience, Playbook
from purposebook.views.file.groups import Group
from purposebook.views.members.families import families
from purposebook.views.success.numbers import Standing, standing

NOBODY = frozenset({MemberSort.BOT, MemberSort.OUTSIDE, MemberSort.EXCLUDED})
BODIES = frozenset({MemberSort.ORGANISATION, MemberSort.PUBLIC_BODY})
AUDIENCES = {
    Audience.EMPLOYEE: "I work here",
    Audience.PARTNER: "I am a partner",
    Audience.VOLUNTEER: "I volunteer",
    None: "I have a part of my own",
}
Door = tuple[str, tuple[Playbook | Member, ...]]


@dataclass(frozen=True, slots=True)
class Home:
    """The doors by what people are to the brand, those of all others who take part, and the north star."""

    doors: tuple[Door, ...]
    members: tuple[Member, ...]
    families: tuple[Group[Member], ...]
    north_stars: tuple[Standing, ...]


def audience_of(member: Member) -> Audience | None:
    """What the members of a type are to the brand, by the words of their stake; None where those say something else."""
    said = {str(stake).casefold() for stake in member.stake}
    return next((whom for whom in Audience if said & set(Words.STAKES.of(whom.value))), None)


def has_door(member: Member) -> bool:
    """Whether somebody could say "I am one": not what is over, not a bot, nobody outside or shut out.

    An office cannot; an organisation can where it is a partner, or where nothing else is said of it.
    """
    is_body = member.sort in BODIES and audience_of(member) in (Audience.EMPLOYEE, Audience.VOLUNTEER)
    return not is_closed(member) and member.sort not in NOBODY and not is_body


def home(index: Index) -> Home:
    """What the front door shows. What is no longer in force has no door; a playbook stands for the type of its name."""
    playbooks = [playbook for playbook in index.book.playbooks if not is_closed(playbook)]
    named = {playbook.slug for playbook in playbooks}
    members = [member for member in index.book.members if has_door(member) and member.slug not in named]
    doors: list[Door] = []
    for whom, words in AUDIENCES.items():
        own = [playbook for playbook in playbooks if _audience(index, playbook) is whom]
        by_stake = [member for member in members if whom and audience_of(member) is whom]
        doors.append((words, (*own, *by_stake)))
    others = tuple(member for member in members if audience_of(member) is None)
    return Home(
        tuple(door for door in doors if door[1]),
        others,
        tuple(families(index, others)),
        tuple(standing(kpi) for kpi in north_stars(index)),
    )


def _audience(index: Index, playbook: Playbook) -> Audience | None:
    """Whom a playbook is for; where it does not say so, what those are who play it."""
    player = role_of(index, playbook)
    return playbook.audience or (audience_of(player) if player else None)
