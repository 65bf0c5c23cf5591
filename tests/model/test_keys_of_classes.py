"""A key asked of its class, as queries name it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from purposebook.fields.text import Named
from purposebook.model.features import Feature
from purposebook.model.index import Index
from purposebook.model.members import Member
from purposebook.model.playbooks import Playbook
from purposebook.model.relations import Interaction
from purposebook.model.success import Kpi


def test_a_key_of_a_class_is_named_as_its_author_writes_it() -> None:
    """Lost otherwise: what is told of a reference names an attribute of the code."""
    assert [str(Kpi.drives), str(Interaction.from_), str(Member.sort)] == ["drives", "from", "kind"]


def test_an_inherited_key_is_the_same_everywhere_and_a_key_told_anew_is_not() -> None:
    """Lost otherwise: a query under a key finds nothing, or what stands under its namesake."""
    assert Kpi.name is Named.name
    assert Feature.confidence is not Named.confidence
    assert Feature.serves is not Playbook.serves


def test_a_key_that_a_class_does_not_know_is_no_attribute() -> None:
    """Lost otherwise: a query under a misspelt key finds nothing and says nothing."""
    with pytest.raises(AttributeError):
        Kpi.drivs  # type: ignore[attr-defined]  # noqa: B018


def test_a_reference_counts_under_its_own_key(model: Callable[[str], Index]) -> None:
    """Lost otherwise: who looks after a number counts as what it measures, or the other way round."""
    index = model("""
        members: [{id: a, name: A}, {id: b, name: B}]
        success: {kpis: [{id: k, name: K, measures: [a], owner: [b]}]}
        """)
    (kpi,), (a, b) = index.of(Kpi), index.of(Member)
    assert [index.users(it, Kpi, Kpi.measures) for it in (a, b)] == [[kpi], []]
    assert [index.users(it, Kpi, Kpi.owner, Kpi.measures) for it in (a, b)] == [[kpi], [kpi]]
    assert index.users(a, Playbook) == []
