"""All features with what each method says of them, side by side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from purposebook.derivations.derivation import Example, Shelf, derivation
from purposebook.fields.listing import is_open
from purposebook.model.features import Feature
from purposebook.model.index import Index
from purposebook.model.per_model import once
from purposebook.views.features.kano import Judged, judged
from purposebook.views.features.methods import METHODS, Method, Score
from purposebook.views.features.priorities import Reached, competition_ranks, is_in_play, reached


@dataclass(frozen=True, slots=True)
class Row:
    """A feature with its place on the board, its score by the name of each method, and its Kano class."""

    number: int
    feature: Feature
    scores: dict[str, Score]
    kano: Judged | None
    is_reach_derived: bool


@dataclass(frozen=True, slots=True)
class Board:
    """The features in play in their order, what is over, what serves nothing, and of what nobody says what it is for.

    `lead` gave the order.
    """

    methods: tuple[Method, ...]
    lead: Method | None
    rows: tuple[Row, ...]
    over: tuple[Row, ...]
    idle: tuple[Feature, ...]
    unsaid: tuple[Feature, ...]

    @property
    def has_kano(self) -> bool:
        """Whether any feature has a Kano class or an answer."""
        return any(row.kano for row in self.rows)

    def row(self, feature: Feature) -> Row | None:
        """The row of a feature, in play or not."""
        return next((row for row in (*self.rows, *self.over) if row.feature is feature), None)

    def ranked(self, method: Method) -> int:
        """How many features a method ranks."""
        return sum(row.scores[method.name].rank is not None for row in self.rows)


@once
def scoreboard(index: Index) -> Board:
    """The board of a model."""
    features = [feature for feature in index.book.features if not feature.withheld]
    playing = _scored([reached(index, feature) for feature in features if is_in_play(feature)])
    over = [_row(reached(index, feature)) for feature in features if not is_in_play(feature)]
    methods = tuple(it for it in METHODS if any(row.scores[it.name].is_begun for row in (*playing, *over)))
    lead = next((it for it in methods if any(row.scores[it.name].rank for row in playing)), None)
    if lead:
        last = len(playing) + 1
        playing.sort(key=lambda row: row.scores[lead.name].rank or last)
    rows = tuple(replace(row, number=place) for place, row in enumerate(playing, 1))
    idle = tuple(row.feature for row in rows if row.feature.serves.gap)
    unsaid = tuple(row.feature for row in rows if is_open(row.feature.serves) and is_open(row.feature.for_))
    return Board(methods, lead, rows, tuple(over), idle, unsaid)


def _row(found: Reached) -> Row:
    scores = {method.name: method.score(found) for method in METHODS}
    return Row(0, found.feature, scores, judged(found.feature), found.is_reach_derived)


def _scored(found: Sequence[Reached]) -> list[Row]:
    """A row for each feature in play, with its rank by every method."""
    rows = [_row(one) for one in found]
    for method in METHODS:
        ranks = competition_ranks([row.scores[method.name].value for row in rows])
        for row, rank in zip(rows, ranks, strict=True):
            row.scores[method.name] = replace(row.scores[method.name], rank=rank)
    return rows


def _first_by(index: Index, *methods: str) -> Example | None:
    """The feature that a method puts first, and how it comes about."""
    row = next((row for row in scoreboard(index).rows if row.scores[methods[0]].rank == 1), None)
    if not row:
        return None
    scores = [(method, row.scores[method]) for method in methods]
    told = "; ".join(f"{method} {score.formula or score.word}" for method, score in scores)
    reach = " Its reach is the sum of the sizes of the members it serves." if row.is_reach_derived else ""
    derived = f"{told}, rank {scores[0][1].rank}.{reach if methods[0] == 'RICE' else ''}"
    return Example.of(row.feature, derived, row.feature.ice, row.feature.wsjf)


@derivation(Shelf.FEATURES)
def _scoreboard(index: Index) -> Example | None:
    """Features by every method.

    Features stand in the order of the first method that can rank any of them; those it cannot rank follow in the
    order of the file. A method has a column as soon as one feature gives it an input. What is stopped, retired or
    dropped stands apart, with its scores and without ranks.
    """
    board = scoreboard(index)
    if not board.lead or not board.rows:
        return None
    methods = ", ".join(method.name for method in board.methods)
    words = f"stands first, by {board.lead.name}. Columns: {methods}."
    return Example.of(board.rows[0].feature, words, [row.feature for row in board.rows])


@derivation(Shelf.FEATURES, "Sean McBride, Intercom, 2016")
def _rice(index: Index) -> Example | None:
    """RICE.

    The RICE score is reach x impact x confidence / effort. Reach is in people per quarter, impact one of 3, 2, 1,
    0.5, 0.25, confidence a share, effort in person-months. Hours, days and weeks of work are turned into these, at
    8 hours a day, 5 days a week and 20 days a month. Where no reach is written down, it is the sum of the sizes of
    the member types that the feature serves. The highest score has rank 1; equals share a rank, and as many ranks
    behind them stay empty. A feature that is stopped, retired or dropped keeps its score and has no rank. Missing
    inputs are named.
    """
    return _first_by(index, "RICE")


@derivation(Shelf.FEATURES, "Sean Ellis and Morgan Brown, Hacking Growth, 2017")
def _ice(index: Index) -> Example | None:
    """ICE.

    ICE takes impact, confidence and ease, each from 1 to 10. Ellis takes their mean, (impact + confidence + ease) /
    3; Itamar Gilad (Evidence-Guided, 2023) multiplies them, impact x confidence x ease, so that one low number
    weighs more. Both stand beside each other.
    """
    return _first_by(index, "ICE mean", "ICE product")


@derivation(Shelf.FEATURES, "Scaled Agile Framework, after Don Reinertsen, 2009")
def _wsjf(index: Index) -> Example | None:
    """WSJF.

    Weighted shortest job first is (business value + time criticality + risk reduction or opportunity enablement) /
    job size. Without any of the four there is no score.
    """
    return _first_by(index, "WSJF")


@derivation(Shelf.FEATURES, "Dai Clegg, DSDM, 1994")
def _moscow(index: Index) -> Example | None:
    """MoSCoW.

    Must goes before should, should before could, could before won't. Features of one class share a rank.
    """
    return _first_by(index, "MoSCoW")
