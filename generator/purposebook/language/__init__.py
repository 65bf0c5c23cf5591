"""Words of human languages, as data: a folder for each language, in it a file for each subject, with lists by name.

A list holds what is meant, and for each meaning the words that people say. It is read when somebody asks for the first
time. Words may hold a star, which stands for one or more letters; a question mark lets the sign before it be missing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from enum import Enum
from functools import cache
from pathlib import Path
from typing import Any

from purposebook.bundled import data

FOLDER = Path(__file__).parent
LANGUAGES = ("en", "de", "fr", "es", "pt", "ja", "ar")


class Words(Enum):
    """The lists that there are: subject, name in its file. Beside each stands what its words lead to."""

    KEYS = ("keys", "keys")  # a key of purpose.yml
    NOT_QUITE = ("keys", "not quite")  # a key that may be meant, and may not be: the word says something else as well
    OWN_WORDS = ("keys", "own words")  # nothing: such a word is no slip of any other
    OTHER_END = ("keys", "other end")  # the key at the other end of a tie, where it is written
    MONTHS = ("times", "months")  # the number of the month
    DATES = ("times", "dates")  # what a word says of the date that it belongs to
    SEASONS = ("times", "seasons")  # the season
    REIGNS = ("times", "reigns")  # the year before the first of a Japanese emperor
    CALENDARS = ("times", "calendars")  # the calendar that a word or a sign behind a year tells of
    PERIODS = ("times", "periods")  # a unit of time, for words that are all of the answer to "how often"
    LENGTHS = ("times", "lengths")  # a unit of time, for words within such an answer
    WEEKDAYS = ("times", "weekdays")  # the name of the day, from Monday on
    WEEK = ("times", "week")  # the part of the week, or nothing but company for the name of a day
    DAY_TO_DAY = ("times", "from day to day")  # where it stands
    DUTIES = ("times", "duties")  # how much a word tells of the time of a duty
    SOON = ("times", "soon")  # minutes
    SPANS = ("times", "spans")  # minutes
    EFFORT = ("times", "effort")  # working hours
    POINTS = ("numbers", "points")  # a unit that says nothing
    BOUNDS = ("numbers", "bounds before")  # what a word says of the number behind it
    BOUNDS_BEHIND = ("numbers", "bounds behind")  # the same of the number before it
    NUMBERS = ("numbers", "numbers")  # the number in digits
    PERCENT = ("numbers", "percent")  # where it stands
    RANGES = ("numbers", "ranges")  # where it stands, beside the two ends
    CHOICES = ("values", "choices")  # the word of a closed set
    ANSWERS = ("values", "answers")  # yes or no
    UNKNOWN = ("values", "unknown")  # why there is no answer
    SURENESS = ("values", "sureness")  # a share
    IMPACT = ("values", "impact")  # a number
    STAKES = ("people", "stakes")  # what somebody is to the brand
    GRAMMAR = ("sentences", "grammar")  # the part of speech
    SPEAKING_OF_WORDS = ("sentences", "speaking of words")  # where it stands in the sentence
    SHARES = ("sentences", "shares")  # what a word tells of a share
    LINE_ENDS = ("sentences", "line ends")  # what a word at the end of a line tells of the next
    TASKS = ("sentences", "tasks")  # the part of speech

    @property
    def said(self) -> Mapping[str, tuple[str, ...]]:
        """What is meant, with the words for it in all languages, case-folded."""
        return _said(self)

    @property
    def meant(self) -> Mapping[str, str]:
        """Each word with what is meant by it."""
        return _meant(self)

    def of(self, *meanings: str) -> tuple[str, ...]:
        """The words for some meanings; for all of them where none is named."""
        return tuple(word for meaning in meanings or self.said for word in self.said[meaning])


def any_of(words: Iterable[str]) -> str:
    """The pattern of one of some words."""
    forms = (re.escape(word).replace(r"\*", r"\w+").replace(r"\ ", r"\s+").replace(r"\?", "?") for word in words)
    return f"(?:{'|'.join(forms)})"


@cache
def _said(words: Words) -> Mapping[str, tuple[str, ...]]:
    subject, name = words.value
    found: dict[str, tuple[str, ...]] = {}
    for language in LANGUAGES:
        for meaning, said in _lists(language, subject).get(name, {}).items():
            found[meaning] = (*found.get(meaning, ()), *map(str.casefold, said))
    return found


@cache
def _meant(words: Words) -> Mapping[str, str]:
    return {word: meaning for meaning, said in words.said.items() for word in said}


@cache
def _lists(language: str, subject: str) -> Mapping[str, Any]:
    file = FOLDER / language / f"{subject}.yml"
    return data(file) if file.exists() else {}
