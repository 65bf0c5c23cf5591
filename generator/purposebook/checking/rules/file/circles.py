"""Rules about order: what leads back to itself, though it should lead somewhere."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, TypeVar

from purposebook.checking.rules.rings import circles
from purposebook.checking.rules.rule import Case, Finding, place, rule
from purposebook.fields.ids import Ref
from purposebook.fields.text import Entity
from purposebook.model.members import Member
from purposebook.model.success import Kpi
from purposebook.problems import Severity

E = TypeVar("E", bound=Entity)


@rule(Severity.WARNING)
def part_of_itself(case: Case) -> Iterator[Finding]:
    """A member type is part of one that is part of it.

    The wider type holds the narrower one. In a circle nobody can tell which is the wider, and every count of members
    would count itself.

    Wrong:
        community: {name: Open Club}
        members:
          - {id: neighbour, name: Neighbour, kind_of: regular}
          - {id: regular, name: Regular, kind_of: neighbour}
    Right:
        community: {name: Open Club}
        members:
          - {id: neighbour, name: Neighbour}
          - {id: regular, name: Regular, kind_of: neighbour}
    """
    for circle in circles(_nexts(case, case.index.book.members, lambda it: [*it.kind_of, *it.part_of])):
        key = Member.kind_of if circle[0].kind_of else Member.part_of
        hint = f"Delete '{key}' from the one that is the widest."
        yield _finding(case, circle, key, f"{_names(case, circle)}: each is part of the next.", hint)


@rule(Severity.WARNING)
def drives_itself(case: Case) -> Iterator[Finding]:
    """A KPI drives itself.

    'drives' says which number moves which, up to the north star. That several drive each other in a ring is a flywheel,
    and is drawn as one; that a number moves itself says nothing.

    Wrong:
        community: {name: Open Club}
        success:
          kpis:
            - {id: replies, name: Replies, drives: [replies]}
            - {id: visits, name: Visits}
    Right:
        community: {name: Open Club}
        success:
          kpis:
            - {id: replies, name: Replies, drives: [visits]}
            - {id: visits, name: Visits}
    """
    success = case.index.book.success
    for kpi in success.kpis if success else ():
        if kpi in case.index.targets(kpi.drives):
            hint = "Name another KPI under 'drives', or delete it here."
            yield Finding(place(kpi, Kpi.drives), f"'{kpi.label}' is said to drive itself.", hint, about=kpi)


def _nexts(case: Case, entities: Iterable[E], ways: Callable[[E], Iterable[Ref]]) -> dict[E, list[E]]:
    """Each entity with those that it leads to."""
    own = {entity: entity for entity in entities}
    return {it: [own[found] for found in case.index.targets(ways(it)) if found in own] for it in own}


def _names(case: Case, circle: Sequence[Entity]) -> str:
    return " → ".join(case.index.label(entity) for entity in (*circle, circle[0]))


def _finding(case: Case, circle: Sequence[Entity], key: Any, message: str, hint: str) -> Finding:
    first, *others = circle
    related = tuple((place(entity, key), f"'{case.index.label(entity)}' leads on from here") for entity in others)
    return Finding(place(first, key), message, hint, "", first, related)
