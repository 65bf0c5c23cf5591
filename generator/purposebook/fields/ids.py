"""Ids and the references that name them."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import Annotated, Any

from pydantic import BeforeValidator, GetCoreSchemaHandler, GetJsonSchemaHandler, ValidationInfo, WithJsonSchema
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

from purposebook.fields.events import Fault, NotAnId
from purposebook.fields.patterns import OPEN, SHORT
from purposebook.fields.reading import refuse, written_key
from purposebook.fields.words import as_word
from purposebook.problems import Mark
from purposebook.source.nodes import Scalar, Sequence

ID = re.compile(r"[a-z][a-z0-9-]{0,39}")
LONGEST = 40
DEVICES = {"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10))}
APOSTROPHES = "'’ʼ"
RESERVED = frozenset({"everyone", "brand", "index", "404", "assets", "search", "tags", "sitemap", *DEVICES})


@lru_cache(maxsize=16_384)
def slug(words: str, otherwise: str = "entry") -> str:
    """An id made from words: letters of any script, at most 40; `otherwise` and code points if none is left."""
    letters = (char if _is_letter(char) else "" if char in APOSTROPHES else "-" for char in fold(words))
    made = re.sub("-{2,}", "-", "".join(letters)).strip("-")[:LONGEST].strip("-")
    if made and made not in RESERVED:
        return made
    points = "-".join(f"{ord(char):x}" for char in words if not char.isspace())[:20].strip("-")
    return f"{otherwise}-{made or points}".strip("-")


def _is_letter(char: str) -> bool:
    # The marks of Indic and Thai scripts are half of a word there; the sluggers we tried drop them.
    return char.isalnum() or unicodedata.category(char) in ("Mn", "Mc")


def fold(word: str) -> str:
    """The form in which two ids that look alike are the same: NFKC, then case folded."""
    return unicodedata.normalize("NFKC", word).casefold()


def as_id(value: Any, info: ValidationInfo) -> str:
    """An id as the author gives it, checked."""
    if isinstance(value, str):
        return value
    word = as_word(value, info)
    if not ID.fullmatch(word) and not (fold(word) == word and slug(word) == word):
        hint = (
            "An id has small letters, digits and hyphens, begins with a letter, and is at most 40 long. "
            "Write it so here and wherever you refer to this entry."
        )
        refuse(info, Fault("bad-id", value.mark, f"'{word}' can not be an id.", hint, f"id: {slug(word)}"))
    if word in RESERVED:
        message = f"'{word}' is a word that Purposebook or a file system keeps for itself."
        hint = "Choose another id, and write it also wherever you refer to this entry."
        refuse(info, Fault("reserved-id", value.mark, message, hint, f"id: {word}-group"))
    return word


def as_ids(value: Any, info: ValidationInfo) -> tuple[str, ...]:
    """One id or several."""
    if isinstance(value, tuple):
        return value
    nodes = value.items if isinstance(value, Sequence) else (value,)
    return tuple(as_id(node, info) for node in nodes if not node.is_null)


TAKEN = "|".join(sorted(RESERVED))
ID_SCHEMA: JsonSchemaValue = {
    "type": ["string", "integer", "boolean"],
    "pattern": rf"^\s*(?!-|(?:{TAKEN})\s*$)[^\s\x00-,./:-`{{-\x7f‐-⯿🀀-🫿]{{1,{LONGEST}}}\s*$",
    "minimum": 0,
    "not": {"enum": [int(word) for word in RESERVED if word.isdigit()]},
    "errorMessage": f"An id has small letters, digits and hyphens, and is at most {LONGEST} long.",
}
Id = Annotated[str, BeforeValidator(as_id), WithJsonSchema(ID_SCHEMA)]
Ids = Annotated[
    tuple[str, ...],
    BeforeValidator(as_ids),
    WithJsonSchema({"anyOf": [ID_SCHEMA, {"type": "array", "items": {"anyOf": [ID_SCHEMA, OPEN]}}, OPEN]}),
]


@dataclass(frozen=True, slots=True, eq=False)
class Ref:
    """The name of another entity, as written; `kinds` are those that may stand here, best first."""

    text: str
    mark: Mark
    kinds: tuple[StrEnum, ...]

    def __str__(self) -> str:
        return self.text


class To:
    """Marks a `Ref` with the kinds it may lead to."""

    def __init__(self, *kinds: StrEnum) -> None:
        self.kinds = kinds

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.with_info_plain_validator_function(
            self._read, metadata={"pydantic_js_functions": [self._json_schema]}
        )

    def _json_schema(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return SHORT | {"description": f"Id of: {', '.join(self.kinds)}."}

    def _read(self, value: Any, info: ValidationInfo) -> Ref:
        if isinstance(value, Ref):
            return value
        if not isinstance(value, Scalar):
            refuse(info, NotAnId(value, written_key(info)))
        return Ref(value.value.strip(), value.mark, self.kinds)
