"""From the bytes of a file to its text: encodings, byte order marks and line ends."""

from __future__ import annotations

import codecs

from purposebook.problems import START, Mark, Problem
from purposebook.source.limits import MAX_SIZE, too_large

_HINT = "Save the file again with the encoding UTF-8, and look whether all accented letters are right."
_WIDE_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def decode(data: bytes | str) -> tuple[str | None, list[Problem]]:
    """The text with plain line ends and no byte order mark (None if it is too large), and what was wrong."""
    if len(data) > MAX_SIZE:
        return None, [too_large()]
    text, problems = (data, []) if isinstance(data, str) else _from_bytes(data)
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    return text, problems


def decoded(data: bytes | str) -> str:
    """The text alone, as marks count in it, whatever its encoding."""
    return decode(data)[0] or ""


def place(text: str, index: int, length: int = 1) -> Mark:
    """Line and column of the character at `index`."""
    line, column = text.count("\n", 0, index) + 1, index - text.rfind("\n", 0, index)
    return Mark(line, column, line, column + length)


def _from_bytes(data: bytes) -> tuple[str, list[Problem]]:
    wide = _wide_encoding(data)
    if wide:
        return data.decode(wide, errors="replace"), [_not_utf8(START, "It is saved as UTF-16 or UTF-32.")]
    try:
        return data.decode(), []
    except UnicodeDecodeError as error:
        before = data[: error.start].decode().removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
        meant = _as_windows(data[error.start : error.start + 1])
        words = f"The character here cannot be read; perhaps '{meant}' is meant."
        return data.decode(errors="purposebook-windows"), [_not_utf8(place(before + "?", len(before)), words)]


def _wide_encoding(data: bytes) -> str | None:
    """UTF-16 or UTF-32, told by its mark or by the empty byte beside the first letter."""
    for mark, name in _WIDE_MARKS:
        if data.startswith(mark):
            return name
    if len(data) >= 4 and data[:2].count(0) == 1 and data[2:4].count(0) == 1:
        return "utf-16-be" if data[0] == 0 else "utf-16-le"
    return None


def _not_utf8(mark: Mark, words: str) -> Problem:
    return Problem("bad-encoding", mark, f"This file is not saved as UTF-8. {words}", _HINT)


def _as_windows(data: bytes) -> str:
    return data.decode("cp1252", errors="replace")


def _instead(error: UnicodeError) -> tuple[str, int]:
    """What a byte that is no UTF-8 most likely stands for: the letter it is in old Windows files."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return _as_windows(error.object[error.start : error.end]), error.end


codecs.register_error("purposebook-windows", _instead)
