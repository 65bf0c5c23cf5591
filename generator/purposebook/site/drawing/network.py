"""The network of member types: who exchanges how much with whom, on a ring."""

from __future__ import annotations

from math import cos, hypot, pi, sin
from typing import Any

from purposebook.site.drawing.lettering import width, wrap
from purposebook.site.drawing.svg import height, picture, tag, words
from purposebook.views.members.exchange import Network

ROOM = 150.0
SIZE = 14.0
DOT = 9.0
LOOP = 46.0
FEW = 18  # so many stand freely on a ring that fits its page


def draw(network: Network[Any], labels: list[str]) -> str:
    """Draw the parties of a network on a ring, joined by lines as thick as what passes between them."""
    count = len(network.parties)
    radius_x, radius_y = max(210.0, count * (25.0 if count <= FEW else 29.0)), max(150.0, count * 21.0)
    wrapped = [wrap(label, ROOM, SIZE, 3) for label in labels]
    room = max((width(line, SIZE) for lines in wrapped for line in lines.lines), default=0.0)
    wide, high = 2 * (radius_x + room + 30), 2 * (radius_y + 3 * SIZE * 1.32 + 24)
    spots = [_spot(number, count, wide / 2, high / 2, radius_x, radius_y) for number in range(count)]
    order = {party: number for number, party in enumerate(network.parties)}
    parts = [
        _line(spots[order[a]], spots[order[b]], (wide / 2, high / 2), there + back)
        for a, b, there, back in network.ties
    ]
    for spot, lines in zip(spots, wrapped, strict=True):
        parts.append(tag("circle", cx=spot[0], cy=spot[1], r=DOT, class_="pb-svg-node"))
        x, y, anchor = _label_at(spot, (wide / 2, high / 2), height(lines, SIZE))
        parts.append(words(lines, x, y, SIZE, "pb-svg-label", anchor, ROOM if anchor == "middle" else 0))
    names = dict(zip(network.parties, labels, strict=True))
    described = "; ".join(f"{_pair(names[a], names[b])}: {there + back}" for a, b, there, back in network.ties)
    return picture("network", "Who exchanges with whom", described or "Nothing passes yet.", wide, high, parts)


def _spot(number: int, count: int, x: float, y: float, radius_x: float, radius_y: float) -> tuple[float, float]:
    angle = 2 * pi * number / max(count, 1) - pi / 2
    return x + radius_x * cos(angle), y + radius_y * sin(angle)


def _pair(one: str, other: str) -> str:
    return f"{one} among themselves" if one == other else f"{one} and {other}"


def _line(start: tuple[float, float], end: tuple[float, float], centre: tuple[float, float], weight: int) -> str:
    path = _loop(start, centre) if start == end else _tie(start, end, centre)
    return tag("path", d=path, class_="pb-svg-tie", stroke_width=float(min(1 + weight * 0.9, 9)))


def _loop(spot: tuple[float, float], centre: tuple[float, float]) -> str:
    """A loop on the inner side of a party, where no label stands."""
    far = hypot(centre[0] - spot[0], centre[1] - spot[1]) or 1.0
    x, y = (centre[0] - spot[0]) / far * LOOP, (centre[1] - spot[1]) / far * LOOP
    one, other = (spot[0] + x - y, spot[1] + y + x), (spot[0] + x + y, spot[1] + y - x)
    ends = f"{one[0]:.1f} {one[1]:.1f} {other[0]:.1f} {other[1]:.1f} {spot[0]:.1f} {spot[1]:.1f}"
    return f"M{spot[0]:.1f} {spot[1]:.1f} C{ends}"


def _tie(start: tuple[float, float], end: tuple[float, float], centre: tuple[float, float]) -> str:
    bend = 0.35
    x = (start[0] + end[0]) / 2 * (1 - bend) + centre[0] * bend
    y = (start[1] + end[1]) / 2 * (1 - bend) + centre[1] * bend
    return f"M{start[0]:.1f} {start[1]:.1f} Q{x:.1f} {y:.1f} {end[0]:.1f} {end[1]:.1f}"


def _label_at(spot: tuple[float, float], centre: tuple[float, float], high: float) -> tuple[float, float, str]:
    beside = spot[0] - centre[0]
    if abs(beside) < 30:
        above = spot[1] < centre[1]
        return spot[0], spot[1] - DOT - 4 - high if above else spot[1] + DOT + 4, "middle"
    gap = DOT + 6
    return (spot[0] + gap, spot[1] - high / 2, "start") if beside > 0 else (spot[0] - gap, spot[1] - high / 2, "end")
