"""Words from a closed set, such as `up | down | within`, with the near miss named."""

from __future__ import annotations

from typing import Any, get_args

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler, ValidationInfo
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

from purposebook.fields.patterns import choice
from purposebook.fields.reading import nearest, refuse, shape_of, surely, written_key
from purposebook.problems import Edit
from purposebook.source.nodes import Scalar


def choices_in(annotation: Any) -> frozenset[str]:
    """The words that a key of this type takes; none where any word will do."""
    if isinstance(annotation, OneOf):
        return frozenset({*annotation.words, *annotation.also})
    return frozenset().union(*map(choices_in, get_args(annotation)))


class OneOf:
    """A word out of `words`; `also` maps other spellings that people use to the word meant.

    `like` names for each word others that are not taken, and say clearly enough which one was meant.

    A word may come with what it means, for editors. `key` is what stands before the word where an author writes the
    key herself. `beside` says where something stands that is easily taken for one of these words.
    """

    def __init__(
        self,
        *words: str | tuple[str, str],
        also: dict[str, str] | None = None,
        like: dict[str, str] | None = None,
        key: str = "",
        beside: str = "",
    ) -> None:
        self.means = dict((word, "") if isinstance(word, str) else word for word in words)
        self.words = tuple(self.means)
        self.also = also or {}
        self.like = {other: word for word, others in (like or {}).items() for other in others.split(", ")}
        self.key = key
        self.beside = f" {beside}" if beside else ""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.with_info_plain_validator_function(
            self._choose, metadata={"pydantic_js_functions": [self._json_schema]}
        )

    def _json_schema(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return choice(self.means, self.also)

    def _choose(self, value: Any, info: ValidationInfo) -> str:
        if not isinstance(value, Scalar):
            refuse(
                info,
                "wrong-shape",
                value.mark,
                f"Here stands {shape_of(value)}, but this key takes one word.",
                f"Choose one of: {', '.join(self.words)}.",
                f"{self.key or written_key(info)}: {self.words[0]}",
            )
        word = " ".join(value.value.casefold().split())
        if word in self.words or word in self.also:
            return self.also.get(word, word)
        return self._wrong(value, info)

    def _wrong(self, value: Scalar, info: ValidationInfo) -> str:
        meant = self._meant(value.value)
        near = meant or nearest(value.value, [*self.words, *self.also])
        sure = meant or surely(value.value, [*self.words, *self.also])
        question = f"Did you mean '{near}'? " if near else ""
        refuse(
            info,
            "unknown-value",
            value.mark,
            f"'{value.value}' is not one of the words this key knows.",
            f"{question}Choose one of: {', '.join(self.words)}.{self.beside}",
            f"{self.key or written_key(info)}: {near or self.words[0]}",
            (Edit(value.mark, sure),) if sure else (),
        )

    def _meant(self, written: str) -> str | None:
        """The word that stands for what was written, or begins it: `must have`, `more is better`."""
        word = " ".join(written.casefold().replace("-", " ").split())
        first = word.partition(" ")[0]
        known = {**self.like, **{word: word for word in self.words}}
        return known.get(word) or known.get(first) or self.also.get(first)
