"""Whole entries that an editor puts in at once: a line for each answer that will be asked for, and none invented."""

from __future__ import annotations

from itertools import count
from typing import Any, get_args, get_origin

from purposebook.fields.base import Base
from purposebook.fields.listing import Listing
from purposebook.fields.text import Entity
from purposebook.model.keys import groups_in
from purposebook.model.root import Purposebook


def snippets() -> dict[str, dict[str, Any]]:
    """For each kind of entity, by the name of its class, the snippet of a new one."""
    return {base.__name__: _snippet(base) for base in _entities(Purposebook, {})}


def _entities(base: type[Base], found: dict[type[Base], None]) -> list[type[Base]]:
    found[base] = None
    for field in base.model_fields.values():
        for inner in groups_in(field.annotation):
            if inner not in found:
                _entities(inner, found)
    return [known for known in found if issubclass(known, Entity)]


def _snippet(base: type[Base]) -> dict[str, Any]:
    stops = count(1)
    body = {written: _stop(base, written, next(stops)) for written in _asked(base)}
    return {"label": base.title, "description": base.__doc__, "body": body}


def _asked(base: type[Base]) -> list[str]:
    """The keys that such an entry needs, then those that ask a question while they are open."""
    needed = [group[0] for group in base.needs]
    names = base.key_names().items()
    asking = [written for written, attribute in names if "x-question" in _extra(base, attribute)]
    return list(dict.fromkeys([*needed, *asking]))


def _stop(base: type[Base], written: str, number: int) -> Any:
    """Where the cursor stops for an answer: after the key, or in a list below it."""
    annotation = base.model_fields[base.key_names()[written]].annotation
    is_list = get_origin(annotation) is Listing and isinstance(get_args(annotation)[0], type)
    return [f"${number}"] if is_list else f"${number}"


def _extra(base: type[Base], attribute: str) -> dict[str, Any]:
    extra = base.model_fields[attribute].json_schema_extra
    return extra if isinstance(extra, dict) else {}
