"""Examples of rules: a reader who doubts a rule would lose the proof from the community's own data."""

from __future__ import annotations

from pathlib import Path

from purposebook.loader import load
from purposebook.views.catalogue import rules
from purposebook.views.instances import EXAMPLES, instances

BUNDLED = Path(__file__).parents[2] / "purpose.yml"


def test_every_example_belongs_to_a_rule() -> None:
    """An example would stand for a rule that nobody can look up."""
    assert set(EXAMPLES) <= {rule.name for rule in rules()}


def test_the_bundled_community_has_an_example_for_each() -> None:
    """The page of rules would explain with nothing where the file has plenty."""
    index = load(BUNDLED.read_bytes()).index
    assert index
    found = instances(index)
    assert set(found) == set(EXAMPLES)
    lines = BUNDLED.read_text(encoding="utf-8").splitlines()
    assert all(0 < line <= len(lines) for instance in found.values() for line in instance.lines)


def test_a_file_that_says_nothing_gives_no_example() -> None:
    """An example would be invented."""
    index = load("community: {name: A}").index
    assert index
    assert instances(index) == {}


def test_rules_have_names_of_their_own() -> None:
    """A mark on a page would lead to another rule."""
    names = [rule.name for rule in rules()]
    assert len(names) == len(set(names))
    assert all(rule.words and rule.purpose for rule in rules())
