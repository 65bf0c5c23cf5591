"""Quotes that do not close, close too early, or hold a backslash that means nothing."""

from __future__ import annotations

import re

from purposebook.problems import Mark, Problem
from purposebook.slips import layout
from purposebook.slips.writing.wreck import Finding, Wreck
from purposebook.source.quoting import quoted

# A quote that is not, like an apostrophe, between two letters.
_QUOTE_AT_WORD = {sign: re.compile(rf"(?<!\w){sign}|{sign}(?!\w)") for sign in ('"', "'")}


def unclosed(wreck: Wreck) -> Finding | None:
    """A quote that opens and is never closed, told where it opens."""
    for index in range(wreck.first, wreck.at + 1):
        parts = layout.split(wreck.lines[index])
        if parts.value[:1] in ('"', "'") and index not in wreck.block_text and _stays_open(wreck, index, parts.value):
            is_apostrophe = parts.value[0] == "'" and '"' not in parts.value
            mended = quoted(parts.value if is_apostrophe else parts.value[1:].strip(" ”“„»«’‘"))
            problem = _unclosed(Mark(index + 1, parts.column), parts.value[0], parts.with_value(mended).lstrip())
            return Finding(problem, wreck.with_value(index, mended))
    opened = wreck.opened
    if opened and wreck.says("quoted scalar"):
        return Finding(_unclosed(opened, wreck.lines[opened.line - 1][opened.column - 1 :][:1], ""))
    return None


def text_after(wreck: Wreck) -> Finding | None:
    """A value that goes on after its closing quote."""
    for index in wreck.near:
        parts = layout.split(wreck.lines[index])
        part = layout.quoted_part(parts.value)
        after = parts.value[len(part) :].strip()
        if part and after and after[0] not in "#,]}":
            mended = quoted(_meant(parts.value))
            column = parts.column + len(part)
            problem = Problem(
                "text-after-quote",
                Mark(index + 1, column - 1, index + 1, column),
                f"This {part[0]} closes the value, but the line goes on.",
                "Put other quotes around the whole value. Within single quotes write an apostrophe twice ('').",
                parts.with_value(mended).lstrip(),
            )
            return Finding(problem, wreck.with_value(index, mended))
    return None


def escape(wreck: Wreck) -> Finding | None:
    """A backslash in double quotes before something that has no meaning there."""
    if not wreck.says("escape", "hexdecimal", "hexadecimal"):
        return None
    line = wreck.lines[wreck.at]
    parts = layout.split(line)
    whole = layout.quoted_part(parts.value)
    mended = parts.with_value("'" + whole[1:-1].replace("'", "''") + "'") if whole else ""
    problem = Problem(
        "bad-escape",
        Mark(wreck.fault.line, wreck.fault.column, wreck.fault.line, wreck.fault.column + 1),
        "Within double quotes a backslash begins a code, and this one is not known.",
        "Use single quotes, or write the backslash twice (\\\\).",
        mended.lstrip(),
    )
    return Finding(problem, {wreck.at: mended} if mended and wreck.fault.line - 1 == wreck.at else {})


def _stays_open(wreck: Wreck, index: int, value: str) -> bool:
    """Whether a new entry begins, or the file ends, before the quote that `value` opens is closed."""
    if layout.quoted_part(value):
        return False
    for below in range(index + 1, wreck.last):
        line = wreck.lines[below]
        if layout.has_content(line) and layout.split(line).is_entry:
            return True
        if value[0] in line:
            return False
    return True


def _unclosed(mark: Mark, quote: str, example: str) -> Problem:
    return Problem(
        "unclosed-quote",
        mark._replace(end_line=mark.line, end_column=mark.column + 1),
        f"A quote opens here with {quote or 'a quotation mark'} and is not closed.",
        "Write the same quote at the end of the value"
        + (", or double quotes around all of it if an apostrophe is meant." if quote == "'" else "."),
        example,
    )


def _meant(value: str) -> str:
    """The text without the quotes around it; with them, where the first one is closed before the end."""
    inner = value[1:-1]
    within = _QUOTE_AT_WORD[value[0]].search(inner)
    if value[0] != value[-1] or (within and inner[: within.start()][-1:].strip()):
        return value
    return inner.replace("''", "'")
