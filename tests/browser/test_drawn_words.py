"""The pictures: words in them are never clipped and never lie on each other, in any script and at any number."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from looking import MEASURE, wrong_in

KINDS = {
    f"pb-picture--{name}"
    for name in (
        "bridge",
        "network",
        "emotion",
        "trend",
        "journey",
        "bullet",
        "tree",
        "quadrant",
        "wireframe",
        "stairs",
        "week",
    )
}

FOR_ONE = {f"pb-picture--{name}" for name in ("wireframe", "stairs", "week")}  # drawn for a single entry, too


def test_words_in_pictures_stand_free(tour: dict[str, Any]) -> None:
    """Without this, labels in the pictures of the bundled site could be cut off or unreadable."""
    wrong = [
        f"{path} {said}" for path, found in tour["pictures"].items() for picture in found for said in wrong_in(picture)
    ]
    assert wrong == [], "\n".join(wrong[:20])
    assert {picture["name"] for found in tour["pictures"].values() for picture in found} >= KINDS


LATIN = "Volunteers who answer questions in the evenings and on every second weekend of a month"
GERMAN = "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenträgervereinigungsmitglieder"
JAPANESE = "夕方と隔週の週末に質問に答えてくれる地域のボランティアの皆さんとその友人たちの会の代表者" * 2
ARABIC = "المتطوعون الذين يجيبون عن الأسئلة في المساء وفي كل عطلة نهاية أسبوع ثانية من كل شهر"
SCRIPTS = {"latin": LATIN, "german": GERMAN, "japanese": JAPANESE, "arabic": ARABIC}
STRESS = [(40, "latin"), (40, "arabic"), (3, "japanese"), (8, "german"), (1, "arabic")]  # how many, and who comes first


LOOKED_AT = (
    "", "purpose/", "members/", "journeys/long/", "journeys/long.svg", "success/", "success/k0/", "features/",
    "screens/s/", "playbooks/", "playbooks/r0/", "playbooks/r0/week/",
)  # fmt: skip


def stress(count: int, first: str) -> str:
    """A community of some member types with labels of 80 characters in all scripts, everything of which is drawn."""
    order = [first, *(name for name in SCRIPTS if name != first)]
    labels = [f"{number} {SCRIPTS[order[number % 4]]}"[:80] for number in range(max(count, 24))]
    words = SCRIPTS[first]
    members = [
        {
            "id": f"m{number}",
            "name": labels[number],
            "receives": [{"text": labels[number + 1 - count], "from": f"m{(number + 7) % count}"}],
            "contributes": [
                {"text": labels[number], "to": [f"m{(number + 1) % count}", f"m{(number * 3 + 2) % count}"]}
            ],
        }
        for number in range(count)
    ]
    stages = [
        {
            "name": label,
            "actions": [words[:80], label],
            "pains": [{"id": f"p{number}", "text": label * 2}],
            "opportunities": [{"id": f"o{number}", "text": label, "eases": f"p{number}"}],
            "moment_of_truth": "yes",
            "feels": {"now": number % 7 - 3, "aim": 3 - number % 3, "word": label[2:]},
        }
        for number, label in enumerate(labels[:14])
    ]
    readings = [{"on": f"20{10 + number}", "value": str(10**number)} for number in range(9)]
    kpis = [
        {
            "id": f"k{number}",
            "name": label,
            "unit": words[:30],
            "direction": "up",
            "baseline": "10",
            "target": "1000000",
            "bands": ["1000", "100000"],
            "readings": readings,
            "drives": [f"k{(number - 1) // 3}"],
        }
        for number, label in enumerate(labels[: min(count, 24)])
    ]
    features = [
        {
            "id": f"f{number}",
            "name": label,
            "serves": [f"o{number % 14}"],
            "for": ["m0"],
            "reach": str(10**number),
            "impact": str(3 - number % 3),
            "confidence": "80%",
            "effort": str(1 + number % 4),
        }
        for number, label in enumerate(labels[: min(count, 24)])
    ]
    kpis[0].pop("drives")
    kinds = ("heading", "text", "button", "image", "text field", "list", "tabs", "notice", "clock", words[:80])
    blocks = [{"block": kinds[number % 10], "text": label} for number, label in enumerate(labels[:count])]
    days = ("day", "tuesday and sunday", "week", "month", "evening", "tuesday, 9:00", words[:80])
    playbooks = [
        {
            "id": f"r{number}",
            "name": label,
            "rhythm": [
                {"text": said, "every": days[at % 7]} for at, said in enumerate(labels[: 1 if number else count])
            ],
            "plays": [
                {
                    "id": f"a{number}",
                    "when": label * 2,
                    "escalate": {"to": f"r{(number - 1) // 3}" if number else "m0", "within": words[:30]},
                },
                {"id": f"b{number}", "when": label, "escalate": [{"to": f"r{number // 2}"}, {"to": f"r{1 % count}"}]},
            ],
        }
        for number, label in enumerate(labels[:count])
    ]
    book = {
        "community": {"name": words[:80], "brand": words[:80]},
        "purpose": {"statement": words * 2, "brand_promise": words * 2, "brand_purpose": words * 2},
        "members": members,
        "journeys": [{"id": "long", "of": "m0", "stages": stages}],
        "success": {"north_star": "k0", "kpis": kpis},
        "features": features,
        "screens": [{"id": "s", "name": words[:80], "frame": ["phone", "wide"], "blocks": blocks}],
        "playbooks": playbooks,
    }
    return json.dumps(book, ensure_ascii=False, indent=1) + "\n"


@pytest.mark.parametrize(("count", "first"), STRESS)
def test_words_stand_free_at_any_number_and_script(
    served: Callable[..., str], visiting: Any, tmp_path: Path, count: int, first: str
) -> None:
    """Without this, a community with many member types or long names would get pictures nobody can read."""
    purpose = tmp_path / f"{first}-{count}" / "purpose.yml"
    purpose.parent.mkdir()
    purpose.write_text(stress(count, first), encoding="utf-8")
    wrong, met = [], set()
    with visiting(served(purpose)) as visit:
        for path in LOOKED_AT:
            page = visit.go(path)
            for way in ("ltr", "rtl"):
                page.evaluate("(way) => { (document.body || document.documentElement).setAttribute('dir', way) }", way)
                for picture in page.evaluate(MEASURE):
                    met.add(picture["name"])
                    wrong += [f"{path} {way} {said}" for said in wrong_in(picture)]
    assert wrong == [], "\n".join(wrong[:20])
    assert met >= (KINDS if count > 1 else FOR_ONE)
