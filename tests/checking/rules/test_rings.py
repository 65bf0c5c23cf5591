"""Circles: each is told once, from where it begins, and never one that there is not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as some

from purposebook.checking.rules.rings import MOST, circles

WAYS: dict[str, tuple[dict[str, str], list[str]]] = {  # one letter for each thing
    "nothing": ({}, []),
    "a line": ({"a": "b", "b": "c", "c": ""}, []),
    "to itself": ({"a": "a"}, ["a"]),
    "two": ({"a": "b", "b": "a"}, ["ab"]),
    "three, and a short way back": ({"a": "b", "b": "c", "c": "ab"}, ["abc"]),
    "the shortest of two": ({"a": "bc", "b": "d", "c": "a", "d": "a"}, ["ac", "bda"]),
    "two ways to the same": ({"a": "bc", "b": "d", "c": "d", "d": "a"}, ["abd", "cda"]),
    "what only leads there": ({"d": "a", "a": "b", "b": "a"}, ["ab"]),
    "two apart, in order": ({"d": "d", "a": "b", "b": "a"}, ["d", "ab"]),
    "two that touch": ({"a": "b", "b": "ac", "c": "b"}, ["ab", "cb"]),
    "to itself within": ({"a": "b", "b": "ab"}, ["ab"]),
}


@pytest.mark.parametrize(("ways", "expected"), WAYS.values(), ids=WAYS)
def test_each_circle_is_told_from_its_beginning(ways: dict[str, str], expected: list[str]) -> None:
    """Lost otherwise: a circle is told twice, by a detour, or not at all."""
    assert ["".join(circle) for circle in circles(ways)] == expected


GRAPHS = some.integers(1, 6).flatmap(
    lambda count: some.lists(some.lists(some.integers(0, count - 1)), min_size=count, max_size=count)
)


@given(GRAPHS)
def test_whatever_lies_on_a_circle_is_told(leads: list[list[int]]) -> None:
    """Lost otherwise: two wait for each other, and nobody hears of it; or somebody is told who waits for no one."""
    ways = dict(enumerate(leads))
    found = list(circles(ways))
    for circle in found:
        assert all(there in ways[here] for here, there in zip(circle, [*circle[1:], circle[0]], strict=True))
        assert len(set(circle)) == len(circle)
    reached = {n: set(ways[n]) for n in ways}
    for _ in ways:
        reached = {n: there.union(*(ways[one] for one in there)) for n, there in reached.items()}
    assert {n for circle in found for n in circle} == {n for n, there in reached.items() if n in there}
    assert [circle[0] for circle in found] == sorted({circle[0] for circle in found})


def test_a_crowd_is_told_of_in_part() -> None:
    """Lost otherwise: a file in which all lead to all keeps its author waiting, and drowns every other finding."""
    hub = {0: list(range(1, MOST + 10)), **{n: [0] for n in range(1, MOST + 10)}}
    assert len(list(circles(hub))) == MOST
