"""The reference of the keys of purpose.yml, made from the model."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, get_args

from purposebook.fields.base import Base
from purposebook.fields.choices import OneOf
from purposebook.fields.remark import Remark
from purposebook.fields.text import Entity, Noted, Prose, Text
from purposebook.model.root import Purposebook


@dataclass(frozen=True, slots=True)
class KeyRow:
    """A key: its name, what it is for, an example, whether something must stand there, and the group it opens.

    `words` are those that it knows, each with what it means; where `takes_own`, others are shown as they are.
    """

    name: str
    description: str
    example: str
    is_needed: bool
    opens: str
    words: tuple[tuple[str, str], ...] = ()
    takes_own: bool = False


@dataclass(frozen=True, slots=True)
class KeyTable:
    """All keys that one group of keys knows."""

    id: str
    title: str
    description: str
    sample: str
    rows: tuple[KeyRow, ...]


COMMON = (Noted, Text, Entity)


def key_tables() -> list[KeyTable]:
    """Every group of keys, in the order in which a file would use them; what is common to all comes last."""
    found: dict[type[Base], None] = {}
    _gather(Purposebook, found)
    own = [table(base, hidden=set(Noted.model_fields)) for base in found if base not in (*COMMON, Prose)]
    return [*own, table(Text, hidden=set())]


def table(base: type[Base], hidden: set[str]) -> KeyTable:
    """The keys of one group, without those in `hidden`."""
    needed = {name for group in base.needs for name in group if len(group) == 1 or name == group[0]}
    rows = tuple(
        _row(base, written, attribute, written in needed)
        for written, attribute in base.key_names().items()
        if attribute not in hidden or base.model_fields[attribute].description != _common(attribute)
    )
    return KeyTable(base.__name__.lower(), base.title, base.__doc__ or "", base.sample, rows)


def _common(attribute: str) -> str | None:
    field = Noted.model_fields.get(attribute)
    return field.description if field else None


def _row(base: type[Base], written: str, attribute: str, is_needed: bool) -> KeyRow:
    field = base.model_fields[attribute]
    choice = choice_in(field.rebuild_annotation())
    inner = [found for found in groups_in(field.annotation) if found not in (Text, Prose, Remark)]
    return KeyRow(
        written,
        field.description or "",
        base.key_example(written),
        is_needed,
        inner[0].__name__.lower() if inner else "",
        tuple(choice.means.items()) if choice else (),
        bool(choice and choice.is_open),
    )


def choice_in(annotation: Any) -> OneOf | None:
    """The set of words that may stand where an annotation says what stands there."""
    if isinstance(annotation, OneOf):
        return annotation
    return next((found for part in get_args(annotation) if (found := choice_in(part))), None)


def _gather(base: type[Base], found: dict[type[Base], None]) -> None:
    found[base] = None
    for field in base.model_fields.values():
        for inner in groups_in(field.annotation):
            if inner not in found:
                _gather(inner, found)


def groups_in(annotation: Any) -> list[type[Base]]:
    """The groups of keys that may stand where an annotation says what stands there."""
    if isinstance(annotation, type) and issubclass(annotation, Base):
        return [annotation]
    return [found for part in get_args(annotation) for found in groups_in(part)]
