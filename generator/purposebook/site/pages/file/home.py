"""The home page."""

from __future__ import annotations

from collections.abc import Iterator

from purposebook.site import routes
from purposebook.site.pages.page import Facts, Page
from purposebook.views.file.home import home


def home_pages(facts: Facts) -> Iterator[Page]:
    """The pages of this section."""
    index = facts.index
    said = str(index.book.purpose.statement or "") if index.book.purpose else ""
    yield Page(
        routes.HOME, "Home", "file/home", "",
        lambda: {"home": home(index), "changes": facts.changes[:6], "since": facts.since},
        hide=("navigation", "toc"), description=said,
    )  # fmt: skip
