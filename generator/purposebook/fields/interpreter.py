"""Who says what an author meant; here nobody does, and everything is taken as it stands."""

from __future__ import annotations

from collections.abc import Sequence as Many
from typing import Protocol

from purposebook.fields.events import Event
from purposebook.fields.group import Group
from purposebook.problems import Problem
from purposebook.source.nodes import Node, Sequence

Nodes = tuple[Node, ...]


class Interpreter(Protocol):
    """Asked by reading wherever something may be meant otherwise than it stands."""

    def problem(self, event: Event) -> Problem | None:
        """What an author is told of something that cannot be used; None where nothing has to be said."""

    def as_group(self, node: Node, group: type[Group]) -> tuple[Node | None, Many[Problem]]:
        """What was meant where a group of keys belongs (None where that cannot be read), and what is wrong there."""

    def as_entries(self, node: Node, key: str, group: type[Group] | None) -> tuple[Nodes, Many[Problem]]:
        """The entries that were meant by what stands under the `key` of a list, and what is wrong there.

        `group` is what each entry is; None where it is no group of keys.
        """


class Plain:
    """The interpreter that guesses nothing."""

    def problem(self, event: Event) -> Problem | None:
        """The event in its own words."""
        return event.problem()

    def as_group(self, node: Node, group: type[Group]) -> tuple[Node | None, Many[Problem]]:
        """The node as it stands."""
        return node, ()

    def as_entries(self, node: Node, key: str, group: type[Group] | None) -> tuple[Nodes, Many[Problem]]:
        """The items of a list; of anything else, that itself."""
        return (node.items if isinstance(node, Sequence) else (node,)), ()


PLAIN = Plain()
