"""Numbers, dates and spans as people write them. Wrong here is wrong in every score, status and picture."""

from __future__ import annotations

import pytest

from purposebook.fields.amounts import amount_in, counted_in, number_in, range_in, total, unit_of
from purposebook.fields.spans import minutes_in

# Lost otherwise: a size, a reading or a score that is a thousand times too small, or read where there is none.
NUMBERS = {
    "42000": (42000, ""), "1.10": (1.1, ""), "100,000": (100000, ""), "10 000": (10000, ""), "10\u202f000": (10000, ""),
    "1_000": (1000, ""), "5M+": (5e6, ""), "3k": (3000, ""), "1.2 million": (1.2e6, ""), "2bn": (2e9, ""),
    "46%": (46, "%"), "80 %": (80, "%"), "4 h": (4, "h"), "5 min": (5, "min"), "800M+ USD": (8e8, "USD"),
    "-2": (-2, ""), "−2": (-2, ""), ".5": (0.5, ""), "+3": (3, ""), "0": (0, ""), "42000人": (42000, "人"),
    "about 7": (7, ""), "≥ 80 %": (80, "%"), "up to 20 people": (20, "people"), " 7 ": (7, ""),
    "": (None, ""), "ten": (None, ""), "1,2,3": (None, ""), "12:30": (None, ""), "2026-11-22": (None, ""),
    "5-10": (5, ""), "1.2.3": (None, ""), "1e3": (None, ""), "3rd": (None, ""), "none": (None, ""),
    "$5": (5, "$"), "US$ 750,000": (750000, "US$"), "~ €1.5M": (1.5e6, "€"), "DKK 74.3 bn": (7.43e10, "DKK"),
    "$5,000 a year": (5000, "a year"), "ISO 9001": (None, ""), "EURO 2024": (None, ""), "EUR-5": (None, ""),
    "About 1,000": (1000, ""), "ca. 55": (55, ""), "c. 300": (300, ""), "above 70": (70, ""), "3 thousand": (3000, ""),
    "No more than 5": (5, ""), "nearly 2 million": (2e6, ""), "just under 40 %": (40, "%"), "some day": (None, ""),
    "100%, as a principle": (100, "%"), "0, or as near as it gets": (0, ""), "38% (2024)": (38, "%"),
    "1,5": (1.5, ""), "8,4 %": (8.4, "%"), "1.234,50 €": (1234.5, "€"), "12 500,75": (12500.75, ""),
    "0,125": (0.125, ""), "-1,5": (-1.5, ""), "ca. 2,5 h": (2.5, "h"),
    "5 Mio. €": (5e6, "€"), "1,2 Millionen": (1.2e6, ""), "3 Tsd.": (3000, ""), "2 Mrd": (2e9, ""),
    "75万人": (750000, "人"), "約 1.2億円": (1.2e8, "円"), "نحو 400": (400, ""), "5 آلاف": (5000, ""),
    "rund 40 %": (40, "%"), "3 mm": (3, "mm"), "7 Milben": (7, "Milben"), "4 to 7 sets": (4, "sets"),
    "40 % to 50 %": (40, "%"), "environ 55": (55, ""), "2 millions": (2e6, ""),
    "1,234": (1234, ""), "1.234": (None, ""), "3,14,15": (None, ""),
    "9" * 400: (None, "9" * 0),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), NUMBERS.items())
def test_number_and_unit(text: str, expected: tuple[float | None, str]) -> None:
    """See the table."""
    number, unit = expected
    assert number_in(text) == (pytest.approx(number) if number is not None else None)
    found = amount_in(text)
    assert (unit_of(found) if found and number is not None else "") == unit


# Lost otherwise: a number with a bound or a doubt is taken for that number, or the bound is dropped where it is shown.
BOUNDS = {
    "65+": "at least", "65 €+": "at least", "65 plus": "at least", "> 500": "more than",
    ">= 75%": "at least", "≥ 75%": "at least",
    "< 5": "less than", "<= 5": "at most", "≤5": "at most", "~21": "about", "≈ 21": "about", "about 40": "about",
    "40 or so": "about", "up to 5": "at most", "at least 4": "at least", "no fewer than 4": "at least",
    "40 or more": "at least", "40 people or more": "at least", "max. 10": "at most", "10 max": "at most",
    "under 5": "less than", "over 5": "more than", "5": "", "unter 5": "less than", "mindestens 4": "at least",
    "höchstens 4": "at most", "über 4": "more than", "rund 40": "about", "4 oder mehr": "at least",
    "au moins 4": "at least", "au plus 4": "at most", "moins de 4": "less than", "jusqu'à 5": "at most",
    "4 ou plus": "at least", "al menos 4": "at least", "hasta 5": "at most", "más de 5": "more than",
    "5 o más": "at least", "pelo menos 4": "at least", "até 5": "at most", "mais de 5": "more than",
    "約40": "about", "500人以上": "at least", "100以下": "at most", "5人未満": "less than", "40人程度": "about",
    "على الأقل 5": "at least", "أكثر من 400": "more than", "أقل من 400": "less than", "نحو 400": "about",
}  # fmt: skip


