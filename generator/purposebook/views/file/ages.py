"""How old the facts are: everything in the file that carries a date, the oldest first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from purposebook.derivations.derivation import Example, Shelf, derivation
from purposebook.fields.days import When
from purposebook.fields.remark import Remark
from purposebook.fields.text import Entity
from purposebook.model.in_force import is_closed
from purposebook.model.index import Index
from purposebook.model.per_model import once
from purposebook.model.success import Kpi

AS_OF, READING, REVIEW = "as of", "last reading", "to be looked at again by"


@dataclass(frozen=True, slots=True)
class Dated:
    """A fact with its date as it was written, and the last day that it can mean."""

    about: Remark
    entity: Entity | None
    what: str
    said: str
    day: date
    is_due: bool = False

    @property
    def words(self) -> str:
        """The words that carry the date, where they are no entity."""
        return self.about.words

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
    for what, about, entity, said in _said(index):
        if said and (days := said.within):
            yield Dated(about, entity, what, said, days[1])


def _said(index: Index) -> Iterator[tuple[str, Remark, Entity | None, When | None]]:
    """The dates that what is in force states, with what says them."""
    for met in index.everything:
        if met.remark and not is_closed(met.owner) and not is_closed(met.remark):
            yield AS_OF, met.remark, met.entity, met.remark.as_of
            yield REVIEW, met.remark, met.entity, met.remark.review_by
    for kpi in index.of(Kpi):
        if not is_closed(kpi):
            yield READING, kpi, kpi, kpi.last_read


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
