"""Where the lines between columns run: in the gaps and under the columns, so that none crosses a box or its words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

Place = tuple[int, int]  # column and row
Way = tuple[Place, Place]  # from the left to the right
APART = 7.0
GAP = 30.0  # the least room between columns
RISE = 34.0  # how much higher a column stands than the one before, at least
LEAD = 9.0  # between a box and the first track
HEAD = 13.0  # room for an arrow
UNDER = 18.0  # from the ground of a column to the first lane under it


@dataclass(frozen=True, slots=True)
class Tracks:
    """Who needs a track in each gap, and who of each column needs a lane under those that follow."""

    gaps: tuple[tuple[Place, ...], ...]
    lanes: tuple[tuple[Place, ...], ...]

    def gap(self, column: int) -> float:
        """How wide the gap after a column is."""
        return max(GAP, LEAD + HEAD + APART * len(self.gaps[column])) if column < len(self.gaps) else 0.0

    def rise(self, column: int) -> float:
        """How much higher the next column stands."""
        return max(RISE, UNDER + APART * len(self.lanes[column]) + 2)

    def across(self, column: int, giver: Place) -> float:
        """How far after a column the track of a giver runs."""
        return LEAD + APART * self.gaps[column].index(giver)

    def under(self, giver: Place) -> float:
        """How far under the ground of the next column the lane of a giver runs."""
        return UNDER + APART * self.lanes[giver[0]].index(giver)


def tracks(columns: int, ways: Iterable[Way]) -> Tracks:
    """Lay the tracks for ways that all lead to the right; all ways from one place share theirs."""
    gaps: list[set[Place]] = [set() for _ in range(max(columns - 1, 0))]
    lanes: list[set[Place]] = [set() for _ in range(columns)]
    for giver, taker in ways:
        gaps[giver[0]].add(giver)
        gaps[taker[0] - 1].add(giver)
        if taker[0] > giver[0] + 1:
            lanes[giver[0]].add(giver)
    return Tracks(tuple(tuple(sorted(gap)) for gap in gaps), tuple(tuple(sorted(lane)) for lane in lanes))
