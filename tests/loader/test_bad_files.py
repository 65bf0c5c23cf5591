"""Every bad file is a mistake people make; its first lines say what they must be told, and where.

Those beside this module are told plainly, those of `tests/slips/keys` with what was meant.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from purposebook import source
from purposebook.loader import load
from purposebook.model.keys import key_tables
from purposebook.problems import Problem
from purposebook.source.nodes import Mapping, Sequence

TESTS = Path(__file__).parents[1]
FILES = sorted(file for room in ("loader", "slips/keys") for file in (TESTS / room).glob("*.yml"))
JARGON = re.compile(
    r"\b(mapping|scalar|sequence|node|null|none ?type|dict|tuple|pydantic|valueerror|validation|parser?|token"
    r"|traceback|boolean|string|integer|float|regex|utf-8|enum)\b",
    re.IGNORECASE,
)


def _header(text: str, word: str) -> list[str]:
    return re.findall(rf"^# {word}: (.*)$", text, re.MULTILINE)


def _said(problem: Problem) -> str:
    return "\n".join([problem.message, problem.hint, problem.example, *(label for _, label in problem.related)])


PROBLEMS = [(file.stem, problem) for file in FILES for problem in load(file.read_text("utf-8")).problems]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_bad_file_gives_exactly_its_problems(file: Path) -> None:
    """Lost otherwise: the author is not told of a mistake, is sent to the wrong line, or is told of one not made."""
    text = file.read_text("utf-8")
    found = [f"{problem.mark.line}:{problem.mark.column} {problem.code}" for problem in load(text).problems]
    assert found == _header(text, "expect")


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_bad_file_says_what_helps(file: Path) -> None:
    """Lost otherwise: the near miss, the corrected example, or the line of the other place."""
    text = file.read_text("utf-8")
    said = "\n".join(map(_said, load(text).problems))
    assert [wanted for wanted in _header(text, "says") if wanted.strip() not in said] == []


@pytest.mark.slips
def test_there_are_enough_bad_files_of_every_sort() -> None:
    """Lost otherwise: a code that no file shows may change its name or place unseen."""
    assert len(FILES) >= 25
    assert {problem.code for _, problem in PROBLEMS} >= {
        "ambiguous-reference", "bad-id", "duplicate-id", "missing-key", "not-a-date", "not-a-number", "not-yes-or-no",
        "out-of-range", "out-of-scale", "reserved-id", "unknown-key", "unknown-reference", "unknown-schema",
        "unknown-value", "wrong-kind", "wrong-shape",
    }  # fmt: skip


@pytest.mark.parametrize(("name", "problem"), PROBLEMS, ids=lambda value: getattr(value, "code", value))
def test_what_is_said_is_plain_words(name: str, problem: Problem) -> None:
    """Lost otherwise: a community manager reads a word of parsers or of Python and gives up."""
    assert not JARGON.search(_said(problem)), _said(problem)
    assert problem.message.endswith(".")
    assert problem.hint or problem.example


KEYS = {row.name for table in key_tables() for row in table.rows} | {"details"}


EXAMPLES = [(name, problem) for name, problem in PROBLEMS if problem.example]


@pytest.mark.parametrize(("name", "problem"), EXAMPLES, ids=lambda value: getattr(value, "code", value))
def test_an_example_can_be_copied(name: str, problem: Problem) -> None:
    """Lost otherwise: the author copies the example from the message and it is YAML no more, or has an unknown key."""
    node, problems, _ = source.read(problem.example.encode())
    assert not problems, problem.example
    first = node.items[0] if isinstance(node, Sequence) else node
    if isinstance(first, Mapping):
        assert first.entries[0].key in KEYS, problem.example


@pytest.mark.parametrize("nothing", ["", "\n\n", "# only a remark\n", "---\n", "~\n"])
def test_an_empty_file_is_told_of(nothing: str) -> None:
    """Lost otherwise: a build that stops without a word, or a site without a name."""
    loaded = load(nothing)
    assert loaded.is_broken
    assert loaded.problems
