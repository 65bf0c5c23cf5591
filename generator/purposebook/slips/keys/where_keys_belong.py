"""Where a key is at home: the groups of keys that know it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING, get_args

from purposebook.slips.keys.unknown_keys import Home

if TYPE_CHECKING:
    from purposebook.fields.base import Base

FEW = 3


@cache
def homes_of(root: type[Base], notes: type[Base], written: str) -> list[Home]:
    """The groups of keys below `root` that know a key, where they are few; the keys of `notes` are known to all."""
    found = {
        Home(field.alias or name, inner.title, type(None) not in get_args(field.annotation)): None
        for base in _every(root)
        for name, field in base.model_fields.items()
        for inner in get_args(field.annotation)
        if isinstance(inner, type) and issubclass(inner, root) and written in without(notes, inner.key_names())
    }
    return list(found) if len(found) <= FEW else []


@cache
def is_key_of(root: type[Base], written: str) -> bool:
    """Whether any group of keys below `root` knows a key."""
    return any(written in base.key_names() for base in _every(root))


def without(notes: type[Base], names: Iterable[str]) -> tuple[str, ...]:
    """Keys without those of `notes`."""
    return tuple(name for name in names if name not in notes.model_fields)


def _every(base: type[Base]) -> Iterator[type[Base]]:
    for child in base.__subclasses__():
        yield child
        yield from _every(child)
