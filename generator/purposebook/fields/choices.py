"""Words from a closed set, such as `up | down | within`."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Any, Self

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler, ValidationInfo
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

from purposebook.fields.events import NotInSet, WrongShape
from purposebook.fields.patterns import SHORT, choice
from purposebook.fields.reading import reading_of, refuse, written_key
from purposebook.nearness import surely
from purposebook.source.nodes import Scalar


class ClosedWord(StrEnum):
    """A word out of a closed set; it comes with what it means, for editors."""

    means: str

    def __new__(cls, word: str, means: str = "") -> Self:
        """The word itself, with its meaning beside it."""
        made = str.__new__(cls, word)
        made._value_ = word
        made.means = means
        return made


class OneOf:
    """A word out of a closed set; `also` maps other spellings that people use to the word meant.

    `key` is what stands before the word where an author writes the key herself. `beside` says where something stands
    that is easily taken for one of these words. An open set takes a word of the author's own as well, which is shown
    as it is, and from which nothing is derived.
    """

    def __init__(
        self,
        words: type[ClosedWord],
        *,
        also: Mapping[str, ClosedWord] | None = None,
        key: str = "",
        beside: str = "",
        is_open: bool = False,
    ) -> None:
        self.closed = words
        self.means = {word.value: word.means for word in words}
        self.words = tuple(self.means)
        self.also = {other: word.value for other, word in (also or {}).items()}
        self.key = key
        self.beside = f" {beside}" if beside else ""
        self.is_open = is_open

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.with_info_plain_validator_function(
            self._choose, metadata={"pydantic_js_functions": [self._json_schema]}
        )

    def _json_schema(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        known = choice(self.means, self.also)
        return {"anyOf": [*known["anyOf"], SHORT]} if self.is_open else known

    def _choose(self, value: Any, info: ValidationInfo) -> ClosedWord | str:
        key = self.key or written_key(info)
        if not isinstance(value, Scalar):
            hint = f"Choose one of: {', '.join(self.words)}."
            refuse(info, WrongShape(value, "this key takes one word", hint, f"{key}: {self.words[0]}"))
        word = " ".join(value.value.casefold().split())
        if word not in self.words and word not in self.also:
            told = NotInSet(value, key, self.words, self.also, self.beside, self._is_own(word))
            if not told.is_own:
                refuse(info, told)
            reading_of(info).tell(told)
            return value.value.strip()
        return self.closed(self.also.get(word, word))

    def _is_own(self, word: str) -> bool:
        """Whether a word is the author's own, and no slip of one that is known."""
        return self.is_open and bool(word) and surely(word, (*self.words, *self.also)) is None
