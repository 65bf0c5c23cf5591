"""The rules by which this site is derived, in the words that stand with their code.

Rule `catalogue`: a rule is written beside the code that carries it out, and this page is made from there, so that
neither can change without the other.
"""

from __future__ import annotations

import importlib
import inspect
import pkgutil
import re
from collections.abc import Iterator
from functools import cache
from types import ModuleType
from typing import NamedTuple

from purposebook import derivations, views

RULE = re.compile(r"^Rule `([\w-]+)`(?: \(([^)]*)\))?[^:.]*[:.]\s*(.*?)(?=^Rule `|\Z)", re.DOTALL | re.MULTILINE)
KEY = re.compile(r"`([^`]*)`")
SIGNS = ((" x ", " × "), (" / ", " ÷ "), (" -", " −"))  # as a formula is printed
SENTENCE = re.compile(r".+?\.(?=\s|$)")


class Rule(NamedTuple):
    """A rule: its stable name, who published it, and what it says, paragraph by paragraph."""

    name: str
    source: str
    paragraphs: tuple[str, ...]

    @property
    def words(self) -> str:
        """All it says, in one piece."""
        return " ".join(self.paragraphs)

    @property
    def sentence(self) -> str:
        """Its first sentence, which says it in short."""
        found = SENTENCE.match(self.words)
        return found[0] if found else self.words


@cache
def rules() -> dict[str, Rule]:
    """Every rule, by its name, in the order of the alphabet."""
    found = {}
    for room in (views, derivations):
        for module in pkgutil.walk_packages(room.__path__, f"{room.__name__}."):
            for text in _docstrings(importlib.import_module(module.name)):
                found.update({rule.name: rule for rule in _rules_in(text)})
    return dict(sorted(found.items()))


def _rules_in(text: str) -> Iterator[Rule]:
    for name, source, words in RULE.findall(text):
        paragraphs = tuple(_plain(part) for part in words.split("\n\n") if part.strip())
        yield Rule(name, " ".join(source.split()), paragraphs)


def _docstrings(module: ModuleType) -> list[str]:
    own = [thing for thing in vars(module).values() if getattr(thing, "__module__", "") == module.__name__]
    return [inspect.getdoc(thing) or "" for thing in (module, *own)]


def _plain(words: str) -> str:
    tidy = KEY.sub("“\\1”", " ".join(words.split()))
    for typed, printed in SIGNS:
        tidy = tidy.replace(typed, printed)
    return tidy[:1].upper() + tidy[1:]
