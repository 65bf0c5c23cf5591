"""The lines shown around a place: the caret stands below what is meant, whatever is written there."""

from __future__ import annotations

import pytest
from wcwidth import wcswidth

from purposebook.checking.report.frame import WIDE, drawn, frame
from purposebook.problems import Mark


def below(line: str, word: str) -> tuple[str, str]:
    """The row with a word, and its carets."""
    start = line.index(word) + 1
    (row,) = frame(Mark(1, start, 1, start + len(word)), [line])
    return row.text, row.carets


def column(text: str, part: str) -> int:
    return int(wcswidth(text[: text.index(part)]))


@pytest.mark.parametrize(
    "line",
    [
        "name: wrong",
        "\t\tname: wrong",
        "名前: 日本語 wrong",
        "name: 🥖👩‍👩‍👧‍👦🇩🇪 wrong",
        "name: cafe\u0301 wrong",
        "name: x\u202ey\u200b wrong",
        "name: \x1b[31m wrong",
        "x" * 500 + " wrong " + "y" * 500,
        "日本" * 200 + " wrong " + "語" * 200,
        "x" * 80 + " wrong",
    ],
)
def test_the_caret_stands_below_the_word(line: str) -> None:
    """Otherwise an author looks at the wrong word, as soon as a line holds Japanese, an emoji or a tab."""
    text, carets = below(line, "wrong")
    assert carets.strip() == "^^^^^"
    assert len(carets) - 5 == column(text, "wrong")
    assert len(text) <= WIDE + 8
    assert not set(text) & {"\x1b", "\u202e", "\u200b", "\t"}


def test_wide_signs_are_underlined_in_full() -> None:
    """Otherwise half of a Japanese word is marked."""
    assert below("name: 日本", "日本")[1] == " " * 6 + "^^^^"


def test_two_lines_stand_around_the_place() -> None:
    """Otherwise an author has to open the file to see which member is meant."""
    lines = ["", "a: 1", "b: 2", "c: 3", "d: 4", "e: 5", "f: 6"]
    assert drawn(frame(Mark(4, 1, 4, 2), lines)) == [
        "  2 | a: 1",
        "  3 | b: 2",
        "> 4 | c: 3",
        "    | ^",
        "  5 | d: 4",
        "  6 | e: 5",
    ]
    assert [row.number for row in frame(Mark(2, 1), lines)] == [2, 3, 4]


def test_a_place_of_several_lines_is_marked_as_far_as_it_is_short() -> None:
    """Otherwise a whole member of forty lines is shown for a word about it."""
    lines = ["a:", "  b: 1", "  c: 2", "  d: 3", "  e: 4"]
    assert [row.carets for row in frame(Mark(2, 3, 3, 7), lines) if row.carets] == ["  ^^^^", "  ^^^^"]
    assert [row.number for row in frame(Mark(2, 3, 5, 7), lines) if row.carets] == [2]


@pytest.mark.parametrize("mark", [Mark(9, 1), Mark(0, 0), Mark(1, 99), Mark(1, 99, 1, 120), Mark(1, 3, 9, 1)])
def test_a_place_beyond_the_text_harms_nothing(mark: Mark) -> None:
    """Otherwise a file that is cut off ends in a traceback."""
    drawn(frame(mark, ["a: 1"]))
