"""Rules of promises: what members get from the brand and what it commits to; silent where its author has said why."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Found = Callable[..., list[str]]

GETS = "members: [{id: a, name: A, receives: [{id: x, text: x, from: brand}, {id: y, text: y, from: a}]}]\n"
RULES = ("value-no-promise-delivers", "promise-that-delivers-nothing")

# Lost otherwise: what members expect of the brand and what it promises drift apart, or an author is asked in vain.
CASES = {
    "no commitments at all": (GETS, []),
    "delivered": (GETS + "brand_role: {commitments: [{text: p, to: a, delivers: a/x}]}", []),
    "promised without a word on what it gives": (
        GETS + "brand_role: {commitments: [{text: p, to: a}]}",
        ["2:39 value-no-promise-delivers", "3:28 promise-that-delivers-nothing"],
    ),
    "another value is delivered": (
        GETS + "brand_role: {commitments: [{text: p, to: a, delivers: a/y}]}",
        ["2:39 value-no-promise-delivers"],
    ),
    "delivers nothing, and says why": (
        GETS
        + "brand_role: {commitments: [{text: p, delivers: {none: The law asks for it}}, {text: q, delivers: a/x}]}",
        [],
    ),
    "a promise of the past": (GETS + "brand_role: {commitments: [{text: p, status: retired}]}", []),
    "a promise that is none": (GETS + "brand_role: {commitments: [{none: We promise nothing}]}", []),
    "a value of the past": (
        "members: [{id: a, name: A, receives: [{text: x, from: brand, status: retired}, {id: z, text: z}]}]\n"
        "brand_role: {commitments: [{text: p, delivers: a/z}]}",
        [],
    ),
    "to nobody in particular": (
        "members: [{id: a, name: A, receives: {text: x, from: a}}]\nbrand_role: {commitments: [p]}",
        ["3:28 promise-that-delivers-nothing"],
    ),
}


@pytest.mark.parametrize(("text", "findings"), CASES.values(), ids=CASES)
def test_what_is_found(text: str, findings: list[str], found: Found) -> None:
    """See the table."""
    assert found(text, *RULES) == findings
