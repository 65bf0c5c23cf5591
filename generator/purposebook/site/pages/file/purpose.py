"""The pages of the shared purpose."""

from __future__ import annotations

from collections.abc import Iterator

from purposebook.model.index import Index
from purposebook.site import routes
from purposebook.site.pages.page import Context, Facts, Page, mark_of
from purposebook.views.file.groups import grouped
from purposebook.views.members.alignment import alignment
from purposebook.views.members.ledger import ledger


def purpose_pages(facts: Facts) -> Iterator[Page]:
    """The pages of this section."""
    index, book = facts.index, facts.index.book
    yield Page(
        routes.PURPOSE, "Shared purpose", "file/purpose", "Purpose", lambda: _values(index), mark_of(book.purpose)
    )
    yield Page(
        routes.QUESTIONS, "The five questions", "file/five_questions", "Purpose", lambda: {"accounts": ledger(index)}
    )
    yield Page(routes.BRAND_ROLE, "The brand's role", "file/brand_role", "Purpose", dict, mark_of(book.brand_role))


def _values(index: Index) -> Context:
    purpose = index.book.purpose
    return {"alignment": alignment(index), "values": grouped(purpose.values if purpose else ())}
