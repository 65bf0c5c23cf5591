"""What the tests of reading share: problems as short lines, nodes as plain values."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from purposebook.loader import read
from purposebook.problems import Severity
from purposebook.source.nodes import Mapping, Node, Sequence

Told = Callable[[bytes | str], list[str]]
Plain = Callable[[bytes | str], Any]


def _told(data: bytes | str) -> list[str]:
    return [
        f"{problem.mark.line}:{problem.mark.column} {problem.code}"
        + (" (warning)" if problem.severity is Severity.WARNING else "")
        for problem in read(data)[1]
    ]


def _value(node: Node | None) -> Any:
    if isinstance(node, Mapping):
        return {entry.key: _value(entry.value) for entry in node.entries}
    if isinstance(node, Sequence):
        return [_value(item) for item in node.items]
    return node.value if node else None


@pytest.fixture(scope="session")
def told() -> Told:
    """The problems of a text, each as `LINE:COL code`, warnings marked as such."""
    return _told


@pytest.fixture(scope="session")
def plain() -> Plain:
    """The tree of a text as dicts, lists and strings."""
    return lambda data: _value(read(data)[0])
