"""Author text made safe to print: one line, nothing hidden, nothing that a terminal would obey."""

from __future__ import annotations

import re

from wcwidth import wcswidth, wcwidth

TAB = "    "
_HIDDEN = (0xAD, 0x180E, 0x200B, 0x2028, 0x2029, 0x2060, 0xFEFF)
_TURNING = (*range(0x202A, 0x202F), *range(0x2066, 0x206A))  # they show text in another order than it has
_SHOWN: dict[int, int | str] = {
    **{code: 0x2400 + code for code in range(32)},  # ␀ … ␟
    **dict.fromkeys((*range(0x80, 0xA0), *_HIDDEN, *_TURNING), 0xFFFD),
    0x7F: 0x2421,  # ␡
    9: TAB,
}
_LONE = re.compile("[\ud800-\udfff]")


def visible(text: str) -> str:
    """Text with a sign in place of each character that cannot be seen or would be obeyed."""
    return _LONE.sub("\ufffd", text).translate(_SHOWN)


def one_line(words: str) -> str:
    """Words on one line, safe to print."""
    return visible(" ".join(words.split()))


def width(text: str) -> int:
    """How many columns of a terminal a text takes: two for each Chinese sign and most emoji, none for accents."""
    whole = wcswidth(text)
    return whole if whole >= 0 else sum(max(0, wcwidth(sign)) for sign in text)
