"""A whole journey map as one picture to take away: stages across, lanes down, the emotion curve among them."""

from __future__ import annotations

from collections.abc import Callable

from purposebook.site.drawing.curve import HIGH, STAGE, curves
from purposebook.site.drawing.lettering import Lines, wrap
from purposebook.site.drawing.svg import height, picture, tag, words
from purposebook.views.journeys.journeymap import JourneyMap
from purposebook.views.journeys.lanes import Lane, LaneId, Saying, Way

NAMES = 130.0
PAD = 12.0
SIZE = 12.0
GAP = 6.0
Label = Callable[[Saying | Way], str]


def chart(found: JourneyMap, title: str, label: Label) -> str:
    """Draw a journey map. `label` says what anything on a lane is called."""
    wide = NAMES + STAGE * len(found.stages)
    parts, top = _heads(found, label)
    for number, lane in enumerate(found.lanes):
        high = HIGH if lane.id is LaneId.FEELING else _depth(lane, label)
        parts.append(_band(top, wide, high, number))
        parts.append(words(wrap(lane.name, NAMES - 2 * PAD, SIZE, 4), PAD, top + PAD, SIZE, "pb-svg-kicker"))
        parts.append(_curve(found, top) if lane.id is LaneId.FEELING else _cells(lane, top, label))
        top += high
    return picture("journey-map", title, f"{len(found.stages)} stages, {len(found.lanes)} lanes", wide, top, parts)


def _heads(found: JourneyMap, label: Label) -> tuple[list[str], float]:
    lines = [wrap(f"{n + 1} {label(stage)}", STAGE - 2 * PAD, 15) for n, stage in enumerate(found.stages)]
    parts, deep = [], max((height(line, 15) for line in lines), default=0.0) + 2 * PAD
    for number, (stage, line) in enumerate(zip(found.stages, lines, strict=True)):
        x = NAMES + STAGE * number
        parts.append(words(line, x + PAD, PAD, 15, "pb-svg-stage", room=STAGE - 2 * PAD))
        if stage.is_moment_of_truth:
            star = wrap("★ Moment of truth", STAGE, 11)
            parts.append(words(star, x + PAD, deep - PAD + 4, 11, "pb-svg-moment"))
    extra = 14.0 if any(stage.is_moment_of_truth for stage in found.stages) else 0.0
    return parts, deep + extra


def _band(top: float, wide: float, high: float, number: int) -> str:
    css = "pb-svg-lane" if number % 2 == 0 else "pb-svg-lane pb-svg-lane--odd"
    return tag("rect", x=0.0, y=top, width=wide, height=high, class_=css)


def _wrapped(lane: Lane, stage: int, label: Label) -> list[Lines]:
    return [wrap(label(entry), STAGE - 2 * PAD, SIZE) for entry in lane.cells[stage]]


def _depth(lane: Lane, label: Label) -> float:
    depths = [
        sum(height(lines, SIZE) + GAP for lines in _wrapped(lane, stage, label)) for stage in range(len(lane.cells))
    ]
    return max([*depths, height(wrap(lane.name, NAMES - 2 * PAD, SIZE, 4), SIZE)]) + 2 * PAD


def _cells(lane: Lane, top: float, label: Label) -> str:
    parts = []
    for stage in range(len(lane.cells)):
        x, y = NAMES + STAGE * stage + PAD, top + PAD
        for lines in _wrapped(lane, stage, label):
            parts.append(words(lines, x, y, SIZE, "pb-svg-text", room=STAGE - 2 * PAD))
            y += height(lines, SIZE) + GAP
    return "".join(parts)


def _curve(found: JourneyMap, top: float) -> str:
    return tag("g", "".join(curves(found.stages)), transform=f"translate({NAMES:.0f} {top:.0f})")
