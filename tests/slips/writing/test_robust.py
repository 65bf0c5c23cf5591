"""No input, however broken or hostile, ends the program or keeps an author waiting."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from purposebook import loader, source
from purposebook.problems import Problem
from purposebook.source.limits import MAX_NODES, MAX_SIZE

READERS = (source.read, loader.read)
GOOD = """\
# A community of home bakers
schema: 1
community:
  name: The Proving Room
  url: https://example.org
members:
  - id: first-loaf
    name: "First-loafer"
    values: [patience, 'trust']
    persona: {name: Ines, quote: 'I want bread'}
    summary: |
      They bake
      their first loaf.
  - id: mentor
    size: 42
    goals:
    - to teach
    - to learn # together
"""
ALIAS_BOMB = 'a0: &a0 ["x"]\n' + "".join(f"a{i}: &a{i} [{','.join([f'*a{i - 1}'] * 9)}]\n" for i in range(1, 10))
BOMBS = {
    "dashes": "- " * 30_000,
    "brackets": "[" * 60_000,
    "braces": "{" * 60_000,
    "question marks": "? " * 30_000,
    "keys": "a: " * 20_000,
    "aliases": ALIAS_BOMB,
    "depth": "\n".join(" " * level + "a:" for level in range(500)),
    "quotes": 'a: "x\n' * 5_000,
    "conflicts": "<<<<<<< a\n" * 5_000,
    "documents": "a: b\n---\n" * 5_000,
    "zeros": "\0" * 100_000,
    "too many": "- a\n" * (MAX_NODES + 1),
    "too large": "a" * (MAX_SIZE + 1),
    "one long line": "a: " + " " * 100_000 + "b: c",
    "broken lists": "- 'it's'\n- {a: b: c}\n" * 2_000,
}
SIGNS = [
    *(
        "\t",
        ":",
        ": ",
        "- ",
        "-",
        "#",
        " #",
        '"',
        "'",
        "{",
        "}",
        "[",
        "]",
        ",",
        "&a ",
        "*a ",
        "!t ",
        "|",
        ">",
        "%",
        "@",
    ),
    *("@", "`", "\\", "?", "\n", "\n  ", " ", "\0", "\x85", "\u2028", "\ufeff", "\u00a0", "\u202e", "---\n", "{{ x }}"),
    *("<<<<<<< x\n", "=======\n", ">>>>>>> x\n", "<<: ", "\ud800", "🍞"),
]


@pytest.mark.parametrize("name", [pytest.param(it, marks=pytest.mark.slow) if it == "too many" else it for it in BOMBS])
def test_bomb_is_defused(name: str) -> None:
    """Otherwise a pasted or hostile file ends the build without a word, or hangs it."""
    for read in READERS:
        node, problems, _ = read(BOMBS[name])
        assert node is not None or problems


@given(st.lists(st.tuples(st.integers(0, len(GOOD)), st.integers(0, 6), st.sampled_from(SIGNS)), max_size=6))
@settings(max_examples=250)
def test_mutated_file_never_crashes(cuts: list[tuple[int, int, str]]) -> None:
    """Otherwise an author's typo ends in a traceback instead of an answer."""
    text = GOOD
    for at, length, sign in cuts:
        text = text[:at] + sign + text[at + length :]
    _check(text)


@given(st.binary(max_size=200) | st.text(max_size=200))
@settings(max_examples=200)
def test_anything_at_all_never_crashes(data: bytes | str) -> None:
    """Otherwise a picture saved as purpose.yml ends in a traceback."""
    _check(data)


@given(st.lists(st.sampled_from([*SIGNS, "a", "key", "\n", "\n", "  ", ": "]), max_size=40))
@settings(max_examples=250)
def test_signs_in_any_order_never_crash(signs: list[str]) -> None:
    """Otherwise a half-typed line in the live preview stops the preview."""
    _check("".join(signs))


def _check(data: bytes | str) -> None:
    for read in READERS:
        node, problems, _ = read(data)
        assert node is not None or problems
        _check_told(problems)


def _check_told(problems: list[Problem]) -> None:
    assert problems == sorted(set(problems), key=lambda problem: problem.sort_key)
    for problem in problems:
        assert problem.mark.line >= 1
        assert problem.mark.column >= 1
        assert problem.message
        assert problem.hint
