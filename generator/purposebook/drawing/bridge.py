"""The purpose bridge: what the brand promises and what members want as two banks, the shared purpose spanning them."""

from __future__ import annotations

from purposebook.drawing.lettering import Lines, wrap
from purposebook.drawing.svg import height, picture, tag, words

WIDE = 960.0
BANK = 260.0
PAD = 18.0
SIZE = 14.0
BIG = 18.0
SPAN = WIDE - 2 * BANK
MOST_WANTS = 5


def bridge(promise: str, purpose: str, wants: list[str], statement: str, brand: str) -> str:
    """Draw the bridge: promise, statement and wants from left to right, the brand's purpose as the ground below."""
    span = wrap(statement, SPAN - 60, BIG, 9)
    ground = wrap(purpose, SPAN - 80, SIZE, 7)
    left = [wrap(promise, BANK - 2 * PAD, SIZE, 12)]
    right = [wrap(want, BANK - 2 * PAD - 14, SIZE, 4) for want in wants[:MOST_WANTS]]
    deck = height(span, BIG) + 84
    deep = max(_depth(left), _depth(right), height(ground, SIZE) + 150)
    described = f"{brand} promises: {promise}. Members want: {'; '.join(wants)}. Together: {statement}. Why: {purpose}."
    parts = [
        _arch(deck),
        *_bank(0, deck, deep, f"{brand} promises", left),
        *_bank(WIDE - BANK, deck, deep, "Members want", right),
        words(wrap("Together", SPAN, 12, 1), WIDE / 2, 8, 12, "pb-svg-kicker", "middle"),
        words(span, WIDE / 2, 30, BIG, "pb-svg-statement", "middle", SPAN - 60),
        *_ground(deck + deep, ground),
    ]
    return picture("bridge", "The purpose bridge", described, WIDE, deck + deep + 4, parts)


def _depth(texts: list[Lines]) -> float:
    return sum(height(text, SIZE) + 8 for text in texts) + 60


def _bank(x: float, y: float, deep: float, name: str, texts: list[Lines]) -> list[str]:
    room = BANK - 2 * PAD
    heading = wrap(name, room, 12, 2)
    parts = [
        tag("rect", x=float(x + 1), y=float(y), width=BANK - 2, height=deep, rx=10.0, class_="pb-svg-bank"),
        words(heading, x + PAD, y + 16, 12, "pb-svg-kicker", room=room),
    ]
    top = y + 26 + height(heading, 12)
    for text in texts:
        indent = 14.0 if len(texts) > 1 else 0.0
        if indent and text.lines:
            side = x + PAD + room - 3 if text.is_rtl else x + PAD + 3
            parts.append(tag("circle", cx=float(side), cy=float(top + SIZE * 0.65), r=2.5, class_="pb-svg-dot"))
        parts.append(
            words(text, x + PAD + (0 if text.is_rtl else indent), top, SIZE, "pb-svg-text", room=room - indent)
        )
        top += height(text, SIZE) + 8
    return parts


def _arch(deck: float) -> str:
    left, right, foot = BANK, WIDE - BANK, deck + 96
    lines = [
        tag("path", d=f"M{left:.0f} {deck:.0f} H{right:.0f}", class_="pb-svg-deck"),
        tag(
            "path",
            d=f"M{left:.0f} {foot:.0f} Q{WIDE / 2:.0f} {deck - 76:.0f} {right:.0f} {foot:.0f}",
            class_="pb-svg-arch",
        ),
    ]
    for step in range(1, 12):
        share = step / 12
        y = foot - 2 * share * (1 - share) * (foot - deck + 76)
        x = left + (right - left) * share
        lines.append(tag("line", x1=x, x2=x, y1=deck, y2=max(y, deck), class_="pb-svg-strut"))
    return tag("g", "".join(lines))


def _ground(bottom: float, purpose: Lines) -> list[str]:
    if not purpose.lines:
        return []
    top = bottom - height(purpose, SIZE) - 8
    return [
        words(wrap("Because", SPAN, 12, 1), WIDE / 2, top - 22, 12, "pb-svg-kicker", "middle"),
        words(purpose, WIDE / 2, top, SIZE, "pb-svg-text", "middle", SPAN - 80),
    ]
