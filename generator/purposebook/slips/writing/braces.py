"""Sentences within curly or square brackets, where a comma begins the next entry."""

from __future__ import annotations

import re

from purposebook.problems import Edit, Mark, Problem
from purposebook.slips.layout import quoted_part
from purposebook.source.quoting import as_value, quoted

_ENTRY = re.compile(r"(?:^|,)\s*([a-z][a-z0-9_-]*):(?:\s+|$)")
_ITEM = re.compile(r"""\s*(?:"[^"]*"|'[^']*')(?=\s+["']|\s*$)|.+""")
_BREAKS = re.compile(r"[,:?\[\]{}#]|^[-&*!|>@`%\"']")
_RULE = "Within curly brackets a comma begins the next entry, and a colon or a question mark can end the text."
_HINT = "Write each key on its own line, or put quotes around the sentence."


def broken_braces(mark: Mark, written: str, lead: str = "", begin: Mark | None = None) -> Problem:
    """The problem of a sentence in `{…}`, with the author's own text written line by line.

    `written` is the text from the bracket on; `lead` what stands before it on its line; `begin` where the bracket is,
    if not at `mark`.
    """
    words = f"This sentence breaks apart. {_RULE}"
    return Problem("broken-braces", mark, words, _HINT, in_lines(written, lead), fix=_quotes(written, begin or mark))


def _quotes(written: str, begin: Mark) -> tuple[Edit, ...]:
    """Quotes around the sentences of a `{…}` on one line, which no other reading is left for."""
    inner = written[1:-1]
    found = list(_ENTRY.finditer(inner))
    if not found or found[0].start() or "\n" in written or not written.endswith("}"):
        return ()
    ends = [entry.start() for entry in found[1:]] + [len(inner)]
    edits = []
    for entry, end in zip(found, ends, strict=True):
        value = inner[entry.end() : end].rstrip(" ,")
        if _BREAKS.search(value) and not _is_whole(value):
            column = begin.column + 1 + entry.end()
            edits.append(Edit(Mark(begin.line, column, begin.line, column + len(value)), quoted(value), whole=True))
    return tuple(edits)


def broken_brackets(mark: Mark, written: str, lead: str = "") -> Problem:
    """The problem of a list in `[…]` that cannot be read; `lead` is what stands before it on its line."""
    items = [as_value(item) for item in items_in(written)]
    words = "This list cannot be read. Within square brackets a comma stands between two items."
    hint = "Put a comma between the items, or write each item on its own line after a dash."
    short = lead.strip() and not any(sign in item for item in items for sign in "'\"[]{}")
    example = f"{lead.lstrip()}[{', '.join(items)}]" if short else "\n".join(f"- {item}" for item in items)
    return Problem("broken-brackets", mark, words, hint, example)


def items_in(written: str) -> list[str]:
    """The items of a `[…]` as its author meant them: a comma or a closing quote ends an item."""
    parts = (part for piece in written.strip("[] ").split(",") for part in _ITEM.findall(piece))
    items = [part.strip() for part in parts]
    whole = [item[1:-1] if quoted_part(item) == item else item.strip("'\"") for item in items]
    return [item for item in whole if item]


def entries(written: str) -> list[tuple[str, str]]:
    """Keys and values of a `{…}` as its author meant them: a comma ends a value only before a key."""
    inner = " ".join(written.split()).removeprefix("{").removesuffix("}").strip()
    found = list(_ENTRY.finditer(inner))
    if not found:
        return []
    ends = [entry.start() for entry in found[1:]] + [len(inner)]
    return [
        (entry.group(1), inner[entry.end() : end].strip().rstrip(",").rstrip())
        for entry, end in zip(found, ends, strict=True)
    ]


def in_lines(written: str, lead: str = "") -> str:
    """A `{…}` written line by line; in quotes where it stands in a `[…]`; '' where no entry can be made out."""
    lead = lead.lstrip()
    if lead.count("[") > lead.count("]"):
        return in_quotes(written)
    below = lead.rstrip().endswith(":")
    indent = "  " if below else " " * len(lead)
    lines = [f"{indent}{key}: {_kept(value)}" for key, value in entries(written)]
    if not lines:
        return ""
    return "\n".join([lead.rstrip(), *lines] if below else [lead + lines[0].lstrip(), *lines[1:]])


def in_quotes(written: str) -> str:
    """A `{…}` with every value in quotes, so that it can be read; '' where no entry can be made out."""
    pairs = entries(written)
    return "{" + ", ".join(f"{key}: {_sealed(value)}" for key, value in pairs) + "}" if pairs else ""


def _kept(value: str) -> str:
    return value if _is_whole(value) else as_value(value)


def _is_whole(value: str) -> bool:
    return quoted_part(value) == value or value.startswith(("[", "{"))


def _sealed(value: str) -> str:
    whole = value and (quoted_part(value) == value or (value[0] == "[" and value[-1] == "]"))
    return value if whole else quoted(value)
