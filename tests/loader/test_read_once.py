"""The text is read once: what is loaded keeps its tree and its manuscript, and all that follows uses these."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

import pytest
import yaml

from purposebook.authoring.edits.mending import mended
from purposebook.authoring.edits.renaming import renamed
from purposebook.checking.examine import Standards, examine
from purposebook.loader import load
from purposebook.site.website import generate

BUNDLED = (Path(__file__).parents[2] / "purpose.yml").read_bytes()


@pytest.fixture
def readings(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Each text that the parser is given."""
    given: list[str] = []
    whole = yaml.parse

    def noted(text: str, **how: Any) -> Iterator[Any]:
        given.append(text)
        return whole(text, **how)

    monkeypatch.setattr(yaml, "parse", noted)
    return given


def test_from_text_to_pages(readings: list[str]) -> None:
    """Lost otherwise: a preview that waits for its file to be read again and again."""
    website, _ = generate(BUNDLED)
    assert website
    assert website.pages
    assert len(readings) == 1


def test_a_file_with_nothing_to_mend(readings: list[str]) -> None:
    """Lost otherwise: `fix` reads a sound file several times, only to say that it is sound."""
    look = partial(examine, standards=Standards(date(2026, 11, 22)))
    mended(look(BUNDLED), look)
    assert len(readings) == 1


def test_a_renaming(readings: list[str]) -> None:
    """Lost otherwise: a renaming reads the file again for each thing it asks; it needs what was and what has become."""
    renamed(load(BUNDLED), "member/first-loaf", "beginner")
    assert len(readings) == 2


def test_the_manuscript_is_the_file_itself() -> None:
    """Lost otherwise: line ends or the mark at the beginning are gone after an edit."""
    data = b"\xef\xbb\xbfcommunity:\r\n  name: Loaf Club\r\n"
    assert load(data).manuscript.data == data
