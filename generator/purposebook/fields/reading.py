"""The run of one reading: where validators put what they find wrong, so that the sound rest goes on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import NoReturn

from pydantic import ValidationInfo
from pydantic_core import PydanticUseDefault
from rapidfuzz import fuzz, process, utils
from rapidfuzz.distance import DamerauLevenshtein

from purposebook.problems import Edit, Mark, Problem, Severity
from purposebook.slips.keys.wrong_indent import Around
from purposebook.source.nodes import Mapping, Node, Scalar, Sequence

NEAR = 70.0  # similarity in per cent from which a word counts as a slip of another


@dataclass(slots=True)
class Reading:
    """What one reading of purpose.yml found wrong so far."""

    problems: list[Problem] = field(default_factory=list)
    around: list[Around] = field(default_factory=list)  # the groups of keys that are open, the outermost first

    @contextmanager
    def inside(self, names: Iterable[str], node: Node) -> Iterator[None]:
        """While what stands in a group of keys is read."""
        before = len(self.around)
        if isinstance(node, Mapping):
            self.around.append(Around(tuple(names), node))
        try:
            yield
        finally:
            del self.around[before:]

    def report(
        self,
        code: str,
        mark: Mark,
        message: str,
        hint: str = "",
        example: str = "",
        severity: Severity = Severity.ERROR,
        fix: tuple[Edit, ...] = (),
        missing: str = "",
    ) -> None:
        """Note a problem and go on."""
        self.problems.append(Problem(code, mark, message, hint, example, severity, fix=fix, missing=missing))


def refuse(
    info: ValidationInfo,
    code: str,
    mark: Mark,
    message: str,
    hint: str = "",
    example: str = "",
    fix: tuple[Edit, ...] = (),
    missing: str = "",
) -> NoReturn:
    """Note a problem and leave the value open, as if the author had not answered yet."""
    reading_of(info).report(code, mark, message, hint, example, fix=fix, missing=missing)
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


def surely(word: str, choices: Iterable[str]) -> str | None:
    """The choice of which `word` is a slip beyond doubt, or None: one letter off, two in a long word, no other as near.

    Letters that changed places count once. Digits are no slips: `stage-1` may well be meant beside `stage-2`.
    """
    written = " ".join(word.casefold().replace("_", " ").replace("-", " ").split())
    scored = sorted({choice: _slips(written, choice) for choice in choices}.items(), key=lambda pair: pair[1])
    if not scored or scored[0][1] > (1 if len(written) < 8 else 2):
        return None
    is_alone = len(scored) == 1 or scored[1][1] > scored[0][1]
    same_digits = [char for char in scored[0][0] if char.isdigit()] == [char for char in word if char.isdigit()]
    return scored[0][0] if is_alone and same_digits and len(written) > 2 else None


def _slips(written: str, choice: str) -> int:
    return DamerauLevenshtein.distance(written, choice.casefold().replace("_", " ").replace("-", " "), score_cutoff=3)


def shape_of(node: Node) -> str:
    """What stands there, in an author's words."""
    if isinstance(node, Scalar):
        return "a single text"
    return "a list" if isinstance(node, Sequence) else f"a group of keys ({', '.join(keys_of(node))})"


def keys_of(node: Mapping) -> list[str]:
    """The first keys of a group, to recognise it by."""
    keys = [entry.key for entry in node.entries]
    return [*keys[:3], "…"] if len(keys) > 3 else keys
