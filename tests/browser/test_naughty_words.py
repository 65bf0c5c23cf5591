"""The nastiest strings in every field that takes words: shown as they are, run by nobody."""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from everywhere import naughty_book
from looking import NARROW

from purposebook.markup import plain as as_read
from purposebook.site.render.prose import as_html

MARKUP = re.compile(r"\W+|_")
TAG = re.compile(r"<[^>]*>")


def plain(words: str) -> str:
    """Words as a reader sees them: one kind of blank, no invisible characters."""
    seen = "".join(" " if unicodedata.category(char)[0] == "Z" or char.isspace() else char for char in words)
    return re.sub(" +", " ", seen).strip()


@pytest.fixture(scope="module")
def read(
    served: Callable[..., str],
    pages_of: Callable[..., list[str]],
    visiting: Any,
    tmp_path_factory: pytest.TempPathFactory,
) -> dict[str, Any]:
    """Every page of the naughty site as a browser on a phone shows it, with what went wrong."""
    folder: Path = tmp_path_factory.mktemp("naughty")
    purpose = folder / "purpose.yml"
    purpose.write_text(naughty_book()[0], encoding="utf-8")
    found: dict[str, Any] = {"text": [], "wide": {}, "pwned": []}
    with visiting(served(purpose)) as visit:
        visit.resize(NARROW)
        for path in pages_of(purpose):
            page = visit.go(path)
            found["text"].append(plain(page.evaluate("document.body.textContent")))
            found["wide"][path] = visit.overflow()
            page.evaluate("document.querySelectorAll('details').forEach((it) => { it.open = true })")
            if page.evaluate("window.__pwned"):
                found["pwned"].append(path)
        found["wrong"] = list(visit.wrong)
    return found


def test_nothing_in_an_authors_words_runs(read: dict[str, Any]) -> None:
    """Without this, whoever may write purpose.yml could run scripts in every reader's browser."""
    assert read["pwned"] == []
    assert read["wrong"] == []
    assert len(read["text"]) > 40


def test_no_word_is_lost_or_changed(read: dict[str, Any]) -> None:
    """Without this, something an author wrote would silently be missing from the site, or say something else."""
    everything = "\n".join(read["text"])
    letters = MARKUP.sub("", everything)
    lost: dict[str, str] = {}
    for words, said in naughty_book()[1].items():
        if said.manner == "markdown":
            is_there = MARKUP.sub("", html.unescape(TAG.sub("", as_html(words)))) in letters
        else:
            is_there = said.manner == "hidden" or any(plain(it) in everything for it in (words, as_read(words)))
        if not is_there:
            lost.setdefault(said.place, words)
    assert lost == {}, "\n".join(f"{place}: {words[:90]}" for place, words in lost.items())


def test_no_page_is_wider_than_a_phone(read: dict[str, Any]) -> None:
    """Without this, one long word would make a reader scroll sideways through the whole page."""
    assert {path: wide for path, wide in read["wide"].items() if wide} == {}
