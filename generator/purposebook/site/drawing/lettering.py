"""How wide words are, and how they break into lines, without a browser to ask.

Widths are on the safe side: a line that is laid out here never runs wider in a sans-serif face. Letters whose width
cannot be known (one code point may draw a whole phrase) are given an exact `textLength` by the caller.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

NARROW = frozenset("iljtfrI.,:;'!|()[]{}-·’‘` ")
WIDE = frozenset("MWmw@%&ÆŒæœ—…")
NO_WIDTH = {"Mn", "Me", "Cf"}
FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
ELLIPSIS = "…"


@dataclass(frozen=True, slots=True)
class Lines:
    """Words broken into lines; `is_cut` when there was more than would fit."""

    lines: tuple[str, ...]
    is_cut: bool
    is_rtl: bool


def clean(text: str) -> str:
    """Words without the characters that XML does not allow, on one line."""
    return " ".join(FORBIDDEN.sub("", text).split())


@lru_cache(maxsize=4096)
def advance(char: str) -> float:
    """The width of a character in ems, rounded up to what any common sans-serif face draws."""
    if unicodedata.category(char) in NO_WIDTH:
        return 0.0
    if unicodedata.east_asian_width(char) in "WF":
        return 1.05 if ord(char) < 0x1F000 else 1.4
    if char in NARROW:
        return 0.36
    if char in WIDE:
        return 1.0
    if char.isupper():
        return 0.74
    return 0.58 if ord(char) < 0x250 else 0.8


def width(text: str, size: float) -> float:
    """The width of a line at a font size, in the units of that size."""
    return sum(map(advance, text)) * size


def is_rtl(text: str) -> bool:
    """Whether the first letter with a direction runs from right to left."""
    directions = (unicodedata.bidirectional(char) for char in text)
    return next((way in ("R", "AL") for way in directions if way in ("L", "R", "AL")), False)


def is_certain(text: str) -> bool:
    """Whether the width of a line is known well enough: Latin, Greek, Cyrillic, CJK; no symbols that draw phrases."""
    return all(ord(char) < 0x530 or 0x2010 <= ord(char) <= 0x2027 or 0x3000 <= ord(char) <= 0x9FFF for char in text)


@lru_cache(maxsize=4096)
def wrap(text: str, room: float, size: float, most: int = 99) -> Lines:
    """Break words into lines no wider than `room`; beyond `most` lines the last one ends in an ellipsis."""
    words = clean(text)
    lines = [""]
    for piece in _pieces(words, room, size):
        if width((lines[-1] + piece).rstrip(), size) <= room or not lines[-1]:
            lines[-1] += piece
        else:
            lines.append(piece)
    lines = [line.strip() for line in lines if line.strip()]
    is_cut = len(lines) > most
    if is_cut:
        lines = [*lines[: most - 1], _shortened(lines[most - 1], room, size)]
    return Lines(tuple(lines), is_cut, is_rtl(words))


def _pieces(words: str, room: float, size: float) -> list[str]:
    found: list[str] = []
    for word in re.findall(r"\S+\s*", words):
        found += (
            [word] if width(word.rstrip(), size) <= room and not _breaks_anywhere(word) else _split(word, room, size)
        )
    return found


def _breaks_anywhere(word: str) -> bool:
    return not word.isascii() and any(unicodedata.east_asian_width(char) in "WF" for char in word)


def _split(word: str, room: float, size: float) -> list[str]:
    anywhere = _breaks_anywhere(word)
    found = [""]
    for char in word:
        joins = not found[-1] or advance(char) == 0 or found[-1].endswith("\u200d")
        fits = not anywhere and width(found[-1] + char, size) <= room
        if joins or fits:
            found[-1] += char
        else:
            found.append(char)
    return found


def _shortened(line: str, room: float, size: float) -> str:
    while line and width(line + ELLIPSIS, size) > room:
        line = line[:-1]
    return line.rstrip() + ELLIPSIS
