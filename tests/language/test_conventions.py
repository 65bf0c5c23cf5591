"""How numbers and dates are written where a language is spoken."""

from __future__ import annotations

import pytest

from purposebook.language.conventions import calendar_of, date_orders, decimal, decimal_signs, locale

# Lost otherwise: a board in German, French or Hindi shows its numbers as nobody there writes them.
DECIMALS = {
    "": "1,234,567.5", "en": "1,234,567.5", "de": "1.234.567,5", "de-CH": "1’234’567.5",
    "fr": "1\u202f234\u202f567,5", "hi": "12,34,567.5", "en-IN": "12,34,567.5", "ja": "1,234,567.5",
    "Deutsch": "1.234.567,5", "German": "1.234.567,5", "nobody's": "1,234,567.5",
}  # fmt: skip


@pytest.mark.parametrize(("spoken", "expected"), DECIMALS.items())
def test_decimal(spoken: str, expected: str) -> None:
    """See the table."""
    assert decimal(1234567.5, spoken) == expected


def test_decimals_are_as_many_as_they_should_be() -> None:
    """Lost otherwise: 1.10 becomes 1.1, or a share of 49.9 % is rounded to the half that it is not."""
    assert [decimal(1.1, "en", 2, 2), decimal(49.9, "de", 1, 1), decimal(50, "en", 1, 1), decimal(1234.5, "en", 0)] == [
        "1.10", "49,9", "50.0", "1,234",
    ]  # fmt: skip


# Lost otherwise: a language that is written by its name is as good as none.
LOCALES = {"de": "de", "pt-BR": "pt", "German": "de", "日本語": "ja", "": None, "x-y-z": None, "speech": None}


@pytest.mark.parametrize(("spoken", "expected"), LOCALES.items())
def test_locale(spoken: str, expected: str | None) -> None:
    """See the table."""
    found = locale(spoken)
    assert (found.language if found else None) == expected


def test_several_languages() -> None:
    """Lost otherwise: the second language of a file is not heard where the two differ."""
    assert decimal_signs(("en", "de", "fr")) == (".", ",")
    assert decimal_signs(("de",)) == (",",)
    assert decimal_signs(()) == (".", ",")
    assert date_orders(("de", "ja")) == ("dmy", "ymd")
    assert date_orders(()) == ("mdy", "dmy")
    assert calendar_of(2569, ("en", "th")) == "Buddhist"
