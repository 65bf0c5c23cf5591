"""How large a purpose.yml may be, and what is said when it is larger."""

from __future__ import annotations

from purposebook.problems import START, Mark, Problem

MAX_SIZE = 10_000_000  # bytes
MAX_DEPTH = 32
MAX_NODES = 500_000  # values and groups; the bundled playbook has 109 for each page


def too_large() -> Problem:
    """The problem of a file that is too long to be a purpose.yml."""
    return Problem(
        "too-large",
        START,
        "This file is too large to be read as one purpose.yml.",
        f"Keep it under {MAX_SIZE // 1_000_000} MB and {MAX_NODES:,} values. "
        "Perhaps another file was saved under this name?",
    )


def too_deep(mark: Mark) -> Problem:
    """The problem of entries within entries within entries, told at the first that is too much."""
    return Problem(
        "too-deep",
        mark,
        f"Here more than {MAX_DEPTH} levels of entries stand inside each other.",
        "A purpose.yml needs fewer than ten. Look for repeated dashes or brackets and take them out.",
    )
