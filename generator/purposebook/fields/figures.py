"""Numbers that are worked out, written for readers: in the language of the file, and on every page alike."""

from __future__ import annotations

from collections.abc import Sequence

from purposebook.language.conventions import decimal

MILLION, BILLION = 1e6, 1e9


def written(value: float, unit: str = "", spoken: Sequence[str] = ()) -> str:
    """A number with its thousands apart and at most two decimals; with its unit."""
    is_odd = abs(value) >= 1e15 or 0 < abs(value) < 0.01
    return (f"{value:.3g}" if is_odd else decimal(value, main_of(spoken))) + (f"\u00a0{unit}" if unit else "")


def figure(value: float, unit: str = "", spoken: Sequence[str] = ()) -> str:
    """A number on the scale of a picture, short: no decimals behind thousands, millions as `1.2M`."""
    size, language = abs(value), main_of(spoken)
    short = written(value, spoken=spoken)
    if MILLION <= size < 1e15:
        step, sign = (BILLION, "bn") if size >= BILLION else (MILLION, "M")
        short = decimal(float(f"{value / step:.4g}"), language, 3) + sign
    elif 1e3 <= size < MILLION:
        short = decimal(value, language, 0)
    return short + (f"\u00a0{unit}" if unit else "")


def retyped(digits: str, spoken: Sequence[str]) -> str:
    """Digits as machines write them (`1400.50`) as the file's language has them, with the same decimals."""
    decimals = len(digits.partition(".")[2])
    return decimal(float(digits), main_of(spoken), decimals, decimals)


def main_of(spoken: Sequence[str]) -> str:
    """The language that a site is in: the first that its file names."""
    return spoken[0] if spoken else ""
