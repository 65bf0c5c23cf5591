"""The rules by which this site is derived, in the words that stand with their code.

Rule `catalogue`: a rule is a paragraph "Rule `name` …" in a docstring of the package views; what follows it up to
the next rule belongs to it.
"""

from __future__ import annotations

import importlib
import inspect
import pkgutil
import re
from functools import cache
from types import ModuleType
from typing import NamedTuple

from purposebook import views

RULE = re.compile(r"^Rule `([\w-]+)`[^:.]*[:.]\s*(.*?)(?=^Rule `|\Z)", re.DOTALL | re.MULTILINE)
MARKS = re.compile(r"[*`]")


class Rule(NamedTuple):
    """A rule: its stable name, what it is for, and what it says."""

    name: str
    purpose: str
    words: str


@cache
def rules() -> tuple[Rule, ...]:
    """Every rule, by name."""
    found = []
    for module in pkgutil.iter_modules(views.__path__):
        for text in _docstrings(importlib.import_module(f"{views.__name__}.{module.name}")):
            purpose = " ".join(text.split("\n\n")[0].split())
            found += [Rule(name, purpose, _plain(words)) for name, words in RULE.findall(text)]
    return tuple(sorted(found))


def _docstrings(module: ModuleType) -> list[str]:
    own = [thing for thing in vars(module).values() if getattr(thing, "__module__", "") == module.__name__]
    return [inspect.getdoc(thing) or "" for thing in (module, *own)]


def _plain(words: str) -> str:
    tidy = MARKS.sub("", " ".join(words.split()))
    return tidy[:1].upper() + tidy[1:]
