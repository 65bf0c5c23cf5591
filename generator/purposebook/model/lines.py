"""An author's own words as a line of YAML, for the examples of what would be right."""

from __future__ import annotations

from purposebook.nodes import Node, Scalar
from purposebook.source.quoting import as_value

LONG = 120  # characters of a value that an example still shows


def as_line(key: str, value: Node) -> str:
    """The author's own value under a key; where it goes on below, the line of the key alone."""
    if not isinstance(value, Scalar):
        return f"{key}:" if value.mark.line != value.mark.end_line else f"{key}: …"
    return f"{key}: {as_value(' '.join(value.value.split()))}" if len(value.value) < LONG else f"{key}: …"
