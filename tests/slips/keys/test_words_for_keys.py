"""Every word for a key, in every language, written where the key belongs: the author is told the key that she meant.

For each key that has such words, a right file stands in `words/`; with one of them at its last place it is a wrong one.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from purposebook.language import Words
from purposebook.loader import load

FILES = {file.stem: file.read_text("utf-8") for file in sorted((Path(__file__).parent / "words").glob("*.yml"))}
FORMS = (str, str.capitalize)  # as it stands in the list, and as people write it who begin a line with a capital
WORDS = [(key, form(word)) for key, words in Words.KEYS.said.items() for word in words for form in FORMS]
WRONG = [(key, word) for key, word in WORDS if word != key]


def _wrong(key: str, word: str) -> str:
    """The right file of a key, with another word for it."""
    *_, last = re.finditer(rf"(?<!\w){key}:", FILES[key])
    return f"{FILES[key][: last.start()]}{word}:{FILES[key][last.end() :]}"


def test_each_key_with_other_words_has_a_file() -> None:
    """Lost otherwise: words that nobody ever tried, or a file that tries none."""
    assert set(FILES) == set(Words.KEYS.said)


@pytest.mark.parametrize("key", FILES)
def test_the_right_file_is_right(key: str) -> None:
    """Lost otherwise: a wrong file that is wrong for another reason."""
    assert load(FILES[key]).problems == ()


@pytest.mark.parametrize(("key", "word"), WRONG, ids=lambda it: it)
def test_the_key_that_was_meant_is_named(key: str, word: str) -> None:
    """Lost otherwise: a word stands in a list, and who writes it reads about details all the same."""
    strange = [it for it in load(_wrong(key, word)).problems if it.code == "unknown-key" and f"'{word}'" in it.message]
    assert len(strange) == 1
    assert f"'{key}'" in strange[0].hint.partition("Keys that fit here")[0]
