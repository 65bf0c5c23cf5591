"""Examples of rules: a reader who doubts a rule would lose the proof from the community's own data."""

from __future__ import annotations

from pathlib import Path

import pytest

from purposebook.derivations.catalogue import rules
from purposebook.derivations.instances import EXAMPLES, WITHOUT, instances
from purposebook.loader import load
from purposebook.model.index import Index

BUNDLED = Path(__file__).parents[2] / "purpose.yml"


@pytest.fixture(scope="module")
def bundled() -> Index:
    """The bundled community."""
    index = load(BUNDLED.read_bytes()).index
    assert index
    return index


def test_every_rule_has_an_example_or_a_reason_why_not() -> None:
    """A rule would be explained in the abstract only; or an example stand for a rule that nobody can look up.

    A new rule gets its example in a module of `views/instances`, or its reason in `WITHOUT`.
    """
    assert set(EXAMPLES) | set(WITHOUT) == set(rules())
    assert not set(EXAMPLES) & set(WITHOUT)


def test_the_bundled_community_has_a_case_of_each(bundled: Index) -> None:
    """The page of rules would explain with nothing where the file has plenty."""
    assert set(instances(bundled)) == set(EXAMPLES)


@pytest.mark.parametrize("rule", EXAMPLES)
def test_an_example_names_its_lines(rule: str, bundled: Index) -> None:
    """Nobody could look the example up in the file."""
    found = instances(bundled)[rule]
    lines = BUNDLED.read_text(encoding="utf-8").splitlines()
    assert found.lines
    assert all(lines[line - 1].strip() for line in found.lines)
    assert str(found.lines[0]) in found.told
    assert found.words.endswith((".", "?"))


def test_a_file_that_says_nothing_gives_almost_no_example() -> None:
    """An example would be invented; only how much is answered can be said of any file."""
    index = load("community: {name: A}").index
    assert index
    assert set(instances(index)) == {"answered"}
