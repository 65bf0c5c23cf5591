"""The model as data: purpose.json."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from purposebook.fields.base import Base
from purposebook.fields.ids import Ref
from purposebook.fields.listing import Listing, is_open
from purposebook.fields.remark import Remark
from purposebook.fields.text import Entity, Text
from purposebook.site.files.asked import Asked

STILL_SAID = frozenset({"id", "name", "term", *(key.written for key in Remark.__keys__.values())})  # as on its page


def files(asked: Asked) -> Iterator[tuple[str, str]]:
    """All that is published of the file, under its own keys."""
    yield "purpose.json", as_json(as_data(asked.index.book))


def as_data(value: Any) -> Any:
    """The model as plain data, under the keys of purpose.yml.

    What nobody answered is left out, and so is what stands beside the word that something is not published.
    """
    if isinstance(value, Base):
        keys = [key for key in type(value).__keys__.values() if _is_said(value, key.written)]
        named = ((key.written, value.under(key)) for key in keys)
        found = {key: as_data(inner) for key, inner in named if not is_open(inner)}
        if isinstance(value, Text) and value.is_a_name and list(found) == ["text"]:
            return found["text"]  # as any other reference
        return {"id": value.slug, **found} if isinstance(value, Entity) else found
    if isinstance(value, Listing) and value.gap is not None:
        return as_data(value.gap)
    if isinstance(value, tuple):
        return [as_data(inner) for inner in value]
    return str(value) if isinstance(value, Ref) else value


def _is_said(value: Base, key: str) -> bool:
    return key in STILL_SAID or not (isinstance(value, Remark) and value.withheld)


def as_json(data: dict[str, Any]) -> str:
    """Plain data as JSON, every entry of a section on a line of its own: quick to write, easy to compare."""
    write = json.JSONEncoder(ensure_ascii=False).encode
    sections = (
        "[\n" + ",\n".join(map(write, section)) + "\n]" if isinstance(section, list) else write(section)
        for section in data.values()
    )
    return "{\n" + ",\n".join(f"{write(key)}: {section}" for key, section in zip(data, sections, strict=True)) + "\n}\n"
