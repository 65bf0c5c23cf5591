"""Dates and numbers as people write them at home, and how purpose.yml has them."""

from __future__ import annotations

import re
from calendar import monthrange

MONTHS = (
    "jan januar january janvier", "feb februar february février fevrier", "mar mär märz march mars",
    "apr april avril", "may mai", "jun juni june juin", "jul juli july juillet", "aug august août aout",
    "sep sept september septembre", "oct okt october oktober octobre", "nov november novembre",
    "dec dez december dezember décembre decembre",
)  # fmt: skip
MONTH = {name: number for number, names in enumerate(MONTHS, 1) for name in names.split()}
YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
QUARTER = re.compile(r"\bq\s?([1-4])\b|\b([1-4])\.?\s?(?:quarter|quartal|trimestre)\b", re.IGNORECASE)
COUNTED = re.compile(r"[+\-−]?\d+(?:[.,'’ \u00a0\u202f]\d+)*")
IN_WORDS = {
    **dict.fromkeys(("none", "zero", "null", "keine"), "0"), **dict.fromkeys(("half", "halb", "a half"), "0.5"),
    **dict.fromkeys(("one", "ein", "eins", "eine", "un", "une"), "1"), **dict.fromkeys(("two", "zwei", "deux"), "2"),
    **dict.fromkeys(("three", "drei", "trois"), "3"), **dict.fromkeys(("four", "vier", "quatre"), "4"),
    **dict.fromkeys(("five", "fünf", "cinq"), "5"), **dict.fromkeys(("six", "sechs"), "6"),
    **dict.fromkeys(("seven", "sieben", "sept"), "7"), **dict.fromkeys(("eight", "acht", "huit"), "8"),
    **dict.fromkeys(("nine", "neun", "neuf"), "9"), **dict.fromkeys(("ten", "zehn", "dix"), "10"),
}  # fmt: skip


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
    if quarter := QUARTER.search(word):
        return f"{year.group()}-Q{quarter[1] or quarter[2]}"
    names = (MONTH.get(name) for name in re.findall(r"[^\W\d_]+", word.casefold()))
    month = next((number for number in names if number), None)
    day = next((number for number in numbers if number <= 31), None)
    return _written(int(year.group()), month, day) if month else year.group()


def is_plain_day(word: str) -> bool:
    """Whether a date can be meant in one way only: `30.6.2027`, `2027/06/30`, `30 June 2027`, but not `3/4/2027`."""
    numbers = [int(part) for part in re.findall(r"\d+", word)]
    named = any(name in MONTH for name in re.findall(r"[^\W\d_]+", word.casefold()))
    dotted = re.fullmatch(r"\s*(\d{1,2})\.\s?(\d{1,2})\.\s?\d{4}\s*", word)
    from_year = re.fullmatch(r"\s*\d{4}[./]\d{1,2}[./]\d{1,2}\s*", word)
    if dotted or from_year:
        day = numbers[0] if dotted else numbers[2]
        return numbers[1] <= 12 and (day_meant(word) or "").endswith(f"-{day:02}")
    return named and bool(YEAR.search(word)) and len(numbers) <= 2 and "end" not in word.casefold()


def number_meant(word: str) -> str | None:
    """The number that somebody means by `1,5`, `1.234,56`, `ca. 40` or `two`; None where there is none."""
    if in_words := IN_WORDS.get(" ".join(word.casefold().split())):
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
