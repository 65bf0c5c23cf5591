"""Whom an entry of the file speaks of: the member types behind a pain, a stage, a criterion, a KPI."""

from __future__ import annotations

from purposebook.fields.text import Entity
from purposebook.model.index import Index
from purposebook.model.members import Member
from purposebook.model.per_model import once
from purposebook.model.success import Criterion, Kpi


def members_behind(index: Index, entity: Entity) -> tuple[Member, ...]:
    """The member types an entity belongs to: itself, the member it is written at, or its journey's traveller."""
    for home in index.around(entity):
        members = [home] if isinstance(home, Member) else index.targets(home.is_for, Member)
        if members:
            return tuple(members)
    return ()


@once
def concerned(index: Index, outcome: Criterion | Kpi) -> frozenset[Entity]:
    """Whom a criterion or a KPI speaks of: the member types behind what it proves or measures, and those it is for."""
    behind = (member for target in index.targets(outcome.behind) for member in members_behind(index, target))
    return frozenset((*behind, *index.targets(outcome.for_ if isinstance(outcome, Criterion) else ())))
