"""A rule of derivation as one object: what its docstring becomes, and when it has an example."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from purposebook.derivations.derivation import Example, Shelf, derivation
from purposebook.model.index import Index

Model = Callable[[str], Index]


@derivation(Shelf.MEMBERS, "Ada Rule, 1901")
def _first_member(index: Index) -> Example | None:
    """Who came first.

    The first is the one under `members` with (a x b) / c
    or a - b. Anybody else comes later.

    Nobody is last.
    """
    return Example.of(index.brand, "has a first member.", index.book.members)


def test_a_docstring_is_what_is_published() -> None:
    """Lost otherwise: name, title or words of a rule are told in a second place, and differ one day."""
    assert (_first_member.name, _first_member.title) == ("first-member", "Who came first")
    assert (_first_member.shelf, _first_member.source) == (Shelf.MEMBERS, "Ada Rule, 1901")
    assert _first_member.paragraphs == (
        "The first is the one under “members” with (a × b) ÷ c or a −\u0020b. Anybody else comes later.",
        "Nobody is last.",
    )
    assert _first_member.sentence == "The first is the one under “members” with (a × b) ÷ c or a − b."


def test_a_rule_without_words_is_no_rule() -> None:
    """Lost otherwise: a mark on a page opens an empty note."""

    def _silent(_: Index) -> None:
        """A title alone."""

    with pytest.raises(ValueError, match="_silent says nothing"):
        derivation(Shelf.SITE)(_silent)


def test_an_example_stands_in_the_file(model: Model) -> None:
    """Lost otherwise: the page of rules shows an example that nobody wrote, and names no line."""
    found = _first_member.example(model("members: [{name: A}]"))
    assert found
    assert (found.words, found.told) == ("has a first member.", "line 2")
    assert _first_member.example(model("")) is None
