"""Rules about order: a circle is told once, where it begins, and a chain is left in peace."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Found = Callable[..., list[str]]

MEMBERS = {
    "of itself": ("- {id: a, part_of: a}", ["3:20 part-of-itself"]),
    "two": ("- {id: a, part_of: b}\n- {id: b, part_of: a}", ["3:20 part-of-itself"]),
    "three, and one beside": (
        "- {id: x, part_of: a}\n- {id: a, part_of: b}\n- {id: b, part_of: [c]}\n- {id: c, part_of: [x, a]}",
        ["3:20 part-of-itself"],
    ),
    "a circle with two ways round": (
        "- {id: a, part_of: [b, c]}\n- {id: b, part_of: d}\n- {id: c, part_of: d}\n- {id: d, part_of: a}",
        ["3:20 part-of-itself", "5:20 part-of-itself"],
    ),
    "a chain": ("- {id: a, part_of: b}\n- {id: b, part_of: c}\n- {id: c}", []),
    "two ways to one": ("- {id: a, part_of: [b, c]}\n- {id: b, part_of: c}\n- {id: c}", []),
}


@pytest.mark.parametrize(("members", "expected"), MEMBERS.values(), ids=list(MEMBERS))
def test_members(found: Found, members: str, expected: list[str]) -> None:
    """Lost otherwise: a tree of members without a top, and counts that count themselves."""
    assert found("members:\n" + members, "part-of-itself") == expected


def test_kpis(found: Found) -> None:
    """Lost otherwise: a flywheel, which is how a community grows, is refused; or a slip of the pen is drawn."""
    ring = "success:\n  kpis:\n    - {id: a, drives: [b]}\n    - {id: b, drives: [a]}\n    - {id: c, drives: [a]}\n"
    assert found(ring, "drives-itself") == []
    assert found("success: {kpis: [{id: a, drives: [b, a]}, {id: b}]}", "drives-itself") == ["2:34 drives-itself"]
