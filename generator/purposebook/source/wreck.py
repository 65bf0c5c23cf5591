"""What a detective of mistakes gets to see, and what it hands back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from purposebook.problems import Mark, Problem
from purposebook.source import layout
from purposebook.source.parsing import Fault


@dataclass(frozen=True)
class Finding:
    """A mistake, and the lines (by index) as they were probably meant; without them the place is left out."""

    problem: Problem
    changes: Mapping[int, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Wreck:
    """The lines of a file, the stretch of them that could not be parsed, and where the parser stopped."""

    lines: Sequence[str]
    first: int
    last: int
    fault: Fault
    block_text: frozenset[int]

    @cached_property
    def at(self) -> int:
        """The index of the line at which the parser stopped, or of the last one before it with content."""
        index = max(self.first, min(self.fault.line - 1, self.last - 1))
        if not layout.has_content(self.lines[index]):
            above = layout.above(self.lines, index)
            index = above if above is not None and above >= self.first else index
        return index

    @property
    def opened(self) -> Mark | None:
        """Where the thing began that the parser was reading, if that is in the stretch."""
        opened = self.fault.opened
        return opened if opened and self.first < opened.line <= self.last else None

    @cached_property
    def near(self) -> list[int]:
        """The indexes of the lines in question, the likeliest first."""
        opened = self.opened.line - 1 if self.opened else None
        found = [self.at, layout.above(self.lines, self.at), opened]
        free = range(self.first, self.last)
        return [i for i in dict.fromkeys(found) if i is not None and i in free and i not in self.block_text]

    def says(self, *words: str) -> bool:
        """Whether the parser used one of these words."""
        return any(word in self.fault.words for word in words)

    def with_value(self, index: int, value: str) -> dict[int, str]:
        """The changes that give a line another value and empty the lines on which its old value went on."""
        changes = {index: layout.split(self.lines[index]).with_value(value)}
        for below in range(index + 1, min(layout.block_end(self.lines, index), self.last)):
            if layout.has_content(self.lines[below]):
                if layout.split(self.lines[below]).is_entry:
                    break
                changes[below] = ""
        return changes
