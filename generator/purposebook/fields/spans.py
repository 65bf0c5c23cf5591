"""Spans of time in words: how many minutes `within 4 h` is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from purposebook.fields.digits import plain_digits
from purposebook.fields.numerals import DIGITS, numbers_in
from purposebook.language import Words, any_of


def minutes_in(text: str, spoken: Sequence[str] = ()) -> float | None:
    """The span that a text names, in minutes (`within 4 h` gives 240), or None."""
    found = _span().search(plain_digits(text))
    numbers = numbers_in(found[1], spoken) if found else ()
    if not found or len(numbers) != 1:
        return None
    return numbers[0] * minutes_of(found[2])


def minutes_of(unit: str) -> float:
    """How many minutes a unit of time has; 0 for what is none."""
    return float(Words.SPANS.meant.get(" ".join(unit.casefold().split()), 0))


def months_of_work(number: float, unit: str) -> float | None:
    """How many months of one person's work something is, at 8 hours a day, 5 days a week and 20 days a month."""
    plain = re.sub(r"\s+(?:of\s+)?(?:work|effort)$", "", " ".join(unit.casefold().split()))
    hours = Words.EFFORT.meant.get(plain) if plain else "160"
    return number * float(hours) / 160 if hours else None


@cache
def _span() -> re.Pattern[str]:
    units = any_of(sorted(Words.SPANS.of(), key=len, reverse=True))
    return re.compile(rf"({DIGITS})\s*({units})(?![A-Za-z\u00c0-\u024f])", re.IGNORECASE)
