"""Numbers such as 10,000 that fall apart because `[…]` reads each comma as the end of an entry."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from purposebook.problems import Problem, Severity
from purposebook.source.nodes import Mapping, Node, Scalar, Sequence
from purposebook.source.quoting import quoted

_TAIL = re.compile(r"(?:.*\D)?\d{1,3}", re.DOTALL)
_HEAD = re.compile(r"\d{3}(?!\d).*", re.DOTALL)


def split_numbers(node: Node | None) -> Iterator[Problem]:
    """All such numbers in a tree."""
    if isinstance(node, Mapping):
        for entry in node.entries:
            yield from split_numbers(entry.value)
    elif isinstance(node, Sequence):
        yield from _among(node.items)
        for item in node.items:
            yield from split_numbers(item)


def _among(items: Iterable[Node]) -> Iterator[Problem]:
    for left, right in pairwise(items):
        if isinstance(left, Scalar) and isinstance(right, Scalar) and _is_split(left, right):
            yield Problem(
                "split-number",
                right.mark,
                f"Between square brackets a comma ends an entry, so that '{left.value},{right.value}' becomes two.",
                "If it is one number in a text, put quotes around the whole text.",
                quoted(f"{left.value},{right.value}"),
                Severity.WARNING,
            )


def _is_split(left: Scalar, right: Scalar) -> bool:
    touching = left.mark.end_line == right.mark.line and left.mark.end_column + 1 == right.mark.column
    wordy = not (left.value + right.value).isdecimal()
    is_number = _TAIL.fullmatch(left.value) and _HEAD.fullmatch(right.value)
    return touching and wordy and left.plain and right.plain and is_number is not None
