"""The pages of success and of each KPI."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from purposebook.model.facts import answering
from purposebook.model.index import Index
from purposebook.model.people import Owner
from purposebook.model.success import Kpi
from purposebook.site import routes
from purposebook.site.pages.page import WIDE, Facts, Page, mark_of, own_page
from purposebook.views.file.groups import grouped
from purposebook.views.success.bands import Band, bands
from purposebook.views.success.kpi_sentence import reason
from purposebook.views.success.measurement import Measurement, measurement
from purposebook.views.success.numbers import Branch, Standing, kpi_tree, standing, tally


@dataclass(frozen=True, slots=True)
class SuccessContext:
    """All KPIs: where each stands, group by group, how many stand how, which drives which, what none measures."""

    standings: Sequence[Standing]
    boards: Sequence[tuple[str, Sequence[Standing]]]
    tally: Sequence[tuple[str, int]]
    tree: Sequence[Branch]
    measurement: Measurement


@dataclass(frozen=True, slots=True)
class KpiContext:
    """One KPI: where it stands, the sentence that says why, and its bands."""

    standing: Standing
    owner: Sequence[Owner]
    reason: str
    bands: Sequence[Band]
    drivers: Sequence[Kpi]


def success_pages(facts: Facts) -> Iterator[Page]:
    """The pages of this section."""
    index, success = facts.index, facts.index.book.success
    kpis = success.kpis if success else ()
    yield Page(
        routes.SUCCESS, "Success", "success/success", "Success",
        lambda: _success(index, kpis), mark_of(success), hide=WIDE,
    )  # fmt: skip
    for kpi in kpis:
        yield own_page(facts, kpi, "success/kpi", "Success", partial(_kpi, index, kpi))


def _success(index: Index, kpis: Sequence[Kpi]) -> SuccessContext:
    found = [standing(kpi) for kpi in kpis]
    groups = sorted(grouped(found, lambda it: it.kpi.group), key=lambda group: group.name != "")
    boards = [(group.name, group.entries) for group in groups]
    return SuccessContext(found, boards, tally(found), kpi_tree(index), measurement(index))


def _kpi(index: Index, kpi: Kpi) -> KpiContext:
    found = standing(kpi)
    return KpiContext(found, answering(index, kpi), reason(found), bands(kpi), index.users(kpi, Kpi, Kpi.drives))
