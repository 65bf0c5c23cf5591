"""A week as a strip: seven days across, what is done on each, and bands for what is done on all or on any of them."""

from __future__ import annotations

from collections.abc import Sequence

from purposebook.drawing.lettering import wrap
from purposebook.drawing.svg import height, picture, tag, words

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
DAY = 122.0
PAD = 8.0
SIZE = 11.5
HEAD = 24.0
BETWEEN = 6.0
WIDE = 7 * DAY
SHORT, LONG = 8, 2  # lines of a duty on one day, and across the week


def week_strip(title: str, days: Sequence[Sequence[str]], daily: Sequence[str], weekly: Sequence[str]) -> str:
    """Draw a week; `days` are the duties of Monday to Sunday."""
    parts = [words(wrap(day, DAY, SIZE), at * DAY + PAD, 4, SIZE, "pb-svg-kicker") for at, day in enumerate(DAYS)]
    top = HEAD
    drawn, top = _band("Every day", daily, top)
    parts += drawn
    rules = []
    if any(days):
        columns = [_pile(duties, at * DAY, top, DAY, SHORT) for at, duties in enumerate(days)]
        parts += [part for drawn, _ in columns for part in drawn]
        bottom = max(bottom for _, bottom in columns)
        rules = [tag("path", d=f"M{at * DAY:.1f} {top:.1f} V{bottom:.1f}", class_="pb-svg-time") for at in range(1, 7)]
        top = bottom + BETWEEN
    drawn, top = _band("Once in the week", weekly, top)
    return picture("week", title, _described(days, daily, weekly), WIDE, top, [*rules, *parts, *drawn])


def _band(name: str, duties: Sequence[str], top: float) -> tuple[list[str], float]:
    if not duties:
        return [], top
    label = words(wrap(name, WIDE, SIZE), PAD, top + 4, SIZE, "pb-svg-band-name")
    drawn, bottom = _pile(duties, 0, top + HEAD - 4, WIDE, LONG)
    rect = tag("rect", x=0.0, y=top, width=WIDE, height=bottom - top, rx=6.0, class_="pb-svg-lane")
    return [rect, label, *drawn], bottom + BETWEEN


def _pile(duties: Sequence[str], x: float, top: float, wide: float, most: int) -> tuple[list[str], float]:
    """Duties one under the other, each in a box."""
    parts: list[str] = []
    for duty in duties:
        lines = wrap(duty, wide - 4 * PAD, SIZE, most)
        high = height(lines, SIZE) + PAD
        parts.append(tag("rect", x=x + PAD, y=top, width=wide - 2 * PAD, height=high, rx=5.0, class_="pb-svg-duty"))
        parts.append(words(lines, x + 2 * PAD, top + PAD / 2, SIZE, room=wide - 4 * PAD))
        top += high + BETWEEN
    return parts, top


def _described(days: Sequence[Sequence[str]], daily: Sequence[str], weekly: Sequence[str]) -> str:
    named = (("Every day", daily), *zip(DAYS, days, strict=True), ("Once in the week", weekly))
    return ". ".join(f"{name}: {', '.join(duties)}" for name, duties in named if duties) + "."
