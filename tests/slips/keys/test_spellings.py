"""Dates and numbers as people write them at home, and what they are told to write instead."""

from __future__ import annotations

import pytest

from purposebook.fields.amounts import number_in
from purposebook.fields.dates import days_in
from purposebook.slips.keys.spellings import day_meant, number_meant

# What somebody writes → the date that is meant.
# Lost otherwise: an example that shows another day than the author's, or turns a month into a year.
DAYS = {
    "30.06.2027": "2027-06-30", "06/2027": "2027-06", "Q2 2027": "2027-Q2", "KW 26 2027": "2027-06-28 to 2027-07-04",
    "3/4/2027": "2027-03-04", "31/6/2027": "2027-06-30", "2027-30-06": "2027-06-30", "2027-06-31": "2027-06-30",
    "2027-31-6": "2027-06-30", "before Q2 2027": "2027-Q2", "2. Quartal 2027, bis dann": "2027-Q2",
    "before June 2027": "2027-06", "by 3 June 2027 at noon": "2027-06-03", "some time in 2027": "2027",
    "in 2026 or 2027": None, "KW 26": None, "soon": None, "": None, "99.99.9999": None, "0.0.0000": None,
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), DAYS.items())
def test_the_day_that_is_meant(text: str, expected: str | None) -> None:
    """See the table; what is shown is a date that will be taken."""
    assert day_meant(text) == expected
    assert expected is None or days_in(expected)


# Lost otherwise: an example with a number a thousand times too large or too small.
NUMBERS = {
    "1,5": "1.5", "1.234,56": "1234.56", "1,234.56": "1234.56", "1.234.567": "1234567", "1'200": "1200",
    "ca. 40": "40", "rund 40 Leute": "40", "2-3": "2", "two": "2", "zwei": "2", "a few": None, "": None, "-1,5": "-1.5",
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), NUMBERS.items())
def test_the_number_that_is_meant(text: str, expected: str | None) -> None:
    """See the table; what is shown is a number that will be taken."""
    assert number_meant(text) == expected
    assert expected is None or number_in(expected) is not None
