"""The pages of the shared purpose."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from purposebook.model.index import Index
from purposebook.site import routes
from purposebook.site.pages.page import Facts, NoMore, Page, mark_of
from purposebook.views.file.groups import Group, grouped
from purposebook.views.members.alignment import Alignment, alignment


@dataclass(frozen=True, slots=True)
class PurposeContext:
    """The shared purpose: the values under their headings, and which member type shares which."""

    values: Sequence[Group]
    alignment: Alignment


def purpose_pages(facts: Facts) -> Iterator[Page]:
    """The pages of this section."""
    index, book = facts.index, facts.index.book
    yield Page(
        routes.PURPOSE, "Shared purpose", "file/purpose", "Purpose", lambda: _purpose(index), mark_of(book.purpose)
    )
    yield Page(routes.QUESTIONS, "The five questions", "file/five_questions", "Purpose", NoMore)
    yield Page(routes.BRAND_ROLE, "The brand's role", "file/brand_role", "Purpose", NoMore, mark_of(book.brand_role))


def _purpose(index: Index) -> PurposeContext:
    purpose = index.book.purpose
    return PurposeContext(grouped(purpose.values if purpose else ()), alignment(index))
