"""Numbers, dates and spans as people write them. Wrong here is wrong in every score, status and picture."""

from __future__ import annotations

import pytest

from purposebook.fields.amounts import minutes_in, number_in, range_in, unit_in

# Lost otherwise: a size, a reading or a score that is a thousand times too small, or read where there is none.
NUMBERS = {
    "42000": (42000, ""), "1.10": (1.1, ""), "100,000": (100000, ""), "10 000": (10000, ""), "10\u202f000": (10000, ""),
    "1_000": (1000, ""), "5M+": (5e6, ""), "3k": (3000, ""), "1.2 million": (1.2e6, ""), "2bn": (2e9, ""),
    "46%": (46, "%"), "80 %": (80, "%"), "4 h": (4, "h"), "5 min": (5, "min"), "800M+ USD": (8e8, "USD"),
    "-2": (-2, ""), "−2": (-2, ""), ".5": (0.5, ""), "+3": (3, ""), "0": (0, ""), "42000人": (42000, "人"),
    "about 7": (7, ""), "≥ 80 %": (80, "%"), "up to 20 people": (20, "people"), " 7 ": (7, ""),
    "": (None, ""), "ten": (None, ""), "1,2,3": (None, ""), "12:30": (None, ""), "2026-11-22": (None, ""),
    "5-10": (None, ""), "1.2.3": (None, ""), "1e3": (None, ""), "3rd": (None, ""), "none": (None, ""),
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
    "1,234": (1234, ""), "1.234": (1.234, ""), "3,14,15": (None, ""),
    "9" * 400: (None, "9" * 0),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), NUMBERS.items())
def test_number_and_unit(text: str, expected: tuple[float | None, str]) -> None:
    """See the table."""
    number, unit = expected
    assert number_in(text) == (pytest.approx(number) if number is not None else None)
    if number is not None:
        assert unit_in(text) == unit


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
