"""The home page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from purposebook.site import routes
from purposebook.site.pages.page import Facts, Page
from purposebook.views.file.changes import Change
from purposebook.views.file.home import Home, home
from purposebook.views.file.standing import with_standing

LATELY = 6  # as many changes as the front door shows


@dataclass(frozen=True, slots=True)
class HomeContext:
    """The front door, and what changed lately since the release called `since`."""

    home: Home
    changes: Sequence[Change]
    since: str


def home_pages(facts: Facts) -> Iterator[Page]:
    """The pages of this section."""
    index = facts.index
    purpose = index.book.purpose
    said = with_standing(purpose.statement, purpose) if purpose else ""
    yield Page(
        routes.HOME, "Home", "file/home", "",
        lambda: HomeContext(home(index), facts.changes[:LATELY], facts.since),
        hide=("navigation", "toc"), description=said,
    )  # fmt: skip
