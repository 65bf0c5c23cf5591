"""Files of another kind that were saved under this name: a web page, a document, a table."""

from __future__ import annotations

import csv
import re

from purposebook.problems import START, Problem

_KINDS = {
    rb"PK\x03\x04": "a document of Word, Excel, Pages or LibreOffice",
    rb"\xd0\xcf\x11\xe0": "a document of an older Word or Excel",
    rb"%PDF-": "a PDF",
    rb"\{\\rtf\d": "a document with formatting (RTF)",
    rb"\s*<(?:!doctype html|html|head|body|meta|div|p|table|span)\b[^>]*>": "a web page (HTML)",
    rb"\s*<\?xml\b": "a file for programs (XML)",
}
_BEGINNINGS = [(re.compile(pattern, re.IGNORECASE), words) for pattern, words in _KINDS.items()]
_ENOUGH = 400  # bytes of a file in which it shows its kind
_ROWS = 20  # of a table that are looked at
_AGAIN = "Open it in the program it was written with, copy the words, and save them as plain text under this name."
_ROW_BY_ROW = "Write each row as an entry of a list, and a key with a colon before each cell."


def other(data: bytes | str) -> Problem | None:
    """The problem of a file that is no text with keys at all; None where it may be one."""
    start = data[:_ENOUGH] if isinstance(data, bytes) else data[:_ENOUGH].encode(errors="replace")
    start = start.removeprefix(b"\xef\xbb\xbf")
    kind = next((words for pattern, words in _BEGINNINGS if pattern.match(start)), "")
    return _problem(kind, _AGAIN) if kind else None


def table(text: str) -> Problem | None:
    """The problem of a text that is a table from its first line to its last, as a spreadsheet saves it."""
    lines = [line for line in text.split("\n", _ROWS)[:_ROWS] if line.strip()]
    first = lines[0] if lines else ""
    if len(lines) < 2 or ":" in first or first[0] in "-#{[|":
        return None
    for sign, words in ((",", "commas"), (";", "semicolons"), ("\t", "tabs")):
        widths = {len(row) for row in csv.reader(lines, delimiter=sign)}
        if len(widths) == 1 and widths.pop() > 2:
            return _problem(f"a table with {words} between the cells (CSV)", _ROW_BY_ROW)
    return None


def _problem(kind: str, hint: str) -> Problem:
    return Problem(
        "other-format",
        START,
        f"This is {kind}, and purpose.yml is plain text with keys.",
        hint,
        "schema: 1\ncommunity:\n  name: The Proving Room",
    )
