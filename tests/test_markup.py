"""Marks of Markdown in a sentence: which are read as marks, and what stays in plain words."""

from __future__ import annotations

import pytest

from purposebook.markup import Line, lines, plain, unshown

# Lost otherwise: titles, pictures and lists of links show signs, or lose words that only look like marks.
PLAIN = {
    "Bread": "Bread",
    "See the [rules](https://example.org).": "See the rules.",
    "**binding** and *soft* and `code` and ~~old~~": "binding and soft and code and old",
    "<https://example.org/a>": "https://example.org/a",
    "one<br>two": "one\ntwo",
    "<b>bold</b> and <name>": "bold and <name>",
    "the key <b>": "the key <b>",
    r"\*no mark\*": "*no mark*",
    "2 < 3 & 4 > 1": "2 < 3 & 4 > 1",
    "5 * 3 * 2 is thirty": "5 * 3 * 2 is thirty",
    "a_name_with_lines": "a_name_with_lines",
    "*one sign alone": "*one sign alone",
    "see [1] and [?]": "see [1] and [?]",
    "![A loaf](loaf.png) of bread": "A loaf of bread",
    "the [rules](rules.md)": "the rules",
    "規則は**必須**です": "規則は必須です",
    "&amp; and R&D": "& and R&D",
}


@pytest.mark.parametrize(("typed", "read"), PLAIN.items())
def test_plain(typed: str, read: str) -> None:
    """See the table."""
    assert plain(typed) == read


# Lost otherwise: a picture, an address or a tag is gone, and nobody tells the author.
UNSHOWN = {
    "See the [rules](https://example.org), **now**": [],
    "write to [us](mailto:a@example.org)": [],
    "the [rules](rules.md)": ["(rules.md)"],
    "[x](javascript:alert(1))": ["(javascript:alert(1))"],
    "![A loaf](loaf.png)": ["![A loaf](loaf.png)"],
    "<span style='x'>red</span>": ["<span style='x'>", "</span>"],
    "<b>bold</b><br>": [],
    "the key <b>": ["<b>"],
}


@pytest.mark.parametrize(("typed", "marks"), UNSHOWN.items())
def test_what_cannot_be_shown(typed: str, marks: list[str]) -> None:
    """See the table."""
    assert list(unshown(typed)) == marks


# Lost otherwise: a short list that was pasted is one long line, or a sentence that begins with a dash is a list.
LINES = {
    "- one\n- two": [Line("dots", "one"), Line("dots", "two")],
    "First:\n1. one\n2) two": [Line("", "First:"), Line("numbers", "one"), Line("numbers", "two")],
    "• one\n  and more\n• two": [Line("dots", "one and more"), Line("dots", "two")],
    "- a dash alone\nis no list": [Line("", "- a dash alone"), Line("", "is no list")],
    "one\ntwo": [Line("", "one"), Line("", "two")],
}


@pytest.mark.parametrize(("typed", "read"), LINES.items())
def test_lines(typed: str, read: list[Line]) -> None:
    """See the table."""
    assert lines(typed) == read
