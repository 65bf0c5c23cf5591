"""Several ways in which a stretch may have been meant: each is tried, and the one that fits best is told."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from purposebook.problems import Mark
from purposebook.slips.writing.understood import understood
from purposebook.slips.writing.wreck import Finding, Wreck
from purposebook.source.nodes import Node
from purposebook.source.parse import parse

Weigh = Callable[[Node], int]  # how much of a tree does not fit where it stands
FAR = 1 << 30


def unweighed(_: Node) -> int:
    """For a reader who does not know what belongs where."""
    return 0


@dataclass
class Trials:
    """Tries ways to mend, as long as that does not keep the author waiting."""

    weigh: Weigh = unweighed
    left: int = 2_000_000  # characters

    def best(self, wreck: Wreck, ways: Iterable[Finding]) -> Finding | None:
        """The way after which least is wrong, then the one after which the parser gets furthest, then the first.

        Only ways that bring the parser further count. If no other is as good, the finding is beyond doubt.
        """
        reached = [(way, self._reach(wreck, way)) for way in ways if way.changes]
        able = [(way, reach) for way, reach in reached if reach > wreck.fault.line]
        end = min((reach for _, reach in able), default=0)
        scored = [((self._faults(wreck, way, end), -reach), way) for way, reach in able]
        scored.sort(key=lambda pair: pair[0])
        if not scored:
            return None
        first, way = scored[0]
        return replace(way, in_doubt=len(scored) > 1 and scored[1][0][0] <= first[0])

    def _reach(self, wreck: Wreck, way: Finding) -> int:
        """The line at which the parser stops next."""
        text = _text(wreck, way, wreck.last)
        self.left -= len(text)
        if self.left < 0:
            return 0
        fault = parse(text).fault
        return fault.line + wreck.context if fault else FAR

    def _faults(self, wreck: Wreck, way: Finding, end: int) -> int:
        """What does not fit in the lines that every way makes readable."""
        last = wreck.last if end == FAR else end - 1
        text = _text(wreck, way, last)
        parsed = parse(text)
        self.left -= len(text) * 4
        if parsed.fault:  # what stops the parser may begin above
            begun = parsed.fault.opened or Mark(parsed.fault.line, 1)
            text = _text(wreck, way, wreck.context + min(begun.line, parsed.fault.line) - 1)
            parsed = parse(text)
        if parsed.fault or self.left < 0:
            return FAR
        node, problems = understood(parsed.events, text)
        return len(problems) + (self.weigh(node) if node else 0)


def _text(wreck: Wreck, way: Finding, end: int) -> str:
    return "\n".join(way.changes.get(index, wreck.lines[index]) for index in range(wreck.context, end))
