"""Questions about what a role promises and answers for."""

from __future__ import annotations

from collections.abc import Iterator

from purposebook.fields.text import Text
from purposebook.model.in_force import is_closed
from purposebook.model.index import Index
from purposebook.model.playbooks import Playbook
from purposebook.model.relations import Commitment
from purposebook.views.roles.quiz import Option, Question, question
from purposebook.views.roles.role import Role
from purposebook.views.roles.sorts import Sort


def promised(index: Index, role: Role) -> Iterator[Question | None]:
    """What is asked about promises, the first first."""
    return (_promise(index, role, commitment) for commitment in role.commitments)


def answered_for(index: Index, role: Role) -> Iterator[Question | None]:
    """What is asked about what a role answers for, the first first."""
    return (_duty(index, role, own) for own in role.playbook.responsibilities)


def _promise(index: Index, role: Role, own: Commitment) -> Question | None:
    made = index.book.brand_role.commitments if index.book.brand_role else ()
    others = [it for it in made if it.text and it not in role.commitments and not (it.is_empty or is_closed(it))]
    wrong = [Option(it, str(it), keeper) for it in others for keeper in index.targets(it.owner)[:1]]
    true = [str(it) for it in role.commitments]
    return question(Sort.PROMISE, own, Option(own, str(own)) if own.text else None, wrong, true=true)


def _duty(index: Index, role: Role, own: Text) -> Question | None:
    others = [it for it in index.book.playbooks if it is not role.playbook and not is_closed(it)]
    true = [str(it) for it in role.playbook.responsibilities]
    return question(Sort.DUTY, role.playbook, Option(own, str(own)), *_duties(others), true=true)


def _duties(playbooks: list[Playbook]) -> Iterator[list[Option]]:
    """The first duty of every other role before all others, so that they come from several roles."""
    for which in (slice(1), slice(1, None)):
        yield [Option(text, str(text), playbook) for playbook in playbooks for text in playbook.responsibilities[which]]
