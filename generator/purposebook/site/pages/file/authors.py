"""The pages for authors: model health, rules, checks, keys, ids."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from purposebook.checking.explanations import families, is_rule, shown
from purposebook.derivations.derivation import Derivation, Shelf
from purposebook.fields.text import Entity
from purposebook.model.keys import KeyTable, key_tables
from purposebook.problems.code import Code, Family
from purposebook.site import routes
from purposebook.site.pages.page import MORE, WIDE, Facts, Page
from purposebook.views.derived import shelves
from purposebook.views.file.health import Health, health
from purposebook.views.file.permanent_ids import lasting


@dataclass(frozen=True, slots=True)
class HealthContext:
    """What the file does not say yet, and what is wrong with it."""

    health: Health


@dataclass(frozen=True, slots=True)
class HowContext:
    """The rules of derivation by their headings."""

    shelves: Mapping[Shelf, Sequence[Derivation]]


@dataclass(frozen=True, slots=True)
class ChecksContext:
    """Every kind of problem; `shown` makes an example visible, `counts` and `own` go by the code.

    `counts` says how often it is found here, `own` which weight this file gives it.
    """

    families: Sequence[Family]
    is_rule: Callable[[Code], bool]
    shown: Callable[[str], str]
    counts: Mapping[str, int]
    own: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class KeysContext:
    """Every key of the file, one table for each group of keys."""

    tables: Sequence[KeyTable]


@dataclass(frozen=True, slots=True)
class IdsContext:
    """Everything that has a permanent link."""

    entities: Sequence[Entity]


def authors_pages(facts: Facts) -> Iterator[Page]:
    """The pages of this section."""
    index = facts.index
    yield Page(
        routes.HEALTH, "Model health", "file/health", MORE,
        lambda: HealthContext(health(index, facts.problems, facts.today)),
    )  # fmt: skip
    yield Page(
        routes.HOW, "How this was derived", "file/how", MORE,
        lambda: HowContext(shelves()), hide=WIDE, is_reference=True,
    )  # fmt: skip
    yield Page(routes.CHECKS, "Checks", "file/checks", MORE, lambda: _checks(facts), hide=WIDE, is_reference=True)
    yield Page(
        routes.KEYS, "Keys of purpose.yml", "file/keys", MORE, lambda: KeysContext(key_tables()), is_reference=True
    )
    yield Page(routes.IDS, "Index by id", "file/ids", MORE, lambda: IdsContext(lasting(index)), is_reference=True)


def _checks(facts: Facts) -> ChecksContext:
    """What the page of checks shows.

    Rules come first: what cannot be read is mostly mended before there is a site to look at.
    """
    return ChecksContext(
        families=sorted(families(), key=lambda family: not is_rule(family.codes[0])),
        is_rule=is_rule,
        shown=shown,
        counts=Counter(problem.code for problem in facts.problems),
        own={level.rule: level.level for level in facts.index.book.checks if level.level},
    )
