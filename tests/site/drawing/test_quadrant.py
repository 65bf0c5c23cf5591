"""Value against effort: dots that cover each other hide what a team has to choose from."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations
from math import hypot
from xml.etree import ElementTree as ET

import pytest
from test_pictures import HOSTILE, SVG, sound
from test_places import misplaced

from purposebook.site.drawing.axis import axis
from purposebook.site.drawing.quadrant import DOT, HIGH, TOP, WIDE, Mark, quadrant

NAMES = ("effort, person-months", "value")


def _draw(spots: Sequence[tuple[float, float]], said: str = "a feature") -> str:
    marks = [Mark(n, across, up, n % 3 == 0, f"{n} {said}") for n, (across, up) in enumerate(spots, 1)]
    return quadrant("quadrant", "Value against effort", marks, spots[0], NAMES)


def _dots(root: ET.Element) -> list[tuple[float, float]]:
    found = [it for it in root.iter(f"{SVG}rect") if "pb-svg-spot" in (it.get("class") or "")]
    return [(float(it.get("x", "")) + DOT, float(it.get("y", "")) + DOT) for it in found]


SPOTS = {
    "one": [(1, 1)],
    "one of nothing": [(1, 0)],
    "twelve": [(n % 4 + 0.5, 100 * n + 1) for n in range(12)],
    "twelve at one place": [(2, 500)] * 12,
    "forty": [(0.5 + n % 7, 3**(n % 9)) for n in range(40)],
    "forty at one place": [(1, 1)] * 40,
    "forty in a corner": [(0.01, 0.0)] * 39 + [(50, 1e6)],
    "a hundred and twenty": [(n % 3 + 1, n % 5) for n in range(120)],
    "very far apart": [(1e-6, 1e-9), (1e9, 1e15), (3, 7)],
    "below nothing": [(1, -5), (2, -50), (3, 4)],
}  # fmt: skip


@pytest.mark.parametrize("spots", SPOTS.values(), ids=SPOTS)
def test_no_dot_over_another(spots: list[tuple[float, float]]) -> None:
    """Lost otherwise: of two equal features only one is to be seen, or a number that cannot be read."""
    svg = _draw(spots)
    root = sound(svg)
    dots = _dots(root)
    assert len(dots) == len(spots)
    apart = [hypot(a[0] - b[0], a[1] - b[1]) for a, b in combinations(dots, 2)]
    assert min(apart, default=99) > 2 * DOT
    assert misplaced(svg) == []
    _, _, wide, high = map(float, (root.get("viewBox") or "").split())
    assert all(DOT <= x <= wide - DOT and y - DOT >= TOP and y + DOT <= high for x, y in dots)


def test_right_is_more_effort_and_up_is_more_value() -> None:
    """Lost otherwise: the picture says the opposite of the table."""
    (x1, y1), (x2, y2), (x3, y3) = _dots(sound(_draw([(1, 10), (2, 20), (4, 15)])))
    assert x1 < x2 < x3
    assert y1 > y3 > y2


def test_a_dot_that_made_room_shows_where_it_belongs() -> None:
    """Lost otherwise: a moved dot passes for a true one."""
    root = sound(_draw([(1, 1), (1, 1), (5, 5)]))
    assert len([it for it in root.iter(f"{SVG}path") if it.get("class") == "pb-svg-leader"]) == 1


def test_words_are_numbers_and_names_of_axes() -> None:
    """Lost otherwise: names lie over each other; those who cannot see the picture are told them all."""
    root = sound(_draw([(1, 10), (2, 20)], "Rescue button"))
    said = [span.text or "" for span in root.iter(f"{SVG}tspan")]
    assert [text for text in said if not text.replace(".", "").replace("\u202f", "").isdigit()] == ["value", NAMES[0]]
    assert root.findtext(f"{SVG}desc") == "1 Rescue button; 2 Rescue button"


@pytest.mark.parametrize("words", HOSTILE.values(), ids=HOSTILE)
def test_names_of_any_kind(words: str) -> None:
    """Lost otherwise: one name breaks the page of features, or runs a script."""
    sound(_draw([(1, 1), (2, 2)], words))


def test_the_picture_is_as_large_as_it_says() -> None:
    """Lost otherwise: forty features shrink to a dot."""
    root = sound(_draw([(1, 1)]))
    _, _, wide, high = map(float, (root.get("viewBox") or "").split())
    assert wide == WIDE
    assert high > HIGH


# Lost otherwise: a scale on which nobody can read a value.
AXES = {
    "straight, from nothing": ([0.5, 4], False, (0, 1, 2, 3, 4)),
    "a few": ([1], False, (0, 0.5, 1)),
    "tenfold": ([80, 71000], True, (100, 1000, 10000, 100000)),
    "nothing": ([0], False, (0, 0.2, 0.4, 0.6, 0.8, 1)),
    "below": ([-50, 4], False, (-40, -20, 0)),
}


@pytest.mark.parametrize(("values", "is_tenfold", "ticks"), AXES.values(), ids=AXES)
def test_axis(values: list[float], is_tenfold: bool, ticks: tuple[float, ...]) -> None:
    """See the table."""
    found = axis(values)
    assert found.is_tenfold is is_tenfold
    assert found.ticks == ticks
    assert all(0 <= found.share(value) <= 1 for value in (*values, *ticks))
