"""What a rule is: a function over the model whose docstring is its documentation."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from purposebook.checking.rules.docstring import documented
from purposebook.fields.base import Base
from purposebook.fields.text import Entity
from purposebook.model.in_force import is_closed
from purposebook.model.index import Index
from purposebook.problems import Edit, Mark, Severity
from purposebook.problems.code import Code


@dataclass(frozen=True, slots=True)
class Case:
    """What a rule looks at: the sound part of a file, the day it is looked at, and the file as it was typed."""

    index: Index
    today: date
    lines: tuple[str, ...] = ()

    def is_over(self, base: Base | None, owner: Entity | None) -> bool:
        """Whether something is not in force, or belongs to what is not; about that nobody wants to be asked."""
        return is_closed(base) or any(is_closed(around) for around in self.index.around(owner))

    def known(self, *sorts: type[Entity], besides: Collection[Entity | None] = ()) -> str:
        """What an author of this file could write for an entity of some kinds, the best kind first.

        It is `brand` where the file has none; an example with the names of another community would be a new mistake.
        """
        found = (it for sort in sorts for it in self.index.of(sort) if it not in besides and not is_closed(it))
        return next((name for entity in found for name in self.index.names_of(entity)), "brand")


class Finding(NamedTuple):
    """One thing a rule found: the place, what is odd there, and how to mend it.

    `about` is the entity it belongs to, by which an accepted finding is known again when lines move. `fix` says the
    same in a better way, where there is only one.
    """

    mark: Mark
    message: str
    hint: str
    example: str = ""
    about: Entity | None = None
    related: tuple[tuple[Mark, str], ...] = ()
    fix: tuple[Edit, ...] = ()


Check = Callable[[Case], Iterator[Finding]]


@dataclass(frozen=True, slots=True)
class Rule:
    """A check with its documentation."""

    code: Code
    check: Check


def rule(severity: Severity) -> Callable[[Check], Rule]:
    """Make a rule of a function: its name is the rule's id, its module the family, its docstring the documentation.

    The docstring has four parts: a title on one line, why it matters, `Wrong:` and `Right:` with a purpose.yml each.
    """

    def made(check: Check) -> Rule:
        name = check.__name__.replace("_", "-")
        family = check.__module__.rpartition(".")[2]
        return Rule(documented(name, family, severity, inspect.getdoc(check) or ""), check)

    return made


def place(base: Base, key: Any) -> Mark:
    """Where the value of a key, named at its class, stands; where nobody wrote it, where its group of keys begins."""
    node = base.written(key.written)
    return node.mark if node else base.mark
