"""The files beside the pages: the model as data, tables as CSV, permanent links, and a map for language models."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterable
from html import escape
from typing import Any

from purposebook.bundled import SCHEMA, ours
from purposebook.fields.base import Base
from purposebook.fields.ids import Ref
from purposebook.fields.listing import Listing, is_open
from purposebook.fields.text import Entity
from purposebook.model.index import Index
from purposebook.model.journeys import JourneyStage
from purposebook.model.kinds import Kind
from purposebook.site import routes
from purposebook.site.drawing.gallery import journey_chart
from purposebook.views.file.permanent_ids import lasting
from purposebook.views.journeys.journeymap import JourneyMap, LaneId, Saying, Way, journey_map, words_on

FORMULA = re.compile(r"[\t\n]|\s*(?:[=+@]|-(?!\d+(?:\.\d+)?$))")
REDIRECT = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>{title}</title>
<link rel="canonical" href="{href}"><meta name="robots" content="noindex">
<meta http-equiv="refresh" content="0; url={href}"></head>
<body><p><a href="{href}">{title}</a></p></body></html>
"""


def files(index: Index, text: str, directory_urls: bool) -> dict[str, bytes]:
    """Path → content of every file that stands beside the pages."""
    made = {
        "purpose.yml": text,
        "purpose.json": as_json(as_data(index.book)),
        SCHEMA: ours(SCHEMA).read_text(encoding="utf-8"),
        "llms.txt": as_text(index, directory_urls),
    }
    for journey in index.book.journeys:
        found = journey_map(index, journey)
        stem = f"journeys/{index.address(journey).id}"
        made[f"{stem}.csv"] = journey_csv(index, found)
        made[f"{stem}.svg"] = journey_chart(index, found)
    made |= permanent_links(index, directory_urls)
    return {path: content.encode() for path, content in made.items()}


def journey_csv(index: Index, found: JourneyMap) -> str:
    """A journey map as a table: one row per stage, one column per lane."""
    rows: list[list[str]] = [["Stage", *(lane.name for lane in found.lanes)]]
    for number, stage in enumerate(found.stages):
        rows.append([index.label(stage), *(_cell(lane.id, lane.cells[number], stage) for lane in found.lanes)])
    return as_csv(rows)


def _cell(lane: LaneId, entries: Iterable[Saying | Way], stage: JourneyStage) -> str:
    if lane is LaneId.FEELING and stage.feels:
        now, aim = (f"{value:g}" if value is not None else "" for value in (stage.feels.now, stage.feels.aim))
        return f"{stage.feels.word or ''} now {now} aim {aim}".strip()
    return "; ".join(map(words_on, entries))


def as_csv(rows: Iterable[list[str]]) -> str:
    """Rows as CSV that spreadsheets open; a cell that a spreadsheet would run as a formula is quoted first."""
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows([[_inert(cell) for cell in row] for row in rows])
    return out.getvalue()


def _inert(cell: str) -> str:
    cell = cell.replace("\r\n", "\n").replace("\r", "\n")
    return f"'{cell}" if FORMULA.match(cell) else cell


def as_data(value: Any) -> Any:
    """The model as plain data, under the keys of purpose.yml; what nobody answered is left out."""
    if isinstance(value, Base):
        named = ((key.written, value.under(key)) for key in type(value).__keys__.values())
        found = {key: as_data(inner) for key, inner in named if not is_open(inner)}
        return {"id": value.slug, **found} if isinstance(value, Entity) else found
    if isinstance(value, Listing) and value.gap is not None:
        return as_data(value.gap)
    if isinstance(value, tuple):
        return [as_data(inner) for inner in value]
    return str(value) if isinstance(value, Ref) else value


def as_json(data: dict[str, Any]) -> str:
    """Plain data as JSON, every entry of a section on a line of its own: quick to write, easy to compare."""
    write = json.JSONEncoder(ensure_ascii=False).encode
    sections = (
        "[\n" + ",\n".join(map(write, section)) + "\n]" if isinstance(section, list) else write(section)
        for section in data.values()
    )
    return "{\n" + ",\n".join(f"{write(key)}: {section}" for key, section in zip(data, sections, strict=True)) + "\n}\n"


def permanent_links(index: Index, directory_urls: bool) -> dict[str, str]:
    """`id/<kind>/<id>` for every entity with an id that stays, under it and each id it had before."""
    made = {}
    for entity in lasting(index):
        address = index.address(entity)
        home = "/".join(part for part in (address.kind, address.scope) if part)
        for id in (*entity.formerly, address.id):
            path = f"id/{home}/{id}/index.html"
            made[path] = redirect(routes.place(index, entity), path, index.label(entity), directory_urls)
    return made


def redirect(place: routes.Place, path: str, title: str, directory_urls: bool) -> str:
    """A page that sends its reader on."""
    up = "../" * path.count("/")
    target = routes.relative(place, "index.md", directory_urls)
    return REDIRECT.format(href=escape(up + target.removeprefix("./")), title=escape(title))


def as_text(index: Index, directory_urls: bool) -> str:
    """llms.txt: what the site is about and where what stands, one line each."""
    book = index.book
    lines = [f"# {(book.community and book.community.name) or 'Purposebook'}", ""]
    if book.purpose and book.purpose.statement:
        lines += [f"> {_line(str(book.purpose.statement))}", ""]
    for title, kind in (
        ("Members", Kind.MEMBER),
        ("Journeys", Kind.JOURNEY),
        ("KPIs", Kind.KPI),
        ("Features", Kind.FEATURE),
        ("Playbooks", Kind.PLAYBOOK),
    ):
        entities = index.of_kind(kind)
        if entities:
            lines += [f"## {title}", "", *(_listed(index, entity, directory_urls) for entity in entities), ""]
    return "\n".join(lines)


def _listed(index: Index, entity: Entity, directory_urls: bool) -> str:
    said = _line(str(entity.gist or ""))
    address = routes.relative(routes.place(index, entity), "index.md", directory_urls).removeprefix("./")
    return f"- [{_line(index.label(entity))}]({address})" + (f": {said}" if said else "")


def _line(text: str) -> str:
    return " ".join(text.split())
