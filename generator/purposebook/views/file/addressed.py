"""What a page of one's own names by an address: `kpi/reply-time`, or an id from before."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from purposebook.fields.ids import fold
from purposebook.fields.text import Entity
from purposebook.model.address import Address
from purposebook.model.index import Index
from purposebook.model.kinds import Kind
from purposebook.nearness import nearest
from purposebook.problems import START, Problem, Severity

MOST = 5  # addresses that a hint shows
SCHEME = "purpose:"


@dataclass(frozen=True, slots=True)
class Addressed:
    """The entity at an address, or None; and what its author should know of how it was asked for."""

    entity: Entity | None
    problem: Problem | None = None


def addressed(index: Index, name: str) -> Addressed:
    """The one entity that answers to a name: an address, the id alone, or an id from before."""
    found = index.named(name) or _former(index, name)
    if len(found) != 1:
        return Addressed(None, _ambiguous(index, name, found) if found else _unknown(index, name))
    is_former = fold(name.rpartition("/")[2]) in map(fold, found[0].formerly)
    return Addressed(found[0], _renamed(index, name, found[0]) if is_former else None)


def unquotable(message: str, hint: str, severity: Severity = Severity.WARNING) -> Problem:
    """What is told of a page that asks purpose.yml for what it does not say."""
    return Problem("unknown-quote", START, message, hint, severity=severity)


def _former(index: Index, name: str) -> list[Entity]:
    """The entities that had an id before, where a kind or an owner stands before it."""
    home, _, id = name.rpartition("/")
    return [it for it in index.named(id) if fold(home) in _homes(index.address(it))]


def _homes(address: Address) -> Iterator[str]:
    yield address.kind
    if address.scope:
        yield from (address.scope, f"{address.kind}/{address.scope}")


def _renamed(index: Index, name: str, entity: Entity) -> Problem:
    message = f"'{name}' has the id '{index.address(entity)}' by now."
    hint = f"The link leads on all the same. Write '{SCHEME}{index.address(entity)}' when you come by."
    return Problem("former-quote", START, message, hint, severity=Severity.INFO)


def _ambiguous(index: Index, name: str, found: Sequence[Entity]) -> Problem:
    ways = ", ".join(f"'{SCHEME}{index.address(entity)}'" for entity in found[:MOST])
    return unquotable(f"'{name}' can mean {len(found)} entries of purpose.yml.", f"Write one of: {ways}.")


def _unknown(index: Index, name: str) -> Problem:
    home, _, id = name.rpartition("/")
    known = [index.address(entity) for entity in index if entity.kind is not Kind.RESERVED]
    near = nearest(id, dict.fromkeys(address.id for address in known))
    found = sorted((it for it in known if it.id == near), key=lambda it: home not in _homes(it))
    hint = f"Did you mean '{SCHEME}{found[0]}'?" if found else "While serving, the page 'Index by id' lists them all."
    return unquotable(f"Nothing in purpose.yml has the id '{name}'.", hint)
