"""Each journey map to take away: as a table for spreadsheets, and as a picture."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator

from purposebook.model.index import Index
from purposebook.model.journeys import JourneyStage
from purposebook.site.drawing.gallery import journey_chart
from purposebook.site.files.asked import Asked
from purposebook.views.journeys.journeymap import JourneyMap, journey_map
from purposebook.views.journeys.lanes import LaneId, Saying, Way, words_on

FORMULA = re.compile(r"[\t\n]|\s*(?:[=+@]|-(?!\d+(?:\.\d+)?$))")


def files(asked: Asked) -> Iterator[tuple[str, str]]:
    """CSV and SVG of every journey, under its id."""
    for journey in asked.index.book.journeys:
        found = journey_map(asked.index, journey)
        stem = f"journeys/{asked.index.address(journey).id}"
        yield f"{stem}.csv", journey_csv(asked.index, found)
        yield f"{stem}.svg", journey_chart(asked.index, found)


def journey_csv(index: Index, found: JourneyMap) -> str:
    """A journey map as a table: one row per stage, one column per lane."""
    rows: list[list[str]] = [["Stage", *(lane.name for lane in found.lanes)]]
    for number, stage in enumerate(found.stages):
        rows.append([index.label(stage), *(_cell(index, lane.id, lane.cells[number], stage) for lane in found.lanes)])
    return as_csv(rows)


def _cell(index: Index, lane: LaneId, entries: Iterable[Saying | Way], stage: JourneyStage) -> str:
    if lane is LaneId.FEELING and stage.feels:
        now, aim = (f"{value:g}" if value is not None else "" for value in (stage.feels.now, stage.feels.aim))
        if stage.feels.is_empty:
            return stage.feels.none or ""
        return f"{stage.feels.word or ''} now {now} aim {aim}".strip()
    return "; ".join(words_on(index, entry) for entry in entries)


def as_csv(rows: Iterable[list[str]]) -> str:
    """Rows as CSV that spreadsheets open; a cell that a spreadsheet would run as a formula is quoted first."""
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows([[_inert(cell) for cell in row] for row in rows])
    return out.getvalue()


def _inert(cell: str) -> str:
    cell = cell.replace("\r\n", "\n").replace("\r", "\n")
    return f"'{cell}" if FORMULA.match(cell) else cell
