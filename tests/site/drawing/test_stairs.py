"""The escalation ladder: who stands above whom is seen at a glance, for one role and for forty."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import combinations
from xml.etree import ElementTree as ET

import pytest
from test_pictures import sound
from test_places import misplaced
from test_tree import WORDS

from purposebook.model.index import Index
from purposebook.site.drawing import gallery
from purposebook.site.drawing.ladder_layout import Rung, Stair, stairs
from purposebook.views.roles.escalation_ladder import ladder, ladder_from

Model = Callable[[str], Index]
SVG = "{http://www.w3.org/2000/svg}"
Room = tuple[float, float, float, float]


def _steps(count: int, words: str) -> list[list[Stair]]:
    """Roles on steps of four, each handed something by all the places below that a rule picks."""
    places = [(number // 4, number % 4) for number in range(count)]

    def stair(number: int) -> Stair:
        givers = [place for place in places[:number] if (place[1] + number) % 3 == 0 or place[0] == 0]
        rungs = (Rung(f"from {words[:80]}", ((words[:80], "within 15 min"),), place) for place in givers[-9:])
        return Stair(f"{number} {words}"[:80], tuple(rungs))

    found: list[list[Stair]] = [[] for _ in range(places[-1][0] + 1)] if places else []
    for number, (step, _) in enumerate(places):
        found[step].append(stair(number))
    return found


def _rooms(root: ET.Element) -> list[Room]:
    return [
        tuple(float(rect.get(key, "")) for key in ("x", "y", "width", "height"))  # type: ignore[misc]
        for rect in root.iter(f"{SVG}rect")
    ]


def _pieces(path: str) -> Iterator[Room]:
    """The straight pieces of a line of `M`, `H` and `V`, the arrow at its end left out."""
    x, y = 0.0, 0.0
    for letter, one, other in re.findall(r"([MHV])([\d.]+)(?: ([\d.]+))?", path):
        a, b = (
            (float(one), float(other or y)) if letter == "M" else (float(one), y) if letter == "H" else (x, float(one))
        )
        if letter != "M":
            yield min(x, a), min(y, b), abs(x - a), abs(y - b)
        x, y = a, b


@pytest.mark.parametrize("words", WORDS.values(), ids=WORDS)
@pytest.mark.parametrize("count", [1, 5, 40])
def test_words_boxes_and_lines_stand_free(count: int, words: str) -> None:
    """Lost otherwise: names are cut off, boxes lie on each other, or a line runs through the words of a third."""
    svg = stairs("Steps", _steps(count, words))
    root = sound(svg)
    assert misplaced(svg) == []
    rooms = _rooms(root)
    assert len(rooms) == count
    for (x, y, wide, high), (left, top, broad, tall) in combinations(rooms, 2):
        assert left >= x + wide or x >= left + broad or top >= y + high or y >= top + tall
    for path in root.iter(f"{SVG}path"):
        if path.get("class") == "pb-svg-link":
            for left, top, broad, tall in _pieces(path.get("d", "")):
                for x, y, wide, high in rooms:
                    assert left >= x + wide or left + broad <= x or top >= y + high or top + tall <= y


def test_lines_of_two_givers_never_run_on_each_other() -> None:
    """Lost otherwise: two lines merge into one, and nobody sees whose plays reach whom."""
    root = sound(stairs("Steps", _steps(12, "A")))
    upright: dict[float, set[str]] = {}
    for path in root.iter(f"{SVG}path"):
        if path.get("class") == "pb-svg-link":
            said = path.get("d", "")
            for left, _, broad, _ in _pieces(said):
                if not broad:
                    upright.setdefault(left, set()).add(said.split(" H")[0])
    assert upright
    assert all(len(starts) == 1 for starts in upright.values())


def _ladder(model: Model, is_own: bool) -> str:
    index = model(
        """
        members: [{id: lead, name: Lead}]
        playbooks:
          - id: floor
            name: Floor
            plays:
              - {when: A, escalate: {to: desk, within: 5 min, when: it rains}}
              - {when: B, escalate: {to: desk}}
              - {when: C, escalate: {to: desk, within: at once}}
          - {id: desk, name: Desk, plays: [{when: E, escalate: [{to: lead, within: 1 h}, {to: floor}]}]}
        """
    )
    whole = ladder(index)
    return str(gallery.ladder(index, ladder_from(whole, index.book.playbooks[0]) if is_own else whole, is_own))


def test_the_whole_ladder_counts_and_a_roles_own_names(model: Model) -> None:
    """Lost otherwise: the ladder of all roles cannot be overlooked, or that of one leaves out when to hand on."""
    whole = sound(_ladder(model, is_own=False)).findtext(f"{SVG}desc")
    assert whole == (
        "Floor, back from Desk: E no time given; Desk, from Floor: 3 plays: 5 min, no time given, at once; "
        "Lead, from Desk: E within 1 h"
    )
    own = sound(_ladder(model, is_own=True)).findtext(f"{SVG}desc")
    assert own == "Floor; Desk, from Floor: A within 5 min: it rains, B no time given, C at once"


def test_nothing_to_draw() -> None:
    """Lost otherwise: a file without an escalation stops its page."""
    assert "Nothing is handed on." in stairs("T", [])
