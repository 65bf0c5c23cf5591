"""The rules in words: what a mark on a page says, and what the page of rules explains and shows."""

from __future__ import annotations

import importlib
import pkgutil
from pathlib import Path

import pytest
import yaml

from purposebook import loader, views
from purposebook.derivations import derivation
from purposebook.derivations.derivation import Derivation, Shelf
from purposebook.model.index import Index
from purposebook.views.derived import DERIVATIONS, shelves

BUNDLED = Path(__file__).parents[2] / "purpose.yml"
EXAMPLES: dict[str, str] = yaml.safe_load(Path(__file__).with_name("examples.yml").read_text("utf-8"))
PUBLISHED = {"rice", "ice", "wsjf", "moscow", "kano", "rank-agreement", "opportunity-tree"}
WITHOUT = {  # rule → why a file has no example of it
    "catalogue": "it speaks of this page",
    "changes": "it takes an earlier release",
    "outdated": "it takes an earlier release",
    "instance": "it speaks of the examples themselves",
}
every_rule = pytest.mark.parametrize("rule", DERIVATIONS.values(), ids=lambda rule: rule.name)


@pytest.fixture(scope="module")
def bundled() -> Index:
    """The bundled community."""
    index = loader.load(BUNDLED.read_bytes()).index
    assert index
    return index


def test_no_rule_is_forgotten() -> None:
    """Lost otherwise: a rule that is written, but never listed, is missing from the page, and its mark fails."""
    names = [module.name for module in pkgutil.walk_packages(views.__path__, f"{views.__name__}.")]
    modules = [derivation, *map(importlib.import_module, names)]
    written = [found.name for module in modules for found in vars(module).values() if isinstance(found, Derivation)]
    assert sorted(written) == sorted(rule.name for rule in DERIVATIONS.values()), "each once, none left out"


def test_each_rule_stands_on_one_shelf() -> None:
    """Lost otherwise: a rule is missing from the contents, or a heading stands there with nothing below."""
    assert sorted(rule.name for shelf in shelves().values() for rule in shelf) == sorted(
        rule.name for rule in DERIVATIONS.values()
    )
    assert list(shelves()) == list(Shelf)
    assert all(shelves().values())


@every_rule
def test_a_rule_can_be_read_by_anyone(rule: Derivation) -> None:
    """Lost otherwise: code words and stray markup stand where a community manager looks for a reason."""
    words = " ".join(rule.paragraphs)
    assert rule.title[:1].isupper()
    assert all(part[0].isupper() and part.endswith(".") for part in rule.paragraphs), rule.paragraphs
    assert not set("`*") & set(words), words
    assert not {"module", "docstring", "template", "function", "tuple", "null"} & set(words.split())
    assert len(rule.sentence.split()) < 45, "the note beside a statement has room for a sentence"


@pytest.mark.parametrize("name", sorted(PUBLISHED))
def test_a_method_of_others_says_who_published_it(name: str) -> None:
    """Lost otherwise: a reader cannot check the formula where it comes from."""
    source = DERIVATIONS[name.replace("-", "_")].source
    assert any(word.strip(",;").isdigit() for word in source.split()), "a year"


def test_formulas_are_printed_with_their_signs() -> None:
    """Lost otherwise: a formula reads like code."""
    assert DERIVATIONS["rice"].sentence == "The RICE score is reach × impact × confidence ÷ effort."


def test_every_rule_has_an_example_or_a_reason_why_not() -> None:
    """Lost otherwise: a rule is explained in the abstract only. A new rule's example stands in `examples.yml`."""
    assert set(EXAMPLES) | set(WITHOUT) == {rule.name for rule in DERIVATIONS.values()}


@every_rule
def test_an_example_says_what_the_rule_gives(rule: Derivation, bundled: Index) -> None:
    """Lost otherwise: the page of rules proves a rule with a wrong thing, or with nothing where the file has plenty."""
    found = rule.example(bundled)
    words = f"{bundled.label(found.entity) if found.entity else ''} {found.words}".strip() if found else None
    assert words == EXAMPLES.get(rule.name)


@pytest.mark.parametrize("name", EXAMPLES)
def test_an_example_names_its_lines(name: str, bundled: Index) -> None:
    """Lost otherwise: nobody can look the example up in the file."""
    found = DERIVATIONS[name.replace("-", "_")].example(bundled)
    lines = BUNDLED.read_text("utf-8").splitlines()
    assert found
    assert all(lines[line - 1].strip() for line in found.lines)
    assert str(found.lines[0]) in found.told
    assert found.words.endswith((".", "?"))


def test_a_file_that_says_nothing_gives_almost_no_example() -> None:
    """Lost otherwise: an example is invented; only how much is answered can be said of any file."""
    index = loader.load("community: {name: A}").index
    assert index
    assert [rule.name for rule in DERIVATIONS.values() if rule.example(index)] == ["answered"]
