"""Entries under the headings their authors gave them, in the order of the file."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple, TypeVar

from purposebook.fields.base import Base

T = TypeVar("T", bound=Base)


class Group(NamedTuple):
    """A heading ('' where none was given) and what stands under it."""

    name: str
    entries: tuple[Base, ...]


def grouped(entries: Iterable[T], heading: Callable[[T], str | None]) -> list[Group]:
    """Entries by what `heading` says of each; a heading stands where it is first used."""
    groups: dict[str, list[T]] = {}
    for entry in entries:
        groups.setdefault(heading(entry) or "", []).append(entry)
    return [Group(name, tuple(found)) for name, found in groups.items()]
