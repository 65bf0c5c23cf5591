"""Every file here is a mistake as people write it; its first lines, or a file beside it, say what they must be told.

A recovery that none of them needs has no place in the house (see docs-dev/adr/0010-slips-are-held-by-files.md).
"""

from __future__ import annotations

import re
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from purposebook import loader
from purposebook.problems import Problem, Severity
from purposebook.slips.writing import (
    as_meant,
    dashes,
    diagnosis,
    formats,
    indentation,
    lines_without_key,
    lost_indentation,
    markers,
    paste_wrapping,
    plain_values,
    understood,
    values,
)

FILES = sorted(Path(__file__).parent.glob("*.yml"))
SECTION_WITH_KEY = Path(__file__).parents[1] / "keys" / "section-with-its-first-key.yml"
TEXTS = {file.stem: file.read_bytes() for file in (*FILES, SECTION_WITH_KEY)}
TOLD = {name: loader.load(text).problems for name, text in TEXTS.items()}
NEVER = re.compile(r"(?!)")
# How each recovery is taken away: where it stands, its name there, and what stands there instead.
WITHOUT: dict[str, tuple[ModuleType, str, Any]] = {
    **{
        f"{recovery.__module__.rpartition('.')[2]}.{recovery.__name__}": (
            room,
            name,
            tuple(it for it in getattr(room, name) if it is not recovery),
        )
        for room, name in ((as_meant, "CLEARS"), (understood, "LOOKS"), (diagnosis, "DETECTIVES"))
        for recovery in getattr(room, name)
    },
    **{
        f"{room.__name__.rpartition('.')[2]}.{name}": (room, name, lambda *_, **__: iter(()))
        for room, name in (
            (dashes, "text_beside"),
            (dashes, "ways"),
            (indentation, "ways"),
            (lines_without_key, "as_item"),
            (markers, "_clear_conflicts"),
            (markers, "_clear_directives"),
            (markers, "_clear_documents"),
            (paste_wrapping, "_clear_fences"),
            (paste_wrapping, "_clear_mail"),
            (plain_values, "_bullets"),
            (plain_values, "_in_lines"),
            (understood, "split_numbers"),
        )
    },
    **{
        f"{room.__name__.rpartition('.')[2]}.{name}": (room, name, lambda *_: None)
        for room, name in (
            (formats, "other"),
            (indentation, "_inner_tab"),
            (lines_without_key, "_as_rest"),
            (lines_without_key, "lone_key"),
            (lost_indentation, "lost"),
            (plain_values, "hash_comment"),
            (values, "_colon_below"),
            (values, "section_with_key"),
        )
    },
    "lines_without_key._as_key": (lines_without_key, "_KEY_AND_VALUE", NEVER),
    "values._box": (values, "_BOX", NEVER),
}


def _told(text: bytes) -> list[str]:
    return [_short(problem) for problem in loader.load(text).problems]


def _short(problem: Problem) -> str:
    weight = " (warning)" if problem.severity is Severity.WARNING else ""
    return f"{problem.mark.line}:{problem.mark.column} {problem.code}{weight}"


def _said(file: Path, word: str) -> list[str]:
    """What the head of a file says; beside it where the file has no room for a word of ours."""
    beside = file.with_suffix(".expect")
    head = (beside if beside.exists() else file).read_text("utf-8")
    return re.findall(rf"^# {word}: (.*)$", head, re.MULTILINE)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_file_gives_exactly_its_problems(file: Path) -> None:
    """Lost otherwise: one mistake hides another, and the author mends the file many times over."""
    assert _said(file, "expect")
    assert _told(TEXTS[file.stem]) == _said(file, "expect")


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_file_is_told_of_otherwise_without_a_guess(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Lost otherwise: lines of code for a mistake that plain messages tell as well."""
    monkeypatch.setattr(loader, "GUESSES", loader.Plain())
    plain = _told(TEXTS[file.stem])
    assert plain != _said(file, "expect")
    assert [str(len(plain))] == _said(file, "without")


@pytest.mark.parametrize("recovery", WITHOUT)
def test_a_recovery_is_needed_by_a_file(recovery: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Lost otherwise: the long tail grows again, of guesses at mistakes that nobody makes."""
    monkeypatch.setattr(*WITHOUT[recovery])
    assert any(loader.load(text).problems != TOLD[name] for name, text in TEXTS.items())
