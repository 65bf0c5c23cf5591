"""A rule of derivation: a function that finds an example of it, and whose docstring is what the site publishes."""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Self

from purposebook.derivations.places import lines_of, told
from purposebook.fields.text import Entity
from purposebook.model.index import Index

KEY = re.compile(r"`([^`]*)`")
SIGNS = ((" x ", " × "), (" / ", " ÷ "), (" -", " −"))  # as a formula is printed
SENTENCE = re.compile(r".+?\.(?=\s|$)")


class Shelf(StrEnum):
    """The headings of the page of rules, in the order in which one would read them."""

    MEMBERS = "What members get and give"
    JOURNEYS = "What members go through"
    SUCCESS = "Whether it works"
    FEATURES = "What to do next"
    ROLES = "What a role does"
    SITE = "How this site is made"
    FILE = "How the file is doing"  # stands with what it is about, in the authors' corner


@dataclass(frozen=True, slots=True)
class Example:
    """What a rule gives for one entity (or the whole file), what is said of it, and the lines it stands on."""

    entity: Entity | None
    words: str
    lines: tuple[int, ...]

    @classmethod
    def of(cls, entity: Entity, words: str, *others: object) -> Self:
        """An example that is about an entity and stands on others, too."""
        return cls(entity, words, lines_of(entity, others))

    @property
    def told(self) -> str:
        """The lines in words."""
        return told(self.lines)


Finder = Callable[[Index], Example | None]


@dataclass(frozen=True, slots=True)
class Derivation:
    """A rule: its lasting name, what people call it, where it stands, what it says, and who published it, if others."""

    name: str
    title: str
    shelf: Shelf
    paragraphs: tuple[str, ...]
    source: str
    find: Finder

    @property
    def sentence(self) -> str:
        """Its first sentence, which says it in short."""
        found = SENTENCE.match(self.paragraphs[0])
        return found[0] if found else self.paragraphs[0]

    def example(self, index: Index) -> Example | None:
        """The first thing in a file that it has something to say about; None without one that stands in the file."""
        found = self.find(index)
        return found if found and found.lines else None


def derivation(shelf: Shelf, source: str = "") -> Callable[[Finder], Derivation]:
    """Make a rule of a function that finds an example: `_kpi_status` is the rule `kpi-status`.

    The docstring begins with the rule's title on a line of its own; the rest is published, paragraph by paragraph.
    """

    def made(find: Finder) -> Derivation:
        title, *paragraphs = (inspect.getdoc(find) or "").split("\n\n")
        if not paragraphs:
            raise ValueError(f"the rule {find.__name__} says nothing in its docstring")
        name = find.__name__.strip("_").replace("_", "-")
        return Derivation(name, title.removesuffix("."), shelf, tuple(map(_printed, paragraphs)), source, find)

    return made


def counted(number: int, one: str, many: str = "") -> str:
    """A number with what it counts."""
    return f"{number} {one if number == 1 else many or one + 's'}"


def _printed(words: str) -> str:
    """A paragraph as it is printed: on one line, with curly quotes and the signs of formulas."""
    tidy = KEY.sub("“\\1”", " ".join(words.split()))
    for typed, printed in SIGNS:
        tidy = tidy.replace(typed, printed)
    return tidy


@derivation(Shelf.SITE)
def _catalogue(_: Index) -> None:
    """Where these rules stand.

    A rule is written beside the code that carries it out, and this page is made from there, so that neither can change
    without the other.
    """


@derivation(Shelf.SITE)
def _instance(_: Index) -> None:
    """The examples on this page.

    The example of a rule is the first thing in the file that the rule has something to say about. Where there is none,
    the page says so.
    """
