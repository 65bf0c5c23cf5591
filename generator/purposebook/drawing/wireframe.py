"""A screen as a low-fidelity wireframe: grey boxes, crossed pictures, lines for text, a number at each block."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from purposebook.drawing.lettering import Lines, wrap
from purposebook.drawing.svg import height, picture, tag, words

WIDE = 320.0
PAD = 20.0
ROOM = WIDE - 2 * PAD
BETWEEN = 16.0
KIND = 10.0  # size of the word that says what a block is
SIZE = 13.0
BADGE = 11.0  # radius of a number
MARGIN = 2 * BADGE + 16  # right of the frame, for the numbers

Drawn = tuple[list[str], float]  # parts and how high they stand
FORMS: dict[str, str] = {
    "text": "text", "paragraph": "text", "story": "text", "quote": "text", "intro": "text",
    "heading": "heading", "title": "heading", "headline": "heading", "header": "heading",
    "button": "button", "link": "button", "action": "button", "cta": "button",
    "image": "image", "photo": "image", "picture": "image", "video": "image", "upload": "image", "map": "image",
    "avatar": "image", "chart": "image",
    "input": "field", "field": "field", "form": "field", "search": "field", "select": "field", "editor": "field",
    "comment": "field",
    "list": "rows", "feed": "rows", "cards": "rows", "table": "rows", "thread": "rows", "gallery": "rows",
    "menu": "tabs", "tabs": "tabs", "navigation": "tabs", "nav": "tabs", "filter": "tabs",
    "notice": "notice", "banner": "notice", "alert": "notice", "badge": "notice", "counter": "notice",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Piece:
    """A block of a screen: what it is, in one word, and what stands on it."""

    kind: str
    label: str


def wireframe(title: str, pieces: Sequence[Piece]) -> str:
    """Draw a screen from top to bottom, with the number of each block beside it."""
    parts: list[str] = []
    top = PAD + 10
    for number, piece in enumerate(pieces, 1):
        drawn, high = _piece(piece, top)
        parts += [*drawn, *_number(number, top + high / 2)]
        top += high + BETWEEN
    high = top - BETWEEN + PAD
    frame = [
        tag("rect", x=1.0, y=1.0, width=WIDE - 2, height=high, rx=18.0, class_="pb-svg-frame"),
        tag("rect", x=WIDE / 2 - 22, y=9.0, width=44.0, height=4.0, rx=2.0, class_="pb-svg-grey"),
    ]
    said = "; ".join(f"{number} {piece.kind}: {piece.label}" for number, piece in enumerate(pieces, 1))
    described = f"From top to bottom: {said}." if said else "Nothing stands on it yet."
    return picture("wireframe", title, described, WIDE + MARGIN, high + 2, [*frame, *parts])


def _piece(piece: Piece, top: float) -> Drawn:
    kind = wrap(piece.kind, ROOM, KIND, 2)
    above = height(kind, KIND) + 2
    drawn, high = DRAW[_form(piece.kind)](piece.label if piece.label != piece.kind else "", top + above)
    return [words(kind, PAD, top, KIND, "pb-svg-kicker", room=ROOM), *drawn], above + high


def _form(kind: str) -> str:
    """How a block is drawn: by the last of its words that is known, as in `photo upload` or `pair of images`."""
    said = [word if word in FORMS else word.removesuffix("s") for word in kind.casefold().split()]
    return next((FORMS[word] for word in reversed(said) if word in FORMS), "plain")


def _number(number: int, middle: float) -> list[str]:
    x = WIDE + MARGIN - BADGE - 2
    return [
        tag("path", d=f"M{WIDE - PAD + 4:.1f} {middle:.1f} H{x - BADGE:.1f}", class_="pb-svg-leader"),
        tag("circle", cx=x, cy=middle, r=BADGE, class_="pb-svg-badge"),
        words(wrap(str(number), 40, 12), x, middle - 7.5, 12, "pb-svg-badge-number", "middle"),
    ]


def _box(top: float, high: float, css: str, left: float = PAD, wide: float = ROOM) -> str:
    return tag("rect", x=left, y=top, width=wide, height=high, rx=5.0, class_=f"pb-svg-{css}")


def _bars(top: float, *shares: float, left: float = PAD) -> list[str]:
    room = ROOM - (left - PAD)
    return [_box(top + 12.0 * row, 6, "grey", left, room * share) for row, share in enumerate(shares)]


def _label(label: str, room: float = ROOM, size: float = SIZE) -> Lines:
    return wrap(label, room, size, 8)


def _text(label: str, top: float) -> Drawn:
    lines = _label(label)
    high = height(lines, SIZE)
    return [words(lines, PAD, top, SIZE, room=ROOM), *_bars(top + high + 6, 1.0, 0.72)], high + 26


def _heading(label: str, top: float) -> Drawn:
    lines = _label(label, size=18)
    if not lines.lines:
        return [_box(top, 14, "grey", wide=ROOM * 0.7)], 14
    return [words(lines, PAD, top, 18, "pb-svg-name", room=ROOM)], height(lines, 18)


def _button(label: str, top: float) -> Drawn:
    lines = _label(label, ROOM - 40)
    high = max(height(lines, SIZE), SIZE) + 18
    return [_box(top, high, "filled"), words(lines, WIDE / 2, top + 9, SIZE, "pb-svg-name", "middle")], high


def _image(label: str, top: float) -> Drawn:
    lines, right = _label(label), PAD + ROOM
    cross = f"M{PAD} {top:.1f} L{right} {top + 96:.1f} M{right} {top:.1f} L{PAD} {top + 96:.1f}"
    parts = [_box(top, 96, "empty"), tag("path", d=cross, class_="pb-svg-cross")]
    return [*parts, words(lines, PAD, top + 100, SIZE, room=ROOM)], 100 + height(lines, SIZE)


def _field(label: str, top: float) -> Drawn:
    lines = _label(label)
    below = top + height(lines, SIZE) + 4
    return [words(lines, PAD, top, SIZE, room=ROOM), _box(below, 34, "empty")], below + 34 - top


def _rows(label: str, top: float) -> Drawn:
    lines = _label(label)
    parts, below = [words(lines, PAD, top, SIZE, room=ROOM)], top + height(lines, SIZE) + 6
    for row in range(3):
        y = below + row * 34.0
        parts += [_box(y, 24, "grey", wide=24), *_bars(y + 3, 0.9 - row * 0.12, 0.5, left=PAD + 36)]
    return parts, below + 92 - top


def _tabs(label: str, top: float) -> Drawn:
    lines, each = _label(label), ROOM / 4
    below = top + height(lines, SIZE) + 4
    boxes = [_box(below, 22, "grey" if not tab else "empty", PAD + tab * each, each - 8) for tab in range(4)]
    return [words(lines, PAD, top, SIZE, room=ROOM), *boxes], below + 22 - top


def _notice(label: str, top: float) -> Drawn:
    lines = _label(label, ROOM - 36)
    high = max(height(lines, SIZE), SIZE) + 18
    dot = tag("circle", cx=PAD + 14, cy=top + high / 2, r=5.0, class_="pb-svg-grey")
    return [_box(top, high, "empty"), dot, words(lines, PAD + 28, top + 9, SIZE, room=ROOM - 36)], high


def _plain(label: str, top: float) -> Drawn:
    lines = _label(label, ROOM - 20)
    high = max(height(lines, SIZE), SIZE) + 18
    return [_box(top, high, "empty"), words(lines, PAD + 10, top + 9, SIZE, room=ROOM - 20)], high


DRAW: dict[str, Callable[[str, float], Drawn]] = {
    "plain": _plain,
    "text": _text,
    "heading": _heading,
    "button": _button,
    "image": _image,
    "field": _field,
    "rows": _rows,
    "tabs": _tabs,
    "notice": _notice,
}
