"""The pages of journeys."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from purposebook.model.index import Index
from purposebook.model.journeys import Journey, Stage
from purposebook.model.success import Kpi
from purposebook.site import routes
from purposebook.site.pages.page import WIDE, Facts, Page, first_of, own_page
from purposebook.views.journeys.coverage import Grid, coverage
from purposebook.views.journeys.journeymap import JourneyMap, journey_map


@dataclass(frozen=True, slots=True)
class JourneysContext:
    """All journeys: what covers whom, stage by stage, and what measures each stage of the lifecycle."""

    grid: Grid
    measuring: Mapping[Stage, Sequence[Kpi]]


@dataclass(frozen=True, slots=True)
class JourneyContext:
    """One journey as a map."""

    map: JourneyMap


def journeys_pages(facts: Facts) -> Iterator[Page]:
    """The pages of this section."""
    index, book = facts.index, facts.index.book
    yield Page(
        routes.JOURNEYS, "Journeys", "journeys/journeys", "Journeys",
        lambda: _journeys(index), first_of(book.journeys), hide=WIDE,
    )  # fmt: skip
    for journey in book.journeys:
        yield own_page(facts, journey, "journeys/journey", "Journeys", partial(_journey, index, journey), WIDE)


def _journeys(index: Index) -> JourneysContext:
    return JourneysContext(coverage(index), {stage: index.users(stage, Kpi) for stage in index.stages})


def _journey(index: Index, journey: Journey) -> JourneyContext:
    return JourneyContext(journey_map(index, journey))
