"""Rules of answers: told where something is said and denied, and nowhere else."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Found = Callable[..., list[str]]

CASES = {
    "both": ("guidelines: [{text: A, none: true}]", ["2:30 answer-and-none"]),
    "a text within": ("success: {kpis: [{name: K, question: {text: A, none: B}}]}", ["2:54 answer-and-none"]),
    "words": ("guidelines: [{text: A, note: B}]", []),
    "nothing": ("guidelines: [{none: B}]", []),
    "a name": ("playbooks: [{id: archivist, name: Archivist, none: Nobody does it}]", []),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_answer_and_none(found: Found, text: str, expected: list[str]) -> None:
    """Lost otherwise: a criterion that is met counts as one that there is not, and nobody is told."""
    assert found(text, "answer-and-none") == expected
