"""Where words stand in a picture: inside of it, on the right side, and none over another."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import islice, takewhile
from typing import NamedTuple
from xml.etree import ElementTree as ET

import pytest

from purposebook.model.index import Index
from purposebook.site.drawing import gallery
from purposebook.site.drawing.bridge import Said, bridge, narrow
from purposebook.site.drawing.lettering import width, wrap
from purposebook.site.drawing.svg import height, words
from purposebook.views.file.bridge import Bridge
from purposebook.views.journeys.journeymap import journey_map
from purposebook.views.members.exchange import network
from purposebook.views.success.numbers import kpi_tree, standing

Model = Callable[[str], Index]
SVG = "{http://www.w3.org/2000/svg}"


class Box(NamedTuple):
    """The room that a line of words takes up, by the metric of `lettering`."""

    text: str
    left: float
    top: float
    right: float
    bottom: float


def boxes(root: ET.Element, x: float = 0, y: float = 0) -> Iterator[list[Box]]:
    """The lines of each text of a picture."""
    moved = root.get("transform", "").removeprefix("translate(").removesuffix(")").split()
    x, y = (x + float(moved[0]), y + float(moved[1])) if moved else (x, y)
    if root.tag.endswith("text"):
        yield [_box(root, span, x, y) for span in root]
    for inner in root:
        yield from boxes(inner, x, y)


def _box(text: ET.Element, span: ET.Element, x: float, y: float) -> Box:
    size, said = float(text.get("font-size", "0")), span.text or ""
    wide = float(span.get("textLength", width(said, size)))
    anchor = text.get("text-anchor", "start")
    if text.get("direction") == "rtl":
        anchor = {"start": "end", "end": "start"}.get(anchor, anchor)
    left = x + float(span.get("x", "0")) - {"start": 0, "middle": wide / 2, "end": wide}[anchor]
    base = y + float(span.get("y", "0"))
    return Box(said, left, base - size * 0.8, left + wide, base + size * 0.2)


def _beside(lines: list[Box]) -> Iterator[tuple[Box, Box]]:
    """The pairs of lines that share more than a pixel of the picture's width, from left to right."""
    rest = sorted(lines, key=lambda box: box.left)
    for number, one in enumerate(rest):
        reached = takewhile(lambda other: other.left < one.right - 1, islice(rest, number + 1, None))  # noqa: B023
        yield from ((one, other) for other in reached if one.left < other.right - 1)


def misplaced(svg: str) -> list[str]:
    """Lines that leave the picture, and pairs of lines that stand over each other."""
    root = ET.fromstring(svg)  # noqa: S314  # our own
    _, _, wide, high = map(float, (root.get("viewBox") or "").split())
    lines = [box for text in boxes(root) for box in text]
    assert lines
    found = [
        f"outside: {box.text}" for box in lines if box.left < 0 or box.right > wide or box.top < 0 or box.bottom > high
    ]
    found += [f"{a.text} / {b.text}" for a, b in _beside(lines) if a.top < b.bottom - 1 and b.top < a.bottom - 1]
    return found


NAMES = {
    "short": "Ann",
    "usual": "People who bake at home and help others",
    "German": "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
    "Japanese": "家でパンを焼きながら互いに助け合う人たちの集まり",
    "Arabic": "الناس الذين يخبزون في البيت ويساعدون بعضهم",
    "emoji": "🍞👩‍🍳 Bakers 🇩🇪",
}


