"""Frameworks: a team would lose the honest answer to 'what have we not thought of yet?'."""

from __future__ import annotations

import pytest

from purposebook.loader import load
from purposebook.views.file.lenses import Lens, lenses

EMPTY = "community: {name: A}"
FULL = """
community: {name: A}
purpose:
  statement: Bread
members:
  - {id: ana, name: Ana, requires: Ten answers, contributes: [{text: A photo, object: photo}]}
  - {id: old, name: Old, status: retired, persona: {name: Gone}}
social_objects: [{id: photo, name: Photo}]
success:
  kpis: [{id: first, name: First posts, measures: [stage/discover]}]
"""


def seen(text: str) -> dict[str, Lens]:
    index = load(text).index
    assert index
    return {lens.name.split(" ")[0]: lens for lens in lenses(index)}


def test_the_frameworks_have_the_themes_their_authors_gave_them() -> None:
    """A team that knows the Canvas would not find its seventeen themes."""
    assert {name: len(lens.themes) for name, lens in seen(EMPTY).items()} == {
        "Community": 17,
        "Sense": 4,
        "HEART": 5,
        "SPACES": 6,
    }


def test_an_empty_file_answers_nothing() -> None:
    """A file that says nothing would look as if it had thought of everything."""
    assert {lens.answered for lens in seen(EMPTY).values()} == {0}


@pytest.mark.parametrize(
    ("lens", "theme", "labels"),
    [
        ("Community", "Member selection", []),
        ("Community", "Content", ["Photo"]),
        ("HEART", "Adoption", ["First posts"]),
        ("HEART", "Retention", []),
        ("SPACES", "Contribution", ["A photo"]),
        ("SPACES", "Acquisition", ["First posts"]),
    ],
)
def test_a_theme_names_what_answers_it(lens: str, theme: str, labels: list[str]) -> None:
    """A reader could not go from the framework to the page that answers it."""
    found = next(found for found in seen(FULL)[lens].themes if found.name == theme)
    assert [entity.label for entity in found.entities] == labels


def test_what_is_retired_answers_nothing() -> None:
    """A portrait of people who are gone would count as knowing the members."""
    theme = next(theme for theme in seen(FULL)["Community"].themes if theme.name == "Member identity")
    assert theme.answers == ()
