"""Places of the file in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from purposebook.fields.base import Base
from purposebook.problems import START

MOST = 8  # numbers in a row; the rest is counted


def lines_of(*things: object) -> tuple[int, ...]:
    """The lines on which some entries begin, however they are nested; each once, in order."""
    return tuple(sorted(set(_lines(things))))


def told(lines: Sequence[int]) -> str:
    """Line numbers in words, long lists cut short."""
    some = ", ".join(map(str, lines[:MOST]))
    more = f" and {len(lines) - MOST} more" if len(lines) > MOST else ""
    return f"{'line' if len(lines) == 1 else 'lines'} {some}{more}"


def _lines(things: Iterable[object]) -> Iterator[int]:
    for thing in things:
        if isinstance(thing, Base):
            if thing.mark != START:  # what nobody wrote, such as the usual stages, has no line
                yield thing.mark.line
        elif isinstance(thing, Iterable) and not isinstance(thing, str):
            yield from _lines(thing)
