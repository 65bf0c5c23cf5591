"""Dates as people write them: in digits or in words, in the order of a language, by the reigns of Japan's emperors."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from datetime import date, timedelta
from functools import cache

from purposebook.fields.digits import plain_digits
from purposebook.fields.patterns import either_case
from purposebook.language import Words, any_of
from purposebook.language.conventions import ORDERS, calendar_of, date_orders

Days = tuple[date, date]  # the first and the last day that are meant

ISO = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")
YEAR_FIRST = re.compile(r"(\d{4})[./]\s?(\d{1,2})(?:[./]\s?(\d{1,2}))?\.?")
EASTERN = re.compile(r"(\d{4})\s?[年년](?:\s?(\d{1,2})\s?[月월](?:\s?(\d{1,2})\s?[日일])?)?")
MONTH_FIRST = re.compile(r"(\d{1,2})[./-](\d{4})")
THREE = re.compile(r"(\d{1,2})([./-])\s?(\d{1,2})\2\s?(\d{1,2}|\d{4})\.?")
PIECE = re.compile(r"\d+|[^\W\d]+(?:[.'’](?=\W|$))?|[^\s\d]")
ENDING = re.compile(r"(?<=\d)(?:st|nd|rd|th|er|ère|º|ª)\b")  # 3rd, 1er
SCHOOL_YEAR = re.compile(r"(\d{4})/(\d{2})")
PARTS = {"quarter": 3, "half": 6}  # how many months each has
NUMBERS_OF = {"quarter": "[1-4]", "half": "[12]", "week": r"[0-5]?\d"}
SEASONS = {"spring": (3, 9), "summer": (6, 12), "autumn": (9, 3), "winter": (12, 6)}  # north, and south


def meant_by(text: str, spoken: Sequence[str] = ()) -> tuple[Days, ...]:
    """All days that a date can mean, in a file of some languages; one where it is certain, none where it is no date.

    `2026`, `2026-11`, `2026-Q4`, `22.11.2026`, `22 November 2026`, `end of May 2026`, `令和8年4月` are certain;
    `3/4/2026` is in a language that puts the day first, and `summer 2027` is nowhere, for half of the world has it
    in December.
    """
    if other_calendar(text, spoken):
        return ()
    said = _in_our_years(" ".join(plain_digits(text).casefold().replace("\u200f", "").split()))
    return next((found for read in READERS if (found := tuple(dict.fromkeys(read(said, spoken))))), ())


def days_in(text: str, spoken: Sequence[str] = ()) -> Days | None:
    """First and last day of a date; None where it is not certain which is meant."""
    found = meant_by(text, spoken)
    return found[0] if len(found) == 1 else None


def iso(days: Days) -> str:
    """Days as purpose.yml has them: `2026`, `2026-Q4`, `2026-11`, `2026-11-22`; from one to another where need be."""
    first, last = days
    forms = (f"{first:%Y}", f"{first:%Y}-Q{(first.month + 2) // 3}", f"{first:%Y-%m}", f"{first}")
    months = f"{first:%Y-%m} to {last:%Y-%m}" if first.day == 1 else f"{first} to {last}"
    return next((form for form in forms if days_in(form) == days), months)


def span(year: int, month: int | None = None, day: int | None = None, months: int = 1) -> Iterator[Days]:
    """A year, a day, or some months from one on; nothing where the calendar has none such."""
    with suppress(ValueError, OverflowError):
        first = date(year, 1 if month is None else month, 1 if day is None else day)
        yield (first, first if day is not None else _end_of(first, 12 if month is None else months))


def _end_of(first: date, months: int) -> date:
    year, month = divmod(first.year * 12 + first.month - 1 + months, 12)
    return date(year, month + 1, 1) - timedelta(days=1)


def _in_digits(said: str, _: Sequence[str]) -> Iterator[Days]:
    """Year first, or a month and a year: nobody reads these otherwise."""
    if found := ISO.fullmatch(said) or YEAR_FIRST.fullmatch(said) or EASTERN.fullmatch(said):
        yield from span(*(None if part is None else int(part) for part in found.groups()))  # type: ignore[arg-type]
    elif found := MONTH_FIRST.fullmatch(said):
        yield from span(int(found[2]), int(found[1]))


def _by_order(said: str, spoken: Sequence[str]) -> Iterator[Days]:
    """Three numbers: by points the day comes first, else as the languages have it, else in any way that there is."""
    found = THREE.fullmatch(said)
    if not found:
        return
    numbers = (found[1], found[3], found[4])
    known = ("dmy",) if found[2] == "." and len(found[4]) == 4 else date_orders(spoken)
    yield from list(_ordered(numbers, known)) or _ordered(numbers, (*ORDERS, "ymd"))


def _ordered(numbers: Iterable[str], orders: Iterable[str]) -> Iterator[Days]:
    for order in orders:
        part = dict(zip(order, numbers, strict=True))
        year = int(part["y"])
        if len(part["d"]) < 3 and len(part["y"]) > 1:
            yield from span(year if year > 99 else 2000 + year, int(part["m"]), int(part["d"]))


def _part_of_year(said: str, _: Sequence[str]) -> Iterator[Days]:
    """A quarter, a half or a week of a year: `Q3 2026`, `2. Halbjahr 2026`, `KW 14 2026`."""
    for part, months in PARTS.items():
        if re.fullmatch(numbered(part), said):
            year, number = _year_and_number(said)
            yield from span(year, (number - 1) * months + 1, months=months)
    if re.fullmatch(numbered("week"), said):
        year, week = _year_and_number(said)
        with suppress(ValueError):
            monday = date.fromisocalendar(year, week, 1)
            yield monday, monday + timedelta(days=6)


def _year_and_number(said: str) -> tuple[int, int]:
    year, number = sorted(re.findall(r"\d+", said), key=len, reverse=True)
    return int(year), int(number)


@cache
def numbered(part: str) -> str:
    """The pattern of a numbered part of a year, behind it or before it: `Q3 2026`, `2026-Q3`, `3. Quartal 2026`."""
    named, numbers = either_case(Words.DATES.of(part)), NUMBERS_OF[part]
    one = rf"(?:{named}\s?{numbers}|{numbers}(?:st|nd|rd|th|er|[.eºª])?\s?{named})"
    return rf"(?:\d{{4}}\s?[-/]?\s?{one}|{one}[\s,/-]*(?:(?:of|de|du)\s)?\d{{4}})"


def _in_words(said: str, _: Sequence[str]) -> Iterator[Days]:
    """A month by its name, and whatever goes with it: `Friday, 3 April 2026`, `end of May 2026`, `early 2027`."""
    pieces = PIECE.findall(ENDING.sub("", said))
    years = [int(piece) for piece in pieces if len(piece) == 4 and piece.isdecimal()]
    days = [int(piece) for piece in pieces if len(piece) < 3 and piece.isdecimal()]
    words = [word for piece in pieces if (word := piece.rstrip(".'’,-/ ")) and not word.isdecimal()]
    named = [word for word in words if word not in company()]
    months = [int(number) for word in named if (number := Words.MONTHS.meant.get(word))]
    if len(years) != 1 or len(named) != len(months) or len(months) > 1 or len(days) > len(months):
        return
    if months or words:
        yield from span(years[0], *months, *days)


@cache
def company() -> frozenset[str]:
    """Words that stand beside a month or a year, and say nothing else, or only roughly where in it."""
    phrases = (*Words.DATES.of("some day of it", "company"), *Words.WEEKDAYS.of())
    return frozenset(word.rstrip(".") for phrase in phrases for word in phrase.split())


def _from_to(said: str, spoken: Sequence[str]) -> Iterator[Days]:
    """From one date to another: `2020-2025`, `2025/26`, `March 2026 to May 2026`."""
    if found := SCHOOL_YEAR.fullmatch(said):
        said = f"{found[1]}-{found[1][:2]}{found[2]}"
    ends = _between().split(said)
    if len(ends) == 2:
        first, last = (days_in(end, spoken) for end in ends)
        if first and last and first[0] <= last[1]:
            yield first[0], last[1]


@cache
def _between() -> re.Pattern[str]:
    return re.compile(rf"\s+{any_of(Words.RANGES.of('joins'))}\s+|\s[-–—~]\s|(?<=\d)[-–—~](?=\d{{4}})|[–—~～〜]")


def _in_a_season(said: str, _: Sequence[str]) -> Iterator[Days]:
    found = re.fullmatch(r"(?P<year>\d{4})?[\s-]?(?P<season>[^\W\d]+)(?:\s(?:of|de|del))?[\s,]*(?P<end>\d{4})?", said)
    season = found and Words.SEASONS.meant.get(found["season"])
    if found and season and bool(found["year"]) != bool(found["end"]):
        for month in SEASONS[season]:
            yield from span(int(found["year"] or found["end"]), month, months=3)


READERS: tuple[Callable[[str, Sequence[str]], Iterable[Days]], ...] = (
    _in_digits, _by_order, _part_of_year, _in_words, _from_to, _in_a_season,
)  # fmt: skip


def other_calendar(text: str, spoken: Sequence[str] = ()) -> str:
    """The calendar in which a date counts its years, where that is another than the common one; else ''."""
    said = plain_digits(text).casefold()
    words = re.findall(r"[^\W\d]+(?:\.[^\W\d]+)*", said)
    told = next((name for word in words if (name := Words.CALENDARS.meant.get(word))), "")
    year = next(map(int, re.findall(r"(?<!\d)\d{4}(?!\d)", said)), 0)
    return told if year and told else calendar_of(year, spoken)


def _in_our_years(said: str) -> str:
    """`令和8年` as `2026年`, `民國115年` likewise; the first year of a reign is written 元年."""
    found = _reign().match(said)
    if not found:
        return said
    year = int(Words.REIGNS.meant[found[1]]) + (1 if found[2] == "元" else int(found[2]))
    return f"{year}{said[found.end() - 1 :]}"


@cache
def _reign() -> re.Pattern[str]:
    return re.compile(rf"({any_of(Words.REIGNS.of())})\s?(元|\d{{1,3}})年")
