"""The pages for authors: model health, rules, checks, keys, ids."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from purposebook.checking.explanations import families, is_rule, shown
from purposebook.derivations.instances import instances
from purposebook.derivations.rule_titles import shelves, title
from purposebook.model.keys import key_tables
from purposebook.site import routes
from purposebook.site.pages.page import MORE, WIDE, Context, Facts, Page
from purposebook.views.file.health import health
from purposebook.views.file.permanent_ids import lasting


def authors_pages(facts: Facts) -> Iterator[Page]:
    """The pages of this section."""
    index = facts.index
    yield Page(
        routes.HEALTH, "Model health", "file/health", MORE,
        lambda: {"health": health(index, facts.problems, facts.today)},
    )  # fmt: skip
    yield Page(
        routes.HOW, "How this was derived", "file/how", MORE,
        lambda: {"shelves": shelves(), "title": title, "instances": instances(index)}, hide=WIDE,
        is_reference=True,
    )  # fmt: skip
    yield Page(routes.CHECKS, "Checks", "file/checks", MORE, lambda: _checks(facts), hide=WIDE, is_reference=True)
    yield Page(
        routes.KEYS, "Keys of purpose.yml", "file/keys", MORE, lambda: {"tables": key_tables()}, is_reference=True
    )
    yield Page(routes.IDS, "Index by id", "file/ids", MORE, lambda: {"entities": lasting(index)}, is_reference=True)


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
