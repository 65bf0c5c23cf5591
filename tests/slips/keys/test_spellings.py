"""Dates and numbers as people write them at home, and what they are told to write instead."""

from __future__ import annotations

import pytest

from purposebook.fields.amounts import days_in, number_in
from purposebook.slips.keys.spellings import day_meant, is_plain_day, number_meant

# What somebody writes → the date that is meant, and whether it can be meant in no other way.
# Lost otherwise: an example that shows another day than the author's, or a mend that turns a day into a month.
DAYS = {
    "30.06.2027": ("2027-06-30", True), "1. 3. 2026": ("2026-03-01", True), "12.3.26": ("2026-03-12", False),
    "06/30/2027": ("2027-06-30", False), "30/06/2027": ("2027-06-30", False), "3/4/2027": ("2027-03-04", False),
    "2027/06/30": ("2027-06-30", True), "2027-30-06": ("2027-06-30", False), "2027-06-31": ("2027-06-30", False),
    "30 June 2027": ("2027-06-30", True), "June 30, 2027": ("2027-06-30", True), "30. Juni 2027": ("2027-06-30", True),
    "le 3 août 2027": ("2027-08-03", True), "Juni 2027": ("2027-06", True), "06/2027": ("2027-06", False),
    "Q2 2027": ("2027-Q2", False), "2. Quartal 2027": ("2027-Q2", False), "2027 Q4": ("2027-Q4", False),
    "end of 2027": ("2027", False), "KW 26": (None, False), "soon": (None, False), "": (None, False),
    "99.99.9999": (None, False), "0.0.0000": (None, False),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), DAYS.items())
def test_the_day_that_is_meant(text: str, expected: tuple[str | None, bool]) -> None:
    """See the table; what is shown is a date that will be taken."""
    assert (day_meant(text), is_plain_day(text)) == expected
    assert expected[0] is None or days_in(expected[0])


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
