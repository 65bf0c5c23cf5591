"""Steps that rise from left to right: who is below, who is above, and what leads up."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from purposebook.drawing.lettering import Lines, wrap
from purposebook.drawing.svg import height, picture, tag, words

BOX = 176.0
GAP = 30.0
BETWEEN = 14.0
RISE = 34.0  # how much higher each step stands than the one before
PAD = 11.0
ROOM = BOX - 2 * PAD
SIZE = 13.0
SMALL = 11.0
MOST = 6  # notes in one box


@dataclass(frozen=True, slots=True)
class Stair:
    """Somebody on a step: the name, notes below it, and the places (step, row) of those that lead here."""

    label: str
    notes: tuple[str, ...] = ()
    below: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class _Placed:
    stair: Stair
    label: Lines
    notes: tuple[Lines, ...]
    x: float
    y: float
    high: float


def stairs(title: str, steps: Sequence[Sequence[Stair]]) -> str:
    """Draw the steps; those that stand on one step are piled on it, and the ground is common to all."""
    measured = [[_measured(stair) for stair in step] for step in steps]
    piles = [sum(high for _, _, high in pile) + BETWEEN * (len(pile) - 1) for pile in measured]
    high = max((pile + RISE * step for step, pile in enumerate(piles)), default=BOX / 4)
    placed: dict[tuple[int, int], _Placed] = {}
    for step, pile in enumerate(measured):
        y = 1 + high - RISE * step - piles[step]
        for row, (label, notes, tall) in enumerate(pile):
            placed[step, row] = _Placed(steps[step][row], label, notes, 1 + step * (BOX + GAP), y, tall)
            y += tall + BETWEEN
    links = [_link(placed[low], it) for it in placed.values() for low in it.stair.below if low in placed]
    ground = [_ground(step, high) for step in range(len(steps))]
    wide = len(steps) * BOX + max(len(steps) - 1, 0) * GAP + 2
    described = "; ".join(_described(stair) for step in steps for stair in step) or "Nothing is handed on."
    boxes = [_box(it) for it in placed.values()]
    return picture("stairs", title, described, max(wide, BOX), high + 14, [*ground, *links, *boxes])


def _measured(stair: Stair) -> tuple[Lines, tuple[Lines, ...], float]:
    label = wrap(stair.label, ROOM, SIZE, 6)
    said = stair.notes if len(stair.notes) <= MOST else (*stair.notes[: MOST - 1], f"… {len(stair.notes)} in all")
    notes = tuple(wrap(note, ROOM, SMALL, 4) for note in said)
    return label, notes, PAD * 1.6 + height(label, SIZE) + sum(height(note, SMALL) + 3 for note in notes)


def _described(stair: Stair) -> str:
    return f"{stair.label}: {', '.join(stair.notes)}" if stair.notes else stair.label


def _ground(step: int, high: float) -> str:
    x = 1 + step * (BOX + GAP)
    return tag("path", d=f"M{x:.1f} {high + 8 - RISE * step:.1f} h{BOX:.1f}", class_="pb-svg-tread")


def _link(low: _Placed, up: _Placed) -> str:
    x, y = low.x + BOX, low.y + low.high / 2
    end = up.y + up.high / 2
    middle = up.x - GAP / 2
    path = f"M{x:.1f} {y:.1f} H{middle:.1f} V{end:.1f} H{up.x - 2:.1f} m-6 -4 l6 4 l-6 4"
    return tag("path", d=path, class_="pb-svg-link")


def _box(placed: _Placed) -> str:
    left, y = placed.x + PAD, placed.y + PAD * 0.8
    parts = [
        tag("rect", x=placed.x, y=placed.y, width=BOX, height=placed.high, rx=7.0, class_="pb-svg-box"),
        words(placed.label, left, y, SIZE, "pb-svg-name", room=ROOM),
    ]
    y += height(placed.label, SIZE) + 3
    for note in placed.notes:
        parts.append(words(note, left, y, SMALL, "pb-svg-note", room=ROOM))
        y += height(note, SMALL) + 3
    return "".join(parts)
