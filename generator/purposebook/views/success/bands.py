"""The bands of a KPI, from poor to good."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from purposebook.derivations.derivation import Example, Shelf, derivation
from purposebook.fields.figures import written
from purposebook.model.index import Index
from purposebook.model.success import Direction, Kpi
from purposebook.views.success.numbers import standing

BEST = 3


@dataclass(frozen=True, slots=True)
class Band:
    """A stretch of the scale; `rank` runs from 0, the poorest, to 3, the best, and is None where nobody can tell."""

    low: float | None
    high: float | None
    rank: int | None
    word: str
    spoken: tuple[str, ...] = ()

    def text(self, unit: str = "") -> str:
        """From where to where, in words."""
        if self.low is None:
            return "" if self.high is None else f"below {written(self.high, unit, self.spoken)}"
        if self.high is None:
            return f"above {written(self.low, unit, self.spoken)}"
        return f"{written(self.low, spoken=self.spoken)} to {written(self.high, unit, self.spoken)}"


def bands(kpi: Kpi) -> tuple[Band, ...]:
    """The bands of a KPI, lowest first; none without a bound."""
    bounds = kpi.bounds
    if not bounds:
        return ()
    stretches = list(pairwise([None, *bounds, None]))
    places = [_place(number, len(stretches), kpi.way) for number in range(len(stretches))]
    return tuple(Band(low, high, *place, kpi.spoken) for (low, high), place in zip(stretches, places, strict=True))


def _place(number: int, count: int, direction: Direction | None) -> tuple[int | None, str]:
    """The rank of a band, and what it is called."""
    if direction is None:
        return None, ""
    if direction is Direction.WITHIN:
        is_inside = 0 < number < count - 1
        return (BEST, "good") if is_inside else (0, "outside")
    step = number if direction is Direction.UP else count - 1 - number
    rank = round(step / (count - 1) * BEST)
    if count == 3:
        return rank, ("poor", "fair", "good")[step]
    return rank, {0: "poorest", count - 1: "best"}.get(step, "")


@derivation(Shelf.SUCCESS)
def _kpi_bands(index: Index) -> Example | None:
    """The bands of a KPI.

    The bounds under `bands` cut the scale of a KPI into bands, from poor to good. Where up is good the highest band
    is the best, where down is good the lowest; where a KPI should stay within, all that lies between the outermost
    bounds is good, and a target such as `4 to 7` stands for missing bounds. Two bounds make poor, fair and good. A
    KPI that does not say which way is good has bands without a rank.
    """
    for kpi in index.of(Kpi):
        found = bands(kpi)
        if found:
            unit = standing(kpi).unit
            told = (f"{band.word}: {band.text(unit)}" if band.word else band.text(unit) for band in found)
            return Example.of(kpi, f"has {len(found)} bands: {'; '.join(told)}.")
    return None
