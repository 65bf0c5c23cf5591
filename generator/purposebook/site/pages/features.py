"""The pages of features, opportunities and screens."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from purposebook.model.features import Feature
from purposebook.model.index import Index
from purposebook.site import routes
from purposebook.site.pages.page import WIDE, Context, Facts, Page, first_of, own_page, with_view
from purposebook.views.features.agreement import agreements
from purposebook.views.features.brief import brief
from purposebook.views.features.scoreboard import Board, scoreboard
from purposebook.views.features.tradeoff import tradeoff
from purposebook.views.journeys.opportunities import NEEDS, opportunities


def features_pages(facts: Facts) -> Iterator[Page]:
    """The pages of this section."""
    index, book = facts.index, facts.index.book
    yield Page(
        routes.FEATURES, "Features", "features/features", "Features",
        lambda: _board(scoreboard(index)), first_of(book.features), hide=WIDE,
    )  # fmt: skip
    if book.features or index.of_kind(*NEEDS):
        yield Page(
            routes.OPPORTUNITIES, "Opportunities", "journeys/opportunities", "Features",
            lambda: {"found": opportunities(index)}, first_of(book.features), hide=WIDE,
        )  # fmt: skip
    for feature in book.features:
        yield own_page(facts, feature, "features/feature", "Features", partial(_feature, index, feature))
    if book.screens:
        yield Page(routes.SCREENS, "Screens", "features/screens", "Features", dict, first_of(book.screens))
    for screen in book.screens:
        yield own_page(facts, screen, "features/screen", "Features", partial(with_view, "brief", brief, index, screen))


def _board(board: Board) -> Context:
    return {"board": board, "agreements": agreements(board), "tradeoff": tradeoff(board)}


def _feature(index: Index, feature: Feature) -> Context:
    board = scoreboard(index)
    return {"board": board, "row": board.row(feature)}
