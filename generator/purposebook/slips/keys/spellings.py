"""Dates and numbers as people write them at home, and how purpose.yml has them."""

from __future__ import annotations

import re
from calendar import monthrange
from functools import cache

from purposebook.fields.dates import days_in, iso
from purposebook.language import Words, any_of

YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
COUNTED = re.compile(r"[+\-−]?\d+(?:[.,'’ \u00a0\u202f]\d+)*")


def day_meant(word: str) -> str | None:
    """The date that somebody means by `before June 2027` or `2027-06-31`; None where no year can be made out."""
    if days := days_in(word):
        return iso(days)
    numbers = [int(part) for part in re.findall(r"\d+", word)]
    if re.fullmatch(r"\s*\d{1,4}([./\- ]+)\d{1,2}([./\- ]+)\d{1,4}\.?\s*", word):
        return _of_three(numbers, month_first="/" in word)
    years = YEAR.findall(word)
    if len(years) != 1 or re.fullmatch(r"\s*\d{4}[./\- ]+\d{1,2}\s*", word):  # there is no 13th month
        return None
    if quarter := _quarter().search(word):
        return f"{years[0]}-Q{quarter[1] or quarter[2]}"
    month = next(iter(_months(word)), None)
    day = next((number for number in numbers if number <= 31), None)
    return _written(int(years[0]), month, day) if month else years[0]


def number_meant(word: str) -> str | None:
    """The number that somebody means by `1,5`, `1.234,56`, `ca. 40` or `two`; None where there is none."""
    if in_words := Words.NUMBERS.meant.get(" ".join(word.casefold().split())):
        return in_words
    found = COUNTED.search(word)
    if not found:
        return None
    digits = re.sub(r"['’ \u00a0\u202f]", "", found.group()).replace("−", "-")
    if "," in digits and "." in digits:
        thousands = "," if digits.rfind(".") > digits.rfind(",") else "."
        digits = digits.replace(thousands, "")
    if digits.count(".") > 1:
        digits = digits.replace(".", "")
    return digits.replace(",", ".") if digits.count(",") < 2 else digits.replace(",", "")


@cache
def _quarter() -> re.Pattern[str]:
    words = any_of(Words.DATES.of("quarter"))
    return re.compile(rf"\bq\s?([1-4])\b|\b([1-4])\.?\s?{words}\b", re.IGNORECASE)


def _months(word: str) -> list[int]:
    """The numbers of the months that are named in a text."""
    names = re.findall(r"[^\W\d_]+", word.casefold())
    return [int(number) for name in names if (number := Words.MONTHS.meant.get(name))]


def _of_three(numbers: list[int], *, month_first: bool) -> str | None:
    """Year, month and day, in whatever order they stand; what cannot be a month is the day."""
    first, middle, last = numbers
    if first > 31:
        return _written(first, middle, last)
    year = last if last > 99 else 2000 + last
    return _written(year, first, middle) if month_first else _written(year, middle, first)


def _written(year: int, month: int | None, day: int | None = None) -> str | None:
    if month and day and month > 12 >= day:
        month, day = day, month
    if not month or not 1 <= month <= 12 or not 1000 <= year <= 9998:
        return None
    if day is None:
        return f"{year}-{month:02}"
    return f"{year}-{month:02}-{min(max(day, 1), monthrange(year, month)[1]):02}"
