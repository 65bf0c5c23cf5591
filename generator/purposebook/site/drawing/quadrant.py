"""Value against effort: a numbered dot for each feature, lines at the medians, and no dot over another."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from math import ceil, cos, hypot, pi, sin
from typing import NamedTuple

from purposebook.fields.figures import written
from purposebook.site.drawing.axis import Axis, axis
from purposebook.site.drawing.lettering import width, wrap
from purposebook.site.drawing.svg import picture, tag, words

WIDE = 600.0
HIGH = 330.0
DOT = 12.0
APART = 2 * DOT + 3
SIZE = 12.0
TOP = 22.0  # room of the name of the axis upward
FOOT = 44.0  # room of the numbers and the name of the axis across
CROWD = 60  # features, above which the picture grows

Spot = tuple[float, float]


class Mark(NamedTuple):
    """A numbered dot: where it stands, whether it lies in the best corner, and what it is in words."""

    number: int
    across: float
    up: float
    is_best: bool
    said: str


def quadrant(
    name: str,
    title: str,
    marks: Sequence[Mark],
    cuts: tuple[float, float],
    names: tuple[str, str],
    spoken: tuple[str, ...] = (),
) -> str:
    """Draw marks with effort across and value upward; `cuts` are the medians, `names` those of the axes."""
    across, up = axis([mark.across for mark in marks]), axis([mark.up for mark in marks])
    high = HIGH + 5.0 * max(0, len(marks) - CROWD)
    left = max(width(written(tick, spoken=spoken), SIZE) for tick in up.ticks or (0.0,)) + 12
    frame = Frame(left, TOP, WIDE - left - 4, high, spoken)
    true = [(frame.x(across.share(mark.across)), frame.y(up.share(mark.up))) for mark in marks]
    spots = spread(true, frame)
    parts = [*_ground(frame, across, up, cuts), *_ticks(frame, across, up), *_names(frame, names)]
    parts += [_leader(start, end) for start, end in zip(true, spots, strict=True) if start != end]
    parts += [_dot(mark, spot) for mark, spot in zip(marks, spots, strict=True)]
    return picture(name, title, "; ".join(mark.said for mark in marks), WIDE, TOP + high + FOOT, parts)


class Frame(NamedTuple):
    """The room in which dots stand."""

    left: float
    top: float
    wide: float
    high: float
    spoken: tuple[str, ...] = ()

    def x(self, share: float) -> float:
        """How far to the right a share of the room is."""
        return self.left + share * self.wide

    def y(self, share: float) -> float:
        """How far down a share of the room is; shares grow upward."""
        return self.top + (1 - share) * self.high

    def holds(self, spot: Spot) -> bool:
        """Whether a dot stands whole in the room."""
        x, y = spot[0] - self.left, spot[1] - self.top
        return DOT <= x <= self.wide - DOT and DOT <= y <= self.high - DOT


def spread(true: Sequence[Spot], frame: Frame) -> list[Spot]:
    """A place for each dot: its own or, where another stands there already, the nearest that is free."""
    taken: list[Spot] = []
    for x, y in true:
        tries = ((x + dx, y + dy) for dx, dy in _around(ceil(hypot(frame.wide, frame.high) / 6)))
        free = (spot for spot in tries if frame.holds(spot) and not any(_touch(spot, other) for other in taken))
        taken.append(next(free, (x, y)))
    return taken


@cache
def _around(rings: int) -> tuple[Spot, ...]:
    """Steps away from a place, the nearest first."""
    found: list[Spot] = [(0.0, 0.0)]
    for ring in range(1, rings + 1):
        count = 6 * ring
        found += [(6 * ring * cos(2 * pi * n / count), 6 * ring * sin(2 * pi * n / count)) for n in range(count)]
    return tuple(found)


def _touch(one: Spot, other: Spot) -> bool:
    return hypot(one[0] - other[0], one[1] - other[1]) < APART


def _ground(frame: Frame, across: Axis, up: Axis, cuts: tuple[float, float]) -> list[str]:
    x, y = frame.x(across.share(cuts[0])), frame.y(up.share(cuts[1]))
    best = tag("rect", x=frame.left, y=frame.top, width=x - frame.left, height=y - frame.top, class_="pb-svg-corner")
    lines = f"M{x:.1f} {frame.top:.1f} v{frame.high:.1f} M{frame.left:.1f} {y:.1f} h{frame.wide:.1f}"
    edge = f"M{frame.left:.1f} {frame.top:.1f} v{frame.high:.1f} h{frame.wide:.1f}"
    return [best, tag("path", d=lines, class_="pb-svg-cut"), tag("path", d=edge, class_="pb-svg-time")]


def _ticks(frame: Frame, across: Axis, up: Axis) -> list[str]:
    """The numbers along both axes, those of the axis upward at its left."""
    foot, parts = frame.top + frame.high, []
    for tick in across.ticks:
        x, label = frame.x(across.share(tick)), wrap(written(tick, spoken=frame.spoken), 90, SIZE, 1)
        at = min(x, WIDE - width(written(tick, spoken=frame.spoken), SIZE) / 2)
        parts += [tag("path", d=f"M{x:.1f} {foot:.1f} v4", class_="pb-svg-time")]
        parts += [words(label, at, foot + 5, SIZE, "pb-svg-date", "middle")]
    for tick in up.ticks:
        y, label = frame.y(up.share(tick)), wrap(written(tick, spoken=frame.spoken), 200, SIZE, 1)
        parts += [tag("path", d=f"M{frame.left:.1f} {y:.1f} h-4", class_="pb-svg-time")]
        at = min(y, foot - SIZE * 0.4)
        parts += [words(label, frame.left - 7, at - SIZE * 0.62, SIZE, "pb-svg-date", "end")]
    return parts


def _names(frame: Frame, names: tuple[str, str]) -> list[str]:
    across, up = (wrap(name, frame.wide, SIZE, 1) for name in names)
    side = max(frame.left, width(names[1], SIZE) / 2)
    below = frame.top + frame.high + FOOT - SIZE * 1.5
    return [
        words(up, side, 0, SIZE, "pb-svg-name", "middle"),
        words(across, frame.left + frame.wide / 2, below, SIZE, "pb-svg-name", "middle"),
    ]


def _leader(start: Spot, end: Spot) -> str:
    """From where a dot belongs to where it stands."""
    x, y = start
    path = f"M{x - 3:.1f} {y:.1f} h6 M{x:.1f} {y - 3:.1f} v6 M{x:.1f} {y:.1f} L{end[0]:.1f} {end[1]:.1f}"
    return tag("path", d=path, class_="pb-svg-leader")


def _dot(mark: Mark, spot: Spot) -> str:
    css = " pb-svg-spot--best" if mark.is_best else ""
    x, y = spot[0] - DOT, spot[1] - DOT
    disc = tag("rect", x=x, y=y, width=2 * DOT, height=2 * DOT, rx=DOT, class_=f"pb-svg-spot{css}")
    size = SIZE if mark.number < 100 else SIZE * 0.85
    label = wrap(str(mark.number), 2 * DOT, size, 1)
    number = words(label, spot[0], spot[1] - size * 0.6, size, f"pb-svg-number{css}", "middle")
    return disc + number
