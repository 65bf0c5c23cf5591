"""A question of a knowledge check: one right answer among those of its siblings."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from zlib import crc32

from purposebook.fields.base import Base
from purposebook.fields.text import Entity
from purposebook.model.culture import Wording
from purposebook.model.training import Check
from purposebook.views.roles.sorts import Sort

LEAST, MOST, LONGEST = 2, 3, 220


@dataclass(frozen=True, slots=True)
class Option:
    """An answer to choose: the entry that says it, its words, and of which entity it is true."""

    said: Base
    words: str
    of: Entity | None = None

    @property
    def key(self) -> str:
        """A name that lasts as long as its words; a browser keeps the answer under it."""
        return f"{crc32(self.words.encode()):08x}"


@dataclass(frozen=True, slots=True)
class Question:
    """A question about something: what sort of question it is, its options, and the one that is right."""

    sort: Sort
    about: Entity | Wording | Check
    right: Option
    options: tuple[Option, ...]

    @property
    def key(self) -> str:
        """A name that lasts as long as what is asked and its right answer."""
        match self.about:
            case Entity():
                about = self.about.slug
            case Wording():
                about = str(self.about.instead_of)
            case Check():
                about = ""
        return f"{self.sort}-{crc32(about.encode()):08x}-{self.right.key}"


def question(
    sort: Sort, about: Entity | Wording, right: Option | None, *siblings: Iterable[Option], true: Iterable[str] = ()
) -> Question | None:
    """A question, or None where it has too few wrong answers. The nearest siblings stand first.

    `true` are words that would be right as well, and therefore are never wrong answers.
    """
    if right is None or not is_sayable(right.words):
        return None
    wrong = wrong_answers(right, true, *siblings)
    return Question(sort, about, right, in_order([right, *wrong])) if len(wrong) >= LEAST else None


def wrong_answers(right: Option, true: Iterable[str], *siblings: Iterable[Option]) -> list[Option]:
    """Up to three wrong answers, the nearest first."""
    taken = [told(right.words), *map(told, true)]
    found: list[Option] = []
    nearest = (
        option
        for tier in siblings
        for option in sorted(tier, key=lambda it: (abs(len(it.words) - len(right.words)), it.words))
    )
    for option in nearest:
        words = told(option.words)
        if is_sayable(option.words) and not any(alike(words, other) for other in taken):
            found.append(option)
            taken.append(words)
        if len(found) == MOST:  # in a large community most siblings are never looked at
            break
    return found


def in_order(options: Iterable[Option]) -> tuple[Option, ...]:
    """Options in the order of the alphabet."""
    return tuple(sorted(options, key=lambda it: (it.words.casefold(), it.words)))


def is_sayable(words: str) -> bool:
    """Whether words can stand as an answer."""
    return len(words) <= LONGEST and bool(told(words))


def told(words: str) -> str:
    """Words without signs and capitals, for comparison."""
    return " ".join(re.findall(r"\w+", words.casefold()))


def alike(one: str, other: str) -> bool:
    """Whether two answers say the same, or one is a part of the other."""
    return f" {one} " in f" {other} " or f" {other} " in f" {one} "
