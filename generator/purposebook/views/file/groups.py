"""Entries under the headings their authors gave them, in the order of the file."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Generic, NamedTuple, TypeVar

T = TypeVar("T")


class Group(NamedTuple, Generic[T]):
    """A heading ('' where none was given) and what stands under it."""

    name: str
    entries: tuple[T, ...]


def grouped(entries: Iterable[T], heading: Callable[[T], str | None]) -> list[Group[T]]:
    """Entries by what `heading` says of each; a heading stands where it is first used."""
    groups: dict[str, list[T]] = {}
    for entry in entries:
        groups.setdefault(heading(entry) or "", []).append(entry)
    return [Group(name, tuple(found)) for name, found in groups.items()]
