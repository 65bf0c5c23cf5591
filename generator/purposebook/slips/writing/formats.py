"""Files of another kind that were saved under this name: a web page, a document."""

from __future__ import annotations

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
_AGAIN = "Open it in the program it was written with, copy the words, and save them as plain text under this name."


def other(data: bytes | str) -> Problem | None:
    """The problem of a file that is no text with keys at all; None where it may be one."""
    start = data[:_ENOUGH] if isinstance(data, bytes) else data[:_ENOUGH].encode(errors="replace")
    start = start.removeprefix(b"\xef\xbb\xbf")
    kind = next((words for pattern, words in _BEGINNINGS if pattern.match(start)), "")
    return _problem(kind) if kind else None


def _problem(kind: str) -> Problem:
    return Problem(
        "other-format",
        START,
        f"This is {kind}, and purpose.yml is plain text with keys.",
        _AGAIN,
        "schema: 1\ncommunity:\n  name: The Proving Room",
    )
