"""How old the facts are: everything in the file that carries a date, the oldest first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from purposebook.derivations.derivation import Example, Shelf, derivation
from purposebook.fields.amounts import days_in
from purposebook.fields.base import Base
from purposebook.fields.text import Entity
from purposebook.model.in_force import is_closed
from purposebook.model.index import Index
from purposebook.model.per_model import once
from purposebook.model.success import Kpi

AS_OF, READING, REVIEW = "as of", "last reading", "to be looked at again by"


@dataclass(frozen=True, slots=True)
class Dated:
    """A fact with its date as it was written, and the last day that it can mean."""

    about: Base
    entity: Entity | None
    what: str
    said: str
    day: date
    is_due: bool = False

    @property
    def words(self) -> str:
        """The words that carry the date, where they are no entity."""
        return str(getattr(self.about, "text", None) or "")

    @property
    def line(self) -> int:
        """Where it stands."""
        return self.about.mark.line


def freshness(index: Index) -> list[Dated]:
    """Every fact with a date, the oldest first, then in the order of the file."""
    return [dated for dated in _dated(index) if dated.what != REVIEW]


def reviews(index: Index, today: date | None = None) -> list[Dated]:
    """What is to be looked at again, the most urgent first; due is what lies before `today`, if a day is given."""
    found = [dated for dated in _dated(index) if dated.what == REVIEW]
    return [replace(dated, is_due=dated.day < today) for dated in found] if today else found


@once
def _dated(index: Index) -> tuple[Dated, ...]:
    return tuple(sorted(_found(index), key=lambda dated: (dated.day, dated.about.mark)))


def _found(index: Index) -> Iterator[Dated]:
    for met in index.everything:
        base = met.value
        if not isinstance(base, Base) or is_closed(met.owner) or is_closed(base):
            continue
        entity = base if isinstance(base, Entity) else met.owner
        for what, said in _dates(base):
            days = days_in(said)
            if days:
                yield Dated(base, entity, what, said, days[1])


def _dates(base: Base) -> Iterator[tuple[str, str]]:
    """The dates that one group of keys states, with what they say."""
    for what, name in ((AS_OF, "as_of"), (REVIEW, "review_by")):
        said = getattr(base, name, None)
        if said:
            yield what, str(said)
    if isinstance(base, Kpi):
        days = {reading.on: days for reading in base.readings if reading.on and (days := days_in(reading.on))}
        if days:
            yield READING, max(days, key=lambda said: days[said][1])


@derivation(Shelf.FILE)
def _freshness(index: Index) -> Example | None:
    """How old the facts are.

    A fact is as old as its `as_of`, a KPI as old as its last reading. The oldest stand first; what says no date is
    not in the list. A day under `review_by` stands apart; it is called due only on a page that is told which day it
    is, so that the same file always makes the same pages.
    """
    for dated in freshness(index):
        return Example(dated.entity, f"{dated.what} {dated.said} is the oldest date.", (dated.line,))
    return None
