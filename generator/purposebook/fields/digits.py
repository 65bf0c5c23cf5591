"""Digits and signs of other scripts, as those of ours: full-width ones (１２％), Arabic and Indian ones."""

from __future__ import annotations

import unicodedata

WIDE = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0x3000: " ", 0x2212: "-"}


def plain_digits(text: str) -> str:
    """The same text with digits from 0 to 9, and with narrow signs."""
    if text.isascii():
        return text
    narrow = text.translate(WIDE)
    return "".join(str(unicodedata.decimal(sign)) if sign.isdecimal() else sign for sign in narrow)
