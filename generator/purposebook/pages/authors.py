"""The pages for authors: model health, rules, checks, keys, ids."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from purposebook import routes
from purposebook.handbook import families, is_rule, shown
from purposebook.model.keys import key_tables
from purposebook.pages.page import MORE, WIDE, Context, Facts, Page
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
        is_reference=True,
    )  # fmt: skip
    yield Page(routes.CHECKS, "Checks", "checks", MORE, lambda: _checks(facts), hide=WIDE, is_reference=True)
    yield Page(routes.KEYS, "Keys of purpose.yml", "keys", MORE, lambda: {"tables": key_tables()}, is_reference=True)
    yield Page(routes.IDS, "Index by id", "ids", MORE, lambda: {"entities": lasting(index)}, is_reference=True)


def _checks(facts: Facts) -> Context:
    """Every kind of problem, how often it is found here, and the weight that this file gives it.

    Rules come first: what cannot be read is mostly mended before there is a site to look at.
    """
    return {
        "families": sorted(families(), key=lambda family: not is_rule(family.codes[0])),
        "is_rule": is_rule,
        "shown": shown,
        "counts": Counter(problem.code for problem in facts.problems),
        "own": {level.rule: level.level for level in facts.index.book.checks if level.level},
    }
