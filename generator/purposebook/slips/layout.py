"""How a line of purpose.yml is laid out: indentation, dashes, key and value, and text set below a `|`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

ENDLESS = 1 << 30  # the indentation of an empty line
_LEAD = re.compile(r"[ \t]*(?:-[ \t]+)*")
_COLON = re.compile(r":(?=[ \t]|$)")
_CONTENT = re.compile(r"^[ \t]*(?!---(?:\s|$)|\.\.\.(?:\s|$))[^\s#]", re.MULTILINE)
_BLOCK = re.compile(r"(?:^|[:\-][ \t]+)[|>][-+0-9]{0,2}(?:[ \t]+#.*)?$")
_QUOTED = re.compile(r""" "(?:[^"\\]|\\.)*+" | '(?:[^']|'')*+' """, re.VERBOSE)


class Line(NamedTuple):
    """A line in its parts; lead + key + gap + value is the line again. Parts that are missing are ''."""

    lead: str
    key: str
    gap: str
    value: str

    @property
    def column(self) -> int:
        """Where the value begins."""
        return len(self.lead) + len(self.key) + len(self.gap) + 1

    @property
    def is_entry(self) -> bool:
        """Whether the line begins an entry: a key or a list item."""
        return bool(self.gap) or "-" in self.lead

    def with_value(self, value: str) -> str:
        """The whole line with another value."""
        return self.lead + self.key + self.gap + value


def split(line: str) -> Line:
    """The parts of one line."""
    line = line.rstrip()
    lead = (_LEAD.match(line) or [""])[0]
    rest = line[len(lead) :]
    key = _key(rest)
    if key is None:
        return Line(lead, "", "", rest)
    after = rest[len(key) + 1 :]
    value = after.lstrip()
    return Line(lead, key, ":" + after[: len(after) - len(value)], value)


def _key(rest: str) -> str | None:
    quoted = quoted_part(rest)
    if quoted:
        colon = _COLON.match(rest, len(quoted))
        return quoted if colon else None
    found = _COLON.search(rest) if rest[:1] not in "[{&*!|>@`%#\"'" else None
    key = rest[: found.start()] if found else None
    return None if key is None or " #" in key else key


def quoted_part(value: str) -> str:
    """The quoted text that a value begins with, quotes included; '' where there is none."""
    found = _QUOTED.match(value) if value[:1] in ('"', "'") else None
    return found.group() if found else ""


def indent(line: str) -> int:
    """How many blanks a line begins with; an empty line has endless many."""
    return len(line) - len(line.lstrip(" \t")) if line.strip() else ENDLESS


def has_content(text: str) -> bool:
    """Whether there is more in a text than comments and blanks."""
    return bool(_CONTENT.search(text))


def block_end(lines: Sequence[str], index: int, depth: int | None = None) -> int:
    """The first line after `index` that does not belong to it, being less deep (or as deep as it)."""
    depth = indent(lines[index]) if depth is None else depth
    end = index + 1
    while end < len(lines) and indent(lines[end]) > depth:
        end += 1
    return end


def block_text(lines: Sequence[str]) -> frozenset[int]:
    """The indexes of all lines that are text below a `|` or `>`, where no rule of writing holds."""
    inside: set[int] = set()
    for index, line in enumerate(lines):
        if index not in inside and ("|" in line or ">" in line) and _BLOCK.search(line.rstrip()):
            parts = split(line)
            depth = len(parts.lead) if parts.key else max(parts.lead.rfind("-"), 0)
            below = range(index + 1, block_end(lines, index, depth))
            inside.update(i for i in below if "\t" not in lines[i][: depth + 1])
    return frozenset(inside)


def above(lines: Sequence[str], index: int) -> int | None:
    """The nearest line above `index` in which something is written."""
    return next((i for i in range(index - 1, -1, -1) if has_content(lines[i])), None)
