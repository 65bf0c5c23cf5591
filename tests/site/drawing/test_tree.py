"""Trees of boxes: legible for one box and for forty, whatever the words."""

from __future__ import annotations

from collections.abc import Callable
from itertools import combinations
from xml.etree import ElementTree as ET

import pytest
from test_places import misplaced

from purposebook.model.index import Index
from purposebook.site.drawing import gallery
from purposebook.site.drawing.tree import Box, tree
from purposebook.views.success.numbers import kpi_tree

Model = Callable[[str], Index]
SVG = "{http://www.w3.org/2000/svg}"
WORDS = {
    "latin": "Volunteers who answer questions in the evenings and on every second weekend of a month",
    "german": "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenträgervereinigungsmitglieder",
    "japanese": "夕方と隔週の週末に質問に答えてくれる地域のボランティアの皆さん" * 3,
    "arabic": "المتطوعون الذين يجيبون عن الأسئلة في المساء وفي كل عطلة نهاية أسبوع ثانية من كل شهر",
    "emoji": "👩‍🍳🍞🇩🇪" * 12,
    "script": "<script>alert(1)</script> & ]]>",
}


def _bushy(count: int, label: str) -> tuple[Box, ...]:
    """Boxes of which each has up to three below, as many as asked for."""
    below: dict[int, tuple[Box, ...]] = {}
    for number in range(count - 1, -1, -1):
        own = tuple(below[n][0] for n in range(3 * number + 1, 3 * number + 4) if n in below)
        below[number] = (Box(f"{number} {label}"[:80], "on-track", "on track · 53 %", own),)
    return below[0]


def _chain(count: int, label: str) -> tuple[Box, ...]:
    box = Box(label[:80], "off-track", "off track")
    for number in range(count - 1):
        box = Box(f"{number} {label}"[:80], "no-data", "no data", (box,))
    return (box,)


@pytest.mark.parametrize("words", WORDS.values(), ids=WORDS)
@pytest.mark.parametrize("count", [1, 17, 40])
@pytest.mark.parametrize("shape", [_bushy, _chain])
def test_words_and_boxes_stand_free(shape: Callable[[int, str], tuple[Box, ...]], count: int, words: str) -> None:
    """Lost otherwise: names of KPIs are cut off at the frame, or boxes lie on each other, when there are many."""
    svg = tree("tree", "A tree", shape(count, words))
    assert misplaced(svg) == []
    root = ET.fromstring(svg)  # noqa: S314  # our own
    rooms = [[float(rect.get(key, "")) for key in ("x", "y", "width", "height")] for rect in root.iter(f"{SVG}rect")]
    assert len(rooms) == count
    for (x, y, wide, high), (left, top, _, _) in combinations(sorted(rooms), 2):
        assert left >= x + wide or top >= y + high or left < x or top < y
    _, _, wide, high = map(float, (root.get("viewBox") or "").split())
    assert all(x + w <= wide and y + h <= high for x, y, w, h in rooms)


def test_a_status_is_a_colour_a_shape_and_a_word() -> None:
    """Lost otherwise: who can not tell red from green can not tell on track from off track."""
    svg = tree("tree", "T", (Box("A", "on-track", "on track"), Box("B", "off-track", "off track")))
    root = ET.fromstring(svg)  # noqa: S314  # our own
    assert {"pb-svg-box pb-svg-box--on-track", "pb-svg-box pb-svg-box--off-track"} <= {
        rect.get("class") for rect in root.iter(f"{SVG}rect")
    }
    shapes = [path.get("d") for path in root.iter(f"{SVG}path") if "shape" in (path.get("class") or "")]
    assert len(set(shapes)) == 2
    assert ">off track<" in svg
    assert "fill=" not in svg


def test_a_picture_says_what_it_shows() -> None:
    """Lost otherwise: who can not see the tree hears nothing of what drives what."""
    root = ET.fromstring(tree("tree", "T", (Box("A", "reached", "reached", (Box("B", "no-data", "no data"),)),)))  # noqa: S314
    assert root.findtext(f"{SVG}desc") == "A (reached), below it B; B (no data)"
    assert root.findtext(f"{SVG}title") == "T"


def test_nothing_to_draw() -> None:
    """Lost otherwise: a file without a KPI stops its page."""
    assert "Nothing stands here yet." in tree("tree", "T", ())


def test_a_ring_of_kpis_is_drawn_once_round(model: Model) -> None:
    """Lost otherwise: two KPIs that drive each other hang the build, or the ring of a flywheel does not close."""
    index = model("success: {north_star: a, kpis: [{id: a, name: A, drives: b}, {id: b, name: B, drives: a}]}")
    svg = str(gallery.kpi_tree(index, kpi_tree(index)))
    assert svg.count("<rect") == 3
    assert svg.count(">and round again<") == 1
    assert "north star · no target" in svg
