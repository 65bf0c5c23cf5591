"""Rules of value: true where somebody goes empty-handed, silent where the author has said why."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Found = Callable[..., list[str]]

CASES = {
    "gives and gets": ("[{name: A, receives: {text: x, from: brand}, contributes: {text: y, to: brand}}]", []),
    "gives only": ("[{name: A, contributes: {text: y, to: everyone}}]", ["2:11 nothing-received"]),
    "gives, and gets nothing as everybody knows": (
        "[{name: A, receives: {none: They are paid}, contributes: {text: y, to: everyone}}]",
        [],
    ),
    "gets only": ("[{name: A, receives: {text: x, from: brand}}]", ["2:11 nothing-contributed"]),
    "says nothing at all": ("[{name: A}]", []),
    "a wish": (
        "[{name: A, receives: [x, {text: z, from: brand}], contributes: {text: y, to: everyone}}]",
        ["2:32 value-nobody-provides"],
    ),
    "a wish that nobody can grant": (
        "[{name: A, receives: {text: x, from: {none: Nobody}}, contributes: {text: y, to: everyone}}]",
        [],
    ),
    "a gift for nobody": (
        "[{name: A, receives: {text: x, from: brand}, contributes: y}]",
        ["2:68 gift-nobody-receives"],
    ),
    "a wish of the past": (
        "[{name: A, receives: [{text: x, status: retired}, {text: z, from: brand}],"
        " contributes: {text: y, to: everyone}}]",
        [],
    ),
    "a gift of the past": (
        "[{name: A, receives: [{text: x, from: brand}, {text: v, from: brand}],"
        " contributes: [{text: y, status: retired}, {text: z, to: everyone}]}]",
        [],
    ),
    "a retired type": ("[{name: A, status: retired, contributes: y}]", []),
    "paid for it": ("[{name: A, stake: Employee, contributes: {text: y, to: everyone}}]", []),
    "whose parts get something": (
        "[{id: a, name: A, contributes: {text: y, to: everyone}},"
        " {name: B, part_of: a, receives: {text: x, from: brand}, contributes: {text: y, to: everyone}}]",
        [],
    ),
    "whose kinds get nothing either": (
        "[{id: a, name: A, contributes: {text: y, to: everyone}}, {name: B, kind_of: a}]",
        ["2:11 nothing-received"],
    ),
    "two lines for one, which may be as much": (
        "[{name: A, receives: {text: x, from: brand}, contributes: [{text: y, to: everyone}, {text: z, to: brand}]}]",
        [],
    ),
    "the brand gains alone": (
        "[{name: A, receives: {text: x, from: everyone}, contributes: {text: y, to: brand}}]",
        ["2:11 brand-gains-alone"],
    ),
    "the brand may be the one who gives": (
        "[{name: A, receives: x, contributes: {text: y, to: brand}}]",
        ["2:31 value-nobody-provides"],
    ),
}
RULES = (
    "nothing-received", "nothing-contributed", "value-nobody-provides", "gift-nobody-receives",
    "brand-gains-alone",
)  # fmt: skip


@pytest.mark.parametrize(("members", "expected"), CASES.values(), ids=list(CASES))
def test_value(found: Found, members: str, expected: list[str]) -> None:
    """Lost otherwise: a type that goes empty-handed is not seen, or an author is nagged about what she answered."""
    assert found(f"members: {members}\n", *RULES) == expected


def test_a_commitment_provides_and_gives_back(found: Found) -> None:
    """Lost otherwise: what the brand has promised counts as nothing."""
    text = """
        members: [{id: a, name: A, receives: {id: x, text: X}, contributes: {text: Y, to: brand}}]
        brand_role: {commitments: [{text: We do X, delivers: a/x}]}
        """
    assert found(text, *RULES) == []
