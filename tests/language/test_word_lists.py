"""Words of human languages: each list leads where it says, in every language that has it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from purposebook import language
from purposebook.bundled import data
from purposebook.language import LANGUAGES, Words, any_of
from purposebook.model.keys import key_tables

FOLDER = Path(language.__file__).parent
FILES = sorted(FOLDER.rglob("*.yml"))
LISTS = {words.value for words in Words}
ONE_MEANING = (
    Words.MONTHS, Words.PERIODS, Words.WEEKDAYS, Words.WEEK, Words.SOON, Words.SPANS, Words.NUMBERS, Words.SURENESS,
    Words.IMPACT, Words.OTHER_END,
)  # fmt: skip


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.name}/{file.stem}")
def test_a_file_holds_lists_that_somebody_reads(file: Path) -> None:
    """Lost otherwise: somebody adds the words of a language, and no author is ever understood by them."""
    assert file.parent.name in LANGUAGES
    assert {(file.stem, name) for name in data(file)} <= LISTS


@pytest.mark.slips
def test_every_list_is_asked_for() -> None:
    """Lost otherwise: a list that somebody keeps up in six languages, long after the last one who read it has gone."""
    told = "".join(module.read_text("utf-8") for module in FOLDER.parent.rglob("*.py") if module.parent != FOLDER)
    assert [words.name for words in Words if f"Words.{words.name}" not in told] == []


@pytest.mark.parametrize("words", Words, ids=lambda words: words.name)
def test_a_word_stands_as_it_is_compared(words: Words) -> None:
    """Lost otherwise: who writes `Größe` is not understood, though the list has it (its small letters are `grösse`)."""
    assert words.of()
    assert [word for word in words.of() if word != word.casefold().strip() or not word] == []


@pytest.mark.parametrize("words", Words, ids=lambda words: words.name)
def test_a_meaning_is_known_in_english_or_is_a_key(words: Words) -> None:
    """Lost otherwise: a meaning that is misspelt in the file of another language stands alone, and leads nowhere."""
    subject, name = words.value
    english = set(data(FOLDER / "en" / f"{subject}.yml")[name])
    known = {row.name for table in key_tables() for row in table.rows}
    assert english
    assert set(words.said) - english <= (known if words is Words.KEYS else set())


@pytest.mark.parametrize("words", ONE_MEANING, ids=lambda words: words.name)
def test_a_word_leads_to_one_meaning(words: Words) -> None:
    """Lost otherwise: a word means one thing or the other by the order of the languages."""
    pairs = {(word, meaning) for meaning, said in words.said.items() for word in said}
    assert len(pairs) == len(words.meant)


@pytest.mark.parametrize(
    ("word", "text", "fits"),
    [
        ("set up", "set  up", True),
        ("*lich", "täglich", True),
        ("*lich", "lich", False),
        ("ca.?", "ca.", True),
        ("ca.?", "ca", True),
        ("ca.?", "cab", False),
        ("a.b", "axb", False),
    ],
)
def test_the_pattern_of_a_word(word: str, text: str, fits: bool) -> None:
    """Lost otherwise: `tags meeting` is taken for a German answer, or a word over the end of a line for no word."""
    assert bool(re.fullmatch(any_of([word, "else"]), text)) is fits
