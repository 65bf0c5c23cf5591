"""A text read as it is written: what is refused, where the parser stopped, and that nothing is guessed."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from purposebook.problems import Mark, Severity
from purposebook.source import read
from purposebook.source.limits import MAX_NODES, MAX_SIZE
from purposebook.source.nodes import Mapping, Node, Sequence

FILES = sorted(Path(__file__).parent.glob("*.yml"))
TOLD = [
    ("", "1:1 empty-file"),
    ("# only a note\n\n", "1:1 empty-file"),
    ("---\n", "1:1 empty-file"),
    ("a: 1\nb: 2\na: 3", "3:1 duplicate-key"),
    ('a: 1\n"\\x61": 3', "2:1 duplicate-key"),
    ("a:\n  - id: b\n    id: c", "3:5 duplicate-key"),
    ("a: &x 1", "1:4 anchor"),
    ("a: *x", "1:4 alias"),
    ("a:\n  <<: {b: 1}", "2:3 merge-key"),
    ("a: !!str 1", "1:4 tag"),
    ("a: !mine 1", "1:4 tag"),
    ("a: x\x07y", "1:5 control-character"),
    ('a: "\\0"', "1:4 control-character"),
    ('"a\\0": 1', "1:1 control-character"),
    ("a: x\u202ey", "1:5 bidi-control"),
    (b"a: 1\r\nb: M\xfcller", "2:5 bad-encoding"),
    ("a: 1".encode("utf-16"), "1:1 bad-encoding"),
    ("? [a]\n: 1", "1:3 complex-key"),
    ("? |\n  a\n  b\n: 1", "1:3 complex-key"),
    ('a: {"": 1}', "1:5 empty-key"),
    ("a: {{ name }}", "1:5 complex-key"),
    ("a: 1\n---\nb: 1", "3:1 several-documents"),
    ("a: @home", "1:4 unreadable-line"),
    ("a: b: c", "1:5 unreadable-line"),
    ("a: 1\nstray\nb: 1", "2:1 unreadable-line"),
    ("[" * 40, "1:33 too-deep"),
    ("a" * (MAX_SIZE + 1), "1:1 too-large"),
]
NOTHING_GUESSED = [
    ("a:\n  name:Ines", {"a": "name:Ines"}),
    ("a: We are #1", {"a": "We are"}),
    ("a: [10,000 visits]", {"a": ["10", "000 visits"]}),
    ("na\u200bme: x", {"na\u200bme": "x"}),
    ("a: {text: Flour, water}", {"a": {"text": "Flour", "water": ""}}),
    ("%YAML 1.2\n---\na: 1\n...\n", {"a": "1"}),
    ("---\n---\na: 1", {"a": "1"}),
]


def _told(data: bytes | str) -> list[str]:
    return [f"{problem.mark.line}:{problem.mark.column} {problem.code}" for problem in read(data).problems]


def _plain(node: Node | None) -> object:
    if isinstance(node, Mapping):
        return {entry.key: _plain(entry.value) for entry in node.entries}
    if isinstance(node, Sequence):
        return [_plain(item) for item in node.items]
    return node.value if node else None


@pytest.mark.parametrize(("text", "expected"), TOLD, ids=[repr(text)[:40] for text, _ in TOLD])
def test_what_cannot_be_read_is_told_at_its_place(text: bytes | str, expected: str) -> None:
    """Lost otherwise: an author searches the mistake in the wrong line, or a part of the file is gone unseen."""
    assert _told(text) == [expected]
    (problem,) = read(text).problems
    assert problem.severity is Severity.ERROR
    assert problem.hint


@pytest.mark.slow
def test_too_many_values_are_told() -> None:
    """Lost otherwise: a table saved under the wrong name keeps a machine busy."""
    assert _told("- a\n" * MAX_NODES) == ["1:1 too-large"]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_file_gives_exactly_its_problems(file: Path) -> None:
    """Lost otherwise: one mistake hides another."""
    assert _told(file.read_bytes()) == re.findall(r"^# expect: (.*)$", file.read_text("latin-1"), re.MULTILINE)


@pytest.mark.parametrize(("text", "expected"), NOTHING_GUESSED)
def test_nothing_is_guessed(text: str, expected: object) -> None:
    """Lost otherwise: two rooms that guess, and contradict each other."""
    root, problems, _ = read(text)
    assert _plain(root) == expected
    assert not problems


def test_marks_count_as_an_editor_does() -> None:
    """Lost otherwise: the editor jumps to the wrong place, most of all in texts with emoji or pasted separators."""
    root = read("🍞: x\u2028y\r\né: 1\rlist:\n  - 🥖🥖\n  - {a: b}\n").root
    assert isinstance(root, Mapping)
    assert [entry.key_mark[:2] for entry in root.entries] == [(1, 1), (2, 1), (3, 1)]
    items = root.entries[2].value
    assert isinstance(items, Sequence)
    assert items.mark == Mark(4, 3, 5, 11)
    assert [item.mark for item in items.items] == [Mark(4, 5, 4, 7), Mark(5, 5, 5, 11)]


def test_quotes_are_remembered() -> None:
    """Lost otherwise: a quoted "null" or "12" is taken for an open question or a number."""
    root = read("a: null\nb: 'null'\nc:").root
    assert isinstance(root, Mapping)
    assert [entry.value.is_null for entry in root.entries] == [True, False, True]
