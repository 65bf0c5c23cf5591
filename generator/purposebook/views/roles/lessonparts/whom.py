"""Questions about whom a role serves, and what those get."""

from __future__ import annotations

from collections.abc import Iterator

from purposebook.model.facts import surrounding
from purposebook.model.in_force import is_closed
from purposebook.model.index import Index
from purposebook.model.members import Member, Received
from purposebook.views.roles.quiz import Option, Question, question
from purposebook.views.roles.role import Role
from purposebook.views.roles.sorts import Sort


def questions(index: Index, role: Role) -> Iterator[Question | None]:
    """What is asked, the first first."""
    served = index.targets(role.playbook.serves, Member)
    yield _served(index, role, served)
    for member in served:
        yield _gets(index, role, member)


def _served(index: Index, role: Role, served: list[Member]) -> Question | None:
    if not served:
        return None
    own = {*served, *([role.member] if role.member else [])}
    others = {
        member: playbook
        for playbook in index.book.playbooks
        if playbook is not role.playbook and not is_closed(playbook)
        for member in index.targets(playbook.serves, Member)
        if not any(_is_kin(index, member, each) for each in own)
    }
    wrong = [Option(member, index.label(member), playbook) for member, playbook in others.items()]
    true = [index.label(entity) for entity in (*role.serves, *own)]
    return question(Sort.SERVES, role.playbook, Option(served[0], index.label(served[0])), wrong, true=true)


def _gets(index: Index, role: Role, member: Member) -> Question | None:
    from_role = [it for it in _said(member) if set(index.targets(it.from_)) & set(role.names)]
    right = next(iter(from_role or _said(member)), None)
    kin = [other for other in index.book.members if _is_kin(index, other, member)]
    strangers = [other for other in index.book.members if other not in kin and not is_closed(other)]
    near, far = (
        [Option(it, str(it), other) for other in strangers if (other in role.serves) is served for it in _said(other)]
        for served in (True, False)
    )
    true = [str(it) for other in kin for it in _said(other)]
    return question(Sort.GETS, member, Option(right, str(right), member) if right else None, near, far, true=true)


def _said(member: Member) -> list[Received]:
    return [it for it in member.receives if it.text and not it.is_empty and not is_closed(it)]


def _is_kin(index: Index, one: Member, other: Member) -> bool:
    return one is other or one in surrounding(index, other) or other in surrounding(index, one)
