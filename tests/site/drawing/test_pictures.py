"""Every picture is sound SVG with a title and a description, whatever the words and however many."""

from __future__ import annotations

import re
from collections.abc import Callable
from xml.etree import ElementTree as ET

import pytest

from purposebook.model.index import Index
from purposebook.model.journeys import Journey
from purposebook.site.drawing import gallery
from purposebook.site.drawing.bridge import Said, bridge, narrow
from purposebook.views.file.bridge import Bridge
from purposebook.views.journeys.journeymap import journey_map
from purposebook.views.journeys.opportunities import opportunities
from purposebook.views.members.exchange import network
from purposebook.views.success.numbers import Standing, kpi_tree, standing

Model = Callable[[str], Index]
SVG = "{http://www.w3.org/2000/svg}"
HOSTILE = {
    "script": "<script>alert(1)</script>",
    "attribute": '" onload="alert(1)',
    "entities": "&lt; & &amp; &#0; ]]> <!-- -->",
    "control characters": "a\x00b\x08c\ud800d\ufffe",
    "Japanese": "焼" * 80,
    "Arabic": "خ" * 80,
    "German": "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
    "emoji": "👩‍🍳🍞🇩🇪" * 20,
    "right to left override": "\u202eabc\u2066",
    "template": "{{ 7 * 7 }}{% raw %}",
    "nothing": "",
}
NUMBER = re.compile(r"-?\d+(\.\d+)?")


def sound(svg: str) -> ET.Element:
    """The picture, after looking at all that must hold for each."""
    root = ET.fromstring(svg)  # noqa: S314  # our own
    assert root.tag == f"{SVG}svg"
    assert root.get("role") == "img"
    title, desc = root.find(f"{SVG}title"), root.find(f"{SVG}desc")
    assert title is not None
    assert desc is not None
    assert (root.get("aria-labelledby") or "").split() == [title.get("id"), desc.get("id")]
    assert title.text
    assert desc.text
    for element in root.iter():
        assert element.tag.removeprefix(SVG) in {
            "svg", "title", "desc", "g", "path", "rect", "line", "circle", "text", "tspan",
        }  # fmt: skip
        for name, value in element.attrib.items():
            assert not name.startswith("on")
            if name in {"x", "y", "x1", "x2", "y1", "y2", "cx", "cy", "r", "width", "height", "textLength"}:
                assert NUMBER.fullmatch(value), (name, value)
            assert "nan" not in value, (name, value)
    _, _, wide, high = map(float, (root.get("viewBox") or "").split())
    assert wide > 0
    assert high > 0
    return root


def _said(root: ET.Element) -> str:
    return " ".join(part.text or "" for part in root.iter(f"{SVG}tspan"))


@pytest.mark.parametrize("drawn", [bridge, narrow], ids=["wide", "narrow"])
@pytest.mark.parametrize("words", HOSTILE.values(), ids=HOSTILE)
def test_a_bridge_of_any_words(words: str, drawn: Callable[[Said], str]) -> None:
    """Lost otherwise: one character in a promise and the first page is broken, or runs a script."""
    root = sound(drawn(Said(Bridge(words, words, [words] * 7, words), words)))
    _, _, wide, high = map(float, (root.get("viewBox") or "").split())
    for text in root.iter(f"{SVG}tspan"):
        assert 0 <= float(text.get("x", "0")) <= wide
        assert 0 <= float(text.get("y", "0")) <= high


@pytest.mark.parametrize("drawn", [bridge, narrow], ids=["wide", "narrow"])
def test_a_bridge_says_everything(drawn: Callable[[Said], str]) -> None:
    """Lost otherwise: a bank without its words, or a picture that says less to those who can not see it."""
    root = sound(
        drawn(Said(Bridge("We promise", "Because of bread", ["Help", "Fame"], "Together we bake"), "Kettle & Co"))
    )
    for words in ("We promise", "Because of bread", "Help", "Fame", "Together we bake", "Kettle & Co promises"):
        assert words in _said(root)
    assert "Kettle & Co promises: We promise. Members get: Help; Fame." in (root.findtext(f"{SVG}desc") or "")


