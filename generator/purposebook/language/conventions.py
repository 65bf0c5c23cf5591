"""How numbers and dates are written where a language is spoken, from Unicode's collection (CLDR) as Babel has it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from babel import Locale, UnknownLocaleError
from babel.numbers import format_decimal

from purposebook.language import LANGUAGES

PLAIN = "en"  # the language of the site's own words, where a file does not say in which it is written
LATIN = "latn"
ORDERS = ("mdy", "dmy")  # of month, day and year; both are in use where nobody says in which

CALENDARS = {
    "th": ("Buddhist", range(2400, 2700)),
    "fa": ("Persian", range(1300, 1500)),
    "ar": ("Islamic", range(1400, 1500)),
    "he": ("Hebrew", range(5600, 5900)),
}  # which calendar the years are of that stand in such a file


@cache
def locale(spoken: str) -> Locale | None:
    """A language by its code (`pt-BR`) or its name (`German`, `Deutsch`); None for one that nobody knows."""
    word = spoken.strip().replace("_", "-")
    code = _by_name().get(word.casefold(), word)
    try:
        return Locale.parse(code, sep="-")
    except (ValueError, UnknownLocaleError):
        return None


@cache
def _by_name() -> dict[str, str]:
    english = {name.casefold(): code for code, name in Locale(PLAIN).languages.items()}
    own = {(Locale(code).display_name or code).casefold(): code for code in LANGUAGES}
    return english | own


def decimal_signs(spoken: Sequence[str]) -> tuple[str, ...]:
    """The signs before decimals in some languages, a point or a comma, in order; either where no language is known."""
    known = (found for one in spoken if (found := locale(one)))
    return tuple(dict.fromkeys(str(it.number_symbols[LATIN]["decimal"]) for it in known)) or (".", ",")


def date_orders(spoken: Sequence[str]) -> tuple[str, ...]:
    """The orders of day, month and year in some languages, such as `dmy`; English alone tells none."""
    found = [_date_order(one) for one in spoken]
    return tuple(dict.fromkeys(order for orders in found for order in orders)) or ORDERS


@cache
def _date_order(spoken: str) -> tuple[str, ...]:
    known = locale(spoken)
    if known is None or (known.language == PLAIN and not known.territory):
        return ORDERS
    signs = known.date_formats["short"].pattern.casefold()
    return ("".join(dict.fromkeys(sign for sign in signs if sign in "dmy")),)


def calendar_of(year: int, spoken: Sequence[str]) -> str:
    """The calendar in which a year counts that would be far from ours in the common one; '' for all others."""
    known = (CALENDARS.get(found.language, ("", ())) for one in spoken if (found := locale(one)))
    return next((name for name, years in known if year in years), "")


def decimal(value: float, spoken: str, decimals: int = 2, least: int = 0) -> str:
    """A number as a language writes it: with as many decimals as it needs, `least` at least and `decimals` at most."""
    known = locale(spoken) or Locale(PLAIN)
    if known.number_symbols[LATIN]["group"] == "'":  # which Babel takes for a quote, and leaves out
        return decimal(value, PLAIN, decimals, least).replace(",", "’")
    whole = known.decimal_formats[None].pattern.partition(".")[0]  # in India 12,34,567
    pattern = f"{whole}.{'0' * least}{'#' * (decimals - least)}".rstrip(".")
    return str(format_decimal(value, pattern, known, numbering_system=LATIN))
