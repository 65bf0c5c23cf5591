"""The lines behind a statement, in words."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from purposebook.derivations.places import lines_of, told
from purposebook.model.index import Index


def test_lines_stand_once_and_in_order(model: Callable[[str], Index]) -> None:
    """Lost otherwise: a note sends its reader back and forth through the file, or to line 1 for what nobody wrote."""
    book = model("members:\n  - {name: A}\n  - {name: B}\n").book
    first, second = book.members
    assert lines_of([second, (first, "words", None)], first, book.lifecycle) == (3, 4)


@pytest.mark.parametrize(
    ("lines", "words"),
    [
        ((7,), "line 7"),
        ((7, 9), "lines 7, 9"),
        (range(1, 9), "lines 1, 2, 3, 4, 5, 6, 7, 8"),
        (range(1, 10), "lines 1, 2, 3, 4, 5, 6, 7, 8 and 1 more"),
    ],
)
def test_long_lists_are_cut_short(lines: tuple[int, ...], words: str) -> None:
    """Lost otherwise: a note is nothing but numbers."""
    assert told(lines) == words
