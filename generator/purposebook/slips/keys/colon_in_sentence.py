"""Sentences with a colon in them, which YAML reads as a key and its value."""

from __future__ import annotations

import json
from collections.abc import Iterable

from purposebook.nearness import surely
from purposebook.problems import Edit, Mark, Problem
from purposebook.slips.keys.synonyms import meant
from purposebook.source.nodes import Mapping, Scalar


def split_sentence(node: Mapping, keys: Iterable[str]) -> Problem | None:
    """The problem of `Help: within a day`, where a text is asked for and no key of `keys` can be meant."""
    known = list(keys)
    entry = node.entries[0] if node.entries and all(other.key in known for other in node.entries[1:]) else None
    if entry is None or node.get("text") or entry.key in known or entry.key.startswith("x-"):
        return None
    value, mark = entry.value, entry.key_mark
    wordy = " " in entry.key or not entry.key[:1].islower()
    is_bare = node.mark[:2] == mark[:2] and mark.end_column - mark.column == len(entry.key)
    if not wordy or not is_bare or surely(entry.key, known) or meant(entry.key, known):
        return None
    if not isinstance(value, Scalar) or not value.plain or not value.value or value.mark.end_line != mark.line:
        return None
    whole = json.dumps(f"{entry.key}: {value.value}", ensure_ascii=False)
    hint = "If it is one sentence, put quotes around all of it."
    if len(node.entries) > 1:
        whole, hint = f"text: {whole}", "If it is one sentence, put 'text:' before it and quotes around all of it."
    return Problem(
        "unquoted-colon",
        Mark(mark.line, mark.end_column, mark.line, mark.end_column + 1),
        f"A colon with a blank after it ends a key, so '{entry.key}' is read as a key, and no such key fits here.",
        hint,
        f"- {whole}",
        fix=(Edit(Mark(mark.line, mark.column, mark.line, value.mark.end_column), whole, whole=True),),
    )
