"""Templates that a person can read: short, narrow, and with no work in them that belongs to Python."""

from __future__ import annotations

import re

import pytest

from purposebook.bundled import TEMPLATES, ours
from purposebook.site.render.environment import EXTENSION

FOLDER = ours(TEMPLATES)
ALL = {path.relative_to(FOLDER).as_posix(): path.read_text("utf-8") for path in sorted(FOLDER.rglob(f"*{EXTENSION}"))}
LONGEST, WIDEST = 59, 120
WORK = re.compile(r"\| ?(?:sort|selectattr|rejectattr|select|reject|groupby|unique)\b|not loop\.last %\} · ")


def wrong(text: str) -> list[str]:
    """What makes a template hard to read."""
    lines = text.splitlines()
    found = [f"{number}: {len(line)} columns" for number, line in enumerate(lines, 1) if len(line) > WIDEST]
    found += [f"{len(lines)} lines"] if len(lines) > LONGEST else []
    return found + [f"does work: {work}" for work in WORK.findall(text)]


@pytest.mark.parametrize("name", ALL)
def test_a_template_can_be_read(name: str) -> None:
    """Lost otherwise: who changes a page searches it for a word in lines of six hundred columns."""
    assert wrong(ALL[name]) == []


def test_what_is_hard_to_read_would_be_found() -> None:
    """Lost otherwise: the test above holds of any template at all."""
    assert wrong("a" * 121) == ["1: 121 columns"]
    assert wrong("a\n" * 60) == ["60 lines"]
    assert len(wrong("{{ a | sort }}{% if not loop.last %} · {% endif %}")) == 2
