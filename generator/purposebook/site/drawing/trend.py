"""The trend of a KPI: its readings at their true distances in time, the first, the last and the target in numbers."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from purposebook.site.drawing.labels import Shown
from purposebook.site.drawing.lettering import Lines, wrap
from purposebook.site.drawing.svg import height, picture, tag, words

SIDE = 84.0  # room for the words beside the line
PLOT = 186.0
HIGH = 130.0
PAD = 18.0
SIZE = 13.0
GAP = 8.0
MANY = 24


class Reading(NamedTuple):
    """A number on a day, with the date as it was typed."""

    day: date
    said: str
    number: Shown


def trend(name: str, title: str, readings: Sequence[Reading], target: Shown | None) -> str:
    """Draw the readings over time, the target as a dashed line across."""
    spots = [(_across(one.day, readings), _down(one.number, readings, target)) for one in readings]
    path = "M" + " L".join(f"{x:.1f} {y:.1f}" for x, y in spots)
    parts = [_axis(readings, spots)]
    if target is not None:
        y = _down(target, readings, target)
        parts.append(tag("line", x1=SIDE - GAP, x2=SIDE + PLOT + GAP, y1=y, y2=y, class_="pb-svg-target"))
    parts.append(tag("path", d=path, class_="pb-svg-curve pb-svg-curve--now"))
    radius = 5.0 if len(spots) <= MANY else 2.5
    parts += [tag("circle", cx=x, cy=y, r=radius, class_="pb-svg-point pb-svg-point--now") for x, y in spots]
    parts += _beside(readings, spots, target)
    described = "; ".join(f"{one.said}: {one.number.whole}" for one in readings)
    if target is not None:
        described += f"; target: {target.whole}"
    return picture(name, title, described, PLOT + 2 * SIDE, HIGH + 2.4 * SIZE, parts)


def _across(day: date, readings: Sequence[Reading]) -> float:
    days = (readings[-1].day - readings[0].day).days
    return SIDE + PLOT * ((day - readings[0].day).days / days if days else 0.5)


def _down(number: Shown, readings: Sequence[Reading], target: Shown | None) -> float:
    known = [one.number.value for one in readings] + ([] if target is None else [target.value])
    low, top = min(known), max(known)
    share = (number.value - low) / (top - low) if top > low else 0.5
    return HIGH - PAD - share * (HIGH - 2 * PAD)


def _axis(readings: Sequence[Reading], spots: list[tuple[float, float]]) -> str:
    """The line of time, a tick for each reading, the first and the last date."""
    ticks = "".join(f" M{x:.1f} {HIGH:.0f} v4" for x in dict.fromkeys(x for x, _ in spots))
    parts = [tag("path", d=f"M{SIDE:.0f} {HIGH:.0f} h{PLOT:.0f}{ticks}", class_="pb-svg-time")]
    ends = {spots[0][0]: readings[0].said, spots[-1][0]: readings[-1].said}
    for x, said in ends.items():
        parts.append(words(wrap(said, 2 * SIDE - 8, SIZE, 1), x, HIGH + 8, SIZE, "pb-svg-date", "middle", 2 * SIDE - 8))
    return "".join(parts)


def _beside(readings: Sequence[Reading], spots: list[tuple[float, float]], target: Shown | None) -> list[str]:
    """The first number at the left; the last and the target at the right, kept apart."""
    room, right = SIDE - 2 * GAP, SIDE + PLOT + 2 * GAP
    last = _number(readings[-1].number, room)
    aim = wrap("" if target is None else f"target {target.bare}", room, SIZE, 3)
    places = [spots[-1][1], spots[-1][1] if target is None else _down(target, readings, target)]
    tops = _apart([last, aim], places)
    parts = [words(last, right, tops[0], SIZE, "pb-svg-value", room=room)]
    if target is not None:
        parts.append(words(aim, right, tops[1], SIZE, "pb-svg-aim", room=room))
    if spots[0][0] < spots[-1][0]:
        first = _number(readings[0].number, room)
        top = _kept(spots[0][1] - height(first, SIZE) / 2, first)
        parts.append(words(first, SIDE - 2 * GAP, top, SIZE, "pb-svg-value", "end"))
    return parts


def _number(number: Shown, room: float) -> Lines:
    """A number with its unit, or bare where the unit is too long to stand beside the line whole."""
    whole = wrap(number.whole, room, SIZE, 3)
    return wrap(number.bare, room, SIZE, 3) if whole.is_cut else whole


def _kept(top: float, lines: Lines) -> float:
    return min(max(top, 0.0), HIGH - height(lines, SIZE))


def _apart(texts: list[Lines], places: list[float]) -> list[float]:
    """The tops of two texts near their places, the upper one pushed up and the lower one down until they part."""
    tops = [_kept(place - height(text, SIZE) / 2, text) for text, place in zip(texts, places, strict=True)]
    up, low = (0, 1) if places[0] < places[1] else (1, 0)
    overlap = tops[up] + height(texts[up], SIZE) - tops[low]
    if overlap > 0:
        tops[up] = _kept(tops[up] - overlap / 2, texts[up])
        tops[low] = _kept(max(tops[low], tops[up] + height(texts[up], SIZE)), texts[low])
        tops[up] = min(tops[up], tops[low] - height(texts[up], SIZE))
    return tops
