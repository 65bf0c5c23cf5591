"""An axis: where values stand along it, straight or by powers of ten, and the numbers beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, floor, log10

WIDE_APART = 30.0  # from this ratio of the largest to the smallest on, the axis grows tenfold
TICKS = 5
ROOM = 0.06  # of the length, free beyond the outermost values


@dataclass(frozen=True, slots=True)
class Axis:
    """From `low` to `high`; with `is_tenfold` both are powers of ten, and so are the distances."""

    low: float
    high: float
    ticks: tuple[float, ...]
    is_tenfold: bool = False

    def share(self, value: float) -> float:
        """Where a value stands, from 0 at the low end to 1 at the high end."""
        told = log10(value) if self.is_tenfold else value
        return min(max((told - self.low) / (self.high - self.low), 0.0), 1.0)


def axis(values: Sequence[float]) -> Axis:
    """An axis that holds all values; straight ones begin at nothing."""
    low, high = min(values), max(values)
    if low > 0 and high / low >= WIDE_APART:
        return _tenfold(log10(low), log10(high))
    bottom, top = min(low, 0.0), max(high, 0.0)
    top += (top - bottom) * ROOM or 1.0
    rough = (top - bottom) / TICKS
    power = 10.0 ** floor(log10(rough))
    step = next(power * times for times in (1, 2, 5, 10) if power * times >= rough * 0.999)
    first, last = ceil(bottom / step), floor(top / step)
    return Axis(bottom, top, tuple(float(f"{step * count:.10g}") for count in range(first, last + 1)))


def _tenfold(low: float, high: float) -> Axis:
    spare = (high - low) * ROOM
    bottom, top = low - spare, high + spare
    powers = range(ceil(bottom), floor(top) + 1)
    every = max(1, ceil(len(powers) / TICKS))
    return Axis(bottom, top, tuple(10.0**power for power in powers[::every]), is_tenfold=True)
