"""A week as a strip: seven days across, what is done on each, and lanes for what has no day of its own."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from purposebook.site.drawing.lettering import Lines, width, wrap
from purposebook.site.drawing.svg import height, picture, tag, words
from purposebook.views.roles.weekstrip import DAYS

DAY = 122.0
PAD = 8.0
SIZE = 11.5
SMALL = 10.0
HEAD = 24.0
BETWEEN = 6.0
WIDE = 7 * DAY
BROAD = 2.5 * DAY  # the widest block that has no day
MOST = 20  # lines of a duty
EVERY, SOME, OTHER = "Every day", "Some day in the week", "At other times"

Duty = tuple[str, str]  # what is done, and a word on when


@dataclass(slots=True)
class _Block:
    """A duty in its box; it may be made wider than its words."""

    what: Lines
    word: Lines
    wide: float
    high: float = field(init=False)

    def __post_init__(self) -> None:
        self.high = height(self.what, SIZE) + height(self.word, SMALL) + PAD

    @classmethod
    def of(cls, duty: Duty, room: float) -> _Block:
        """A duty no wider than a room."""
        what, word = wrap(duty[0], room - 2 * PAD, SIZE, MOST), wrap(duty[1], room - 2 * PAD, SMALL, MOST)
        lines = [width(line, SIZE) for line in what.lines] + [width(line, SMALL) for line in word.lines]
        return cls(what, word, min(room, max(lines, default=0) + 2 * PAD))

    def drawn(self, x: float, y: float) -> list[str]:
        """The box and its words."""
        parts = [tag("rect", x=x, y=y, width=self.wide, height=self.high, rx=5.0, class_="pb-svg-duty")]
        below = y + PAD / 2
        for said, size, css in ((self.what, SIZE, ""), (self.word, SMALL, "pb-svg-when")):
            if said.lines:
                parts.append(words(said, x + PAD, below, size, css, room=self.wide - 2 * PAD))
                below += height(said, size)
        return parts


def week_strip(
    title: str, days: Sequence[Sequence[Duty]], daily: Sequence[Duty], weekly: Sequence[Duty], other: Sequence[Duty]
) -> str:
    """Draw a week; `days` are the duties of Monday to Sunday."""
    parts = [words(wrap(day, DAY, SIZE), at * DAY + PAD, 4, SIZE, "pb-svg-kicker") for at, day in enumerate(DAYS)]
    across = [_Block.of(duty, WIDE - 2 * PAD) for duty in daily]
    for block in across:
        block.wide = WIDE - 2 * PAD
    drawn, top = _lane(EVERY, [[block] for block in across], HEAD)
    parts += drawn
    if any(days):
        drawn, top = _columns(days, top)
        parts += drawn
    for name, duties in ((SOME, weekly), (OTHER, other)):
        drawn, top = _lane(name, _rows(_Block.of(duty, BROAD) for duty in duties), top)
        parts += drawn
    named = ((EVERY, daily), *zip(DAYS, days, strict=True), (SOME, weekly), (OTHER, other))
    return picture("week", title, _described(named), WIDE, top, parts)


def _columns(days: Sequence[Sequence[Duty]], top: float) -> tuple[list[str], float]:
    """What is done on each day, under its name."""
    parts: list[str] = []
    lower = top
    for at, duties in enumerate(days):
        y = top + 2
        for block in (_Block.of(duty, DAY - PAD) for duty in duties):
            block.wide = DAY - PAD
            parts += block.drawn(at * DAY + PAD / 2, y)
            y += block.high + BETWEEN
        lower = max(lower, y)
    rules = [tag("path", d=f"M{at * DAY:.1f} {top:.1f} V{lower:.1f}", class_="pb-svg-day") for at in range(1, 7)]
    return [*rules, *parts], lower + 2


def _rows(blocks: Iterable[_Block]) -> list[list[_Block]]:
    """Blocks one after the other, in as many rows as they need."""
    rows: list[list[_Block]] = []
    for block in blocks:
        if rows and sum(it.wide + BETWEEN for it in rows[-1]) + block.wide <= WIDE - 2 * PAD:
            rows[-1].append(block)
        else:
            rows.append([block])
    return rows


def _lane(name: str, rows: Sequence[Sequence[_Block]], top: float) -> tuple[list[str], float]:
    if not rows:
        return [], top
    parts = [words(wrap(name, WIDE, SIZE), PAD, top + 5, SIZE, "pb-svg-band-name")]
    y = top + HEAD
    for row in rows:
        x = PAD
        for block in row:
            parts += block.drawn(x, y)
            x += block.wide + BETWEEN
        y += max(block.high for block in row) + BETWEEN
    lane = tag("rect", x=0.0, y=top, width=WIDE, height=y + 2 - top, rx=6.0, class_="pb-svg-stretch")
    return [lane, *parts], y + 2 + BETWEEN


def _described(named: Iterable[tuple[str, Sequence[Duty]]]) -> str:
    said = (
        f"{name}: {', '.join(f'{what} ({word})' if word else what for what, word in duties)}"
        for name, duties in named
        if duties
    )
    return ". ".join(said) + "."
