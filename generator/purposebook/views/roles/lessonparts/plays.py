"""Questions about the plays of a role: what belongs to each, who takes over, how fast to act, when it is over."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial

from purposebook.fields.spans import minutes_in
from purposebook.fields.text import Text
from purposebook.model.in_force import is_closed
from purposebook.model.index import Index
from purposebook.model.playbooks import Play
from purposebook.views.roles.quiz import Option, Question, question
from purposebook.views.roles.role import Role
from purposebook.views.roles.sorts import Sort
from purposebook.views.roles.week import by_urgency

Part = Callable[[Play], Text | None]


def questions(index: Index, role: Role) -> Iterator[Question | None]:
    """What is asked, the first first."""
    others = (it for book in index.book.playbooks if book is not role.playbook for it in book.plays)
    far = [it for it in others if not is_closed(it)]
    for number, play in enumerate(by_urgency(role.playbook)):
        siblings = [[it for it in role.playbook.plays if it is not play and not is_closed(it)], far]
        yield _part(Sort.DOES, play, siblings, lambda it: it.do[0] if it.do else None, true=map(str, play.do))
        turns = [
            partial(_handed, index, role, play, siblings),
            partial(_fast, play, siblings),
            partial(_part, Sort.OVER, play, siblings, lambda it: it.done_when),
        ]
        yield next((found for ask in turns[number % 3 :] + turns[: number % 3] if (found := ask())), None)


def _part(sort: Sort, play: Play, siblings: list[list[Play]], part: Part, true: Iterable[str] = ()) -> Question | None:
    return question(sort, play, _option(play, part), *_options(siblings, part), true=true)


def _fast(play: Play, siblings: list[list[Play]]) -> Question | None:
    span = minutes_in(str(play.within or ""))
    apart = [(it for it in plays if minutes_in(str(it.within or "")) != span) for plays in siblings]
    return question(Sort.FAST, play, _option(play, _within), *_options(apart, _within)) if span else None


def _handed(index: Index, role: Role, play: Play, siblings: list[list[Play]]) -> Question | None:
    targets = [entity for step in play.escalate for entity in index.targets(step.to)]
    wrong = [
        (Option(entity, index.label(entity), it) for it in plays for step in it.escalate for entity in
         index.targets(step.to))
        for plays in siblings
    ]  # fmt: skip
    true = [index.label(entity) for entity in (*targets, *role.names)]
    right = Option(targets[0], index.label(targets[0]), play) if targets else None
    return question(Sort.HANDED, play, right, *wrong, true=true)


def _options(siblings: Sequence[Iterable[Play]], part: Part) -> list[Iterator[Option]]:
    """What each sibling says, told one by one: the far ones are asked only where the near ones are too few."""
    return [(found for it in plays if (found := _option(it, part))) for plays in siblings]


def _option(play: Play, part: Part) -> Option | None:
    said = part(play)
    return Option(said, str(said), play) if said and said.text else None


def _within(play: Play) -> Text | None:
    return play.within
