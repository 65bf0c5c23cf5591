"""Sets of words: closed where something follows from each word, else open for words of the author's own."""

from __future__ import annotations

import pytest

from purposebook.loader import load
from purposebook.site.website import generate

MEMBER = "community: {name: C}\nmembers: [{id: m, name: M, kind: WORD}]\n"
CONFIDENCE = "community: {name: C, summary: {text: S, confidence: WORD}}\n"
NATURE = "community: {name: C}\nsuccess: {kpis: [{id: k, name: K, nature: WORD}]}\n"
DIRECTION = "community: {name: C}\nsuccess: {kpis: [{id: k, name: K, direction: WORD}]}\n"

# Lost otherwise: `kind: device` stops the build; or a slip of the pen passes for a word of one's own.
TOLD = {
    "known": (MEMBER, "Group", []),
    "own": (MEMBER, "device", ["own-word"]),
    "own, for which there is a known one": (MEMBER, "company", ["own-word"]),
    "a slip": (MEMBER, "persn", ["unknown-value"]),
    "how sure": (CONFIDENCE, "hearsay", ["own-word"]),
    "what a number is like": (NATURE, "aspiration", ["own-word"]),
    "from which a standing follows": (DIRECTION, "sideways", ["unknown-value"]),
}


@pytest.mark.parametrize(("text", "word", "codes"), TOLD.values(), ids=TOLD)
def test_what_is_told(text: str, word: str, codes: list[str]) -> None:
    """See the table."""
    assert [problem.code for problem in load(text.replace("WORD", word)).problems] == codes


@pytest.mark.parametrize(
    ("text", "word", "path"),
    [
        (MEMBER, "Water gauge", "members/m.md"),
        (CONFIDENCE, "hearsay", "index.md"),
        (NATURE, "aspiration", "success/k.md"),
    ],
)
def test_own_words_are_shown_as_they_are(text: str, word: str, path: str) -> None:
    """Lost otherwise: the word is taken, and stands on no page."""
    website, _ = generate(text.replace("WORD", word))
    assert website
    (page,) = (page for page in website.pages if page.path == path)
    assert word in str(website.draw(page)[0])


def test_nothing_is_handed_down_by_a_kind_of_ones_own() -> None:
    """Lost otherwise: whoever is part of a committee gets what the committee gets."""
    text = "community: {name: C}\nmembers: [{id: w, kind: committee, receives: [A room]}, {id: n, part_of: w}]\n"
    website, _ = generate(text)
    assert website
    (page,) = (page for page in website.pages if page.path == "members/n.md")
    assert "A room" not in str(website.draw(page)[0])


def test_the_keys_page_names_every_word() -> None:
    """Lost otherwise: nobody learns which words a key knows but from a message about a wrong one."""
    website, _ = generate("community: {name: C}\n")
    assert website
    (page,) = (page for page in website.pages if page.path == "keys.md")
    html = str(website.draw(page)[0])
    for word in ("public body", "excluded", "lagging", "must not", "hearsay"):
        assert (f"<code>{word}</code>" in html) is (word != "hearsay")
    assert "Shown as it is." in html
