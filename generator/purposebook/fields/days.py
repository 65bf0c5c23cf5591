"""The type of every key that holds a date: it is kept as its author wrote it, and knows which days it means."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Any, Self

from pydantic import BeforeValidator, ValidationInfo, WithJsonSchema

from purposebook.fields.dates import Days, company, meant_by, numbered, other_calendar
from purposebook.fields.events import NotADate
from purposebook.fields.patterns import UNKNOWN, any_case, either_case, number
from purposebook.fields.reading import reading_of, written_key
from purposebook.fields.words import as_word
from purposebook.language import Words


class When(str):
    """A date in its author's words. `meant` are all days that it can mean: one where it is certain."""

    meant: tuple[Days, ...]

    @classmethod
    def of(cls, said: str, spoken: Sequence[str] = ()) -> Self:
        """A date in a file of some languages."""
        made = cls(said)
        made.meant = meant_by(said, spoken)
        return made

    @property
    def days(self) -> Days | None:
        """Its first and last day; None where it is not certain which they are."""
        return self.meant[0] if len(self.meant) == 1 else None

    @property
    def within(self) -> Days | None:
        """The first and the last of all days that it can mean; None where it is no date."""
        firsts, lasts = zip(*self.meant, strict=True) if self.meant else ((), ())
        return (min(firsts), max(lasts)) if firsts else None


def as_day(value: Any, info: ValidationInfo) -> When:
    """A date as typed; what is none, or can mean several days, is told and stays all the same."""
    reading, word = reading_of(info), as_word(value, info)
    when = When.of(word, reading.spoken)
    if when.days is None and word.casefold() not in UNKNOWN:
        reading.tell(NotADate(value, written_key(info), when.meant, other_calendar(word, reading.spoken)))
    return when


ISO = (
    r"\d{4}(?:-(?:(?:0?[1-9]|1[0-2])|0?2-(?:0?[1-9]|[12]\d)"
    r"|(?:0?[469]|11)-(?:0?[1-9]|[12]\d|30)|(?:0?[13578]|1[02])-(?:0?[1-9]|[12]\d|3[01])))?"
)
IN_DIGITS = (
    r"\d{4}[./]\s?(?:0?[1-9]|1[0-2])(?:[./]\s?(?:0?[1-9]|[12]\d|3[01]))?\.?|(?:0?[1-9]|1[0-2])[./-]\d{4}"
    r"|\d{1,2}[./-]\s?\d{1,2}[./-]\s?(?:\d{4}|\d{1,2})\.?"
    rf"|(?:{either_case(Words.REIGNS.of())}\s?(?:元|\d{{1,3}})年|\d{{4}}\s?[年년])"
    r"(?:\s?\d{1,2}\s?[月월](?:\s?\d{1,2}\s?[日일])?)?"
)
JOINS = either_case(Words.RANGES.of("joins"))
LONGEST_FIRST = sorted({*Words.MONTHS.of(), *company(), *Words.RANGES.of("joins")}, key=lambda word: (-len(word), word))
NAMES = either_case(LONGEST_FIRST)
IN_WORDS = (
    r"(?=.*(?:^|\D)\d{4}(?!\d))(?=.*[^\d\s.,'’/–-])"
    rf"(?:(?:{NAMES}|\d{{1,2}}(?:st|nd|rd|th|er|º|ª)?|\d{{4}})(?![A-Za-zÀ-ɏ\d])[\s.,'’/–-]*)+"
)
TOLD = "Write a date: 2026-11-22, or 2026-11, 2026-Q4, 2026."
RANGE = rf"\d{{4}}\s?[-–—~]\s?\d{{4}}|\d{{4}}/\d{{2}}|(?:{ISO})(?:\s{JOINS}\s|\s?[–—~～〜]\s?|\s-\s)(?:{ISO})"
FORMS = "|".join((ISO, IN_DIGITS, RANGE, *map(numbered, ("quarter", "half", "week")), IN_WORDS))
DATE = {"type": "string", "pattern": rf"^\s*(?:{FORMS})\s*$|{any_case(UNKNOWN)}", "errorMessage": TOLD}
YEAR = number(1000, 9999) | {"type": "integer", "errorMessage": TOLD}

Day = Annotated[When, BeforeValidator(as_day), WithJsonSchema({"anyOf": [DATE, YEAR]})]
