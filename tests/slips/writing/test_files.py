"""Every file here is a mistake as people write it; its first lines, or a file beside it, say what they must be told.

A recovery that none of them needs has no place in the house (see docs-dev/adr/0010-slips-are-held-by-files.md).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from types import ModuleType

import pytest

from purposebook import loader
from purposebook.problems import Problem, Severity
from purposebook.slips.writing import as_meant, diagnosis, understood

FILES = sorted(Path(__file__).parent.glob("*.yml"))
TEXTS = {file.stem: file.read_bytes() for file in FILES}
RECOVERIES = [
    (room, name, recovery)
    for room, name in ((as_meant, "CLEARS"), (understood, "LOOKS"), (diagnosis, "DETECTIVES"))
    for recovery in getattr(room, name)
]


def _told(text: bytes) -> list[str]:
    return [_short(problem) for problem in loader.load(text).problems]


def _short(problem: Problem) -> str:
    weight = " (warning)" if problem.severity is Severity.WARNING else ""
    return f"{problem.mark.line}:{problem.mark.column} {problem.code}{weight}"


def _expected(file: Path) -> list[str]:
    beside = file.with_suffix(".expect")
    head = (beside if beside.exists() else file).read_text("utf-8")
    return re.findall(r"^# expect: (.*)$", head, re.MULTILINE)


def _messages() -> dict[str, Iterable[Problem]]:
    return {name: loader.load(text).problems for name, text in TEXTS.items()}


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_file_gives_exactly_its_problems(file: Path) -> None:
    """Lost otherwise: one mistake hides another, and the author mends the file many times over."""
    assert _expected(file)
    assert _told(TEXTS[file.stem]) == _expected(file)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_file_is_told_of_otherwise_without_a_guess(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Lost otherwise: lines of code for a mistake that plain messages tell as well."""
    monkeypatch.setattr(loader, "GUESSES", loader.Plain())
    assert _told(TEXTS[file.stem]) != _expected(file)


@pytest.mark.parametrize(
    ("room", "name", "recovery"), RECOVERIES, ids=lambda value: getattr(value, "__qualname__", None)
)
def test_a_recovery_is_needed_by_a_file(
    room: ModuleType, name: str, recovery: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Lost otherwise: the long tail grows again, of guesses at mistakes that nobody makes."""
    before = _messages()
    monkeypatch.setattr(room, name, tuple(it for it in getattr(room, name) if it is not recovery))
    assert _messages() != before
