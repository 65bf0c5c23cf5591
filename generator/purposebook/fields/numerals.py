"""Digits as a language groups and points them: 1,234.5 in English, 1.234,5 in German, 1 234,5 in French."""

from __future__ import annotations

import re
from collections.abc import Sequence
from math import isfinite

from purposebook.language.conventions import decimal_signs

GAPS = r"_ \u00a0\u202f'’٬"  # signs that stand between thousands and nowhere else
GROUPED = rf"[1-9]\d{{0,2}}(?:[.,{GAPS}]\d{{3}})+(?!\d)"
INDIAN = r"[1-9]\d?(?:,\d{2})+,\d{3}(?!\d)"  # 12,34,567
DIGITS = rf"[+\-−]?(?:{INDIAN}|{GROUPED}|\d+)(?:[.,٫]\d+)?|[+\-−]?[.,٫]\d+"
IN_THREES = re.compile(rf"[1-9]\d{{0,2}}(?:([.,{GAPS}])\d{{3}})(?:\1\d{{3}})*|{INDIAN}")


def numbers_in(digits: str, spoken: Sequence[str] = ()) -> tuple[float, ...]:
    """What some digits can mean in a file of some languages: one number where it is certain, none where they are none.

    `1.234` is 1234 in German, and 1.234 in English. A file that names neither leaves it open, and so does one in
    English with some German in it; `1,234` is as clear there as in English alone.
    """
    plain = digits.replace("−", "-")
    sign, bare = (plain[0], plain[1:]) if plain[0] in "+-" else ("", plain)
    points = [mark for mark in bare if mark in ".,٫"]
    found = _meanings(bare, points, decimal_signs(spoken)) if points else (_whole(bare, ""),)
    numbers = (float(sign + one) for one in dict.fromkeys(found) if one is not None)
    return tuple(number for number in numbers if isfinite(number))


def _meanings(bare: str, points: list[str], decimal: Sequence[str]) -> tuple[str | None, ...]:
    last = points[-1]
    if points.count(last) == 1 and (len(points) > 1 or not _may_be_thousands(bare, last)):
        return (_whole(bare, last),)
    if points.count(last) > 1:
        return (_whole(bare, ""),)
    if last != decimal[0]:
        return (_whole(bare, ""),)
    return (_whole(bare, last),) if len(decimal) == 1 else (_whole(bare, last), _whole(bare, ""))


def _may_be_thousands(bare: str, mark: str) -> bool:
    """Whether the one point or comma of some digits stands where one can stand between thousands."""
    return mark != "٫" and bool(re.fullmatch(rf"[1-9]\d{{0,2}}[{mark}]\d{{3}}", bare))


def _whole(bare: str, decimal: str) -> str | None:
    """Digits as Python has them, with `decimal` as the sign before decimals; None where they are grouped wrongly."""
    whole, _, rest = bare.partition(decimal) if decimal else (bare, "", "")
    if not (whole.isdecimal() or whole == "" or IN_THREES.fullmatch(whole)):
        return None
    return re.sub(r"\D", "", whole) + (f".{rest}" if rest else "")
