"""Ids that stand twice."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from purposebook.fields.ids import slug
from purposebook.model.index import Clash, Index
from purposebook.problems import Problem


def check(index: Index, lines: Sequence[str] = ()) -> Iterator[Problem]:
    """The problem of each two entries with one id, in a model that was read from `lines`."""
    for clash in index.clashes:
        yield _twice(clash) if _same(clash, lines) else _clash(index, clash)


def _clash(index: Index, clash: Clash) -> Problem:
    first, second = clash.first, clash.second
    own = slug(second.label, second.kind)
    is_free = own != second.slug and not index.named(own)
    return Problem(
        "duplicate-id",
        second.mark,
        f"'{second.label}' gets the id '{second.slug}', which '{first.label}' in line {first.mark.line} has already.",
        "Give one of them an id of its own; links need to tell them apart.",
        f"id: {own if is_free else second.slug[:36] + '-two'}",
        related=((first.mark, f"'{first.label}' has it here"),),
    )


def _same(clash: Clash, lines: Sequence[str]) -> bool:
    """Whether both are the same entry, line by line, as after a block was pasted twice."""
    first, second = clash.first.mark, clash.second.mark
    one, other = ([line.strip() for line in lines[it.line - 1 : it.end_line]] for it in (first, second))
    return one == other and first.end_line < second.line


def _twice(clash: Clash) -> Problem:
    first, second = clash.first.mark, clash.second.mark
    lines = f"line {second.line}" if second.line == second.end_line else f"lines {second.line} to {second.end_line}"
    return Problem(
        "duplicate-id",
        second,
        f"'{clash.second.label}' stands here for the second time, word for word.",
        f"Delete {lines}, or the other one.",
        related=((first, "it stands here already"),),
    )
