"""Which feature gives much for little: value against effort."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import isfinite
from statistics import median

from purposebook.derivations.derivation import Example, Shelf, derivation
from purposebook.model.features import Feature
from purposebook.model.index import Index
from purposebook.views.features.scoreboard import Board, Row, scoreboard


@dataclass(frozen=True, slots=True)
class Point:
    """A feature on the picture: its number on the board, its effort and value, and where that is."""

    number: int
    feature: Feature
    effort: float
    value: float
    has_much: bool
    takes_little: bool

    @property
    def is_best(self) -> bool:
        """Whether it gives much for little."""
        return self.has_much and self.takes_little

    @property
    def corner(self) -> str:
        """Where it stands, in words."""
        return f"{'much' if self.has_much else 'little'} for {'little' if self.takes_little else 'much'}"


class Measure(StrEnum):
    """What stands for the worth of a feature."""

    VALUE = "value"
    IMPACT = "impact"


@dataclass(frozen=True, slots=True)
class Tradeoff:
    """All points; `measure` is `value` or `impact`; the medians are where the lines stand."""

    measure: Measure
    points: tuple[Point, ...]
    effort: float
    value: float

    @property
    def missing_from(self) -> str:
        """What a feature needs to be in the picture."""
        return "reach, impact, confidence and effort" if self.measure is Measure.VALUE else "impact and effort"


def tradeoff(board: Board) -> Tradeoff | None:
    """The picture of a board; None where no feature has value and effort."""
    for measure, worth in ((Measure.VALUE, _value), (Measure.IMPACT, _impact)):
        found = [(row, effort, value) for row in board.rows for effort, value in worth(row)]
        if found:
            efforts, values = median(effort for _, effort, _ in found), median(value for _, _, value in found)
            points = tuple(
                Point(row.number, row.feature, effort, value, value >= values, effort <= efforts)
                for row, effort, value in found
            )
            return Tradeoff(measure, points, efforts, values)
    return None


def _value(row: Row) -> Sequence[tuple[float, float]]:
    score, effort = row.scores["RICE"].value, row.feature.effort
    value = None if score is None or effort is None else score * effort
    return [(effort, value)] if effort is not None and value is not None and isfinite(value) else []


def _impact(row: Row) -> Sequence[tuple[float, float]]:
    effort, impact = row.feature.effort, row.feature.impact
    return [(effort, impact)] if effort is not None and effort > 0 and impact is not None else []


@derivation(Shelf.FEATURES)
def _value_effort(index: Index) -> Example | None:
    """Much for little.

    Value is reach x impact x confidence, so that value / effort is the RICE score. Where no feature has all of
    these, impact stands for value. The lines of the picture stand at the medians of effort and value; on a line
    counts as little effort and as much value. Features that lack an input, or that are over, are not in it.
    """
    found = tradeoff(scoreboard(index))
    best = sorted(found.points, key=lambda point: (not point.is_best, -point.value)) if found else []
    return Example.of(best[0].feature, f"gives {best[0].corner}.", [point.feature for point in best]) if best else None
