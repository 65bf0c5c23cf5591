"""Examples of the rules about roles: what is theirs, their week, their training."""

from __future__ import annotations

from purposebook.model.index import Index
from purposebook.views.instances.instance import Example, Instance, counted, of
from purposebook.views.roles import role
from purposebook.views.training import choices
from purposebook.views.week import week


def _role(index: Index) -> Instance | None:
    for playbook in index.book.playbooks:
        found = role(index, playbook)
        kpis = [standing.kpi for standing in found.numbers]
        words = f"keeps {counted(len(found.commitments), 'commitment')} and answers for {counted(len(kpis), 'KPI')}."
        return of(playbook, words, found.commitments, kpis)
    return None


def _week(index: Index) -> Instance | None:
    for playbook in index.book.playbooks:
        duties = [duty.what for period in week(index, role(index, playbook)).periods for duty in period.duties]
        return of(playbook, f"has {counted(len(duties), 'thing')} to do again and again.", duties)
    return None


def _choices(index: Index) -> Instance | None:
    for playbook in index.book.playbooks:
        for module in playbook.training:
            for check in module.check:
                if check.others and check.ask:
                    return of(module, f"asks: {check.ask} {len(choices(check))} answers stand to choose from.", check)
    return None


EXAMPLES: dict[str, Example] = {"role": _role, "my-week": _week, "choices": _choices}
