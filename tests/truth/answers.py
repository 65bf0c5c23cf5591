"""Each key of the model with an answer of its own, in as few files as can hold them, and what their sites say."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any

import yaml
from breakages import LOADER, Place, Value, example, gathered, needed, places, written

from purposebook.checking.examine import Standards
from purposebook.fields.base import Base
from purposebook.site.website import Setting, Website, generate

SETTING = Setting(standards=Standards(date(2026, 11, 22)))
COMMUNITY = {"community": {"name": "Kite Loft"}}
WORLD: Value = yaml.load((Path(__file__).parent / "world.yml").read_text(encoding="utf-8"), LOADER)  # noqa: S506
AUTHORS = ("health.md", "checks.md", "keys.md", "ids.md", "how.md")  # these tell of the file, not of the community
TAGS = re.compile(r"<[^>]+>")


def book(place: Place, value: Value, beside: dict[str, Value] | None = None) -> dict[str, Value]:
    """A file in which a value stands at a place, and something `beside` it; each entry has an id of its own."""
    number = places().index(place)
    made = {**_own(place.base, number), **needed(place.base, place.key), **(beside or {}), place.key: value}
    for step in reversed(place.way):
        around = {**_own(step.base, number), **needed(step.base, step.key)}
        made = {**around, step.key: [made] if step.is_list else made}
    return made


def together(made: Iterable[Value]) -> list[str]:
    """As few files as can hold all of what was made; what the examples of keys refer to stands beside it."""
    fitting, others = gathered(made, WORLD)
    more, alone = gathered(others, COMMUNITY)
    return [written(one) for one in (*fitting, *more, *alone)]


def site(text: str) -> Website:
    """The site of a file that has to be right."""
    website, loaded = generate(text, SETTING)
    assert website, [problem.message for problem in loaded.problems]
    return website


def read(website: Website, *but: str) -> str:
    """All that readers find on the pages of a site, but some."""
    pages = [str(website.draw(page)[0]) for page in website.published if page.path not in but]
    return html.unescape(TAGS.sub("\n", "\n".join(pages)))


def right(place: Place) -> Any:
    """What the model gives as an example of a key."""
    return example(place.base, place.key)


def _own(base: type[Base], number: int) -> dict[str, Value]:
    return {"id": f"entry-{number}"} if "id" in base.key_names() else {}
