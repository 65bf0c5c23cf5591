"""The run of one reading: where validators put what they find wrong, so that the sound rest goes on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import NoReturn

from pydantic import ValidationInfo
from pydantic_core import PydanticUseDefault

from purposebook.fields.events import Around, Event
from purposebook.fields.group import Group
from purposebook.fields.interpreter import PLAIN, Interpreter, Nodes
from purposebook.problems import Problem
from purposebook.source.nodes import Mapping, Node


@dataclass(slots=True)
class Reading:
    """What one reading of purpose.yml found wrong so far; the interpreter says what was meant.

    `spoken` are the languages of the file, by which its numbers and dates are read.
    """

    interpreter: Interpreter = PLAIN
    problems: list[Problem] = field(default_factory=list)
    around: list[Around] = field(default_factory=list)  # the groups of keys that are open, the outermost first
    spoken: tuple[str, ...] = ()

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

    def tell(self, event: Event) -> None:
        """Note what cannot be used and go on."""
        if problem := self.interpreter.problem(event):
            self.problems.append(problem)

    def as_group(self, node: Node, group: type[Group]) -> Node:
        """What was meant where a group of keys belongs; where nobody can read it, the value stays open."""
        meant, problems = self.interpreter.as_group(node, group)
        self.problems += problems
        if meant is None:
            raise PydanticUseDefault
        return meant

    def as_entries(self, node: Node, key: str, group: type[Group] | None) -> Nodes:
        """The entries that were meant by what stands under the `key` of a list of groups of keys, or of others."""
        meant, problems = self.interpreter.as_entries(node, key, group)
        self.problems += problems
        return meant


def refuse(info: ValidationInfo, event: Event) -> NoReturn:
    """Note what cannot be used and leave the value open, as if the author had not answered yet."""
    reading_of(info).tell(event)
    raise PydanticUseDefault


def reading_of(info: ValidationInfo) -> Reading:
    """The reading that a validator takes part in."""
    context = info.context
    return context if isinstance(context, Reading) else Reading()


def written_key(info: ValidationInfo) -> str:
    """The key that is being read, as the author writes it."""
    name = (info.field_name or "").rstrip("_")
    return {"sort": "kind"}.get(name, name)
