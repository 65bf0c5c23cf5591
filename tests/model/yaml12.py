"""What an editor makes of a file: the core types of YAML 1.2 (chapter 10.3 of its specification)."""

from __future__ import annotations

import re
from typing import Any

from purposebook.source.nodes import Mapping, Node, Scalar, Sequence

WORDS = {"true": True, "false": False, "null": None, "~": None, "": None}
WORDS |= {form(word): value for word, value in WORDS.items() for form in (str.capitalize, str.upper)}
BASES = {"0o": 8, "0x": 16}
FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")
INFINITE = re.compile(r"[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)")


def plain(node: Node) -> Any:
    """A tree as JSON Schema sees it."""
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    if isinstance(node, Mapping):
        return {entry.key: plain(entry.value) for entry in node.entries}
    return _scalar(node) if node.plain else node.value


def _scalar(node: Scalar) -> Any:
    word = node.value
    if word in WORDS:
        return WORDS[word]
    if re.fullmatch(r"[-+]?[0-9]+", word):
        return int(word)
    if re.fullmatch(r"0o[0-7]+|0x[0-9a-fA-F]+", word):
        return int(word[2:], BASES[word[:2]])
    if FLOAT.fullmatch(word):
        return float(word)
    return float(word.lower().replace(".", "")) if INFINITE.fullmatch(word) else word
