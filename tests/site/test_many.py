"""A community of ninety member types, ninety KPIs, long journeys and playbooks: its pages stay within bounds."""

from __future__ import annotations

import re
from functools import cache

from purposebook import generate

MANY = 90
NUMBERS = range(MANY)
AREAS = ("Activity", "Safety", "Joy")


def _members() -> str:
    rows = [
        f"  - {{id: m{number}, name: Type {number}, group: Group {number % 9}, receives: {{text: Help {number}, from: "
        f"m{(number + 1) % MANY}}}, contributes: {{text: Work {number}, to: [brand, m{(number + 7) % MANY}]}}}}"
        for number in range(MANY)
    ]
    return "members:\n" + "\n".join(rows)


def _kpis() -> str:
    rows = [
        f"    - {{id: k{number}, name: Measure {number}, group: {AREAS[number % 3]}, direction: up"
        f"{', target: 50, readings: [{on: 2026-01, value: 40}]' if number % 2 else ''}"
        f"{f', drives: k{number // 4}' if 0 < number < 12 else ''}}}"
        for number in range(MANY)
    ]
    return "success:\n  north_star: k0\n  kpis:\n" + "\n".join(rows)


def _others() -> str:
    stages = "".join(
        f"\n      - {{id: s{n}, name: Stage {n}, actions: Does {n}, feels: {{now: 1}}}}" for n in NUMBERS[:14]
    )
    plays = "".join(f"\n      - {{id: p{n}, when: Thing {n} happens, do: [Look, Act]}}" for n in range(60))
    terms = "".join(f"\n  - {{term: Term {n}, means: Meaning {n}}}" for n in range(300))
    talks = "".join(f"\n  - {{from: m{n}, to: m{n + 3}, text: Talk {n}}}" for n in range(40))
    journeys = f"journeys:\n  - id: path\n    of: m0\n    stages:{stages}"
    playbooks = f"playbooks:\n  - id: desk\n    name: Desk\n    plays:{plays}"
    return "\n".join([journeys, playbooks, f"glossary:{terms}", f"interactions:{talks}"])


@cache
def _pages() -> dict[str, str]:
    website, loaded = generate("\n".join(["community: {name: Many, brand: Brand}", _members(), _kpis(), _others()]))
    assert website, loaded.problems
    return {page.path: str(website.drawn(page)[0]) for page in website.pages}


def test_no_table_has_more_columns_than_a_screen() -> None:
    """Lost otherwise: a matrix of ninety by ninety, nearly all of it empty."""
    for path, html in _pages().items():
        heads = re.findall(r"<thead><tr>(.*?)</tr>", html, re.DOTALL)
        assert path == "journeys/path.md" or max((head.count("<th") for head in heads), default=0) <= 9, path


def test_pictures_fit_their_page() -> None:
    """Lost otherwise: the network and the tree grow with the file, and not with the screen."""
    drawn = [(path, svg) for path, html in _pages().items() for svg in re.findall(r"<svg.*?</svg>", html, re.DOTALL)]
    network = next(svg for _, svg in drawn if "pb-picture--network" in svg)
    tree = next(svg for _, svg in drawn if "pb-picture--tree" in svg)
    assert float(_box(network)[2]) <= 960
    assert network.count("<circle") <= 14
    assert tree.count("<rect") == 12


def _box(svg: str) -> list[str]:
    found = re.search(r'viewBox="([^"]*)"', svg)
    assert found
    return found[1].split()


def test_nothing_is_lost_among_many() -> None:
    """Lost otherwise: what is folded or grouped away cannot be reached at all."""
    pages = _pages()
    for number in range(MANY):
        assert f'members/m{number}/"' in pages["index.md"]
        assert f'm{number}/"' in pages["members/index.md"]
        assert f"Measure {number}<" in pages["success/index.md"]
    assert all(f"Talk {number}" in pages["members/index.md"] for number in range(40))
    assert all(f"Term {number}<" in pages["glossary.md"] for number in range(300))
    assert all(f"Thing {number} happens" in pages["playbooks/desk.md"] for number in range(60))


def test_the_first_screen_is_short() -> None:
    """Lost otherwise: the front page greets with a wall of ninety names."""
    first = _pages()["index.md"]
    assert first.count("<details") == 9
    assert len(re.findall(r"<details[^>]* open", first)) == 0
