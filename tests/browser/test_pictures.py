"""The pictures: words in them are never clipped and never lie on each other, in any script and at any number."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from workshop import ROOT

BUNDLED = ROOT / "purpose.yml"

MEASURE = """() => [...document.querySelectorAll("svg.pb-picture")].map((svg) => {
  const box = svg.viewBox.baseVal;
  const frame = { x: box.x, y: box.y, right: box.x + box.width, bottom: box.y + box.height };
  const lines = [...svg.querySelectorAll("text")].flatMap((text, number) => {
    const spans = [...text.querySelectorAll("tspan")];
    return (spans.length ? spans : [text]).filter((it) => it.textContent.trim()).map((it) => {
      const found = it.getBBox();
      return { number, words: it.textContent, x: found.x, y: found.y, right: found.x + found.width, bottom: found.y + found.height };
    });
  });
  return { name: svg.getAttribute("class"), frame, lines };
})"""
EDGE = 1.0  # units of the drawing; less cannot be seen
TOUCH = 0.28  # of a line's height: the box of a line holds room above and below its letters


def clipped(picture: dict[str, Any]) -> list[str]:
    """The words of a picture that stand outside its frame."""
    frame = picture["frame"]
    return [
        f"{picture['name']}: {line['words']!r} leaves the frame"
        for line in picture["lines"]
        if line["x"] < frame["x"] - EDGE
        or line["y"] < frame["y"] - EDGE
        or line["right"] > frame["right"] + EDGE
        or line["bottom"] > frame["bottom"] + EDGE
    ]


def overlapping(picture: dict[str, Any]) -> list[str]:
    """The pairs of texts of a picture that lie on each other."""
    found = []
    lines = picture["lines"]
    for number, one in enumerate(lines):
        for other in lines[number + 1 :]:
            if one["number"] == other["number"]:
                continue
            slack = TOUCH * min(one["bottom"] - one["y"], other["bottom"] - other["y"])
            wide = min(one["right"], other["right"]) - max(one["x"], other["x"])
            high = min(one["bottom"], other["bottom"]) - max(one["y"], other["y"])
            if wide > EDGE and high > slack:
                found.append(f"{picture['name']}: {one['words']!r} lies on {other['words']!r} ({wide:.0f} × {high:.0f})")
    return found


def looked_at(visit: Any, paths: list[str]) -> tuple[list[str], set[str]]:
    """What is wrong with the pictures on some pages, and the kinds of pictures met."""
    wrong, met = [], set()
    for path in paths:
        page = visit.go(path)
        page.evaluate("document.fonts.ready")
        for picture in page.evaluate(MEASURE):
            met.add(picture["name"].split()[-1])
            wrong += [f"{path} {said}" for said in (*clipped(picture), *overlapping(picture))]
    return wrong, met


def with_pictures(served: str, pages: list[str], base: Path) -> list[str]:
    """The pages that hold a picture."""
    return [path for path in pages if 'class="pb-picture' in (base / path / "index.html").read_text(encoding="utf-8")]


@pytest.fixture
def pictured(pages_of: Callable[..., list[str]], tmp_path_factory: pytest.TempPathFactory) -> Callable[[Path], list[str]]:
    """The pages of a site that hold pictures."""
    from workshop import PLAIN, built

    def listed(purpose: Path) -> list[str]:
        site = built(tmp_path_factory.getbasetemp(), purpose, PLAIN, False).site
        names = [path for path in pages_of(purpose) if path != "404.html"]
        return [path for path in names if "pb-picture" in (site / path / "index.html").read_text(encoding="utf-8")]

    return listed


def test_words_in_pictures_stand_free(
    served: Callable[..., str], pictured: Callable[[Path], list[str]], visiting: Any
) -> None:
    """Without this, labels in the pictures of the bundled site could be cut off or unreadable."""
    with visiting(served(BUNDLED)) as visit:
        wrong, met = looked_at(visit, pictured(BUNDLED))
    assert wrong == []
    assert {"pb-picture--bridge", "pb-picture--network", "pb-picture--emotion", "pb-picture--trend"} <= met


LATIN = "Volunteers who answer questions in the evenings and on every second weekend of a month"
GERMAN = "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenträgervereinigungsmitglieder"
JAPANESE = "夕方と隔週の週末に質問に答えてくれる地域のボランティアの皆さんとその友人たちの会の代表者" * 2
ARABIC = "المتطوعون الذين يجيبون عن الأسئلة في المساء وفي كل عطلة نهاية أسبوع ثانية من كل شهر"
SCRIPTS = {"latin": LATIN, "german": GERMAN, "japanese": JAPANESE, "arabic": ARABIC}


def stress(words: str, count: int = 40) -> str:
    """A community of many member types with labels of 80 characters, everything of which is drawn."""
    label = [f"{number} {words}"[:80] for number in range(count)]
    members = [
        {
            "id": f"m{number}", "name": label[number], "receives": [{"text": label[-1 - number], "from": f"m{(number + 7) % count}"}],
            "contributes": [{"text": label[number], "to": [f"m{(number + 1) % count}", f"m{(number * 3 + 2) % count}"]}],
        }
        for number in range(count)
    ]  # fmt: skip
    feelings = [{"name": label[number], "feels": {"now": (number % 7) - 3, "aim": 3 - (number % 3), "word": words[:80]}} for number in range(14)]
    readings = [{"on": f"20{10 + number}", "value": str(10**number)} for number in range(9)]
    book = {
        "community": {"name": words[:80], "brand": words[:80]},
        "purpose": {"statement": words * 2, "why_invest": words, "brand_promise": words * 2, "brand_purpose": words * 2},
        "members": members,
        "journeys": [{"id": "long", "of": "m0", "stages": feelings}],
        "success": {
            "north_star": "k",
            "kpis": [{"id": "k", "name": words[:80], "unit": words[:30], "direction": "up", "target": "1e6", "readings": readings}],
        },
    }
    return json.dumps(book, ensure_ascii=False, indent=1) + "\n"


@pytest.mark.parametrize("script", SCRIPTS)
@pytest.mark.parametrize("count", [2, 40])
def test_words_stand_free_at_any_number_and_script(
    served: Callable[..., str], visiting: Any, tmp_path: Path, script: str, count: int
) -> None:
    """Without this, a community with many member types or long names would get pictures nobody can read."""
    folder = tmp_path / f"{script}-{count}"
    folder.mkdir()
    purpose = folder / "purpose.yml"
    purpose.write_text(stress(SCRIPTS[script], count) if count > 14 else stress(SCRIPTS[script], 15).replace("m14", "m0"), "utf-8")
    with visiting(served(purpose)) as visit:
        wrong, met = looked_at(visit, ["", "purpose/", "members/", "journeys/long/", "success/k/"])
    assert wrong == []
    assert len(met) >= 4
