"""Author text put in quotes where YAML would not take it as it is."""

from __future__ import annotations

import re

_NEEDS = re.compile(r"""[-?:](?:\s|$)|[\[\]{},#&*!|>@`%"']|.*(?::(?:\s|$)|\s\#)""", re.DOTALL | re.VERBOSE)

_NOTE = re.compile(r"[ \t]+#(?:[ \t].*)?$")


def quoted(value: str) -> str:
    """The value in quotes: double ones, or single ones where it holds double ones itself."""
    if '"' not in value and "\\" not in value:
        return f'"{value}"'
    return "'" + value.replace("'", "''") + "'"


def quoted_before_note(value: str) -> str:
    """The value in quotes, and after them the note (`# …`) that stands behind it, if there is one."""
    note = _NOTE.search(value)
    return quoted(value[: note.start()]) + note.group() if note else quoted(value)


def as_value(value: str) -> str:
    """The value as it can stand after a key: as it is, or in quotes."""
    return quoted(value) if not value or _NEEDS.match(value) else value
