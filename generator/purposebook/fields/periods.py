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
TIMES_OVER = r"\d\s?[x×]"


def period(every: str) -> str:
    """The name of a period: `daily` gives "Every day", `open evening` "Every open evening", `at dawn` "At dawn"."""
    said = every.strip()
    plain = said.casefold().removeprefix("every ")
    known = Words.PERIODS.meant.get(plain)
    return NAMES[known] if known else phrase(said) if said else NEEDED


def phrase(every: str) -> str:
    """How often, as one says it; in another script as it stands."""
    if takes_every(every):
        about = _about().fullmatch(every)
        return f"{about[1].capitalize()} every {about[2]}" if about else f"Every {every}"
    return every[:1].upper() + every[1:]


def takes_every(said: str) -> bool:
    """Whether "every" can stand before some words: before `full moon`, not before `twice a day` or `when it rings`."""
    plain = said.strip().casefold()
    is_latin = bool(re.match(r"[0-9a-z\u00c0-\u024f]", plain))
    return is_latin and not _own_phrase().search(plain)


def length(name: str) -> int:
    """How long a period is, to sort by: days, weeks, months, quarters, years, then what names none of them."""
    if name in NAMED:
        return NAMED[name]
    plain = name.casefold()
    found = (place for place, unit in enumerate(_lengths()) if unit.search(plain))
    return next(found, len(NAMES) + (name == NEEDED))


@cache
def _about() -> re.Pattern[str]:
    return re.compile(rf"({any_of(Words.EVERY.of('after these'))})\s+(.+)", re.DOTALL)


@cache
def _own_phrase() -> re.Pattern[str]:
    """What makes of some words a phrase of its own, before which nobody says "every"."""
    opening, within = (any_of(Words.EVERY.of(where)) for where in ("not before these", "not with these"))
    return re.compile(rf"^{opening}\b|\b{within}\b|{TIMES_OVER}")


@cache
def _lengths() -> tuple[re.Pattern[str], ...]:
    """What tells of each unit of time, the shortest first."""
    return tuple(re.compile(rf"\b{any_of(Words.LENGTHS.of(unit))}\b") for unit in NAMES)
