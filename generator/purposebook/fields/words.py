"""Bare words in purpose.yml: one, or a list of them, and what is said where something else stands."""

from __future__ import annotations

from typing import Annotated, Any, NoReturn

from pydantic import BeforeValidator, ValidationInfo, WithJsonSchema

from purposebook.fields.events import WrongShape
from purposebook.fields.group import Group
from purposebook.fields.lines import in_one, with_words
from purposebook.fields.patterns import OPEN, SHORT
from purposebook.fields.reading import refuse, written_key
from purposebook.source.nodes import Scalar, Sequence


def refuse_shape(node: Scalar | Sequence, info: ValidationInfo, group: type[Group]) -> NoReturn:
    """Tell of a text or a list that stands where the keys of a group belong."""
    if isinstance(node, Sequence) and group.shorthand and (words := in_one(node)) != "…":
        example = f"{written_key(info)}: {words}"
        refuse(info, WrongShape(node, "this key takes one text", "Write one text after the key.", example))
    hint = "Write each part of the answer on a line of its own, with its key before it."
    refuse(info, WrongShape(node, f"{group.title} is written with keys", hint, with_words(group.sample, node)))


def as_word(value: Any, info: ValidationInfo) -> str:
    """A bare text, as the author typed it."""
    if isinstance(value, str):
        return value
    if not isinstance(value, Scalar):
        hint, example = "Write the words directly after the key.", f"{written_key(info)}: {in_one(value)}"
        refuse(info, WrongShape(value, "this key takes one short text", hint, example))
    return value.value.strip()


def as_words(value: Any, info: ValidationInfo) -> tuple[str, ...]:
    """One bare text or a list of them."""
    if isinstance(value, tuple):
        return value
    nodes = value.items if isinstance(value, Sequence) else (value,)
    return tuple(as_word(node, info) for node in nodes if not node.is_null)


Word = Annotated[str, BeforeValidator(as_word), WithJsonSchema(SHORT)]
Words = Annotated[
    tuple[str, ...],
    BeforeValidator(as_words),
    WithJsonSchema({"anyOf": [SHORT, {"type": "array", "items": {"anyOf": [SHORT, OPEN]}}, OPEN]}),
]
