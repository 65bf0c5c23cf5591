"""What arrives of a text: the author's own words, at their places, as much as can be saved."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
import yaml

from purposebook.source import parse

Told = Callable[[bytes | str], list[str]]
Plain = Callable[[bytes | str], Any]

SAVED = [
    ("- no\n- 1.10\n- 12:30\n- 0x1F\n- 2026-11-22", ["no", "1.10", "12:30", "0x1F", "2026-11-22"]),
    ("a: 1\na: 2", {"a": "1"}),
    ("na\u200bme: x", {"name": "x"}),
    ("a: {{ x }}", {"a": "{{ x }}"}),
    ("a: @x\nb: y: z\nc: 'it's'\nd: [1, 2\ne: 5", {"a": "@x", "b": "y: z", "c": "it's", "d": ["1", "2"], "e": "5"}),
    ("- a: {t: x: y, u: z}\n- b", [{"a": {"t": "x: y", "u": "z"}}, "b"]),
    ("a:\n  b: 1\n   c: 2\n   d:\n     - e\nf: 1", {"a": {"b": "1", "c": "2", "d": ["e"]}, "f": "1"}),
    ("<<<<<<< x\na: 1\n=======\na: 2\n>>>>>>> y\nb: 3", {"a": "1", "b": "3"}),
    ("a: 1\n---\nb: 2", {"a": "1", "b": "2"}),
    ("a: &x 1\nb: *x\n<<: *x\nc: !!str 2", {"a": "1", "b": "", "c": "2"}),
    (b"a: M\xfcller", {"a": "Müller"}),
    ("a: ü".encode("utf-16"), {"a": "ü"}),
    ('a: "x\nb: "y"\nc: 1', {"a": "x", "b": "y", "c": "1"}),
    ("a: 1\nstray\nb: 1", {"a": "1", "b": "1"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SAVED)
def test_as_much_as_can_be_read_arrives(plain: Plain, text: bytes | str, expected: Any) -> None:
    """Otherwise one slip empties the whole site, and later mistakes come to light one build at a time."""
    assert plain(text) == expected


def test_the_slower_parser_reads_the_same(monkeypatch: pytest.MonkeyPatch, told: Told, plain: Plain) -> None:
    """Otherwise authors on a computer without the C parser would get other sites and other problems."""
    text = "a: @x\nb: y: z\nm:\n  - id: 1\n    n:x\n    t: {u: a, b c}\n   v: 1\nq: 'it's'\na: 1\n"
    fast = (told(text), plain(text))
    monkeypatch.setattr(parse, "LOADER", yaml.SafeLoader)
    assert (told(text), plain(text)) == fast
