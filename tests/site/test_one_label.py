"""A key of the file stands under one label, wherever it stands; and the label stands apart from the author's words."""

from __future__ import annotations

import re
from collections import defaultdict
from pathlib import Path

import pytest

TEMPLATES = Path(__file__).parents[2] / "docs_templates"
PIECES = {path.relative_to(TEMPLATES).as_posix(): path.read_text(encoding="utf-8") for path in TEMPLATES.rglob("*.j2")}
LABELLED = re.compile(
    r"(?:labelled|facts\.(?:text|refs|lines|shown))\(\s*\"([^\"]+)\", "
    r"(?:(?:words\.refs|words\.refs_or_words|say|said\.items|links\.row)\(\[?)?((?!links\b|words\b)\w+)\.(\w+)\b(?!\()"
)
CELL = re.compile(r'data-label="([^"]+)">\{\{ (?:words\.refs|say)\((\w+)\.(\w+)\) \}\}</td>')
SAYS = r"(?:words\.refs|words\.refs_or_words|say|words\.words_of)\("
GLUED = re.compile(rf'"(?:[A-Za-z][a-z ]*) " ~ {SAYS}|>\s*(?:[A-Za-z][a-z ]*) \{{\{{ {SAYS}')
MEANT = (  # a name, a bound of a number, or one half of what the author wrote as a pair
    '"at least " ~ say(', '"at most " ~ say(',
    '"by " ~ words.words_of(', '>over {{ say(', '"for " ~ say(', '>To <b>{{ words.refs(',
)  # fmt: skip


def labels() -> dict[tuple[str, str], set[str]]:
    """Each key that a template shows under a label, by the name that templates give to its entry."""
    found = defaultdict(set)
    for text in PIECES.values():
        for label, entry, key in (*LABELLED.findall(text), *CELL.findall(text)):
            found[entry, key].add(label)
    return found


def test_one_key_has_one_label_on_all_pages() -> None:
    """Lost otherwise: whom a promise is for stands as "For" on one page, and as "to" on another."""
    found = labels()
    assert len(found) > 60
    assert not {key: names for key, names in found.items() if len(names) > 1}


@pytest.mark.parametrize("name", PIECES)
def test_labels_stand_apart(name: str) -> None:
    """Lost otherwise: "takes Little; more before the festival", a sentence that nobody wrote."""
    assert [glued for glued in GLUED.findall(PIECES[name]) if not glued.endswith(MEANT)] == []


@pytest.mark.parametrize("text", ['"takes " ~ say(gift.effort)', '<span class="pb-small">to {{ words.refs(gift.to) }}'])
def test_a_label_that_is_glued_would_be_found(text: str) -> None:
    """Lost otherwise: the test above could hold of any page at all."""
    assert GLUED.search(text)
