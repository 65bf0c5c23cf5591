"""A group of keys in purpose.yml: what it is called, which keys it knows, and where it was written."""

from __future__ import annotations

from functools import cache
from typing import Any, ClassVar

from pydantic import BaseModel, ConfigDict, PrivateAttr
from pydantic.json_schema import JsonSchemaValue

from purposebook.fields.key_of import Key, KeysByName
from purposebook.fields.patterns import SHORT
from purposebook.problems import START, Mark
from purposebook.source.nodes import Mapping, Node


class Group(BaseModel, metaclass=KeysByName):
    """A group of keys. It knows its place, and what is said of each of its keys."""

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True, defer_build=True)

    title: ClassVar[str] = "group of keys"
    shorthand: ClassVar[str] = ""  # the key that a bare text answers
    bare: ClassVar[JsonSchemaValue] = SHORT  # what such a bare text may be
    needs: ClassVar[tuple[tuple[str, ...], ...]] = ()  # of each group of keys at least one must be there
    sample: ClassVar[str] = ""  # a whole, right example
    is_mixin: ClassVar[bool] = False  # whether others take its keys beside their own

    _mark: Mark = PrivateAttr(default_factory=lambda: START)  # a default would be copied for each
    _written: dict[str, Node] = PrivateAttr(default_factory=dict)
    _spoken: tuple[str, ...] = PrivateAttr(default=())
    _node: Node | None = PrivateAttr(default=None)

    @classmethod
    def __pydantic_init_subclass__(cls, **_: Any) -> None:
        """Two groups of keys are never the same, however alike; pydantic would compare them word by word."""
        cls.__hash__ = object.__hash__  # type: ignore[method-assign]
        cls.__eq__ = object.__eq__  # type: ignore[method-assign]

    @property
    def mark(self) -> Mark:
        """Where it begins in purpose.yml."""
        return self._mark

    @property
    def spoken(self) -> tuple[str, ...]:
        """The languages of its file, the first before all others."""
        return self._spoken

    def under(self, key: Key) -> Any:
        """What an author answered under one of its keys; None or nothing at all where it is open."""
        return getattr(self, key.name)

    def all_under(self, key: Key) -> tuple[Any, ...]:
        """The same as a row, be it one entry or several."""
        value = getattr(self, key.name)
        if value is None:  # most keys of most entries
            return ()
        return value if isinstance(value, tuple) else (value,)

    @property
    def bare_words(self) -> Any:
        """What a bare text in its place stands for."""
        return getattr(self, self.key_names()[self.shorthand])

    def written(self, key: str) -> Node | None:
        """What stands in purpose.yml under one of its keys, with its place; None where nothing does."""
        return self._written.get(key)

    def key_mark(self, key: str) -> Mark | None:
        """Where one of its keys itself stands; None where nobody wrote it."""
        entries = self._node.entries if isinstance(self._node, Mapping) else ()
        return next((entry.key_mark for entry in entries if entry.key == key), None)

    @classmethod
    @cache
    def key_names(cls) -> dict[str, str]:
        """Every key as the author writes it, with the attribute that holds it."""
        return {field.alias or name: name for name, field in cls.model_fields.items()}

    def may_ask(self, key: Key) -> bool:
        """Whether the question of a key makes sense for this entry, and nothing in it has answered it already."""
        return True

    @classmethod
    def key_says(cls, written: str) -> str:
        """What one key is for."""
        return cls.model_fields[cls.key_names()[written]].description or ""

    @classmethod
    def key_asks(cls, key: Key) -> tuple[str, int] | None:
        """What one key asks while it is open, and how much the answer matters (1-100); None where it asks nothing."""
        extra = cls.model_fields[key.name].json_schema_extra
        asks, weight = (extra.get("x-question"), extra.get("x-weight")) if isinstance(extra, dict) else (None, None)
        return (asks, weight) if isinstance(asks, str) and isinstance(weight, int) else None

    @classmethod
    def key_example(cls, written: str) -> str:
        """The example of one key, as a line of YAML."""
        extra = cls.model_fields[cls.key_names()[written]].json_schema_extra
        example = str(extra.get("x-example", "…")) if isinstance(extra, dict) else "…"
        is_block = "\n" in example or example.startswith("- ")
        return f"{written}:\n" + example.lstrip("\n") if is_block else f"{written}: {example}"