@pytest.mark.parametrize("name", NAMES.values(), ids=NAMES)
@pytest.mark.parametrize("count", [1, 2, 3, 5, 8, 13, 40])
def test_labels_of_a_network(count: int, name: str, model: Model) -> None:
    """Lost otherwise: a name on the ring stands over another, over its dot, or outside of the picture."""
    rows = "\n".join(f"  - {{id: m{n}, name: '{n} {name}'}}" for n in range(count))
    ties = "\n".join(f"  - {{from: m{n}, to: m{(n + 1) % count}, text: Talk}}" for n in range(count))
    svg = str(gallery.exchange(network(model(f"members:\n{rows}\ninteractions:\n{ties}\n"))))
    assert misplaced(svg) == []
    root = ET.fromstring(svg)  # noqa: S314  # our own
    dots = [(float(dot.get("cx", "")), float(dot.get("cy", ""))) for dot in root.iter(f"{SVG}circle")]
    for dot, lines in zip(dots, boxes(root), strict=True):
        left, right = min(box.left for box in lines), max(box.right for box in lines)
        top, bottom = min(box.top for box in lines), max(box.bottom for box in lines)
        near = max(left - dot[0], dot[0] - right, 0) + max(top - dot[1], dot[1] - bottom, 0)
        assert 5 < near < 25, "a label stands at its own dot, beside it"
    assert all(float(tie.get("stroke-width", "")) > 1 for tie in root.iter(f"{SVG}path"))


@pytest.mark.parametrize("name", NAMES.values(), ids=NAMES)
@pytest.mark.parametrize("count", [0, 1, 2, 5, 9])
@pytest.mark.parametrize(("drawn", "ends"), [(bridge, (260, 700)), (narrow, (24, 336))], ids=["wide", "narrow"])
def test_words_of_a_bridge(drawn: Callable[[Said], str], ends: tuple[float, float], count: int, name: str) -> None:
    """Lost otherwise: the promise runs into the purpose, or what members want out of its bank."""
    svg = drawn(Said(Bridge(name, name, [f"{name} {n}" for n in range(count)], name), "Kettle & Crumb"))
    assert misplaced(svg) == []
    root = ET.fromstring(svg)  # noqa: S314  # our own
    for strut in root.iter(f"{SVG}line"):
        assert ends[0] < float(strut.get("x1", "")) < ends[1], "struts stand under the deck, between the banks"
        assert 0 < float(strut.get("y1", "")) <= float(strut.get("y2", ""))
    banks = [(float(it.get("x", "")), float(it.get("width", ""))) for it in root.iter(f"{SVG}rect")]
    for lines in boxes(root):
        middle = (lines[0].left + lines[0].right) / 2
        for x, wide in banks:
            if x < middle < x + wide:
                assert all(x < box.left and box.right < x + wide for box in lines)


@pytest.mark.parametrize("name", NAMES.values(), ids=NAMES)
def test_words_of_a_chart(name: str, model: Model) -> None:
    """Lost otherwise: the journey map that people take away has cells over cells."""
    stage = f"actions: ['{name}', '{name}'], pains: '{name}', deadline: '{name}', moment_of_truth: yes"
    first = f"{{name: '{name}', {stage}, feels: {{now: -2, aim: 2, word: lost}}}}"
    index = model(f"journeys: [{{id: j, subject: X, stages: [{first}, {{name: B, feels: {{now: 1, word: calm}}}}]}}]")
    assert misplaced(gallery.journey_chart(index, journey_map(index, index.book.journeys[0]))) == []


MOODS = [
    "{now: 3, word: glad}", "{now: -3, word: sad}", "{now: 0, aim: 0, word: calm}", "{now: 1, aim: 2, word: better}",
    "{now: 2, aim: 1, word: worse}", "{aim: -1, word: low}",
]  # fmt: skip


@pytest.mark.parametrize("moods", MOODS)
def test_a_mood_stands_clear_of_its_points(moods: str, model: Model) -> None:
    """Lost otherwise: the word for a feeling lies on the curve, or is cut off at the edge."""
    index = model(f"journeys: [{{id: j, subject: X, stages: [{{name: A, feels: {moods}}}]}}]")
    svg = str(gallery.emotion(journey_map(index, index.book.journeys[0])))
    assert misplaced(svg) == []
    root = ET.fromstring(svg)  # noqa: S314  # our own
    ((box,),) = boxes(root)
    for dot in root.iter(f"{SVG}circle"):
        y = float(dot.get("cy", ""))
        assert y + 5 <= box.top or y - 5 >= box.bottom


ARABIC = wrap("مرحبا بكم", 200, 10)
LATIN = wrap("Welcome", 200, 10)


