"""Examples of the rules about features: what each method says of one, and how far they agree."""

from __future__ import annotations

from purposebook.derivations.instances.instance import Example, Instance, of
from purposebook.model.index import Index
from purposebook.views.features.agreement import agreements
from purposebook.views.features.kano import judged
from purposebook.views.features.scoreboard import Row, scoreboard
from purposebook.views.features.tradeoff import tradeoff


def _board(index: Index) -> Instance | None:
    board = scoreboard(index)
    if not board.lead or not board.rows:
        return None
    methods = ", ".join(method.name for method in board.methods)
    words = f"stands first, by {board.lead.name}. Columns: {methods}."
    return of(board.rows[0].feature, words, [row.feature for row in board.rows])


def _first(index: Index, method: str) -> Row | None:
    """The feature that a method puts first."""
    return next((row for row in scoreboard(index).rows if row.scores[method].rank == 1), None)


def _scored(index: Index, *methods: str) -> Instance | None:
    row = _first(index, methods[0])
    if not row:
        return None
    scores = [(method, row.scores[method]) for method in methods]
    told = "; ".join(f"{method} {score.formula or score.word}" for method, score in scores)
    reach = " Its reach is the sum of the sizes of the members it serves." if row.is_reach_derived else ""
    derived = f"{told}, rank {scores[0][1].rank}.{reach if methods[0] == 'RICE' else ''}"
    return of(row.feature, derived, row.feature.ice, row.feature.wsjf)


def _kano(index: Index) -> Instance | None:
    for feature in index.book.features:
        found = judged(feature)
        if found and found.sort:
            told = f"is “{found.sort}”" + (f" ({found.answers})" if found.answers else "")
            return of(feature, f"{told}{': ' + found.meaning if found.meaning else ''}.", feature.kano)
    return None


def _agreement(index: Index) -> Instance | None:
    for pair in agreements(scoreboard(index)):
        if pair.feature:
            words = (
                f"is what {pair.first} and {pair.second} differ on most: {pair.places[0]} against {pair.places[1]}. "
                f"They {pair.words}; τ-b is {pair.number} over {pair.count} features."
            )
            return of(pair.feature, words, pair.feature.ice, pair.feature.wsjf)
    return None


def _tradeoff(index: Index) -> Instance | None:
    found = tradeoff(scoreboard(index))
    best = sorted(found.points, key=lambda point: (not point.is_best, -point.value)) if found else []
    return of(best[0].feature, f"gives {best[0].corner}.", [point.feature for point in best]) if best else None


EXAMPLES: dict[str, Example] = {
    "scoreboard": _board,
    "rice": lambda index: _scored(index, "RICE"),
    "ice": lambda index: _scored(index, "ICE mean", "ICE product"),
    "wsjf": lambda index: _scored(index, "WSJF"),
    "moscow": lambda index: _scored(index, "MoSCoW"),
    "kano": _kano,
    "rank-agreement": _agreement,
    "value-effort": _tradeoff,
}
