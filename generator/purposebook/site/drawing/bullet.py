"""The bullet chart of a KPI (Stephen Few): bands as ground, the last reading as bar, target and baseline as markers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, floor, log10

from purposebook.fields.figures import figure
from purposebook.site.drawing.labels import Shown
from purposebook.site.drawing.lettering import width, wrap
from purposebook.site.drawing.svg import height, picture, tag, words
from purposebook.views.success.bands import Band

WIDE = 380.0
BAR = 36.0
SIZE = 13.0
SMALL = 12.0
KEY = 22.0  # room of a mark in the legend
TICKS = 5
MARKS = ("measure", "goal", "baseline")


@dataclass(frozen=True, slots=True)
class Scale:
    """A straight scale from `low` to `high` with a tick at each `step`, drawn from `left` on."""

    low: float
    high: float
    step: float
    left: float
    spoken: tuple[str, ...] = ()

    def at(self, value: float) -> float:
        """Where a value stands across."""
        share = (value - self.low) / (self.high - self.low)
        return self.left + share * (WIDE - 2 * self.left)

    @property
    def ticks(self) -> list[float]:
        """The values at the ticks."""
        count = round((self.high - self.low) / self.step)
        return [float(f"{self.low + number * self.step:.10g}") for number in range(count + 1)]


def scale(values: Sequence[float], spoken: Sequence[str] = ()) -> Scale:
    """A scale that begins at nothing, so that the bar's length is true, and ends beyond all values."""
    low, high = min(0.0, *values), max(0.0, *values)
    rough = ((high - low) or 1.0) / TICKS
    power = 10.0 ** floor(log10(rough))
    step = next(power * times for times in (1, 2, 5, 10) if power * times >= rough)
    bottom, top = floor(low / step) * step, ceil(high / step) * step
    top += step if top <= high else 0
    bottom -= step if 0 > low >= bottom and bottom >= low else 0
    widest = max(width(figure(value, spoken=spoken), SMALL) for value in (bottom, top, top - step))
    return Scale(bottom, top, step, max(widest / 2 + 2, 8.0), tuple(spoken))


def bullet(
    name: str,
    title: str,
    latest: Shown,
    marks: tuple[Shown | None, Shown | None],
    bands: Sequence[Band] = (),
    unit: str = "",
    spoken: Sequence[str] = (),
) -> str:
    """Draw a reading against its target and baseline (`marks`), on its bands."""
    target, baseline = marks
    bounds = [bound for band in bands for bound in (band.low, band.high) if bound is not None]
    found = scale([*(number.value for number in (latest, *marks) if number), *bounds], spoken)
    said = [
        (mark, word, number.whole)
        for mark, word, number in zip(MARKS, ("Latest", "Target", "Baseline"), (latest, *marks), strict=True)
        if number
    ]
    legend, top = _legend(said)
    start, end = sorted((found.at(0), found.at(latest.value)))
    bar = tag("rect", x=start, y=top + BAR / 3, width=max(end - start, 1.5), height=BAR / 3, class_="pb-svg-measure")
    parts = [*legend, *_ground(bands, found, top), bar]
    for number, mark in ((baseline, "baseline"), (target, "goal")):
        if number:
            parts.append(_marker(mark, found.at(number.value), top))
    parts += _ticks(found, top + BAR)
    described = "; ".join(
        [f"{word} {value}" for _, word, value in said] + [f"{band.word} {band.text(unit)}".strip() for band in bands]
    )
    return picture(name, title, described, WIDE, top + BAR + 8 + SMALL * 1.4, parts)


def _ground(bands: Sequence[Band], found: Scale, top: float) -> list[str]:
    parts = []
    for band in bands or (Band(None, None, None, ""),):
        left = found.at(found.low if band.low is None else band.low)
        right = found.at(found.high if band.high is None else band.high)
        css = f"pb-svg-band pb-svg-band--{'none' if band.rank is None else band.rank}"
        parts.append(tag("rect", x=left, y=top, width=max(right - left, 0.0), height=BAR, class_=css))
    return parts


def _marker(mark: str, x: float, top: float) -> str:
    if mark == "goal":
        return tag("path", d=f"M{x:.1f} {top + 5:.1f} v{BAR - 10:.1f}", class_="pb-svg-goal")
    return tag("path", d=f"M{x:.1f} {top - 3:.1f} v{BAR + 6:.1f}", class_="pb-svg-baseline")


def _ticks(found: Scale, top: float) -> list[str]:
    """The numbers below, as many as stand side by side."""
    path = " ".join(f"M{found.at(value):.1f} {top:.1f} v4" for value in found.ticks)
    widest = max(width(figure(value, spoken=found.spoken), SMALL) for value in found.ticks) + 10
    every = max(1, ceil(widest * len(found.ticks) / (WIDE - 2 * found.left)))
    parts = [tag("path", d=path, class_="pb-svg-time")]
    for value in found.ticks[::every]:
        label = wrap(figure(value, spoken=found.spoken), WIDE, SMALL, 1)
        parts.append(words(label, found.at(value), top + 6, SMALL, "pb-svg-date", "middle"))
    return parts


def _legend(said: list[tuple[str, str, str]]) -> tuple[list[str], float]:
    """Each mark with its name and, on lines of its own since it may run the other way, its value; and the height."""
    column = WIDE / len(said)
    room = column - KEY - 10
    wrapped = [wrap(value, room, SIZE, 4) for _, _, value in said]
    parts = []
    for number, ((mark, word, _), lines) in enumerate(zip(said, wrapped, strict=True)):
        x = column * number
        if mark == "measure":
            parts.append(tag("rect", x=x, y=5.0, width=16.0, height=6.0, class_="pb-svg-measure"))
        else:
            parts.append(tag("path", d=f"M{x + 8:.1f} 1 v14", class_=f"pb-svg-{mark}"))
        parts.append(words(wrap(word, room, SMALL), x + KEY, 1, SMALL, "pb-svg-date"))
        parts.append(words(lines, x + KEY, SIZE * 1.4, SIZE, "pb-svg-value", room=room))
    return parts, SIZE * 1.4 + max(height(lines, SIZE) for lines in wrapped) + 10