def _network(model: Model, count: int, name: str) -> str:
    quoted = name.replace("'", "''")
    rows = "\n".join(f"  - {{id: m{n}, name: '{n} {quoted}'}}" for n in range(count))
    ties = "\n".join(f"  - {{from: m{n}, to: m{(n + 1) % count}, text: Talk}}" for n in range(count))
    index = model(f"members:\n{rows}\ninteractions:\n{ties}\n")
    return str(gallery.exchange(network(index)))


@pytest.mark.parametrize("words", [it for it in HOSTILE.values() if "\x00" not in it and "\u202e" not in it])
def test_a_network_of_any_names(words: str, model: Model) -> None:
    """Lost otherwise: one name breaks the page of members."""
    sound(_network(model, 4, words))


@pytest.mark.parametrize("count", [1, 2, 3, 7, 40])
def test_a_network_of_any_size(count: int, model: Model) -> None:
    """Lost otherwise: one party, or forty, stand on top of each other or outside of the picture."""
    root = sound(_network(model, count, "Somebody with quite a long name"))
    _, _, wide, high = map(float, (root.get("viewBox") or "").split())
    spots = [(float(dot.get("cx", "")), float(dot.get("cy", ""))) for dot in root.iter(f"{SVG}circle")]
    assert len(spots) == count
    assert all(10 <= x <= wide - 10 and 10 <= y <= high - 10 for x, y in spots)
    apart = [abs(a[0] - b[0]) + abs(a[1] - b[1]) for n, a in enumerate(spots) for b in spots[:n]]
    assert min(apart, default=99) > 20
    assert len(list(root.iter(f"{SVG}path"))) == (1 if count < 3 else count)
    among = "0 Somebody with quite a long name among themselves: 1"
    assert (among in (root.findtext(f"{SVG}desc") or "")) == (count == 1), "a loop, and a word for who cannot see it"


def test_a_network_of_nobody(model: Model) -> None:
    """Lost otherwise: a young file stops the page of members."""
    root = sound(str(gallery.exchange(network(model("")))))
    assert root.findtext(f"{SVG}desc") == "Nothing passes yet."


# Lost otherwise: a mood outside of the usual scale, or none at all, breaks the map of a journey.
FEELINGS = {
    "usual": "[{name: A, feels: {now: -2, aim: 1, word: lost}}, {name: B, feels: 3}, {name: C, feels: {now: 1}}]",
    "one": "[{name: A, feels: {now: 0, aim: 0, word: calm}}]",
    "a gap": "[{name: A, feels: {now: 1}}, {name: B}, {name: C, feels: {now: -1}}]",
    "words only": "[{name: A, feels: panicking}]",
    "both ends": "[{name: A, feels: {now: 3, word: mad}}, {name: B, feels: {now: -3}}]",
    "aim only": "[{name: A, feels: {aim: 2, word: proud}}]",
    "none": "[{name: A}]",
}


@pytest.mark.parametrize("stages", FEELINGS.values(), ids=FEELINGS)
def test_emotion_and_chart(stages: str, model: Model) -> None:
    """See the table."""
    index = model(f"journeys: [{{id: j, subject: X, stages: {stages}}}]")
    journey = index.book.journeys[0]
    assert isinstance(journey, Journey)
    found = journey_map(index, journey)
    root = sound(str(gallery.emotion(found)))
    for dot in root.iter(f"{SVG}circle"):
        assert 0 <= float(dot.get("cy", "")) <= 190
    alone = ET.fromstring(gallery.journey_chart(index, found).encode())  # noqa: S314  # our own
    assert alone.find(f"{SVG}style") is not None


def test_hostile_words_in_a_chart(model: Model) -> None:
    """Lost otherwise: the picture to take away is broken, or runs a script where it is opened."""
    words = "'<script>alert(1)</script> & {{ x }}'"
    stage = f"{{name: {words}, actions: [{words}], feels: {words}}}"
    index = model(f"journeys: [{{id: j, subject: {words}, stages: [{stage}]}}]")
    svg = gallery.journey_chart(index, journey_map(index, index.book.journeys[0]))
    ET.fromstring(svg.encode())  # noqa: S314  # our own
    assert "<script" not in svg


