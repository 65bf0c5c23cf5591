"""The board of KPIs: by groups, and of many the worst first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from purposebook.model.success import Kpi
from purposebook.views.file.groups import grouped
from purposebook.views.success.numbers import Standing, Status

FEW = 12  # KPIs that are seen at a glance
TROUBLE = (Status.OFF_TRACK, Status.NOT_REACHED)


@dataclass(frozen=True, slots=True)
class Board:
    """The KPIs of one group ('' without a heading); `quiet` are those that have neither a target nor a reading."""

    name: str
    standings: tuple[Standing, ...]
    quiet: tuple[Kpi, ...] = ()

    @property
    def first(self) -> Kpi:
        """Its first KPI, which bears the heading."""
        return [*(standing.kpi for standing in self.standings), *self.quiet][0]


def boards(standings: Sequence[Standing]) -> list[Board]:
    """KPIs by their groups, those without one first; of many KPIs, what is in trouble stands first in its group."""
    groups = sorted(grouped(standings, lambda it: it.kpi.group), key=lambda group: group.name != "")
    if len(standings) <= FEW:
        return [Board(group.name, group.entries) for group in groups]
    return [_of_many(group.name, group.entries) for group in groups]


def _of_many(name: str, standings: Sequence[Standing]) -> Board:
    quiet = tuple(it for it in standings if not (it.kpi.target or it.kpi.target.gap or it.kpi.readings))
    loud = [it for it in standings if it not in quiet]
    return Board(name, tuple(sorted(loud, key=lambda it: it.status not in TROUBLE)), tuple(it.kpi for it in quiet))
