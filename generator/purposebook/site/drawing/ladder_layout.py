"""Steps that rise from left to right: who is below, who is above, and what leads up."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from purposebook.site.drawing.connector_routing import Place, Tracks, Way, tracks
from purposebook.site.drawing.lettering import Lines, wrap
from purposebook.site.drawing.svg import LINE, height, picture, tag, words

BOX = 200.0
BETWEEN = 14.0
PAD = 11.0
SIZE = 13.0
SMALL = 12.0
APART = 5.0  # between what comes from one and from the next
NEAR = 2.0  # between two things that come from one
MOST = 16  # lines of one saying


@dataclass(frozen=True, slots=True)
class Rung:
    """What leads to somebody: who gives it, in words and as a place, and what it is, each with a word on it."""

    head: str
    notes: tuple[tuple[str, str], ...]
    giver: Place | None = None


@dataclass(frozen=True, slots=True)
class Stair:
    """Somebody on a step, and what leads there."""

    label: str
    rungs: tuple[Rung, ...] = ()


@dataclass(frozen=True, slots=True)
class _Measured:
    label: Lines
    rungs: tuple[tuple[Lines, tuple[tuple[Lines, Lines], ...]], ...]

    @property
    def tops(self) -> list[float]:
        """Where each rung begins, and where the last one ends."""
        found = [PAD * 0.8 + height(self.label, SIZE) + APART]
        for head, notes in self.rungs:
            deep = sum(height(what, SMALL) + height(word, SMALL) + NEAR for what, word in notes)
            found.append(found[-1] + height(head, SMALL) + deep + APART)
        return found

    @property
    def high(self) -> float:
        return self.tops[-1] - APART + PAD * 0.8


@dataclass(frozen=True, slots=True)
class _Layout:
    """Where everything stands: the boxes, the left side and the ground of each step."""

    wides: Sequence[float]
    boxes: dict[Place, tuple[_Measured, float]]  # with its top
    lefts: list[float]
    grounds: list[float]
    tracks: Tracks

    def right(self, step: int) -> float:
        """The right side of a step."""
        return self.lefts[step] + self.wides[step]


def stairs(title: str, steps: Sequence[Sequence[Stair]], wides: Sequence[float] = ()) -> str:
    """Draw the steps, as wide as asked for; those on one step are piled on it, and a line leads up from each giver."""
    found = _layout(steps, wides or [BOX] * len(steps))
    lines = [part for place in found.boxes for part in _lines(found, steps, place)]
    treads = [
        tag("path", d=f"M{x:.1f} {y + 8:.1f} h{wide:.1f}", class_="pb-svg-tread")
        for x, y, wide in zip(found.lefts, found.grounds, found.wides, strict=True)
    ]
    boxes = [
        _box(measured, found.lefts[step], top, found.wides[step]) for (step, _), (measured, top) in found.boxes.items()
    ]
    said = "; ".join(_described(stair) for step in steps for stair in step) or "Nothing is handed on."
    wide, high = found.right(len(steps) - 1) + 1 if steps else BOX, max([*found.grounds, BOX / 4]) + 14
    return picture("stairs", title, said, wide, high, [*treads, *lines, *boxes])


def _layout(steps: Sequence[Sequence[Stair]], wides: Sequence[float]) -> _Layout:
    laid = tracks(len(steps), (way for step, row, _, way in _ways(steps)))
    piles = [[_measured(stair, wide - 2 * PAD) for stair in step] for step, wide in zip(steps, wides, strict=True)]
    highs = [sum(it.high for it in pile) + BETWEEN * (len(pile) - 1) for pile in piles]
    rises = [sum(laid.rise(below) for below in range(step)) for step in range(len(steps))]
    high = max((pile + rise for pile, rise in zip(highs, rises, strict=True)), default=0.0)
    boxes: dict[Place, tuple[_Measured, float]] = {}
    for step, pile in enumerate(piles):
        top = 1 + high - rises[step] - highs[step]
        for row, measured in enumerate(pile):
            boxes[step, row] = (measured, top)
            top += measured.high + BETWEEN
    lefts = [1 + sum(wides[before] + laid.gap(before) for before in range(step)) for step in range(len(steps))]
    return _Layout(wides, boxes, lefts, [1 + high - rise for rise in rises], laid)


def _ways(steps: Sequence[Sequence[Stair]]) -> Iterator[tuple[int, int, int, Way]]:
    """Every way up: the step, row and rung it reaches, and the places it joins."""
    for step, stairs_ in enumerate(steps):
        for row, stair in enumerate(stairs_):
            for number, rung in enumerate(stair.rungs):
                if rung.giver and rung.giver[0] < step:
                    yield step, row, number, (rung.giver, (step, row))


def _measured(stair: Stair, room: float) -> _Measured:
    def small(said: str) -> Lines:
        return wrap(said, room, SMALL, MOST)

    rungs = ((small(it.head), tuple((small(what), small(word)) for what, word in it.notes)) for it in stair.rungs)
    return _Measured(wrap(stair.label, room, SIZE, MOST), tuple(rungs))


def _described(stair: Stair) -> str:
    said = (f"{rung.head}: {', '.join(' '.join(filter(None, note)) for note in rung.notes)}" for rung in stair.rungs)
    return ", ".join([stair.label, *said])


def _lines(found: _Layout, steps: Sequence[Sequence[Stair]], giver: Place) -> Iterator[str]:
    """The lines from one place up to all whom it hands something: through the gap, or under the steps between."""
    measured, top = found.boxes[giver]
    start, out = found.right(giver[0]), top + measured.high / 2
    for step, row, number, (below, _) in _ways(steps):
        if below != giver:
            continue
        taker, above = found.boxes[step, row]
        end = above + taker.tops[number] + SMALL * LINE / 2
        first = start + found.tracks.across(giver[0], giver)
        path = f"M{start:.1f} {out:.1f} H{first:.1f}"
        if step > giver[0] + 1:
            last = found.right(step - 1) + found.tracks.across(step - 1, giver)
            path += f" V{found.grounds[giver[0] + 1] + found.tracks.under(giver):.1f} H{last:.1f}"
        path += f" V{end:.1f} H{found.lefts[step] - 2:.1f} m-5 -3.5 l5 3.5 l-5 3.5"
        yield tag("path", d=path, class_="pb-svg-link")


def _box(measured: _Measured, x: float, y: float, wide: float) -> str:
    left, room = x + PAD, wide - 2 * PAD
    parts = [
        tag("rect", x=x, y=y, width=wide, height=measured.high, rx=7.0, class_="pb-svg-box"),
        words(measured.label, left, y + PAD * 0.8, SIZE, "pb-svg-name", room=room),
    ]
    for (head, notes), top in zip(measured.rungs, measured.tops, strict=False):
        parts.append(words(head, left, y + top, SMALL, "pb-svg-giver", room=room))
        below = y + top + height(head, SMALL) + NEAR
        for note in notes:
            for said, css in zip(note, ("pb-svg-note", "pb-svg-when"), strict=True):
                parts += [words(said, left, below, SMALL, css, room=room)] if said.lines else []
                below += height(said, SMALL)
            below += NEAR
    return "".join(parts)
