"""What purpose.yml looks like once read: scalars, sequences and mappings that know their place."""

from __future__ import annotations

from dataclasses import dataclass

from purposebook.problems import Mark

NULLS = frozenset({"", "~", "null", "Null", "NULL"})


@dataclass(frozen=True, slots=True, eq=False)
class Scalar:
    """A single value, just as the author typed it; `plain` means written without quotes."""

    value: str
    mark: Mark
    plain: bool = True

    @property
    def is_null(self) -> bool:
        """Whether the author left the value open."""
        return (self.plain and self.value in NULLS) or not self.value.strip()

    @property
    def is_open(self) -> bool:
        """Whether nothing is said there."""
        return self.is_null


@dataclass(frozen=True, slots=True, eq=False)
class Sequence:
    """A list; its mark is where its first entry begins."""

    items: tuple[Node, ...]
    mark: Mark

    is_null = False

    @property
    def is_open(self) -> bool:
        """Whether none of its entries says anything."""
        return all(item.is_open for item in self.items)


@dataclass(frozen=True, slots=True, eq=False)
class Entry:
    """One `key: value` of a mapping."""

    key: str
    key_mark: Mark
    value: Node


@dataclass(frozen=True, slots=True, eq=False)
class Mapping:
    """Keys and values in the order they were written; every key stands once."""

    entries: tuple[Entry, ...]
    mark: Mark

    is_null = False
    is_open = False

    def get(self, key: str) -> Node | None:
        """The value of `key`, or None where the author did not write it."""
        return next((entry.value for entry in self.entries if entry.key == key), None)


Node = Scalar | Sequence | Mapping
