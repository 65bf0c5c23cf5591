"""What is measured, and what is not."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from purposebook.derivations.derivation import Example, Shelf, derivation
from purposebook.fields.text import Entity
from purposebook.model.index import Index
from purposebook.model.relations import Commitment
from purposebook.model.success import Criterion, Kpi
from purposebook.views.file.brand_words import OURSELVES, has_no_brand

LONG = 4


@dataclass(frozen=True, slots=True)
class Measured:
    """Something that matters, the KPIs that measure it, and the criteria that prove it."""

    entity: Entity
    direct: tuple[Kpi, ...]
    criteria: tuple[Criterion, ...]
    through: tuple[Kpi, ...]

    @property
    def kpis(self) -> tuple[Kpi, ...]:
        """All KPIs that measure it, each once."""
        return tuple(dict.fromkeys((*self.direct, *self.through)))


@dataclass(frozen=True, slots=True)
class Group:
    """What a member type receives or brings, the stages, or the commitments: with what measures each."""

    owner: Entity | None
    name: str
    rows: tuple[Measured, ...]

    @property
    def missing(self) -> tuple[Measured, ...]:
        """What no KPI measures."""
        return tuple(row for row in self.rows if not row.kpis)

    @property
    def is_long(self) -> bool:
        """Whether what is missing is too long a list to stand open."""
        return len(self.missing) > LONG


@dataclass(frozen=True, slots=True)
class Measurement:
    """All groups that hold anything."""

    groups: tuple[Group, ...]

    @property
    def count(self) -> int:
        """How many things matter."""
        return sum(len(group.rows) for group in self.groups)

    @property
    def missing(self) -> tuple[Group, ...]:
        """The groups with something that no KPI measures."""
        return tuple(group for group in self.groups if group.missing)

    @property
    def unmeasured(self) -> int:
        """How many things no KPI measures."""
        return sum(len(group.missing) for group in self.groups)

    @property
    def sentence(self) -> str:
        """How much of what matters is measured."""
        what = f"{self.count} values received, contributions, lifecycle stages and commitments"
        if not self.unmeasured:
            return f"Each of the {what} is measured by a KPI."
        return f"Of {what}, no KPI measures {'any' if self.unmeasured == self.count else self.unmeasured}."


def measurement(index: Index) -> Measurement:
    """What measures each value received, contribution, stage and commitment."""
    groups = []
    for member in index.book.members:
        groups.append(_group(index, member, "receives", member.receives))
        groups.append(_group(index, member, "brings", member.contributes))
    groups.append(_group(index, None, "Lifecycle stages", index.book.lifecycle))
    owner, does = (None, OURSELVES.does) if has_no_brand(index.book) else (index.brand, "commits to")
    groups.append(_group(index, owner, does, index.of(Commitment)))
    return Measurement(tuple(group for group in groups if group.rows))


def measured(index: Index, entity: Entity) -> Measured:
    """What measures one thing."""
    direct = (kpi for kpi in index.users(entity, Kpi, Kpi.measures) if not kpi.is_empty)
    criteria = tuple(index.users(entity, Criterion, Criterion.proves))
    told = (kpi for criterion in criteria for kpi in index.targets(criterion.kpis, Kpi) if not kpi.is_empty)
    return Measured(entity, tuple(direct), criteria, tuple(dict.fromkeys(told)))


def _group(index: Index, owner: Entity | None, name: str, entities: Iterable[Entity]) -> Group:
    return Group(owner, name, tuple(measured(index, entity) for entity in entities if not entity.is_empty))


@derivation(Shelf.SUCCESS)
def _measurement(index: Index) -> Example | None:
    """What is measured, and what is not.

    A value received, a contribution, a lifecycle stage or a commitment is measured by each KPI that names it, and
    by each KPI of a criterion that proves it. What an author says there is none of needs no KPI.
    """
    for group in measurement(index).groups:
        for row in group.rows if group.owner else ():
            names = ", ".join(kpi.label for kpi in row.kpis)
            words = f"is measured by {names}." if names else "is measured by no KPI yet."
            return Example.of(row.entity, words, row.kpis)
    return None
