"""How often, as people write it behind `every:`, and as a page says it."""

from __future__ import annotations

import re
from functools import cache

from purposebook.language import Words, any_of

NAMES = {
    "day": "Every day",
    "week": "Every week",
    "month": "Every month",
    "quarter": "Every quarter",
    "year": "Every year",
}
NAMED = {name: place for place, name in enumerate(NAMES.values())}
NEEDED = "Whenever needed"


def period(every: str) -> str:
    """The name of a period: `daily` gives "Every day", `2 weeks` "Every 2 weeks", `open evening` "Open evening"."""
    said = every.strip()
    plain = said.casefold().removeprefix("every ")
    known = Words.PERIODS.meant.get(plain)
    if known:
        return NAMES[known]
    return f"Every {said}" if _several().fullmatch(plain) and plain == said.casefold() else _begun(said) or NEEDED


def _begun(said: str) -> str:
    """The author's own words, as a heading begins; they are put into no sentence of ours."""
    return said[:1].upper() + said[1:]


def length(name: str) -> int:
    """How long a period is, to sort by: days, weeks, months, quarters, years, then what names none of them."""
    if name in NAMED:
        return NAMED[name]
    plain = name.casefold()
    found = (place for place, unit in enumerate(_lengths()) if unit.search(plain))
    return next(found, len(NAMES) + (name == NEEDED))


@cache
def _several() -> re.Pattern[str]:
    """A number of units, such as `2 weeks`."""
    return re.compile(rf"\d+\s+{any_of(Words.LENGTHS.of())}")


@cache
def _lengths() -> tuple[re.Pattern[str], ...]:
    """What tells of each unit of time, the shortest first."""
    return tuple(re.compile(rf"\b{any_of(Words.LENGTHS.of(unit))}\b") for unit in NAMES)
