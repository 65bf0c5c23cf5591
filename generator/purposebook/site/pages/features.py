"""The pages of features, opportunities and screens."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from purposebook.fields.listing import is_open
from purposebook.model.features import Feature, Screen
from purposebook.model.index import Index
from purposebook.site import routes
from purposebook.site.pages.page import WIDE, Facts, NoMore, Page, first_of, own_page
from purposebook.views.features.agreement import Agreement, agreements
from purposebook.views.features.brief import Brief, brief
from purposebook.views.features.scoreboard import Board, Row, scoreboard
from purposebook.views.features.tradeoff import Tradeoff, tradeoff
from purposebook.views.journeys.opportunities import NEEDS, Opportunities, opportunities


@dataclass(frozen=True, slots=True)
class FeaturesContext:
    """All features: by every method, how far the methods agree, and value against effort."""

    board: Board
    agreements: Sequence[Agreement]
    tradeoff: Tradeoff | None


@dataclass(frozen=True, slots=True)
class FeatureContext:
    """One feature, the board of all, and its row there (None for one that says nothing)."""

    feature: Feature
    board: Board
    row: Row | None


@dataclass(frozen=True, slots=True)
class OpportunitiesContext:
    """From outcomes over pains and opportunities to features."""

    found: Opportunities


@dataclass(frozen=True, slots=True)
class ScreenContext:
    """One screen and the brief around it."""

    screen: Screen
    brief: Brief


def features_pages(facts: Facts) -> Iterator[Page]:
    """The pages of this section."""
    index, book = facts.index, facts.index.book
    yield Page(
        routes.FEATURES, "Features", "features/features", "Features",
        lambda: _board(scoreboard(index)), first_of(book.features), hide=WIDE,
    )  # fmt: skip
    if book.features or index.of(NEEDS):
        yield Page(
            routes.OPPORTUNITIES, "Opportunities", "journeys/opportunities", "Features",
            lambda: OpportunitiesContext(opportunities(index)), first_of(book.features), hide=WIDE,
        )  # fmt: skip
    for feature in book.features:
        yield own_page(facts, feature, "features/feature", "Features", partial(_feature, index, feature))
    if not is_open(book.screens):
        yield Page(routes.SCREENS, "Screens", "features/screens", "Features", NoMore, first_of(book.screens))
    for screen in book.screens:
        yield own_page(facts, screen, "features/screen", "Features", partial(_screen, index, screen))


def _board(board: Board) -> FeaturesContext:
    return FeaturesContext(board, agreements(board), tradeoff(board))


def _feature(index: Index, feature: Feature) -> FeatureContext:
    board = scoreboard(index)
    return FeatureContext(feature, board, board.row(feature))


def _screen(index: Index, screen: Screen) -> ScreenContext:
    return ScreenContext(screen, brief(index, screen))
