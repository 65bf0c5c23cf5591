"""Each guess at a key or a reference is held by a file, as somebody wrote it; what no file needs has no place here."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from purposebook import loader
from purposebook.problems import Problem
from purposebook.slips import consequences, references
from purposebook.slips.keys import keys_as_meant, unknown_keys, values

FILES = sorted(Path(__file__).parent.glob("*.yml"))


def _told(text: str) -> tuple[Problem, ...]:
    return loader.load(text).problems


@contextmanager
def _plainly() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(loader, "GUESSES", loader.Plain())
        yield


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_file_is_told_otherwise_without_guesses(file: Path) -> None:
    """Lost otherwise: nobody knows any more what the guesses are good for, file by file."""
    text = file.read_text("utf-8")
    with _plainly():
        plain = _told(text)
    assert plain != _told(text)
    assert [str(len(plain))] == re.findall(r"^# without: (\d+)$", text, re.MULTILINE)


NOTHING: dict[str, tuple[Any, str, Any]] = {
    **{
        name: (keys_as_meant, name, lambda *_: None)
        for name in ("dashes_too_many", "days_as_keys", "names_as_keys", "split_sentence", "unwrapped")
    },
    "dash_before_each_key": (keys_as_meant, "dash_before_each_key", lambda nodes: (nodes, [])),
    "keys_below_braces": (keys_as_meant, "keys_below_braces", lambda node, _: (node, [])),
    "out_of_place": (unknown_keys, "out_of_place", lambda *_: None),
    "lines that another problem covers": (consequences, "_without_covered", lambda problems: problems),
    "names that are lost with a mistake": (consequences, "_is_lost", lambda *_: False),
    "keys that a mistake swallowed": (consequences, "_is_within", lambda *_: False),
    "a word that stands for one of a set": (values, "_stands_for", lambda _: None),
    "the new id of something": (references, "_formerly", lambda *_: ""),
    "a sentence without an id": (references, "_called", lambda *_: None),
    **{
        way.__name__: (unknown_keys, "WAYS", tuple(other for other in unknown_keys.WAYS if other is not way))
        for way in unknown_keys.WAYS[:-1]
    },
    **{
        event.__name__: (keys_as_meant, "WORDS", {key: it for key, it in keys_as_meant.WORDS.items() if key != event})
        for event in keys_as_meant.WORDS
    },
}
TOLD = {file: _told(file.read_text("utf-8")) for file in FILES}


@pytest.mark.parametrize("guess", NOTHING)
def test_a_guess_is_needed_by_a_file(guess: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Lost otherwise: guesses that nobody needs are kept, read and mended for years."""
    monkeypatch.setattr(*NOTHING[guess])
    assert any(_told(file.read_text("utf-8")) != told for file, told in TOLD.items())
