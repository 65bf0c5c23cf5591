"""The rules in words: what a mark on a page says, and what the page of rules explains."""

from __future__ import annotations

import pytest

from purposebook.derivations.catalogue import rules
from purposebook.derivations.rule_titles import REST, SHELVES, shelves, title

PUBLISHED = {"rice", "ice", "wsjf", "moscow", "kano", "rank-agreement", "opportunity-tree"}


@pytest.mark.parametrize("name", rules())
def test_a_rule_can_be_read_by_anyone(name: str) -> None:
    """Code words and stray markup would stand where a community manager looks for a reason."""
    rule = rules()[name]
    assert rule.paragraphs
    assert all(part[0].isupper() and part.endswith(".") for part in rule.paragraphs), rule.paragraphs
    assert not set("`*") & set(rule.words), rule.words
    assert not {"module", "docstring", "template", "function", "tuple", "null"} & set(rule.words.split())
    assert len(rule.sentence.split()) < 45, "the note beside a statement has room for a sentence"


@pytest.mark.parametrize("name", sorted(PUBLISHED))
def test_a_method_of_others_says_who_published_it(name: str) -> None:
    """A reader could not check the formula where it comes from."""
    assert any(word.strip(",;").isdigit() for word in rules()[name].source.split()), "a year"


def test_formulas_are_printed_with_their_signs() -> None:
    """A formula would read like code."""
    assert rules()["rice"].sentence == "The RICE score is reach × impact × confidence ÷ effort."


def test_each_rule_stands_on_one_shelf() -> None:
    """A rule would be missing from the contents, or stand twice."""
    placed = [rule.name for shelf in shelves() for rule in shelf.rules]
    assert sorted(placed) == sorted(rules())
    assert {name for shelf in SHELVES.values() for name in shelf} <= set(rules()), "a title of a rule that is gone"


def test_a_rule_that_nobody_has_placed_is_not_lost(monkeypatch: pytest.MonkeyPatch) -> None:
    """A new rule would be left out of the page until somebody remembers the shelves."""
    monkeypatch.delitem(SHELVES["Whether it works"], "kpi-tree")
    assert [(shelf.name, [rule.name for rule in shelf.rules]) for shelf in shelves()][-1] == (REST, ["kpi-tree"])
    assert title("kpi-tree") == "Kpi tree"
