"""Characters that no reader may meet: refused where they mislead, kept where a script needs them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator

from purposebook.problems import Mark, Problem
from purposebook.source.decode import place

_CONTROL = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_BIDI = re.compile("[\u202a-\u202e\u2066-\u2069]")
_SEPARATORS = str.maketrans("\u2028\u2029", "  ")  # YAML counts them as line ends, editors do not
_EMPTY_LINE = re.compile(r"^[ \t]*\t[ \t]*$", re.MULTILINE)  # seen by nobody, yet the parser stops there
_MOST = 20
_Maker = Callable[[str, Mark], Problem]


def clean(text: str) -> tuple[str, list[Problem]]:
    """The text, as long as before, without characters no reader may meet; and where they stood."""
    problems = list(_first_per_line(_CONTROL, text, control_character))
    problems += _first_per_line(_BIDI, text, bidi_control)
    text = washed(text).translate(_SEPARATORS)
    return _EMPTY_LINE.sub(lambda found: " " * len(found.group()), text), problems


def unescaped(value: str, mark: Mark) -> Iterator[Problem]:
    """What is wrong with a value once its backslash codes are resolved."""
    if found := _CONTROL.search(value):
        yield control_character(found.group(), mark)
    if found := _BIDI.search(value):
        yield bidi_control(found.group(), mark)


def washed(value: str) -> str:
    """A value without control characters, so that no page ever holds one."""
    return _BIDI.sub("\ufffd", _CONTROL.sub("\ufffd", value))


def control_character(character: str, mark: Mark) -> Problem:
    """The problem of a control character, which no page can show."""
    return Problem(
        "control-character",
        mark,
        f"Here stands a character that cannot be shown ({name_of(character)}).",
        "Delete it; it often comes along when text is copied from another program.",
    )


def bidi_control(character: str, mark: Mark) -> Problem:
    """The problem of a character that makes text appear in another order than it is stored."""
    return Problem(
        "bidi-control",
        mark,
        f"Here stands an invisible character that turns the direction of reading ({name_of(character)}).",
        "It can make text look other than it is. Delete it; Arabic and Hebrew read well without it.",
    )


def _first_per_line(pattern: re.Pattern[str], text: str, problem: _Maker) -> Iterator[Problem]:
    told = line_end = -1
    for found in pattern.finditer(text):
        if found.start() < line_end:
            continue
        told += 1
        if told == _MOST:
            return
        line_end = text.find("\n", found.start())
        line_end = len(text) if line_end < 0 else line_end
        yield problem(found.group(), place(text, found.start()))


def name_of(character: str) -> str:
    """What a character is called, and its number."""
    code = f"U+{ord(character):04X}"
    name = unicodedata.name(character, "")
    return f"{name.lower()}, {code}" if name else code
