"""A screen as a low-fidelity wireframe: a frame, its blocks from top to bottom, a number at each block."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from purposebook.model.features import SeenOn
from purposebook.site.drawing.blocks import LEFT, Drawn, block
from purposebook.site.drawing.lettering import wrap
from purposebook.site.drawing.svg import height, picture, tag, words

BETWEEN = 16.0
KIND = 10.0  # size of the word that says what a block is
BADGE = 11.0  # radius of a number
MARGIN = 2 * BADGE + 16  # right of the frame, for the numbers


@dataclass(frozen=True, slots=True)
class Frame:
    """What a screen is seen on: how wide, how round, and the room that its head takes."""

    wide: float
    round: float
    head: float


FRAMES: dict[str, Frame] = {
    SeenOn.PHONE: Frame(320.0, 24.0, 24.0),
    SeenOn.WIDE: Frame(720.0, 8.0, 30.0),
    "": Frame(320.0, 4.0, 8.0),
}


@dataclass(frozen=True, slots=True)
class Piece:
    """A block of a screen: what it is, in one word, and what stands on it."""

    kind: str
    label: str


def wireframe(title: str, pieces: Sequence[Piece], seen_on: str = "") -> str:
    """Draw a screen, with the number of each block beside it; `seen_on` is phone, wide, or nothing in particular."""
    frame = FRAMES[seen_on]
    parts: list[str] = []
    top = frame.head + BETWEEN
    for number, piece in enumerate(pieces, 1):
        drawn, high = _piece(piece, top, frame.wide - 2 * LEFT)
        parts += [*drawn, *_number(number, top + high / 2, frame.wide)]
        top += high + BETWEEN
    high = top + (14 if seen_on == SeenOn.PHONE else 4)
    said = "; ".join(f"{number} {piece.kind}: {piece.label}" for number, piece in enumerate(pieces, 1))
    described = f"From top to bottom: {said}." if said else "Nothing stands on it yet."
    around = [
        tag("rect", x=1.0, y=1.0, width=frame.wide - 2, height=high, rx=frame.round, class_="pb-svg-frame"),
        *_head(seen_on, frame, high),
    ]
    name = f"wireframe-{seen_on}" if seen_on else "wireframe"
    return picture(name, title, described, frame.wide + MARGIN, high + 2, [*around, *parts])


def _head(seen_on: str, frame: Frame, high: float) -> list[str]:
    """What makes a phone or a browser window be seen as one."""
    if seen_on == SeenOn.PHONE:
        return [
            tag("rect", x=frame.wide / 2 - wide / 2, y=y, width=wide, height=4.0, rx=2.0, class_="pb-svg-grey")
            for wide, y in ((44.0, 13.0), (96.0, high - 11))
        ]
    if seen_on == SeenOn.WIDE:
        dots = [tag("path", d=f"M{20 + 14 * at} 16 h0.1", class_="pb-svg-light") for at in range(3)]
        bar = tag("rect", x=72.0, y=9.0, width=frame.wide - 92, height=14.0, rx=7.0, class_="pb-svg-grey")
        return [*dots, bar, tag("path", d=f"M1 {frame.head:.1f} h{frame.wide - 2:.1f}", class_="pb-svg-cross")]
    return []


def _piece(piece: Piece, top: float, room: float) -> Drawn:
    kind = wrap(piece.kind, room, KIND, 4)
    above = height(kind, KIND) + 2
    drawn, high = block(piece.kind, piece.label if piece.label != piece.kind else "", top + above, room)
    return [words(kind, LEFT, top, KIND, "pb-svg-kicker", room=room), *drawn], above + high


def _number(number: int, middle: float, wide: float) -> list[str]:
    x = wide + MARGIN - BADGE - 2
    return [
        tag("path", d=f"M{wide - LEFT + 4:.1f} {middle:.1f} H{x - BADGE:.1f}", class_="pb-svg-leader"),
        tag("circle", cx=x, cy=middle, r=BADGE, class_="pb-svg-badge"),
        words(wrap(str(number), 40, 12), x, middle - 7.5, 12, "pb-svg-badge-number", "middle"),
    ]
