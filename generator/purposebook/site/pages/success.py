"""The pages of success and of each KPI."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from purposebook.model.index import Index
from purposebook.model.success import Kpi
from purposebook.site import routes
from purposebook.site.pages.page import WIDE, Context, Facts, Page, mark_of, own_page
from purposebook.views.success.bands import bands
from purposebook.views.success.kpi_sentence import reason
from purposebook.views.success.measurement import measurement
from purposebook.views.success.numbers import kpi_tree, standing, tally


def success_pages(facts: Facts) -> Iterator[Page]:
    """The pages of this section."""
    index, success = facts.index, facts.index.book.success
    kpis = success.kpis if success else ()
    yield Page(
        routes.SUCCESS,
        "Success",
        "success/success",
        "Success",
        lambda: _success(index, kpis),
        mark_of(success),
        hide=WIDE,
    )
    for kpi in kpis:
        yield own_page(facts, kpi, "success/kpi", "Success", partial(_kpi, kpi))


def _success(index: Index, kpis: Sequence[Kpi]) -> Context:
    found = [standing(kpi) for kpi in kpis]
    more: Context = {"tree": kpi_tree(index), "measurement": measurement(index)}
    return {"standings": found, "tally": tally(found), **more}


def _kpi(kpi: Kpi) -> Context:
    found = standing(kpi)
    return {"standing": found, "reason": reason(found), "bands": bands(kpi)}
