"""Wireframes: a designer reads every block and finds its number in the list beside it."""

from __future__ import annotations

from collections.abc import Callable
from itertools import combinations
from xml.etree import ElementTree as ET

import pytest
from test_pictures import sound
from test_places import misplaced
from test_tree import WORDS

from purposebook.model.features import Screen
from purposebook.model.index import Index
from purposebook.site.drawing import gallery
from purposebook.site.drawing.blocks import DRAW, FORMS, form
from purposebook.site.drawing.wireframe import FRAMES, Piece, wireframe

Model = Callable[[str], Index]
SVG = "{http://www.w3.org/2000/svg}"
KINDS = (*dict.fromkeys(FORMS), "something of our own", "")


@pytest.mark.parametrize("words", WORDS.values(), ids=WORDS)
@pytest.mark.parametrize("count", [1, 40])
@pytest.mark.parametrize("seen_on", FRAMES)
def test_words_and_shapes_stand_free(seen_on: str, count: int, words: str) -> None:
    """Lost otherwise: the words of a block run over its frame or over the next block."""
    pieces = [Piece(KINDS[number % len(KINDS)] or words[:80], f"{number} {words}"[:80]) for number in range(count)]
    svg = wireframe("A screen", pieces, seen_on)
    root = sound(svg)
    assert misplaced(svg) == []
    numbers = [text for text in root.iter(f"{SVG}text") if text.get("class") == "pb-svg-badge-number"]
    assert ["".join(text.itertext()) for text in numbers] == [str(number) for number in range(1, count + 1)]
    frame = next(rect for rect in root.iter(f"{SVG}rect") if rect.get("class") == "pb-svg-frame")
    inside = float(frame.get("width", "")), float(frame.get("height", ""))
    for rect in (rect for rect in root.iter(f"{SVG}rect") if rect is not frame):
        x, y, wide, high = (float(rect.get(key, "")) for key in ("x", "y", "width", "height"))
        assert x > 0
        assert x + wide <= inside[0]
        assert y + high <= inside[1]


def _extents(svg: str) -> list[tuple[float, float]]:
    """From where to where each block reaches, by its boxes and words."""
    found: list[tuple[float, float]] = []
    for part in ET.fromstring(svg).iter(f"{SVG}rect"):  # noqa: S314  # our own
        if part.get("class") in ("pb-svg-empty", "pb-svg-filled"):
            top = float(part.get("y", ""))
            found.append((top, top + float(part.get("height", ""))))
    return found


@pytest.mark.parametrize("kind", ["button", "field", "notice", "clock", "image"])
def test_blocks_follow_each_other(kind: str) -> None:
    """Lost otherwise: two blocks with many words lie on each other."""
    blocks = _extents(wireframe("S", [Piece(kind, "A long sentence " * 9)] * 5))
    assert len(blocks) == 5
    assert all(end <= start or after <= top for (top, end), (start, after) in combinations(blocks, 2))


@pytest.mark.parametrize(
    ("kind", "drawn"),
    [
        ("button", "button"), ("Photo upload", "image"), ("pair of images", "image"), ("image pair", "pair"),
        ("text field", "field"), ("Tabs", "tabs"), ("options", "choice"), ("oven", "plain"), ("", "plain"),
    ],
)  # fmt: skip
def test_a_block_is_drawn_by_the_last_word_that_is_known(kind: str, drawn: str) -> None:
    """Lost otherwise: a `text field` looks like a text, and words of the author's own stop the page."""
    assert form(kind) == drawn
    assert drawn in DRAW


def test_a_frame_is_drawn_as_the_file_says(model: Model) -> None:
    """Lost otherwise: a screen that nobody called a phone looks like one."""
    index = model("screens: [{name: S, frame: [mobile, wide], blocks: [{block: button, text: Go}]}]")
    screen = index.book.screens[0]
    assert isinstance(screen, Screen)
    assert list(screen.frame) == ["phone", "wide"]
    phone, wide, plain = (sound(str(gallery.wireframe(index, screen, name))) for name in ("phone", "wide", ""))
    assert phone.findtext(f"{SVG}title") == "Wireframe: S on a phone"
    assert len({root.findtext(f"{SVG}desc") for root in (phone, wide, plain)}) == 1
    assert len({root.get("aria-labelledby") for root in (phone, wide, plain)}) == 3
    assert not [rect for rect in plain.iter(f"{SVG}rect") if rect.get("class") == "pb-svg-grey"]


def test_a_block_without_words_shows_what_it_is() -> None:
    """Lost otherwise: `block: button` without a text says `button` twice."""
    said = ["".join(text.itertext()) for text in sound(wireframe("S", [Piece("button", "button")])).iter(f"{SVG}text")]
    assert [words for words in said if words == "button"] == ["button"]


def test_nothing_to_draw() -> None:
    """Lost otherwise: a screen without blocks stops its page."""
    assert "Nothing stands on it yet." in wireframe("S", [])
