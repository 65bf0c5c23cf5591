"""How far the methods agree on what goes first, and on what they differ."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from math import sqrt

from purposebook.derivations.derivation import Example, Shelf, derivation
from purposebook.model.features import Feature
from purposebook.model.index import Index
from purposebook.views.features.methods import Method
from purposebook.views.features.scoreboard import Board, Row, scoreboard

LEAST = 3  # features in common, below which an order says nothing
SAME = 1 - 1e-9
WORDS = ((0.6, "mostly agree"), (0.2, "agree in part"), (-0.2, "hardly agree"))


@dataclass(frozen=True, slots=True)
class Agreement:
    """Two methods, how far they agree on some features, and the feature on which they differ most."""

    first: str
    second: str
    count: int
    tau: float | None
    words: str
    feature: Feature | None
    places: tuple[str, str]

    @property
    def is_never_opposed(self) -> bool:
        """Whether only ties keep two methods from the same order."""
        return self.tau is not None and not self.feature and self.tau < SAME

    @property
    def number(self) -> str:
        """Tau-b as it stands on a page."""
        return "" if self.tau is None else f"{self.tau:.2f}".replace("-", "−")


def tau_b(first: Sequence[float], second: Sequence[float]) -> float | None:
    """Kendall's tau-b of two rankings of the same things; None where one of them ties everything."""
    balance = untied_first = untied_second = 0
    for (a, x), (b, y) in combinations(zip(first, second, strict=True), 2):
        one, other = _order(a, b), _order(x, y)
        balance += one * other
        untied_first += one != 0
        untied_second += other != 0
    if not untied_first or not untied_second:
        return None
    return balance / sqrt(untied_first * untied_second)


def agreements(board: Board) -> list[Agreement]:
    """How far every two methods of a board agree, in the order of the methods."""
    found = (_agreement(board, first, second) for first, second in combinations(board.methods, 2))
    return [one for one in found if one]


def _agreement(board: Board, first: Method, second: Method) -> Agreement | None:
    rows = [row for row in board.rows if _rank(row, first) and _rank(row, second)]
    if len(rows) < LEAST:
        return None
    one, other = [_rank(row, first) for row in rows], [_rank(row, second) for row in rows]
    tau = tau_b(one, other)
    worst = _worst(one, other)
    row = None if worst is None else rows[worst]
    feature = row.feature if row else None
    return Agreement(first.name, second.name, len(rows), tau, _words(tau), feature, _places(row, first, second))


def _places(row: Row | None, first: Method, second: Method) -> tuple[str, str]:
    """Where two methods put a feature, `rank 2` and `9`, or `rank 2` and `“must”`."""
    if row is None:
        return "", ""
    one, other = row.scores[first.name], row.scores[second.name]
    return one.place, other.place if other.word else str(other.rank)


def _rank(row: Row, method: Method) -> int:
    return row.scores[method.name].rank or 0


def _order(a: float, b: float) -> int:
    return (a > b) - (a < b)


def _words(tau: float | None) -> str:
    if tau is None:
        return "cannot be compared, since one of them puts all alike"
    if tau >= SAME:
        return "give the same order"
    return next((words for least, words in WORDS if tau >= least), "do not agree")


def _worst(one: Sequence[int], other: Sequence[int]) -> int | None:
    """The place of what two rankings differ on most; None where no pair disagrees."""
    against = [0] * len(one)
    for a, b in combinations(range(len(one)), 2):
        if _order(one[a], one[b]) * _order(other[a], other[b]) < 0:
            against[a] += 1
            against[b] += 1
    if not any(against):
        return None
    return max(range(len(one)), key=lambda place: (against[place], abs(one[place] - other[place]), -place))


@derivation(Shelf.FEATURES, "Maurice Kendall, 1938; tau-b for ties, 1945")
def _rank_agreement(index: Index) -> Example | None:
    """How far methods agree.

    Of every two features that both methods rank, the pair agrees when both put the same one first, and disagrees
    when they put different ones first. Tau-b is (agreeing pairs - disagreeing pairs) / root of (pairs that the one
    does not tie x pairs that the other does not tie): 1 for the same order, -1 for the reverse. It takes three
    features in common, and no method that puts all of them alike.

    The words are our own: 1 the same order, from 0.6 mostly, from 0.2 in part, above -0.2 hardly, else not. The
    feature they differ on most is the one in most disagreeing pairs; of equals the one whose ranks lie further
    apart, then the first in the order of the page.
    """
    for pair in agreements(scoreboard(index)):
        if pair.feature:
            words = (
                f"is what {pair.first} and {pair.second} differ on most: {pair.places[0]} against {pair.places[1]}. "
                f"They {pair.words}; τ-b is {pair.number} over {pair.count} features."
            )
            return Example.of(pair.feature, words, pair.feature.ice, pair.feature.wsjf)
    return None
