"""The rules of derivation and the index of ids; and the corner of the authors: questions, health, checks, keys."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from purposebook.checking.explanations import families, is_rule, shown
from purposebook.derivations.derivation import Derivation, Shelf
from purposebook.fields.text import Entity
from purposebook.model.index import Index
from purposebook.model.keys import KeyTable, key_tables
from purposebook.model.members import Member
from purposebook.problems.code import Code, Family
from purposebook.site import routes
from purposebook.site.pages.page import AUTHORS, MORE, WIDE, Facts, Page
from purposebook.views.derived import shelves
from purposebook.views.file.health import Health, health
from purposebook.views.file.permanent_ids import lasting


@dataclass(frozen=True, slots=True)
class HealthContext:
    """What the file does not say yet, and what is wrong with it; `rules_here` say how that was worked out."""

    health: Health
    rules_here: Sequence[Derivation]


@dataclass(frozen=True, slots=True)
class FiveQuestionsContext:
    """The five answers of the file; `asked` are the members of whom one can say what they get and bring."""

    asked: Sequence[Member]


@dataclass(frozen=True, slots=True)
class HowContext:
    """The rules of derivation by their headings, without those of the authors' corner."""

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
    yield Page(routes.HOW, "How this was derived", "file/how", MORE, _how, hide=WIDE, is_reference=True)
    yield Page(routes.IDS, "Index by id", "file/ids", MORE, lambda: IdsContext(lasting(index)), is_reference=True)
    listed = (
        (routes.HEALTH, "Model health", "file/health", lambda: _health(facts), ()),
        (routes.QUESTIONS, "The five questions", "file/five_questions", lambda: _five_questions(index), ()),
        (routes.CHECKS, "Checks", "file/checks", lambda: _checks(facts), WIDE),
        (routes.KEYS, "Keys of purpose.yml", "file/keys", lambda: KeysContext(key_tables()), ()),
    )
    for path, title, template, context, hide in listed if facts.has_corner else ():
        yield Page(path, title, template, AUTHORS, context, hide=hide)


def _how() -> HowContext:
    return HowContext({shelf: rules for shelf, rules in shelves().items() if shelf is not Shelf.FILE})


def _health(facts: Facts) -> HealthContext:
    return HealthContext(health(facts.index, facts.problems, facts.today), shelves()[Shelf.FILE])


def _five_questions(index: Index) -> FiveQuestionsContext:
    return FiveQuestionsContext([member for member in index.book.members if not member.is_empty])


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
