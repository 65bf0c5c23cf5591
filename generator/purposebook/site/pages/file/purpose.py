"""The pages of the shared purpose."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from purposebook.fields.text import Entity
from purposebook.model.culture import Story
from purposebook.model.features import Block, Feature
from purposebook.model.index import Index
from purposebook.model.playbooks import Play
from purposebook.model.purpose import Value
from purposebook.model.relations import Commitment
from purposebook.model.success import Criterion, Kpi
from purposebook.site import routes
from purposebook.site.pages.page import Facts, Page, mark_of
from purposebook.views.file.brand_words import brand_words
from purposebook.views.file.groups import Group, grouped
from purposebook.views.members.alignment import Alignment, alignment


@dataclass(frozen=True, slots=True)
class PurposeContext:
    """The shared purpose: the values under their headings, and which member type shares which."""

    values: Sequence[Group[Value]]
    alignment: Alignment
    seen_in: Mapping[Value, Sequence[Entity]]


@dataclass(frozen=True, slots=True)
class BrandRoleContext:
    """What the brand does: which KPIs measure each commitment, and where it is seen."""

    measuring: Mapping[Commitment, Sequence[Kpi]]
    seen_in: Mapping[Commitment, Sequence[Entity]]


def purpose_pages(facts: Facts) -> Iterator[Page]:
    """The pages of this section."""
    index, book = facts.index, facts.index.book
    yield Page(
        routes.PURPOSE, "Shared purpose", "file/purpose", "Purpose", lambda: _purpose(index), mark_of(book.purpose)
    )
    yield Page(
        routes.BRAND_ROLE, brand_words(book).role.replace("’", "'"), "file/brand_role", "Purpose",
        lambda: _brand_role(index), mark_of(book.brand_role),
    )  # fmt: skip


def _purpose(index: Index) -> PurposeContext:
    values = index.book.purpose.values if index.book.purpose else ()
    seen_in = {value: index.users(value, (Story, Kpi, Feature, Criterion)) for value in values}
    return PurposeContext(grouped(values, lambda it: it.group), alignment(index), seen_in)


def _brand_role(index: Index) -> BrandRoleContext:
    made = index.of(Commitment)
    return BrandRoleContext(
        {commitment: index.users(commitment, Kpi, Kpi.measures) for commitment in made},
        {commitment: index.users(commitment, (Block, Feature, Play)) for commitment in made},
    )
