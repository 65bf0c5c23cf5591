"""How something feels, on a scale from -3 to 3."""

from __future__ import annotations

import re
from typing import Annotated, Any

from pydantic import BeforeValidator, ValidationInfo, WithJsonSchema

from purposebook.fields.base import key
from purposebook.fields.events import Fault
from purposebook.fields.numbers import as_number
from purposebook.fields.patterns import PLAIN_END, UNKNOWN, amount, any_case, number, worded
from purposebook.fields.reading import refuse, written_key
from purposebook.fields.remark import Remark
from purposebook.fields.words import Word
from purposebook.source.nodes import Node, Scalar

FEELING = re.compile(r"\s*[+\-−]?\d+(\.\d+)?\s*")


def as_feeling(value: Any, info: ValidationInfo) -> float:
    """A feeling on the scale from -3 to 3."""
    number = as_number(value, info)
    if not -3 <= number <= 3:
        message = f"'{value.value}' is no feeling on the scale from -3 (dreadful) to 3 (wonderful)."
        hint, example = "Take the place between -3 and 3 that comes nearest.", 3 if number > 0 else -3
        refuse(info, Fault("out-of-scale", value.mark, message, hint, f"{written_key(info)}: {example}"))
    return number


UP_TO_3 = r"[+\-−]?(?:0*[012](?:\.\d+|,\d{1,2})?|0*3(?:\.0+|,00?)?|[.,]\d+)"
BETWEEN = "Write a number between -3 (dreadful) and 3 (wonderful)."
LEVELS = worded(f"{amount(UP_TO_3, end=PLAIN_END)}|{any_case(UNKNOWN)}", BETWEEN, number(-3, 3))
BARE_FEELING = worded(rf"^(?!{FEELING.pattern}$)|^\s*{UP_TO_3}\s*$", BETWEEN, number(-3, 3))
BARE_FEELING["anyOf"].append({"type": "boolean"})  # a word as any other
Level = Annotated[float, BeforeValidator(as_feeling), WithJsonSchema(LEVELS)]


class Feeling(Remark):
    """How it feels, from -3 (dreadful) to 3 (wonderful)."""

    title = "a feeling"
    shorthand = "word"
    bare = BARE_FEELING
    sample = "feels:\n  now: -2\n  aim: 1\n  word: panicking"

    now: Level | None = key("How it is, from -3 to 3.", "-2")
    aim: Level | None = key("How it should be, from -3 to 3.", "1")
    word: Word | None = key("The feeling in a word.", "panicking")

    @classmethod
    def _answers(cls, node: Node, info: ValidationInfo) -> dict[str, Node]:
        """The keys of a feeling; a bare number says how it is now, a bare word names it."""
        if isinstance(node, Scalar) and FEELING.fullmatch(node.value):
            return {"now": node}
        return super()._answers(node, info)
