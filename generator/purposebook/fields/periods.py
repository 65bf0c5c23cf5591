"""How often, as people write it behind `every:`, and as a page says it."""

from __future__ import annotations

import re

PERIODS = (
    ("Every day", ("day", "daily", "shift", "morning", "evening", "night", "täglich", "quotidien", "diario")),
    ("Every week", ("week", "weekly", "wöchentlich", "hebdomadaire", "semanal")),
    ("Every month", ("month", "monthly", "monatlich", "mensuel", "mensual")),
    ("Every quarter", ("quarter", "quarterly", "vierteljährlich", "quartalsweise", "trimestriel", "trimestral")),
    ("Every year", ("year", "yearly", "annual", "annually", "jährlich", "annuel", "anual")),
)
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
NAMED = {name: place for place, (name, _) in enumerate(PERIODS)}
NEEDED = "Whenever needed"
UNITS = ("days?|daily|mornings?|evenings?|nights?|hours?|hourly", "weeks?|weekly|fortnight(?:ly)?")
LONGER = ("months?|monthly", "quarters?|quarterly", "years?|yearly|annual(?:ly)?")
LENGTHS = tuple(re.compile(rf"\b(?:{words})\b") for words in (*UNITS, *LONGER))
WHOLE = re.compile(  # words that begin a phrase of its own, before which nobody says "every"
    r"(?:a|after|always|an|as|at|before|between|by|constantly|continuous(?:ly)?|during|each|every|from|if|in|irregular(?:ly)?"
    r"|many|never|no|not|occasionally|often|on|once|ongoing|permanent(?:ly)?|rarely|regularly|seldom|several|sometimes"
    r"|sporadic(?:ally)?|the|throughout|twice|until|usually|varies|when|whenever|while"
    r"|alle|am|bei|beim|einmal|im|immer|jede[mnrs]?|laufend|mehrmals|nach|selten|\w+lich|\w+tags|\w*wochs|vor|wenn|zu"
    r"|au|chaque|en|lors|quand|toujours|tou(?:s|te|tes)|al|cada|cuando|siempre|tod[ao]s?)\b"
)
COUNTED = re.compile(r"\b(?:hourly|daily|weekly|fortnightly|monthly|quarterly|yearly|annually|times|per)\b|\d\s?[x×]")
ABOUT = re.compile(r"(about|around|roughly)\s+(.+)", re.DOTALL)


def period(every: str) -> str:
    """The name of a period: `daily` gives "Every day", `open evening` "Every open evening", `at dawn` "At dawn"."""
    said = every.strip()
    plain = said.casefold().removeprefix("every ")
    known = next((name for name, words in PERIODS if plain in words), None)
    return known or ("Every week" if plain in WEEKDAYS else NEEDED if not said else phrase(said))


def phrase(every: str) -> str:
    """How often, as one says it; in another script as it stands."""
    if takes_every(every):
        about = ABOUT.fullmatch(every)
        return f"{about[1].capitalize()} every {about[2]}" if about else f"Every {every}"
    return every[:1].upper() + every[1:]


def takes_every(said: str) -> bool:
    """Whether "every" can stand before some words: before `full moon`, not before `twice a day` or `when it rings`."""
    plain = said.strip().casefold()
    is_latin = bool(re.match(r"[0-9a-z\u00c0-\u024f]", plain))
    return is_latin and not WHOLE.match(plain) and not COUNTED.search(plain)


def length(name: str) -> int:
    """How long a period is, to sort by: days, weeks, months, quarters, years, then what names none of them."""
    if name in NAMED:
        return NAMED[name]
    plain = name.casefold()
    found = (place for place, unit in enumerate(LENGTHS) if unit.search(plain))
    return next(found, len(LENGTHS) + (name == NEEDED))
