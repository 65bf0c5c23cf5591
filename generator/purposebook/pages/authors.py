"""The pages for authors: model health, rules, keys, ids."""

from __future__ import annotations

from collections.abc import Iterator

from purposebook import routes
from purposebook.model.keys import key_tables
from purposebook.pages.page import (
    MORE,
    WIDE,
    Facts,
    Page,
)
from purposebook.views.health import health
from purposebook.views.ids import lasting
from purposebook.views.instances import instances
from purposebook.views.shelves import shelves, title


def authors_pages(facts: Facts) -> Iterator[Page]:
    """The pages of this section."""
    index = facts.index
    yield Page(
        routes.HEALTH, "Model health", "health", MORE,
        lambda: {"health": health(index, facts.problems, facts.today)},
    )  # fmt: skip
    yield Page(
        routes.HOW, "How this was derived", "how", MORE,
        lambda: {"shelves": shelves(), "title": title, "instances": instances(index)}, hide=WIDE,
    )  # fmt: skip
    yield Page(routes.KEYS, "Keys of purpose.yml", "keys", MORE, lambda: {"tables": key_tables()})
    yield Page(routes.IDS, "Index by id", "ids", MORE, lambda: {"entities": lasting(index)})
