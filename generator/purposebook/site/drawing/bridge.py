"""The purpose bridge: what the brand promises and what members get as two banks, the shared purpose spanning them.

On a wide screen the banks stand left and right of the span, on a phone below it.
"""

from __future__ import annotations

from typing import NamedTuple

from purposebook.site.drawing.lettering import Lines, wrap
from purposebook.site.drawing.svg import height, picture, tag, words
from purposebook.views.file.bridge import UNSAID, Bridge

PAD = 18.0
SIZE = 14.0
SMALL = 12.0
BIG = 18.0
MOST_GETS = 6
GET = "Members get"
STRUTS = 12
TITLE = "The purpose bridge"


class Said(NamedTuple):
    """What stands on the picture: the words of the bridge, and who promises ('' for the community itself)."""

    bridge: Bridge
    brand: str

    @property
    def who(self) -> str:
        """Who promises."""
        return f"{self.brand} promises" if self.brand else "We promise"

    @property
    def described(self) -> str:
        """The whole of it in words."""
        carried = self.bridge
        parts = [(self.who, carried.promise), (GET, "; ".join(carried.gets) or UNSAID)]
        parts += [("Together", carried.statement or UNSAID), ("Why", carried.purpose)]
        return " ".join(f"{name}: {words.rstrip('.')}." for name, words in parts if words)

    def banks(self, wide: float) -> list[tuple[str, list[Lines]]]:
        """The texts of both banks, each with its name, for banks of a width."""
        room, gets = wide - 2 * PAD, self.bridge.gets
        shown = gets[:MOST_GETS] + ([f"and {len(gets) - MOST_GETS} more"] if len(gets) > MOST_GETS else [])
        listed = [wrap(got, room - 14, SIZE, 7) for got in shown or [UNSAID]]
        return [(self.who, [wrap(self.bridge.promise, room, SIZE, 12)]), (GET, listed)]


def bridge(said: Said) -> str:
    """Draw the bridge for a wide screen: promise, statement and gains from left to right, the purpose as ground."""
    wide, bank = 960.0, 260.0
    room = wide - 2 * bank
    span, ground = wrap(said.bridge.statement, room - 60, BIG, 9), wrap(said.bridge.purpose, room - 80, SIZE, 7)
    left, right = said.banks(bank)
    deck = height(span, BIG) + 84
    deep = max(_depth(left[1]), _depth(right[1]), height(ground, SIZE) + 150)
    bottom = deck + deep - height(ground, SIZE) - 8
    parts = [
        _arch(bank, wide - bank, deck),
        *_bank(0, deck, bank, deep, *left),
        *_bank(wide - bank, deck, bank, deep, *right),
        *_middle("Together", span, wide / 2, 8, BIG, "pb-svg-statement"),
        *_middle("Because", ground, wide / 2, bottom - 22, SIZE, "pb-svg-text"),
    ]
    return picture("bridge", TITLE, said.described, wide, deck + deep + 4, parts)


def narrow(said: Said) -> str:
    """Draw the bridge for a phone: the statement above the deck, the banks below it, the purpose as ground."""
    wide, bank = 360.0, 174.0
    span, ground = wrap(said.bridge.statement, wide - 16, BIG, 12), wrap(said.bridge.purpose, wide - 16, SIZE, 9)
    left, right = said.banks(bank)
    deck = height(span, BIG) + 46
    banks, deep = deck + 84, max(_depth(left[1]), _depth(right[1]))
    bottom = banks + deep + 14
    parts = [
        _arch(24, wide - 24, deck, 84),
        *_bank(0, banks, bank, deep, *left),
        *_bank(wide - bank, banks, bank, deep, *right),
        *_middle("Together", span, wide / 2, 2, BIG, "pb-svg-statement"),
        *_middle("Because", ground, wide / 2, bottom, SIZE, "pb-svg-text"),
    ]
    high = bottom + 22 + height(ground, SIZE) if ground.lines else bottom
    return picture("narrowbridge", TITLE, said.described, wide, high + 4, parts)


def _depth(texts: list[Lines]) -> float:
    return sum(height(text, SIZE) + 8 for text in texts) + 60


def _bank(x: float, y: float, wide: float, deep: float, name: str, texts: list[Lines]) -> list[str]:
    room = wide - 2 * PAD
    heading = wrap(name, room, SMALL, 2)
    parts = [
        tag("rect", x=float(x + 1), y=float(y), width=wide - 2, height=deep, rx=10.0, class_="pb-svg-bank"),
        words(heading, x + PAD, y + 16, SMALL, "pb-svg-kicker", room=room),
    ]
    top = y + 26 + height(heading, SMALL)
    for text in texts:
        indent = 14.0 if len(texts) > 1 else 0.0
        if indent and text.lines:
            side = x + PAD + room - 3 if text.is_rtl else x + PAD + 3
            parts.append(tag("circle", cx=float(side), cy=float(top + SIZE * 0.65), r=2.5, class_="pb-svg-dot"))
        start = x + PAD + (0 if text.is_rtl else indent)
        parts.append(words(text, start, top, SIZE, "pb-svg-text", room=room - indent))
        top += height(text, SIZE) + 8
    return parts


def _arch(left: float, right: float, deck: float, drop: float = 96.0) -> str:
    """The deck, the arch that carries it from foot to foot, and the struts between the two."""
    foot, rise = deck + drop, drop * 0.79
    arch = f"M{left:.0f} {foot:.0f} Q{(left + right) / 2:.0f} {deck - rise:.0f} {right:.0f} {foot:.0f}"
    lines = [
        tag("path", d=f"M{left:.0f} {deck:.0f} H{right:.0f}", class_="pb-svg-deck"),
        tag("path", d=arch, class_="pb-svg-arch"),
    ]
    for step in range(1, STRUTS):
        share = step / STRUTS
        y = foot - 2 * share * (1 - share) * (drop + rise)
        x = left + (right - left) * share
        lines.append(tag("line", x1=x, x2=x, y1=deck, y2=max(y, deck), class_="pb-svg-strut"))
    return tag("g", "".join(lines))


def _middle(name: str, text: Lines, x: float, top: float, size: float, css: str) -> list[str]:
    """A text in the middle below its name; nothing when there is no text."""
    if not text.lines:
        return []
    return [
        words(wrap(name, 200, SMALL, 1), x, top, SMALL, "pb-svg-kicker", "middle"),
        words(text, x, top + 22, size, css, "middle"),
    ]
