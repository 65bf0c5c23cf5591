"""An author's own words as a line of YAML, for the examples of what would be right."""

from __future__ import annotations

import re

from purposebook.source.nodes import Node, Scalar, Sequence
from purposebook.source.quoting import as_value

LONG = 120  # characters of a value that an example still shows


def as_line(key: str, value: Node) -> str:
    """The author's own value under a key; where it goes on below, the line of the key alone."""
    if not isinstance(value, Scalar):
        return f"{key}:" if value.mark.line != value.mark.end_line else f"{key}: …"
    return f"{key}: {as_value(' '.join(value.value.split()))}" if len(value.value) < LONG else f"{key}: …"


def in_one(node: Node) -> str:
    """The words of a list as one text."""
    items = node.items if isinstance(node, Sequence) else ()
    words = [item.value for item in items if isinstance(item, Scalar)]
    return as_value(", ".join(words)) if words and len(words) == len(items) else "…"


def with_words(sample: str, node: Node) -> str:
    """A sample with the author's own words under its first key, where these were all there is."""
    found = re.match(r"(\w+:\n  \w+:(?: |\n    - )).+", sample)
    if not found or not isinstance(node, Scalar) or len(node.value) >= LONG:
        return sample
    return found.group(1) + as_value(" ".join(node.value.split()))
