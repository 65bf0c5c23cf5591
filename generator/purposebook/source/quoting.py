"""Author text put in quotes where YAML would not take it as it is."""

from __future__ import annotations

import re

_NEEDS = re.compile(r"""[-?:](?:\s|$)|[\[\]{},#&*!|>@`%"']|.*(?::(?:\s|$)|\s\#)""", re.DOTALL | re.VERBOSE)


def quoted(value: str) -> str:
    """The value in quotes: double ones, or single ones where it holds double ones itself."""
    if '"' not in value and "\\" not in value:
        return f'"{value}"'
    return "'" + value.replace("'", "''") + "'"


def as_value(value: str) -> str:
    """The value as it can stand after a key: as it is, or in quotes."""
    return quoted(value) if not value or _NEEDS.match(value) else value