TRENDS: list[tuple[list[str], str | None]] = [
    (["1"], None), (["1"], "1"), (["1", "1", "1"], "1"), (["380", "410", "355"], "240"), (["-5", "5"], "0"),
    (["1bn", "0.0000001"], "500M"), ([str(n % 7) for n in range(60)], "3"),
]  # fmt: skip


def _kpi(model: Model, values: list[str], target: str | None, more: str = "") -> Standing:
    readings = ", ".join(f"{{on: {2000 + n // 12}-{n % 12 + 1:02}, value: {value}}}" for n, value in enumerate(values))
    wanted = f", target: {target}" if target else ""
    index = model(f"success: {{kpis: [{{name: K, direction: up{wanted}{more}, readings: [{readings}]}}]}}")
    assert index.book.success
    return standing(index.book.success.kpis[0])


@pytest.mark.parametrize(("values", "target"), TRENDS, ids=str)
def test_trend(values: list[str], target: str | None, model: Model) -> None:
    """Lost otherwise: one reading, equal readings or a negative one stop the page of a KPI, or stand wrongly."""
    found = _kpi(model, values, target)
    root = sound(str(gallery.trend(found)))
    dots = list(root.iter(f"{SVG}circle"))
    assert len(dots) == len(values)
    assert all(0 <= float(dot.get("cy", "")) <= 150 for dot in dots)
    across = [float(dot.get("cx", "")) for dot in dots]
    assert across == sorted(across)
    lines = [line for line in root.iter(f"{SVG}line") if "target" in (line.get("class") or "")]
    assert len(lines) == (target is not None)
    for line in lines:
        assert line.get("y1") == line.get("y2")
        above = [float(dot.get("cy", "")) <= float(line.get("y1", "")) for dot in dots]
        assert above == [point.value >= ((found.target and found.target.number) or 0) for point in found.points]


def test_trend_in_order_of_time(model: Model) -> None:
    """Lost otherwise: the line runs in the order of the file, not of time."""
    readings = "[{on: 2026-02, value: 2}, {on: 2026-01, value: 1}]"
    index = model(f"success: {{kpis: [{{name: K, direction: up, readings: {readings}}}]}}")
    assert index.book.success
    root = sound(str(gallery.trend(standing(index.book.success.kpis[0]))))
    assert root.findtext(f"{SVG}desc") == "2026-01: 1; 2026-02: 2"


@pytest.mark.parametrize("more", ["", ", bands: [1, 5, 9]", ", baseline: 0", ", unit: min, bands: [2], baseline: -4"])
@pytest.mark.parametrize(("values", "target"), TRENDS, ids=str)
def test_bullet(values: list[str], target: str | None, more: str, model: Model) -> None:
    """Lost otherwise: a reading beyond its bands, or a KPI without bands, target or baseline, stops its page."""
    sound(str(gallery.bullet(_kpi(model, values, target, more))))


@pytest.mark.parametrize("words", [it for it in HOSTILE.values() if "\x00" not in it and "\u202e" not in it])
def test_trees_of_any_words(words: str, model: Model) -> None:
    """Lost otherwise: one name breaks the page of success, or that of a journey."""
    quoted = "'" + words.replace("'", "''") + " x'"
    index = model(f"""
        members: [{{id: a, name: A}}]
        journeys:
          - id: j
            of: a
            goal: {quoted}
            stages: [{{stage: join, pains: {{id: p, text: {quoted}}}, opportunities: {{text: {quoted}, eases: p}}}}]
        features: [{{name: {quoted}, serves: pain/p}}]
        success:
          north_star: k
          kpis: [{{id: k, name: {quoted}}}, {{id: l, name: L, drives: k}}, {{id: m, name: {quoted}, drives: l}}]
        """)
    sound(str(gallery.kpi_tree(index, kpi_tree(index))))
    for found in opportunities(index).trees:
        sound(str(gallery.opportunity_tree(index, found)))
