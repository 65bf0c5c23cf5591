"""For each rule, what it gives for this community: the example on the page of rules.

Rule `instance`: the example of a rule is the first thing in the file that the rule has something to say about; a rule
without one has none.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from purposebook.model.index import Index
from purposebook.model.success import Kpi
from purposebook.model.text import Entity
from purposebook.views.alignment import alignment
from purposebook.views.coverage import coverage
from purposebook.views.exchange import network
from purposebook.views.ids import lasting
from purposebook.views.ledger import ledger
from purposebook.views.numbers import standing
from purposebook.views.priorities import ranking
from purposebook.views.profile import profile
from purposebook.views.questions import open_questions
from purposebook.views.roles import role
from purposebook.views.uses import used_by
from purposebook.views.week import week


@dataclass(frozen=True, slots=True)
class Instance:
    """What a rule gives for one entity: the entity, what is said of it, and the lines it stands on."""

    entity: Entity
    words: str
    lines: tuple[int, ...]


def instances(index: Index) -> dict[str, Instance]:
    """The example of every rule that has one, by the rule's name."""
    found = {rule: example(index) for rule, example in EXAMPLES.items()}
    return {rule: instance for rule, instance in found.items() if instance}


def _of(entity: Entity, words: str, *others: Entity) -> Instance:
    lines = {entity.mark.line, *(other.mark.line for other in others)}
    return Instance(entity, words, tuple(sorted(lines)))


def _standing(index: Index) -> Instance | None:
    kpis = index.of_kind("kpi")
    first = index.target(index.book.success.north_star) if index.book.success else None
    for kpi in [first, *kpis]:
        if isinstance(kpi, Kpi):
            return _of(kpi, f"is “{standing(kpi).status}”.")
    return None


def _ledger(index: Index) -> Instance | None:
    for account in ledger(index):
        counts = f"gets {len(account.income)} and gives {len(account.gifts)}."
        return _of(account.member, counts, *(income.value for income in account.income), *account.gifts)
    return None


def _exchange(index: Index) -> Instance | None:
    found = network(index)
    if not found.ties:
        return None
    giver, taker, there, back = max(found.ties, key=lambda tie: tie[2] + tie[3])
    whats = [exchange.what for exchange in (*found.cell(giver, taker), *found.cell(taker, giver))]
    return _of(giver, f"and {index.label(taker)}: {there} go there, {back} come back.", *whats)


def _alignment(index: Index) -> Instance | None:
    for row in alignment(index).rows:
        names = ", ".join(member.label for member in row.sharers)
        return _of(row.value, f"is shared by {names}." if names else "is shared by nobody yet.", *row.sharers)
    return None


def _coverage(index: Index) -> Instance | None:
    for member, cells in coverage(index).rows:
        for cell in cells:
            if cell.journeys:
                gap = f"lacks: {', '.join(cell.missing)}." if cell.missing else "lacks nothing."
                return _of(member, f"at the stage {cell.stage.label} {gap}", *cell.journeys)
    return None


def _profile(index: Index) -> Instance | None:
    for member in index.book.members:
        found = profile(index, member)
        parts = ((len(found.numbers), "KPIs"), (len(found.plays), "plays"), (len(found.features), "features"))
        return _of(member, f"is concerned by {', '.join(f'{count} {name}' for count, name in parts)}.")
    return None


def _rice(index: Index) -> Instance | None:
    best = next((found for found in ranking(index) if found.score is not None), None)
    return _of(best.feature, f"has a score of {best.score:.1f} and rank {best.rank}.") if best else None


def _role(index: Index) -> Instance | None:
    for playbook in index.book.playbooks:
        found = role(index, playbook)
        words = f"keeps {len(found.commitments)} commitments and answers for {len(found.numbers)} KPIs."
        return _of(playbook, words, *found.commitments)
    return None


def _week(index: Index) -> Instance | None:
    for playbook in index.book.playbooks:
        duties = sum(len(period.duties) for period in week(index, role(index, playbook)).periods)
        return _of(playbook, f"has {duties} things to do again and again.")
    return None


def _questions(index: Index) -> Instance | None:
    for question in open_questions(index):
        if question.entity:
            return _of(question.entity, f"leaves open: {question.asks}")
    return None


def _uses(index: Index) -> Instance | None:
    for entity in lasting(index):
        groups = used_by(index, entity)
        if groups:
            return _of(entity, f"is referred to {sum(len(found) for _, found in groups)} times.")
    return None


EXAMPLES: dict[str, Callable[[Index], Instance | None]] = {
    "alignment": _alignment,
    "coverage": _coverage,
    "exchange-matrix": _exchange,
    "kpi-status": _standing,
    "my-week": _week,
    "open-questions": _questions,
    "profile": _profile,
    "rice": _rice,
    "role": _role,
    "used-by": _uses,
    "value-ledger": _ledger,
}
