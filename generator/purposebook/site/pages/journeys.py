"""The pages of journeys."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from purposebook.site import routes
from purposebook.site.pages.page import WIDE, Facts, Page, first_of, own_page, with_view
from purposebook.views.journeys.coverage import coverage
from purposebook.views.journeys.journeymap import journey_map


def journeys_pages(facts: Facts) -> Iterator[Page]:
    """The pages of this section."""
    index = facts.index
    yield Page(
        routes.JOURNEYS,
        "Journeys",
        "journeys/journeys",
        "Journeys",
        lambda: {"grid": coverage(index)},
        first_of(index.book.journeys),
        hide=WIDE,
    )
    for journey in index.book.journeys:
        yield own_page(
            facts, journey, "journeys/journey", "Journeys", partial(with_view, "map", journey_map, index, journey), WIDE
        )
