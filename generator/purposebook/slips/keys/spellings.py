"""Dates and numbers as people write them at home, and how purpose.yml has them."""

from __future__ import annotations

import re
from calendar import monthrange
from functools import cache

from purposebook.language import Words, any_of

YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
COUNTED = re.compile(r"[+\-−]?\d+(?:[.,'’ \u00a0\u202f]\d+)*")


def day_meant(word: str) -> str | None:
    """The date that somebody means by `12.3.2026`, `30 June 2027` or `Q2 2027`; None where no year can be made out."""
    numbers = [int(part) for part in re.findall(r"\d+", word)]
    if re.fullmatch(r"\s*\d{1,4}([./\- ]+)\d{1,2}([./\- ]+)\d{1,4}\.?\s*", word):
        return _of_three(numbers, month_first="/" in word)
    if found := re.fullmatch(r"\s*(\d{1,2})[./\- ]+(\d{4})\s*", word):
        return _written(int(found[2]), int(found[1]))
    if found := re.fullmatch(r"\s*(\d{4})[./ ]+(\d{1,2})\s*", word):
        return _written(int(found[1]), int(found[2]))
    year = YEAR.search(word)
    if year is None:
        return None
    if quarter := _quarter().search(word):
        return f"{year.group()}-Q{quarter[1] or quarter[2]}"
    month = next(iter(_months(word)), None)
    day = next((number for number in numbers if number <= 31), None)
    return _written(int(year.group()), month, day) if month else year.group()


def is_plain_day(word: str) -> bool:
    """Whether a date can be meant in one way only: `30.6.2027`, `2027/06/30`, `30 June 2027`, but not `3/4/2027`."""
    numbers = [int(part) for part in re.findall(r"\d+", word)]
    dotted = re.fullmatch(r"\s*(\d{1,2})\.\s?(\d{1,2})\.\s?\d{4}\s*", word)
    from_year = re.fullmatch(r"\s*\d{4}[./]\d{1,2}[./]\d{1,2}\s*", word)
    if dotted or from_year:
        day = numbers[0] if dotted else numbers[2]
        return numbers[1] <= 12 and (day_meant(word) or "").endswith(f"-{day:02}")
    is_vague = any(part in word.casefold() for part in Words.DATES.of("some day of it"))
    return bool(_months(word)) and bool(YEAR.search(word)) and len(numbers) <= 2 and not is_vague


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
