"""What YAML offers and purpose.yml does without: each refused in words, with the way around."""

from __future__ import annotations

from purposebook.problems import Mark, Problem
from purposebook.source.quoting import quoted

_TEXT = "If it is meant as text, put quotes around the whole value."


def anchor(mark: Mark, name: str) -> Problem:
    """A value marked with `&name`, to be repeated elsewhere."""
    return Problem(
        "anchor",
        mark,
        f"'&{name}' marks a value to be repeated elsewhere; purpose.yml does not repeat values in this way.",
        f"Delete '&{name}' and write the value out wherever it is needed. {_TEXT}",
    )


def alias(mark: Mark, name: str) -> Problem:
    """A `*name` that repeats a value."""
    return Problem(
        "alias",
        mark,
        f"'*{name}' would repeat a value from elsewhere; purpose.yml does not repeat values in this way.",
        f"Write the value out here. {_TEXT}",
        quoted(f"*{name}"),
    )


def merge_key(mark: Mark) -> Problem:
    """The key `<<`, which copies the entries of another place."""
    return Problem(
        "merge-key",
        mark,
        "'<<' would copy entries from elsewhere; purpose.yml does not copy entries in this way.",
        "Delete this line and write the entries out.",
    )


def tag(mark: Mark, sign: str) -> Problem:
    """A value with a type written before it, such as `!!str`."""
    return Problem(
        "tag",
        mark,
        f"'{sign}' would give this value a type; purpose.yml needs none, as it keeps all text as you wrote it.",
        f"Delete '{sign}'. {_TEXT}",
    )


def complex_key(mark: Mark) -> Problem:
    """A key that is itself a list, a group of entries or a text of several lines."""
    return Problem(
        "complex-key",
        mark,
        "What stands before a colon has to be one short text, not a list or several lines.",
        "Write a plain word as the key. If no key is meant, put quotes around the whole value.",
        "name: The Proving Room",
    )


def empty_key(mark: Mark) -> Problem:
    """A colon with nothing before it."""
    return Problem(
        "empty-key",
        mark,
        "Before this colon the key is missing.",
        "Write a key before the colon, or put quotes around the value if the colon belongs to it.",
        "name: The Proving Room",
    )


def duplicate_key(key: str, mark: Mark, first: Mark) -> Problem:
    """The same key twice in one place."""
    return Problem(
        "duplicate-key",
        mark,
        f"'{key}' stands here a second time; line {first.line} has it already. Only the first is read.",
        "Join both into one, or give this one the key that it should have.",
        related=((first, f"'{key}' for the first time"),),
    )


def second_document(mark: Mark) -> Problem:
    """What stands behind a `---` that ends the text before it."""
    return Problem(
        "several-documents",
        mark,
        "A line with '---' divides the file in two above this one, and only the first part is read.",
        "Delete the line with '---'.",
    )
