"""The pages of features, opportunities and screens."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from purposebook import routes
from purposebook.model.features import Feature
from purposebook.model.index import Index
from purposebook.pages.page import (
    WIDE,
    Context,
    Facts,
    Page,
    first_of,
    own_page,
    with_view,
)
from purposebook.views.agreement import agreements
from purposebook.views.brief import brief
from purposebook.views.opportunities import NEEDS, opportunities
from purposebook.views.scoreboard import Board, scoreboard
from purposebook.views.tradeoff import tradeoff


def features_pages(facts: Facts) -> Iterator[Page]:
    """The pages of this section."""
    index, book = facts.index, facts.index.book
    yield Page(
        routes.FEATURES, "Features", "features", "Features",
        lambda: _board(scoreboard(index)), first_of(book.features), hide=WIDE,
    )  # fmt: skip
    if book.features or index.of_kind(*NEEDS):
        yield Page(
            routes.OPPORTUNITIES, "Opportunities", "opportunities", "Features",
            lambda: {"found": opportunities(index)}, first_of(book.features), hide=WIDE,
        )  # fmt: skip
    for feature in book.features:
        yield own_page(facts, feature, "feature", "Features", partial(_feature, index, feature))
    if book.screens:
        yield Page(routes.SCREENS, "Screens", "screens", "Features", dict, first_of(book.screens))
    for screen in book.screens:
        yield own_page(facts, screen, "screen", "Features", partial(with_view, "brief", brief, index, screen))


def _board(board: Board) -> Context:
    return {"board": board, "agreements": agreements(board), "tradeoff": tradeoff(board)}


def _feature(index: Index, feature: Feature) -> Context:
    board = scoreboard(index)
    return {"board": board, "row": board.row(feature)}
