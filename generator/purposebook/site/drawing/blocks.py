"""The blocks of a screen as rough shapes: grey boxes, crossed pictures, lines for text."""

from __future__ import annotations

from collections.abc import Callable

from purposebook.site.drawing.lettering import Lines, wrap
from purposebook.site.drawing.svg import height, tag, words

LEFT = 20.0
SIZE = 13.0
LARGE = 18.0
MOST = 14  # lines of a label

Drawn = tuple[list[str], float]  # parts and how high they stand
FORMS: dict[str, str] = {
    "text": "text", "paragraph": "text", "story": "text", "quote": "text", "intro": "text", "answer": "text",
    "heading": "heading", "title": "heading", "headline": "heading", "header": "heading",
    "button": "button", "action": "button", "cta": "button", "download": "button",
    "link": "link",
    "image": "image", "photo": "image", "picture": "image", "video": "image", "upload": "image", "map": "image",
    "avatar": "image", "chart": "image",
    "pair": "pair", "grid": "grid", "gallery": "grid", "cards": "grid",
    "input": "field", "field": "field", "form": "field", "search": "field", "select": "field", "editor": "field",
    "comment": "field",
    "choice": "choice", "option": "choice", "radio": "choice", "checkbox": "choice", "poll": "choice",
    "list": "rows", "feed": "rows", "table": "rows", "thread": "rows",
    "menu": "tabs", "tab": "tabs", "navigation": "tabs", "nav": "tabs", "filter": "tabs",
    "notice": "notice", "banner": "notice", "alert": "notice", "badge": "notice", "counter": "notice",
    "clock": "notice", "number": "notice",
}  # fmt: skip


def block(kind: str, label: str, top: float, room: float) -> Drawn:
    """A block of a kind, with its label."""
    return DRAW[form(kind)](label, top, room)


def form(kind: str) -> str:
    """How a block is drawn: by the last of its words that is known, as in `photo upload` or `pair of images`."""
    said = [word if word in FORMS else word.removesuffix("s") for word in kind.casefold().split()]
    return next((FORMS[word] for word in reversed(said) if word in FORMS), "plain")


def _box(x: float, y: float, wide: float, high: float, css: str) -> str:
    return tag("rect", x=x, y=y, width=wide, height=high, rx=min(5.0, high / 2), class_=f"pb-svg-{css}")


def _bars(x: float, y: float, room: float, *shares: float) -> list[str]:
    return [_box(x, y + 12.0 * row, room * share, 6, "grey") for row, share in enumerate(shares)]


def _wrapped(label: str, room: float, size: float = SIZE) -> Lines:
    return wrap(label, room, size, MOST)


def _above(label: str, top: float, room: float) -> tuple[list[str], float]:
    """A label, and where what it names may begin."""
    lines = _wrapped(label, room)
    return [words(lines, LEFT, top, SIZE, room=room)] if lines.lines else [], top + height(lines, SIZE) + 5


def _text(label: str, top: float, room: float) -> Drawn:
    parts, below = _above(label, top, room)
    return [*parts, *_bars(LEFT, below + 1, min(room, 420), 1.0, 0.72)], below + 21 - top


def _heading(label: str, top: float, room: float) -> Drawn:
    lines = _wrapped(label, room, LARGE)
    if not lines.lines:
        return [_box(LEFT, top, room * 0.7, 14, "grey")], 14
    return [words(lines, LEFT, top, LARGE, "pb-svg-name", room=room)], height(lines, LARGE)


def _button(label: str, top: float, room: float) -> Drawn:
    wide = min(room, 320.0)
    lines = _wrapped(label, wide - 32)
    high = max(height(lines, SIZE), SIZE) + 18
    return [
        _box(LEFT, top, wide, high, "filled"),
        words(lines, LEFT + wide / 2, top + 9, SIZE, "pb-svg-name", "middle"),
    ], high


def _link(label: str, top: float, room: float) -> Drawn:
    lines = _wrapped(label, room)
    high = height(lines, SIZE)
    return [words(lines, LEFT, top, SIZE, "pb-svg-underlined", room=room)], max(high, SIZE)


def _crossed(x: float, y: float, wide: float, high: float) -> list[str]:
    cross = f"M{x:.1f} {y:.1f} l{wide:.1f} {high:.1f} m0 {-high:.1f} l{-wide:.1f} {high:.1f}"
    return [_box(x, y, wide, high, "empty"), tag("path", d=cross, class_="pb-svg-cross")]


def _images(columns: int, rows: int) -> Callable[[str, float, float], Drawn]:
    def drawn(label: str, top: float, room: float) -> Drawn:
        each = (room - 10 * (columns - 1)) / columns
        high = min(each * 0.62, 150.0, 96.0 if columns == 1 and room < 400 else 150.0)
        places = [
            (LEFT + (each + 10) * column, top + (high + 10) * row) for row in range(rows) for column in range(columns)
        ]
        lines = _wrapped(label, room)
        below = top + (high + 10) * rows - 6
        parts = [part for x, y in places for part in _crossed(x, y, each, high)]
        return [*parts, words(lines, LEFT, below, SIZE, room=room)], below + height(lines, SIZE) - top

    return drawn


def _field(label: str, top: float, room: float) -> Drawn:
    parts, below = _above(label, top, room)
    return [*parts, _box(LEFT, below, room, 34, "empty")], below + 34 - top


def _choice(label: str, top: float, room: float) -> Drawn:
    parts, below = _above(label, top, room)
    for row, share in enumerate((0.5, 0.62, 0.42)):
        y = below + 8 + row * 22.0
        parts.append(tag("circle", cx=LEFT + 8, cy=y, r=6.5, class_="pb-svg-empty"))
        parts += _bars(LEFT + 24, y - 3, min(room, 420) - 24, share)
    return parts, below + 60 - top


def _rows(label: str, top: float, room: float) -> Drawn:
    parts, below = _above(label, top, room)
    for row in range(3):
        y = below + row * 34.0
        parts += [_box(LEFT, y, 24, 24, "grey"), *_bars(LEFT + 36, y + 3, room - 36, 0.9 - row * 0.12, 0.5)]
    return parts, below + 92 - top


def _tabs(label: str, top: float, room: float) -> Drawn:
    parts, below = _above(label, top, room)
    each = min(room, 420) / 4
    boxes = [_box(LEFT + at * each, below, each - 8, 22, "empty" if at else "grey") for at in range(4)]
    return [*parts, *boxes], below + 22 - top


def _notice(label: str, top: float, room: float) -> Drawn:
    lines = _wrapped(label, room - 42)
    high = max(height(lines, SIZE), SIZE) + 18
    dot = tag("circle", cx=LEFT + 14, cy=top + high / 2, r=5.0, class_="pb-svg-grey")
    return [_box(LEFT, top, room, high, "empty"), dot, words(lines, LEFT + 30, top + 9, SIZE, room=room - 42)], high


def _plain(label: str, top: float, room: float) -> Drawn:
    lines = _wrapped(label, room - 24)
    high = max(height(lines, SIZE), SIZE) + 18
    return [_box(LEFT, top, room, high, "empty"), words(lines, LEFT + 12, top + 9, SIZE, room=room - 24)], high


DRAW: dict[str, Callable[[str, float, float], Drawn]] = {
    "plain": _plain, "text": _text, "heading": _heading, "button": _button, "link": _link, "image": _images(1, 1),
    "pair": _images(2, 1), "grid": _images(3, 2), "field": _field, "choice": _choice, "rows": _rows, "tabs": _tabs,
    "notice": _notice,
}  # fmt: skip
