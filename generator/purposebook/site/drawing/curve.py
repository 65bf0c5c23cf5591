"""The emotion curve of a journey, one point per stage, now and as it should be."""

from __future__ import annotations

from itertools import pairwise

from purposebook.model.feelings import Feeling
from purposebook.model.journeys import JourneyStage
from purposebook.site.drawing.lettering import wrap
from purposebook.site.drawing.svg import picture, tag, words

STAGE = 220.0
HIGH = 190.0
PAD = 34.0
SIZE = 13.0

Spot = tuple[float, float]


def emotion(name: str, title: str, stages: tuple[JourneyStage, ...]) -> str:
    """The curve over the stages of a journey; a stage that does not say how it feels leaves a gap."""
    return picture(name, title, _described(stages), STAGE * len(stages), HIGH, curves(stages))


def curves(stages: tuple[JourneyStage, ...]) -> list[str]:
    """Both curves with their points and words, without a frame."""
    top = max([3.0, *(abs(value) for stage in stages for value in _values(stage))])
    has_levels = any(_values(stage) for stage in stages)
    axis = tag("line", x1=0.0, x2=STAGE * len(stages), y1=HIGH / 2, y2=HIGH / 2, class_="pb-svg-axis")
    parts = [axis] if has_levels else []
    felt = [stage.feels or Feeling() for stage in stages]
    for kind, levels in (("aim", [it.aim for it in felt]), ("now", [it.now for it in felt])):
        parts += _line([_spot(number, level, top) for number, level in enumerate(levels)], kind)
    return parts + [
        _word(number, stage, top) for number, stage in enumerate(stages) if stage.feels and stage.feels.word
    ]


def _values(stage: JourneyStage) -> list[float]:
    return [value for value in (stage.feels.now, stage.feels.aim) if value is not None] if stage.feels else []


def _spot(number: int, value: float | None, top: float) -> Spot | None:
    if value is None:
        return None
    return STAGE * (number + 0.5), HIGH / 2 - value / top * (HIGH / 2 - PAD)


def _line(spots: list[Spot | None], kind: str) -> list[str]:
    parts = []
    for start, end in pairwise(spots):
        if start and end:
            middle = (start[0] + end[0]) / 2
            turn = f"{middle:.1f} {start[1]:.1f} {middle:.1f} {end[1]:.1f}"
            path = f"M{start[0]:.1f} {start[1]:.1f} C{turn} {end[0]:.1f} {end[1]:.1f}"
            parts.append(tag("path", d=path, class_=f"pb-svg-curve pb-svg-curve--{kind}"))
    return parts + [
        tag("circle", cx=spot[0], cy=spot[1], r=5.0, class_=f"pb-svg-point pb-svg-point--{kind}")
        for spot in spots
        if spot
    ]


def _word(number: int, stage: JourneyStage, top: float) -> str:
    assert stage.feels
    now, aim = stage.feels.now, stage.feels.aim
    value = now if now is not None else aim if aim is not None else 0.0
    other = aim if now is not None and aim is not None else None
    y = HIGH / 2 - value / top * (HIGH / 2 - PAD)
    above = value >= 0 if other is None else value > other or (value == other and value >= 0)
    lines = wrap(stage.feels.word or "", STAGE - 20, SIZE, 1)
    return words(
        lines, STAGE * (number + 0.5), y - 26 if above else y + 10, SIZE, "pb-svg-feeling", "middle", STAGE - 20
    )


def _described(stages: tuple[JourneyStage, ...]) -> str:
    said = []
    for stage in stages:
        if stage.feels:
            aim = f", aim {stage.feels.aim:g}" if stage.feels.aim is not None else ""
            now = f"{stage.feels.now:g}" if stage.feels.now is not None else "not said"
            said.append(f"{stage.label}: {stage.feels.word or ''} {now}{aim}")
    return "; ".join(said) or "No stage says how it feels."
