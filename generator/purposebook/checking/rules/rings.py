"""Which things lead back to themselves, by whatever way; its work grows with the ways, not with their square."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Mapping
from itertools import islice
from typing import TypeVar

T = TypeVar("T", bound=Hashable)
Ways = Mapping[T, Iterable[T]]
MOST = 20  # circles told of things that all lead to each other


def circles(ways: Ways[T]) -> Iterator[list[T]]:
    """Circles in which each leads to the next, from the thing that stands first; each thing begins one at most."""
    places = {thing: place for place, thing in enumerate(ways)}
    found: list[list[T]] = []
    for ring in _rings(ways):
        within = {thing: [to for to in ways[thing] if to in ring] for thing in sorted(ring, key=places.__getitem__)}
        found += islice(_circles(within), MOST)
    yield from sorted(found, key=lambda circle: places[circle[0]])


def _circles(ring: Ways[T]) -> Iterator[list[T]]:
    told: set[T] = set()
    for start in ring:
        circle = [] if start in told else _way_back(start, ring)
        told.update(circle)
        if circle:
            yield circle


def _way_back(start: T, ways: Ways[T]) -> list[T]:
    """The shortest way from a thing to itself; none where there is no such way."""
    before: dict[T, T] = {}
    waiting = [start]
    for thing in waiting:
        for found in ways[thing]:
            if found == start:
                return _path(thing, before)
            if found not in before:
                before[found] = thing
                waiting.append(found)
    return []


def _path(last: T, before: Mapping[T, T]) -> list[T]:
    path = [last]
    while path[-1] in before:
        path.append(before[path[-1]])
    return path[::-1]


def _rings(ways: Ways[T]) -> Iterator[set[T]]:
    """The things that all lead to each other, together (Kosaraju's way)."""
    back: dict[T, list[T]] = {thing: [] for thing in ways}
    for thing, found in ways.items():
        for to in found:
            back[to].append(thing)
    seen: set[T] = set()
    for thing in reversed(_left(ways, ways, set())):
        if ring := set(_left([thing], back, seen)):
            yield ring


def _left(starts: Iterable[T], ways: Ways[T], seen: set[T]) -> list[T]:
    """All that can be reached and was not seen yet, each after those that it leads to."""
    left: list[T] = []
    for start in starts:
        going = [] if start in seen else [(start, iter(ways[start]))]
        seen.add(start)
        while going:
            found = next((to for to in going[-1][1] if to not in seen), None)
            if found is None:
                left.append(going.pop()[0])
            else:
                seen.add(found)
                going.append((found, iter(ways[found])))
    return left