def _text(svg: str) -> tuple[ET.Element, Box]:
    root = ET.fromstring(svg)  # noqa: S314  # our own
    return root, next(boxes(root))[0]


def test_words_begin_at_their_own_side() -> None:
    """Lost otherwise: Arabic begins in the middle of its box, or runs out of it."""
    root, box = _text(words(LATIN, 20, 5, 10, room=100))
    assert (box.left, root.get("direction")) == (20, None)
    root, box = _text(words(ARABIC, 20, 5, 10, room=100))
    assert (box.right, root.get("direction")) == (120, "rtl")
    assert box.left > 20
    _, box = _text(words(ARABIC, 20, 5, 10))
    assert box.left == 20
    _, box = _text(words(ARABIC, 80, 5, 10, anchor="end"))
    assert box.right == 80
    _, box = _text(words(ARABIC, 50, 5, 10, anchor="middle"))
    assert (box.left + box.right) / 2 == pytest.approx(50)


def test_letters_of_unknown_width_are_held_in_their_room() -> None:
    """Lost otherwise: one letter that draws a whole phrase runs over everything beside it."""
    for text in ("\ufdfd" * 3, "🍞" * 3, "مرحبا"):
        root, _ = _text(words(wrap(text, 90, 10), 0, 0, 10, room=90))
        assert 0 < float(root[0].get("textLength", "0")) <= 90
        assert root[0].get("lengthAdjust") == "spacingAndGlyphs"
    for text in ("Welcome", "Привет", "ようこそ", "“Ça va…”"):
        root, _ = _text(words(wrap(text, 90, 10), 0, 0, 10, room=90))
        assert root[0].get("textLength") is None


def test_widths_are_on_the_safe_side() -> None:
    """Lost otherwise: lines that fit here run over in a browser. Widths in ems of Noto Sans, the widest we ship for."""
    for letter, drawn in {
        "W": 0.93,
        "M": 0.91,
        "i": 0.26,
        "m": 0.94,
        "A": 0.64,
        "漢": 1.0,
        "ア": 1.0,
        "🍞": 1.3,
    }.items():
        assert drawn <= width(letter, 1) <= drawn * 1.5
    assert width("e\u0301", 1) == width("e", 1)


def test_height_counts_lines() -> None:
    """Lost otherwise: boxes are too low for their words."""
    assert height(wrap("", 100, 10), 10) == 0
    assert height(wrap("a b c", 10, 10), 10) == pytest.approx(3 * height(wrap("a", 10, 10), 10))


@pytest.mark.parametrize("name", NAMES.values(), ids=NAMES)
def test_words_beside_a_trend_and_on_a_bullet(name: str, model: Model) -> None:
    """Lost otherwise: the last number and the target stand over each other where they are close, or off the picture."""
    for values in (["1", "100"], ["99", "100"], ["100", "99.5"], ["100"], ["-1000000", "12"], ["100", "100", "100"]):
        readings = ", ".join(f"{{on: {2020 + n}, value: {value}}}" for n, value in enumerate(values))
        keys = f"unit: '{name}', direction: up, target: 100, baseline: 98, bands: [90, 99, 101]"
        index = model(f"success: {{kpis: [{{name: '{name}', {keys}, readings: [{readings}]}}]}}")
        assert index.book.success
        found = standing(index.book.success.kpis[0])
        assert misplaced(str(gallery.trend(found))) == [], values
        assert misplaced(str(gallery.bullet(found))) == [], values


@pytest.mark.parametrize("name", NAMES.values(), ids=NAMES)
def test_words_of_a_tree(name: str, model: Model) -> None:
    """Lost otherwise: a box of the tree is written over by the next one."""
    rows = [f"{{id: k{n}, name: '{n} {name}', drives: [k{n // 2}]}}" for n in range(1, 12)]
    index = model(f"success: {{north_star: k0, kpis: [{{id: k0, name: '{name}'}}, {', '.join(rows)}]}}")
    assert misplaced(str(gallery.kpi_tree(index, kpi_tree(index)))) == []
