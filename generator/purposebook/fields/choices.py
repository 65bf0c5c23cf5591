"""Words from a closed set, such as `up | down | within`."""

from __future__ import annotations

from typing import Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler, ValidationInfo
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

from purposebook.fields.events import NotInSet, WrongShape
from purposebook.fields.patterns import choice
from purposebook.fields.reading import refuse, written_key
from purposebook.source.nodes import Scalar


class OneOf:
    """A word out of `words`; `also` maps other spellings that people use to the word meant.

    A word may come with what it means, for editors. `key` is what stands before the word where an author writes the
    key herself. `beside` says where something stands that is easily taken for one of these words.
    """

    def __init__(
        self,
        *words: str | tuple[str, str],
        also: dict[str, str] | None = None,
        key: str = "",
        beside: str = "",
    ) -> None:
        self.means = dict((word, "") if isinstance(word, str) else word for word in words)
        self.words = tuple(self.means)
        self.also = also or {}
        self.key = key
        self.beside = f" {beside}" if beside else ""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.with_info_plain_validator_function(
            self._choose, metadata={"pydantic_js_functions": [self._json_schema]}
        )

    def _json_schema(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return choice(self.means, self.also)

    def _choose(self, value: Any, info: ValidationInfo) -> str:
        key = self.key or written_key(info)
        if not isinstance(value, Scalar):
            hint = f"Choose one of: {', '.join(self.words)}."
            refuse(info, WrongShape(value, "this key takes one word", hint, f"{key}: {self.words[0]}"))
        word = " ".join(value.value.casefold().split())
        if word not in self.words and word not in self.also:
            refuse(info, NotInSet(value, key, self.words, self.also, self.beside))
        return self.also.get(word, word)
