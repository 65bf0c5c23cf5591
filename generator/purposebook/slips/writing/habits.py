"""Signs that people set elsewhere, and that mean nothing here: bold keys, boxes, a dash in an empty field."""

from __future__ import annotations

import re

from purposebook.problems import Mark, Problem
from purposebook.slips.writing import lines_without_key
from purposebook.slips.writing.wreck import Finding, Wreck
from purposebook.source import layout
from purposebook.source.quoting import as_value

_MARKED_KEY = re.compile(r"(?P<sign>[*`]{1,2})(?P<key>[a-z_]+)(?:(?P=sign):|:(?P=sign))\s*(?P<value>.*)")
_BOX = re.compile(r"\[[ xX]?\]\s+(?=\S)")


def recognised(wreck: Wreck, index: int, mark: Mark, parts: layout.Line) -> Finding | None:
    """The habit from elsewhere that a value beginning with a special sign shows, if it is one."""
    if found := _MARKED_KEY.fullmatch(parts.value):
        return _marked_key(index, mark, parts, found)
    if parts.value == "-":
        return _lone_dash(wreck, index, mark, parts)
    if _is_heading(wreck, index, parts):
        return lines_without_key.no_content(wreck, index)
    box = _BOX.match(parts.value)
    return _box(index, mark, parts, box) if box else None


def _marked_key(index: int, mark: Mark, parts: layout.Line, found: re.Match[str]) -> Finding:
    """A key that is set in bold or as code, as one does elsewhere."""
    mended = f"{parts.lead}{found['key']}: {found['value']}"
    problem = Problem(
        "unquoted-start",
        mark,
        f"Around the key '{found['key']}' stand signs that are no part of it.",
        f"Delete the signs ({found['sign']}).",
        mended.lstrip(),
    )
    return Finding(problem, {index: mended})


def _lone_dash(wreck: Wreck, index: int, mark: Mark, parts: layout.Line) -> Finding:
    """A dash as one puts it into an empty cell of a form."""
    words = "A dash alone is no answer: it begins a list, and no item follows."
    hint = "Leave the key empty or delete the line until you know; what there is none of is written with 'none'."
    example = f"{parts.key}:\n  none: Nobody has asked for it yet"
    return Finding(Problem("unquoted-start", mark, words, hint, example), wreck.with_value(index, ""), in_doubt=True)


def _is_heading(wreck: Wreck, index: int, parts: layout.Line) -> bool:
    """Whether a line stands between entries, and so is no value of any of them."""
    above = layout.above(wreck.lines, index)
    upper = layout.split(wreck.lines[above]) if above is not None else None
    is_below = upper and upper.is_entry and len(upper.lead) < layout.indent(wreck.lines[index])
    return not parts.key and "-" not in parts.lead and not is_below


def _box(index: int, mark: Mark, parts: layout.Line, box: re.Match[str]) -> Finding:
    """The box of a to-do list in front of an item."""
    mended = parts.with_value(as_value(parts.value[box.end() :]))
    words = f"The box {box.group().strip()} comes from a to-do list, and is no part of the words."
    problem = Problem("unquoted-start", mark, words, "Delete the box.", mended.lstrip())
    return Finding(problem, {index: mended})
