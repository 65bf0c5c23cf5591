"""What the front door needs: who can go where, and the one number that says whether it works."""

from __future__ import annotations

from dataclasses import dataclass

from purposebook.model.index import Index
from purposebook.model.members import Member
from purposebook.model.playbooks import Playbook
from purposebook.views.file.questions import is_closed, open_questions
from purposebook.views.success.numbers import Standing, north_stars, standing

AUDIENCES = (("employee", "I work here"), ("partner", "I am a partner"), ("volunteer", "I volunteer"))


@dataclass(frozen=True, slots=True)
class Home:
    """The doors for roles and member types, the north star, and how many questions are open."""

    doors: tuple[tuple[str, tuple[Playbook, ...]], ...]
    members: tuple[Member, ...]
    north_stars: tuple[Standing, ...]
    questions: int


def has_door(member: Member) -> bool:
    """Whether somebody could say "I am one": not what is over, not a bot, nobody outside or shut out."""
    return not is_closed(member) and member.sort not in ("bot", "outside", "excluded")


def home(index: Index) -> Home:
    """What the front door shows. What is no longer in force has no door."""
    playbooks = [playbook for playbook in index.book.playbooks if not is_closed(playbook)]
    named = {word for word, _ in AUDIENCES}
    doors = [(words, tuple(found for found in playbooks if found.audience == word)) for word, words in AUDIENCES]
    doors.append(("I have a part of my own", tuple(found for found in playbooks if found.audience not in named)))
    staff = {playbook.slug for playbook in playbooks}
    members = tuple(member for member in index.book.members if has_door(member) and member.slug not in staff)
    return Home(
        tuple(door for door in doors if door[1]),
        members,
        tuple(standing(kpi) for kpi in north_stars(index)),
        len(open_questions(index)),
    )
