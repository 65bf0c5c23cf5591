"""Questions about the KPIs that a role answers for: where each should get to, and which question it answers."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from purposebook.model.in_force import is_closed
from purposebook.model.index import Index
from purposebook.model.success import Kpi
from purposebook.views.roles.quiz import Option, Question, question
from purposebook.views.roles.role import Role
from purposebook.views.roles.sorts import Sort


def questions(index: Index, role: Role) -> Iterator[Question | None]:
    """What is asked, the first first."""
    own = [standing.kpi for standing in role.numbers if not is_closed(standing.kpi)]
    everything = index.book.success.kpis if index.book.success else ()
    far = [kpi for kpi in everything if kpi not in own and not is_closed(kpi)]
    for number, kpi in enumerate(own):
        siblings = [[other for other in own if other is not kpi], far]
        turns = [_target, _question]
        yield next((found for ask in turns[number % 2 :] + turns[: number % 2] if (found := ask(kpi, siblings))), None)


def _question(kpi: Kpi, siblings: list[list[Kpi]]) -> Question | None:
    asked = [(Option(it.question, str(it.question), it) for it in kpis if it.question) for kpis in siblings]
    right = Option(kpi.question, str(kpi.question), kpi) if kpi.question else None
    return question(Sort.ASKS, kpi, right, *asked)


def _target(kpi: Kpi, siblings: list[list[Kpi]]) -> Question | None:
    right = next(iter(_targets(kpi)), None)
    if not right or not unit_of(kpi):
        return None
    numbers = {target.number for target in kpi.target}
    wrong = [
        (option for it in kpis if unit_of(it) == unit_of(kpi) for option in _targets(it, without=numbers))
        for kpis in siblings
    ]
    return question(Sort.TARGET, kpi, right, *wrong)


def unit_of(kpi: Kpi) -> str:
    """The unit of a KPI, or of its first target."""
    return kpi.unit or (kpi.target[0].unit if kpi.target else "")


def _targets(kpi: Kpi, without: Collection[float | None] = ()) -> list[Option]:
    """The first target of a KPI with its unit, if it is a number and none of those that are left out."""
    return [
        Option(it, it.amount.text(unit_of(kpi)), kpi)
        for it in kpi.target[:1]
        if it.amount and it.number is not None and it.number not in without
    ]
