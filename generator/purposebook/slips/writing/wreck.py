"""What a detective of mistakes gets to see, and what it hands back."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import takewhile

from purposebook.problems import Edit, Mark, Problem
from purposebook.slips import layout
from purposebook.source.parse import Fault

_DOUBT = re.compile(r"\s#\S")


@dataclass(frozen=True)
class Finding:
    """A mistake, and the lines (by index) as they were probably meant; without them the place is left out.

    `in_doubt` says that the author may as well have meant something else.
    """

    problem: Problem
    changes: Mapping[int, str] = field(default_factory=dict)
    in_doubt: bool = False

    def edits(self, lines: Sequence[str]) -> tuple[Edit, ...]:
        """The changes as edits of what differs, line by line; none where a line would be lost or a `#` is in doubt."""
        changed = {index: new for index, new in self.changes.items() if lines[index].rstrip() != new.rstrip()}
        if any(not new.strip() or _DOUBT.search(lines[index]) for index, new in changed.items()):
            return ()
        return tuple(_edit(index, lines[index].rstrip(), new.rstrip()) for index, new in changed.items())


def _edit(index: int, old: str, new: str) -> Edit:
    start = _alike(old, new)
    same = _alike(old[start:][::-1], new[start:][::-1])
    end = len(old) - same
    return Edit(Mark(index + 1, start + 1, index + 1, end + 1), new[start : len(new) - same], whole=True)


def _alike(one: str, other: str) -> int:
    """How many characters both begin with."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


@dataclass(frozen=True)
class Wreck:
    """The lines of a file, the stretch of them that could not be parsed, and where the parser stopped."""

    lines: Sequence[str]
    first: int
    last: int
    fault: Fault
    block_text: frozenset[int]
    context: int = 0  # the index of the line from which on what stands above helps to understand

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
