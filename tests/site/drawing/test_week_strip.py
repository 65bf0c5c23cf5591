"""The week on the wall: every duty has a box of its own, whatever the words and however many."""

from __future__ import annotations

from collections.abc import Callable
from itertools import combinations
from xml.etree import ElementTree as ET

import pytest
from test_pictures import sound
from test_places import misplaced
from test_tree import WORDS

from purposebook.model.index import Index
from purposebook.site.drawing import gallery
from purposebook.site.drawing.weekstrip import week_strip
from purposebook.views.roles.role import role
from purposebook.views.roles.week import week
from purposebook.views.roles.weekstrip import strip

Model = Callable[[str], Index]
SVG = "{http://www.w3.org/2000/svg}"


def _rooms(root: ET.Element, css: str) -> list[tuple[float, ...]]:
    rects = [rect for rect in root.iter(f"{SVG}rect") if rect.get("class") == css]
    return [tuple(float(rect.get(key, "")) for key in ("x", "y", "width", "height")) for rect in rects]


@pytest.mark.parametrize("words", WORDS.values(), ids=WORDS)
@pytest.mark.parametrize("count", [1, 40])
def test_words_and_boxes_stand_free(count: int, words: str) -> None:
    """Lost otherwise: duties of a full day lie on each other, or run over into the next day."""
    duties = [(f"{number} {words}"[:80], words[:80] if number % 2 else "") for number in range(count)]
    days = [duties if day == 3 else duties[:1] for day in range(7)]
    svg = week_strip("A week", days, duties, duties, duties)
    root = sound(svg)
    assert misplaced(svg) == []
    boxes = _rooms(root, "pb-svg-duty")
    assert len(boxes) == 4 * count + 6
    for (x, y, wide, high), (left, top, broad, tall) in combinations(boxes, 2):
        assert left >= x + wide or x >= left + broad or top >= y + high or y >= top + tall
    _, _, wide, high = map(float, (root.get("viewBox") or "").split())
    for x, y, broad, tall in (*boxes, *_rooms(root, "pb-svg-stretch")):
        assert x >= 0
        assert x + broad <= wide
        assert y + tall <= high


def _drawn(model: Model, rhythm: str) -> str:
    index = model(f"playbooks: [{{id: a, name: A, rhythm: {rhythm}}}]")
    playbook = index.book.playbooks[0]
    found = strip(week(index, role(index, playbook)))
    assert found
    return str(gallery.week_strip(index, playbook, found))


def test_the_picture_says_all_that_it_shows(model: Model) -> None:
    """Lost otherwise: who can not see the strip does not hear on which day something is done."""
    rhythm = (
        "[{text: D, every: day}, {text: E, every: evening}, {text: T, every: 'Tuesday, 9:00'}, {text: Y, every: year}]"
    )
    said = sound(_drawn(model, rhythm)).findtext(f"{SVG}desc")
    assert said == "Every day: D, E (evening). Tuesday: T (Tuesday, 9:00). At other times: Y (Every year)."


def test_a_week_without_days_has_no_columns(model: Model) -> None:
    """Lost otherwise: seven empty columns stand between what is done every day and once a week."""
    assert "pb-svg-day" not in _drawn(model, "[{text: D, every: day}, {text: W, every: week}]")
    assert "pb-svg-day" in _drawn(model, "[{text: D, every: friday}]")
