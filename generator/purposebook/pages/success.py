"""The pages of success and of each KPI."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from purposebook import routes
from purposebook.model.success import Kpi
from purposebook.pages.page import (
    Context,
    Facts,
    Page,
    mark_of,
    own_page,
)
from purposebook.views.bands import bands
from purposebook.views.measurement import measurement
from purposebook.views.numbers import kpi_tree, standing
from purposebook.views.reason import reason


def success_pages(facts: Facts) -> Iterator[Page]:
    """The pages of this section."""
    index, success = facts.index, facts.index.book.success
    kpis = success.kpis if success else ()
    yield Page(
        routes.SUCCESS, "Success", "success", "Success",
        lambda: {
            "tree": kpi_tree(index), "standings": [standing(kpi) for kpi in kpis], "measurement": measurement(index)
        }, mark_of(success),
    )  # fmt: skip
    for kpi in kpis:
        yield own_page(facts, kpi, "kpi", "Success", partial(_kpi, kpi))


def _kpi(kpi: Kpi) -> Context:
    found = standing(kpi)
    return {"standing": found, "reason": reason(found), "bands": bands(kpi)}
