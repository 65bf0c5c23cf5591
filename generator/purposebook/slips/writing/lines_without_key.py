"""A line that is neither key nor list item: the dash, the colon or the indentation that it may lack."""

from __future__ import annotations

import re
from collections.abc import Iterator

from purposebook.problems import Mark, Problem
from purposebook.slips import layout
from purposebook.slips.writing import dashes
from purposebook.slips.writing.wreck import Finding, Wreck
from purposebook.source.quoting import as_value

_KEY = re.compile(r"[a-z][a-z_]*[;=：.,]?")
_KEY_AND_VALUE = re.compile(r"([^\W\d]\w*)(\s*(?:[=;：→]|[-=]>)\s*|\s+)(?=\S)(.*)")


def ways(wreck: Wreck, index: int) -> Iterator[Finding]:
    """An item without its dash, a key without its colon, the rest of the text above, or no content at all."""
    yield from as_item(wreck, index)
    if found := _KEY_AND_VALUE.fullmatch(wreck.lines[index].strip()):
        yield _as_key(wreck, index, found)
    if not re.match(r"[\sa-z]", wreck.lines[index]):
        yield no_content(wreck, index)
    if finding := _as_rest(wreck, index):
        yield finding
    yield no_content(wreck, index)


def stray_line(wreck: Wreck) -> int | None:
    """The index of the line that is neither, if the parser stopped there or was in it."""
    opened = wreck.opened
    index = opened.line - 1 if opened and wreck.says("could not find expected ':'") else wreck.at
    line = wreck.lines[index]
    return index if line.strip() and line.lstrip()[0] not in "[]{}" else None


def lone_key(wreck: Wreck, index: int) -> bool:
    """Whether a line is one word with deeper lines below, which makes it a key without its colon."""
    below = next((line for line in wreck.lines[index + 1 :] if layout.has_content(line)), "")
    deeper = layout.indent(below) > layout.indent(wreck.lines[index]) or below.lstrip().startswith("- ")
    return bool(_KEY.fullmatch(wreck.lines[index].strip().lower())) and bool(below) and deeper


def no_colon(wreck: Wreck, index: int) -> Finding:
    """A key without its colon; alone on its line, it keeps what stands below it."""
    parts = layout.split(wreck.lines[index])
    key, _, rest = parts.value.partition(" ")
    rest = rest.strip().removeprefix("= ")
    key = key.rstrip(";=：.,")
    column = len(parts.lead) + len(key) + 1
    mended = f"{parts.lead}{key}: {as_value(rest)}" if rest else f"{parts.lead}{key.lower()}:"
    return Finding(_no_colon(Mark(index + 1, column, index + 1, column + 1), key, mended), {index: mended})


def no_content(wreck: Wreck, index: int) -> Finding:
    """A heading or a note without its `#`."""
    line = wreck.lines[index]
    mended = f"{line[: layout.indent(line)]}# {line.strip()}"
    hint = "If it is a heading or a note for yourself, put '#' and a blank before it. If it is left over, delete it."
    return Finding(_stray(wreck, index, hint, mended.strip()), {index: mended})


def _item_before(wreck: Wreck, index: int) -> int | None:
    """The list item in the same column above a line."""
    column = layout.indent(wreck.lines[index])
    for above in range(index - 1, wreck.context - 1, -1):
        if layout.indent(wreck.lines[above]) <= column and above not in wreck.block_text:
            is_item = wreck.lines[above].lstrip().startswith("- ")
            return above if is_item and layout.indent(wreck.lines[above]) == column else None
    return None


def as_item(wreck: Wreck, index: int) -> Iterator[Finding]:
    """The line as an item of the list above, if there is one in its column."""
    before = _item_before(wreck, index)
    if before is None:
        return
    line = wreck.lines[index]
    column = layout.indent(line)
    mended = f"{line[:column]}- {as_value(line.strip())}"
    mark = Mark(index + 1, column + 1, index + 1, len(line.rstrip()) + 1)
    example = f"{wreck.lines[before].strip()}\n{mended.strip()}"
    problem = dashes.missing_dash(mark, example, "Put a dash and a blank before it.")
    yield Finding(problem, {index: mended})


def _as_key(wreck: Wreck, index: int, found: re.Match[str]) -> Finding:
    line = wreck.lines[index]
    lead, (key, _, rest) = line[: layout.indent(line)], found.groups()
    column = len(lead) + len(key) + 1
    mended = f"{lead}{key}: {as_value(rest)}"
    return Finding(_no_colon(Mark(index + 1, column, index + 1, column + 1), key, mended), {index: mended})


def _as_rest(wreck: Wreck, index: int) -> Finding | None:
    """The line, and those like it below, as further lines of the text above."""
    above = layout.above(wreck.lines, index)
    if above is None or above < wreck.context:
        return None
    upper = layout.split(wreck.lines[above])
    inside = layout.indent(wreck.lines[above]) if above in wreck.block_text else len(upper.lead) + 2 * bool(upper.key)
    rest = [index]
    while rest[-1] + 1 < wreck.last and _goes_on(wreck, rest[-1] + 1, index):
        rest.append(rest[-1] + 1)
    changes = {i: " " * inside + wreck.lines[i].strip() for i in rest}
    along = "" if len(rest) == 1 else f", and the lines below it down to line {rest[-1] + 1} as well"
    hint = (
        f"If it belongs to the text above, begin it with {inside} blanks{along}. A heading or a note begins with '#'."
    )
    depth = layout.indent(wreck.lines[above])
    example = "\n".join([wreck.lines[above].strip(), *(changes[i][depth:] for i in rest[:3])])
    return Finding(_stray(wreck, index, hint, example), changes)


def _goes_on(wreck: Wreck, index: int, first: int) -> bool:
    line = wreck.lines[index]
    is_alike = layout.indent(line) == layout.indent(wreck.lines[first])
    parts = layout.split(line)
    is_text = not parts.is_entry or " " in parts.key
    return is_alike and is_text and layout.has_content(line)


def _stray(wreck: Wreck, index: int, hint: str, example: str) -> Problem:
    line = wreck.lines[index]
    mark = Mark(index + 1, layout.indent(line) + 1, index + 1, len(line.rstrip()) + 1)
    words = "This line is neither a key with a colon nor a list item with a dash."
    return Problem("stray-text", mark, words, hint, example)


def _no_colon(mark: Mark, key: str, mended: str) -> Problem:
    return Problem(
        "missing-colon",
        mark,
        f"After '{key}' a colon seems to be missing, so that the line is not read as a key.",
        "Put a colon and a blank after the key. If it is meant as text, put quotes around it.",
        mended.strip(),
    )
