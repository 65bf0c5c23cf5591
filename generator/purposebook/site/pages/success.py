"""The pages of success and of each KPI."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial

from purposebook.model.facts import answering
from purposebook.model.index import Index
from purposebook.model.people import Owner
from purposebook.model.success import Criterion, CriterionSort, Kpi
from purposebook.site import routes
from purposebook.site.pages.page import WIDE, Facts, Page, mark_of, own_page
from purposebook.views.file.groups import grouped
from purposebook.views.success.bands import Band, bands
from purposebook.views.success.boards import FEW, Board, boards
from purposebook.views.success.kpi_sentence import reason
from purposebook.views.success.measurement import Measurement, measurement
from purposebook.views.success.numbers import Branch, Standing, kpi_tree, linked, standing, tally


@dataclass(frozen=True, slots=True)
class SuccessContext:
    """All KPIs: where each stands, group by group, how many stand how, which drives which, what none measures."""

    standings: Sequence[Standing]
    boards: Sequence[Board]
    tally: Sequence[tuple[str, int]]
    wanted: Sequence[Criterion]
    unwanted: Sequence[Criterion]
    tree: Sequence[Branch]
    alone: Sequence[Kpi]
    measurement: Measurement


@dataclass(frozen=True, slots=True)
class KpiContext:
    """One KPI: where it stands, the sentence that says why, its bands, what drives it, and what is made of it."""

    standing: Standing
    owner: Sequence[Owner]
    reason: str
    bands: Sequence[Band]
    drivers: Sequence[Kpi]
    wholes: Sequence[Kpi]


def success_pages(facts: Facts) -> Iterator[Page]:
    """The pages of this section."""
    index, success = facts.index, facts.index.book.success
    kpis = success.kpis if success else ()
    yield Page(
        routes.SUCCESS, "Success", "success/success", "Success",
        lambda: _success(index, kpis), mark_of(success), hide=WIDE,
    )  # fmt: skip
    for group in grouped(kpis, lambda kpi: kpi.group if len(kpis) > FEW else None):
        for kpi in group.entries:
            page = own_page(facts, kpi, "success/kpi", "Success", partial(_kpi, index, kpi))
            yield replace(page, group=group.name)


def _success(index: Index, kpis: Sequence[Kpi]) -> SuccessContext:
    found = [standing(kpi) for kpi in kpis]
    criteria = index.of(Criterion)
    unwanted = [it for it in criteria if it.sort is CriterionSort.FAILURE]
    wanted = [it for it in criteria if it not in unwanted]
    tree, alone = linked(kpi_tree(index))
    return SuccessContext(found, boards(found), tally(found), wanted, unwanted, tree, alone, measurement(index))


def _kpi(index: Index, kpi: Kpi) -> KpiContext:
    found = standing(kpi)
    drivers, wholes = index.users(kpi, Kpi, Kpi.drives), index.users(kpi, Kpi, Kpi.made_of)
    return KpiContext(found, answering(index, kpi), reason(found), bands(kpi), drivers, wholes)
