"""The run of one reading: where validators put what they find wrong, so that the sound rest goes on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NoReturn

from pydantic import ValidationInfo
from pydantic_core import PydanticUseDefault
from rapidfuzz import fuzz, process, utils

from purposebook.nodes import Mapping, Node, Scalar, Sequence
from purposebook.problems import Mark, Problem, Severity

NEAR = 70.0  # similarity in per cent from which a word counts as a slip of another


@dataclass(slots=True)
class Reading:
    """What one reading of purpose.yml found wrong so far."""

    problems: list[Problem] = field(default_factory=list)

    def report(
        self,
        code: str,
        mark: Mark,
        message: str,
        hint: str = "",
        example: str = "",
        severity: Severity = Severity.ERROR,
    ) -> None:
        """Note a problem and go on."""
        self.problems.append(Problem(code, mark, message, hint, example, severity))


def refuse(info: ValidationInfo, code: str, mark: Mark, message: str, hint: str = "", example: str = "") -> NoReturn:
    """Note a problem and leave the value open, as if the author had not answered yet."""
    reading_of(info).report(code, mark, message, hint, example)
    raise PydanticUseDefault


def reading_of(info: ValidationInfo) -> Reading:
    """The reading that a validator takes part in."""
    context = info.context
    return context if isinstance(context, Reading) else Reading()


def written_key(info: ValidationInfo) -> str:
    """The key that is being read, as the author writes it."""
    name = (info.field_name or "").rstrip("_")
    return {"sort": "kind"}.get(name, name)


def nearest(word: str, choices: Iterable[str]) -> str | None:
    """The choice that `word` was probably meant to be, or None when nothing is near.

    Weighted by rapidfuzz's edit ratio after lower-casing and dropping punctuation.
    """
    found = process.extractOne(
        word, list(choices), scorer=fuzz.ratio, processor=utils.default_process, score_cutoff=NEAR
    )
    return str(found[0]) if found else None


def shape_of(node: Node) -> str:
    """What stands there, in an author's words."""
    if isinstance(node, Scalar):
        return "a single text"
    return "a list" if isinstance(node, Sequence) else f"a group of keys ({', '.join(keys_of(node))})"


def keys_of(node: Mapping) -> list[str]:
    """The first keys of a group, to recognise it by."""
    keys = [entry.key for entry in node.entries]
    return [*keys[:3], "…"] if len(keys) > 3 else keys