@pytest.mark.parametrize(("text", "bound"), BOUNDS.items())
def test_bound(text: str, bound: str) -> None:
    """See the table."""
    found = amount_in(text)
    assert found
    assert found.bound == bound
    assert found.text().replace("\u00a0", " ") == text


# What digits mean in a file of some languages: without one, in English, in German, in both.
# Lost otherwise: 1.400 guests are one guest and a bit, and the board judges by that.
IN_A_LANGUAGE = {
    "1.400": ("1.4 | 1400", "1.4", "1400", "1.4 | 1400"), "1,400": ("1400", "1400", "1.4", "1400"),
    "1.5": ("1.5",) * 4, "1,5": ("1.5",) * 4, "0.125": ("0.125",) * 4, "0,125": ("0.125",) * 4,
    "1.200,5": ("1200.5",) * 4, "1,200.5": ("1200.5",) * 4, "1 200,5": ("1200.5",) * 4, "1'000": ("1000",) * 4,
    "1’000": ("1000",) * 4, "12,34,567": ("1.23457e+06",) * 4, "1.234.567": ("1.23457e+06",) * 4,
    "１２，３４５": ("12345", "12345", "12.345", "12345"), "١٬٢٠٠": ("1200",) * 4, "٣٫٥": ("3.5",) * 4,
    "1234.567": ("1234.57",) * 4, "1,234,56": ("",) * 4,
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), IN_A_LANGUAGE.items())
def test_digits_in_a_language(text: str, expected: tuple[str, ...]) -> None:
    """See the table."""
    languages = ((), ("en",), ("de",), ("en", "de"))
    found = [amount_in(text, spoken) for spoken in languages]
    assert tuple(" | ".join(f"{one:g}" for one in (it.value, *it.also)) if it else "" for it in found) == expected


# Lost otherwise: four hours are less than sixty minutes, or dollars are held against a share.
UNITS = {
    ("2 h", "min"): 120, ("90 min", "h"): 1.5, ("30 minutes", "h"): 0.5, ("4 to 6 h", "min"): 240, ("4", "min"): 4,
    ("4 people", "members"): 4, ("DKK 74.3 bn", "DKK bn"): 74.3, ("5 Mio. €", "Mio. €"): 5, ("90%", "per cent"): 90,
    ("90%", "min"): None, ("$5", "€"): None, ("$5", "$"): 5, ("5 min", "%"): None,
}  # fmt: skip


@pytest.mark.parametrize(("said", "expected"), UNITS.items())
def test_another_unit(said: tuple[str, str], expected: float | None) -> None:
    """See the table."""
    found = amount_in(said[0])
    assert found
    counted = counted_in(found, said[1])
    assert (counted.value if counted else None) == expected


# Lost otherwise: `300+` and `200` make exactly 500 people, though nobody counted them.
SUMS = {
    ("300", "200"): "500", ("300+", "200"): "at least 500", ("> 300", "40 to 60"): "at least 340",
    ("up to 300", "200"): "at most 500", ("about 1,000", "200"): "about 1,200", ("300+", "up to 200"): "about 500",
}  # fmt: skip


@pytest.mark.parametrize(("said", "expected"), SUMS.items())
def test_a_sum_keeps_the_doubt(said: tuple[str, ...], expected: str) -> None:
    """See the table."""
    assert total(found for text in said if (found := amount_in(text))).text() == expected


# Lost otherwise: a KPI whose target is a range is compared with nothing, or with bounds that nobody wrote.
RANGES = {
    "4 to 7": (4, 7), "40–50 %": (40, 50), "between 4 and 7 sets": (4, 7), "4-6": (4, 6), "3 bis 7": (3, 7),
    "1k to 2k": (1000, 2000), "7 to 4": None, "7": None, "few to many": None, "1 to 2 to 3": None, "2026-11-22": None,
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), RANGES.items())
def test_range(text: str, expected: tuple[float, float] | None) -> None:
    """See the table."""
    assert range_in(text) == expected


# Lost otherwise: a service level is compared in the wrong unit.
SPANS = {
    "within 4 h": 240, "30 min": 30, "1 hour": 60, "2 business days": 2880, "a day": None, "1 week": 10080,
    "1.5 hours": 90, "within 1,5 h": 90, "5m": 5, "1 month": 43830, "2 years": 1051920, "soon": None, "": None,
    "same day": None,
}  # fmt: skip


@pytest.mark.parametrize(("text", "minutes"), SPANS.items())
def test_minutes(text: str, minutes: float | None) -> None:
    """See the table."""
    assert minutes_in(text) == minutes
