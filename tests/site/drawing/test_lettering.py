"""Lines of words in pictures: never wider than their room, never cut within a letter, from the right side."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from purposebook.site.drawing.lettering import ELLIPSIS, clean, is_rtl, width, wrap

SENTENCE = "Someone answers while the oven is still hot, and says what to change"
GERMAN = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"
JAPANESE = "最初のパンがうまく焼けなかったとしても誰かがオーブンの熱いうちに答えてくれる" * 2
ARABIC = "شخص ما يجيب بينما الفرن لا يزال ساخنا ويقول ما الذي يجب تغييره"
TEXTS = [SENTENCE, GERMAN, JAPANESE, ARABIC, "🍞" * 80, "👩‍🍳" * 40, "a" * 500, "W " * 200, "e\u0301" * 90, "ที่" * 60]


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize(("room", "size"), [(150, 14), (60, 13), (224, 14), (60, 18)])
@pytest.mark.parametrize("most", [99, 3, 1])
def test_no_line_is_wider_than_its_room(text: str, room: float, size: float, most: int) -> None:
    """Lost otherwise: words run out of their box and over others."""
    found = wrap(text, room, size, most)
    assert found.lines
    assert len(found.lines) <= most
    assert all(width(line, size) <= room for line in found.lines)
    assert all(line == line.strip() and line for line in found.lines)


@pytest.mark.parametrize("text", TEXTS)
def test_nothing_is_lost_where_there_is_room(text: str) -> None:
    """Lost otherwise: letters vanish at the ends of lines."""
    found = wrap(text, 120, 14)
    assert not found.is_cut
    assert "".join(found.lines).replace(" ", "") == clean(text).replace(" ", "")


@pytest.mark.parametrize("text", TEXTS)
def test_what_is_cut_says_so(text: str) -> None:
    """Lost otherwise: half a sentence looks like a whole one."""
    found = wrap(text, 60, 14, 1)
    assert found.is_cut
    assert found.lines[-1].endswith(ELLIPSIS)
    assert not wrap("Short", 200, 14, 1).is_cut


def test_words_stay_whole_where_they_can() -> None:
    """Lost otherwise: w ords br eak any where."""
    assert " ".join(wrap(SENTENCE, 150, 14).lines) == SENTENCE


def test_letters_and_their_marks_stay_together() -> None:
    """Lost otherwise: an accent stands alone at the beginning of a line, or an emoji falls into its parts."""
    for text in ("e\u0301" * 90, "ที่" * 60, "👩‍🍳" * 40):
        for line in wrap(text, 50, 14).lines:
            assert line[0] not in "\u0301\u200d"
            assert not line.endswith("\u200d")


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Hello", False), ("مرحبا", True), ("שלום", True), ("123 مرحبا", True), ("(Hello) مرحبا", False), ("42", False)],
)
def test_direction(text: str, expected: bool) -> None:
    """Lost otherwise: Arabic and Hebrew begin at the wrong side of their box."""
    assert is_rtl(text) is expected
    assert wrap(text, 100, 14).is_rtl is expected


# One emoji of several, held together by joiners, can not be broken, however narrow the room.
ANY = st.text(st.characters(exclude_characters="\u200d"), max_size=60)


@given(ANY, st.integers(20, 200), st.integers(1, 4))
def test_any_text(text: str, room: int, most: int) -> None:
    """Lost otherwise: some text that nobody thought of stops the build, or leaves its box."""
    found = wrap(text, room, 14, most)
    assert len(found.lines) <= most
    assert all(width(line, 14) <= room for line in found.lines)


@pytest.mark.parametrize("text", ["", "   ", "\n\t", "\x00\x08", "\u200b"])
def test_nothing_gives_no_lines(text: str) -> None:
    """Lost otherwise: an empty line takes up room, or an empty picture fails."""
    assert len(wrap(text, 100, 14).lines) <= 1
    assert wrap("", 100, 14).lines == ()
