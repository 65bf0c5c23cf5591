"""The pages of the shared purpose."""

from __future__ import annotations

from collections.abc import Iterator

from purposebook import routes
from purposebook.model.index import Index
from purposebook.pages.page import (
    Context,
    Facts,
    Page,
    mark_of,
)
from purposebook.views.alignment import alignment
from purposebook.views.groups import grouped
from purposebook.views.ledger import ledger


def purpose_pages(facts: Facts) -> Iterator[Page]:
    """The pages of this section."""
    index, book = facts.index, facts.index.book
    yield Page(routes.PURPOSE, "Shared purpose", "purpose", "Purpose", lambda: _values(index), mark_of(book.purpose))
    yield Page(routes.QUESTIONS, "The five questions", "five_questions", "Purpose", lambda: {"accounts": ledger(index)})
    yield Page(routes.BRAND_ROLE, "The brand's role", "brand_role", "Purpose", dict, mark_of(book.brand_role))


def _values(index: Index) -> Context:
    purpose = index.book.purpose
    return {"alignment": alignment(index), "values": grouped(purpose.values if purpose else ())}
