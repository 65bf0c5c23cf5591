"""The exchange of very many parties, family by family."""

from __future__ import annotations

from collections.abc import Callable

from purposebook.model.index import Index
from purposebook.views.members.condensed import MOST, condensed
from purposebook.views.members.exchange import Network, network
from purposebook.views.members.families import families

Model = Callable[[str], Index]


def _condensed(index: Index) -> Network[object]:
    return condensed(network(index), families(index, index.book.members))  # type: ignore[return-value]


def _rows(count: int, more: str = "") -> str:
    return "".join(
        f"\n  - {{id: m{number}, name: M{number}, contributes: {{text: Work, to: brand}}{more}}}"
        for number in range(count)
    )


def test_a_few_parties_are_drawn_one_by_one(model: Model) -> None:
    """Lost otherwise: a network of ten loses its names."""
    index = model(f"members:{_rows(MOST - 1)}")
    assert len(_condensed(index).parties) == MOST


def test_families_stand_for_many(model: Model) -> None:
    """Lost otherwise: a network of ninety is wider than any screen, and shows nothing."""
    rows = _rows(40, ", group: Chapters") + "\n  - {id: x, name: X, receives: {text: Help, from: [m1, m2]}}"
    found = _condensed(model(f"members:{rows}"))
    labels = [party.label for party in found.parties]  # type: ignore[attr-defined]
    assert labels == ["Chapters", "Others", "Brand"]
    assert [(a.label, b.label, there, back) for a, b, there, back in found.ties] == [  # type: ignore[attr-defined]
        ("Chapters", "Brand", 40, 0),
        ("Chapters", "Others", 2, 0),
    ]


def test_too_many_families_become_others(model: Model) -> None:
    """Lost otherwise: a community with thirty families has the picture that families were made to avoid."""
    rows = "".join(
        f"\n  - {{id: {side}{number}, name: {side}{number}, group: G{number}, contributes: {{text: Work, to: brand}}}}"
        for number in range(30)
        for side in "ab"
    )
    found = _condensed(model(f"members:{rows}"))
    assert len(found.parties) == MOST
    assert "Others" in [party.label for party in found.parties]  # type: ignore[attr-defined]
