"""Values without quotes that hold a sign with another meaning: at their start, or a colon or hash within."""

from __future__ import annotations

import re

from purposebook.problems import Mark, Problem
from purposebook.slips import layout
from purposebook.slips.writing import plain_values, templates
from purposebook.slips.writing.wreck import Finding, Wreck
from purposebook.source import yaml_features
from purposebook.source.quoting import as_value, quoted

_NEVER = "@`%]},"
_SOMETIMES = {"*": "alias", "&": "anchor", "!": "tag", "|": "block scalar", ">": "block scalar", "?": "mapping keys"}
_COLON = re.compile(r":(?:[ \t]|$)")
_TWO_KEYS = re.compile(r"(?P<key>[a-z_]+): (?P<value>\S.*)")
_BOX = re.compile(r"\[[ xX]?\]\s+(?=\S)")
_NOTE = re.compile(r"[ \t]+#(?:[ \t].*)?$")
_WORD = re.compile(r"[\w-]+$")


def special_start(wreck: Wreck) -> Finding | None:
    """A value that begins with a sign which YAML keeps for itself."""
    for index in wreck.near:
        parts = layout.split(wreck.lines[index])
        value = parts.value
        if not value or not _starts_badly(wreck, index, parts):
            continue
        mark = Mark(index + 1, parts.column, index + 1, parts.column + 1)
        if value.startswith(("* ", "> ")) and not parts.key and "-" not in parts.lead:
            mended = f"{parts.lead}-{value[1:]}"
            return Finding(plain_values.wrong_bullet(mark, value[0], mended.strip()), {index: mended})
        if box := _BOX.match(value):
            return _box(index, mark, parts, box)
        if value.startswith("{{"):
            problem = templates.unquoted_braces(mark, value)
        elif value[0] == "!" and wreck.says("tag"):
            problem = yaml_features.tag(mark, value.split()[0])
        else:
            problem = _special(mark, value, parts)
        return Finding(problem, wreck.with_value(index, _before_note(value)), value[0] == "-")
    return None


def colon_within(wreck: Wreck) -> Finding | None:
    """A second colon in a value without quotes, on its own line or on the one where the value goes on."""
    if not wreck.says("mapping values"):
        return None
    parts = layout.split(wreck.lines[wreck.at])
    found = _COLON.search(parts.value) if parts.key and _is_plain(parts.value) else None
    if found:
        column = parts.column + found.start()
        mended = _before_note(parts.value)
        problem = _colon(Mark(wreck.at + 1, column), parts.with_value(mended))
        return Finding(problem, wreck.with_value(wreck.at, mended))
    return _colon_below(wreck, parts)


def section_with_key(wreck: Wreck) -> Finding | None:
    """A section and its first key on one line."""
    parts = layout.split(wreck.lines[wreck.at])
    found = _TWO_KEYS.fullmatch(parts.value) if wreck.says("mapping values") and not parts.lead else None
    return _two_keys(wreck, parts, found) if found else None


def _two_keys(wreck: Wreck, parts: layout.Line, found: re.Match[str]) -> Finding:
    deeper = wreck.lines[wreck.at + 1] if wreck.at + 1 < wreck.last else ""
    inner = f"{found['key']}: {as_value(found['value'])}"
    has_more = layout.has_content(deeper) and layout.indent(deeper) > 0
    problem = Problem(
        "unquoted-colon",
        Mark(wreck.at + 1, parts.column, wreck.at + 1, len(wreck.lines[wreck.at].rstrip()) + 1),
        f"Two keys stand on this line, '{parts.key}' and '{found['key']}'; each needs a line of its own.",
        "Begin a new line after the first colon, and put two blanks before the second key.",
        f"{parts.key}:\n  {inner}",
    )
    mended = f"{parts.key}:" if has_more else f"{parts.key}: {{{found['key']}: {quoted(found['value'])}}}"
    return Finding(problem, {wreck.at: mended}, in_doubt=True)


def _starts_badly(wreck: Wreck, index: int, parts: layout.Line) -> bool:
    value = parts.value
    if value[0] in _NEVER:
        return value[0] not in "]}," or not wreck.says("flow")
    if value.startswith("{{") or _goes_on_after_bracket(value):
        return True
    if value.startswith("- ") or value == "-":
        return wreck.says("sequence entries")
    return index in (wreck.at, wreck.fault.line - 1) and value[0] in _SOMETIMES and wreck.says(_SOMETIMES[value[0]])


def _box(index: int, mark: Mark, parts: layout.Line, box: re.Match[str]) -> Finding:
    """The box of a to-do list in front of an item."""
    mended = parts.with_value(as_value(parts.value[box.end() :]))
    words = f"The box {box.group().strip()} comes from a to-do list, and is no part of the words."
    problem = Problem("unquoted-start", mark, words, "Delete the box.", mended.lstrip())
    return Finding(problem, {index: mended})


def _goes_on_after_bracket(value: str) -> bool:
    """Whether text follows the bracket that closes the one at the start, as in `[Draft] Welcome`."""
    if value[0] not in "[{":
        return False
    depth = 0
    for index, character in enumerate(value):
        depth += (character in "[{") - (character in "]}")
        if depth == 0:
            after = value[index + 1 :].strip()
            return bool(after) and after[0] not in "#,]}:"
    return False


def _special(mark: Mark, value: str, parts: layout.Line) -> Problem:
    sign = value[0]
    hint = "Put quotes around the whole value."
    if sign == "-":
        hint = "Write the list item on a line of its own below the key, or put quotes around the whole value."
    if re.fullmatch(r"[@*&`!#][a-z0-9-]+`?\*?", value):
        hint = f"If it is an id, leave {sign} away. If it is a text, put quotes around the whole value."
    return Problem(
        "unquoted-start",
        mark,
        f"A value that begins with {sign} needs quotes here, as this sign has a meaning of its own.",
        hint,
        parts.with_value(_before_note(value)).lstrip(),
    )


def _colon_below(wreck: Wreck, parts: layout.Line) -> Finding | None:
    """A text of two lines without quotes, with a colon in the second."""
    above = layout.above(wreck.lines, wreck.at)
    if above is None or above < wreck.first or _WORD.match(parts.key) or "-" in parts.lead:
        return None
    upper = layout.split(wreck.lines[above])
    if not upper.key or not upper.value or not _is_plain(upper.value):
        return None
    mended = _before_note(f"{upper.value} {wreck.lines[wreck.at].strip()}")
    column = len(parts.lead) + len(parts.key) + 1
    problem = _colon(Mark(wreck.at + 1, column), upper.with_value(mended))
    return Finding(problem, {**wreck.with_value(above, mended), wreck.at: ""})


def _colon(mark: Mark, example: str) -> Problem:
    return Problem(
        "unquoted-colon",
        mark._replace(end_line=mark.line, end_column=mark.column + 1),
        "A colon with a blank after it ends a key, so a text which holds one needs quotes.",
        "Put quotes around the whole text.",
        example.lstrip(),
    )


def _before_note(value: str) -> str:
    """The value in quotes, and after them the note (`# …`) that stands behind it, if there is one."""
    note = _NOTE.search(value)
    return quoted(value[: note.start()]) + note.group() if note else quoted(value)


def _is_plain(value: str) -> bool:
    return bool(value) and value[0] not in "\"'[{|>"
