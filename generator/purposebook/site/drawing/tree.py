"""A tree of boxes from left to right: what leads to what, in as many layers as there are."""

from __future__ import annotations

from dataclasses import dataclass

from purposebook.site.drawing.lettering import Lines, wrap
from purposebook.site.drawing.svg import height, picture, tag, words

BOX = 200.0
GAP = 36.0  # between layers
BETWEEN = 12.0  # between boxes of a layer
PAD = 11.0
SIZE = 13.0
SMALL = 11.0
MARK = 15.0  # room of the shape before the note
PORT = 20.0  # where lines meet a box, below its top
ROOM = BOX - 2 * PAD
SHAPES = {
    "reached": "M1 5 L4 8 L9 2",
    "on-track": "M1 9 L9 1 M4 1 H9 V6",
    "off-track": "M1 1 L9 9 M3.5 9 H9 V3.5",
    "no-data": "M2 2 H8 V8 H2 Z",
    "no-target": "M1 5 H9",
    "not-published": "M1 5 H9",
    "not-compared": "M1 5 H9",
    "not-reached": "M2 2 H8 V8 H2 Z",
    "outcome": "M5 0.5 L9.5 5 L5 9.5 L0.5 5 Z",
    "pain": "M5 0.5 V6 M5 8.5 V9.5",
    "opportunity": "M5 1 V9 M1 5 H9",
    "feature": "M1 1 H9 V9 H1 Z",
    "open": "M1 1 L9 9 M9 1 L1 9",
}


@dataclass(frozen=True, slots=True)
class Box:
    """A box: its words, its kind (a shape and a colour), the note that says the same in words, and what is below.

    `more` stands on lines of its own, since it may run the other way than the note.
    """

    label: str
    kind: str
    note: str
    below: tuple[Box, ...] = ()
    more: str = ""


def tree(name: str, title: str, roots: tuple[Box, ...]) -> str:
    """Draw trees, one under the other; each box stands at the height of the first box below it."""
    parts: list[str] = []
    lower = 1.0
    for root in roots:
        lower = _draw(parts, root, 0, lower) + BETWEEN
    layers = max((_layers(root) for root in roots), default=1)
    wide = layers * BOX + (layers - 1) * GAP + 2
    described = "; ".join(part for root in roots for part in _described(root)) or "Nothing stands here yet."
    return picture(name, title, described, wide, max(lower - BETWEEN, BOX / 4) + 1, parts)


def _layers(box: Box) -> int:
    return 1 + max((_layers(part) for part in box.below), default=0)


def _described(box: Box) -> list[str]:
    below = ", ".join(part.label for part in box.below)
    own = f"{box.label} ({', '.join(filter(None, (box.note, box.more)))})" + (f", below it {below}" if below else "")
    return [own, *(said for part in box.below for said in _described(part))]


def _draw(parts: list[str], box: Box, layer: int, top: float) -> float:
    """Add a box and all below it; returns where the next box of the layer may begin."""
    x = 1 + layer * (BOX + GAP)
    label = wrap(box.label, ROOM, SIZE, 9)
    notes = [wrap(said, ROOM - MARK, SMALL, 3) for said in (box.note, box.more)]
    high = PAD * 1.6 + height(label, SIZE) + 4 + sum(height(note, SMALL) for note in notes)
    lower = top
    for part in box.below:
        parts.append(_link(x + BOX, top, lower))
        lower = _draw(parts, part, layer + 1, lower) + BETWEEN
    parts.append(_box(box.kind, label, notes, x, top, high))
    return max(top + high, lower - BETWEEN)


def _link(x: float, start: float, end: float) -> str:
    path = f"M{x:.1f} {start + PORT:.1f} H{x + GAP / 2:.1f} V{end + PORT:.1f} H{x + GAP:.1f}"
    return tag("path", d=path, class_="pb-svg-link")


def _box(kind: str, label: Lines, notes: list[Lines], x: float, y: float, high: float) -> str:
    left, below = x + PAD, y + PAD * 0.8 + height(label, SIZE) + 4
    shape = SHAPES.get(kind, SHAPES["feature"])
    place = f"translate({left:.1f} {below + 2:.1f})"
    parts = [
        tag("rect", x=x, y=y, width=BOX, height=high, rx=7.0, class_=f"pb-svg-box pb-svg-box--{kind}"),
        words(label, left, y + PAD * 0.8, SIZE, "pb-svg-name", room=ROOM),
        tag("path", d=shape, transform=place, class_=f"pb-svg-shape pb-svg-shape--{kind}"),
    ]
    for note in notes:
        if note.lines:
            parts.append(words(note, left + MARK, below, SMALL, "pb-svg-note", room=ROOM - MARK))
            below += height(note, SMALL)
    return "".join(parts)
