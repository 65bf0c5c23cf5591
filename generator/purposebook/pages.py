"""The list of every page: path, title, template, what it shows, and where it stands in the navigation."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache, partial
from typing import Any

from purposebook import routes
from purposebook.model.base import Base
from purposebook.model.features import Feature
from purposebook.model.index import Index
from purposebook.model.keys import key_tables
from purposebook.model.members import Member
from purposebook.model.playbooks import Playbook
from purposebook.model.success import Kpi
from purposebook.model.text import Entity
from purposebook.problems import START, Mark, Problem
from purposebook.views.agreement import agreements
from purposebook.views.alignment import alignment
from purposebook.views.bands import bands
from purposebook.views.catalogue import rules
from purposebook.views.changes import Change
from purposebook.views.coverage import coverage
from purposebook.views.draft import draft
from purposebook.views.exchange import network
from purposebook.views.groups import grouped
from purposebook.views.home import home
from purposebook.views.ids import lasting
from purposebook.views.instances import instances
from purposebook.views.journeymap import journey_map
from purposebook.views.ledger import ledger
from purposebook.views.lenses import lenses
from purposebook.views.measurement import measurement
from purposebook.views.numbers import kpi_tree, measured_by, standing
from purposebook.views.opportunities import NEEDS, opportunities
from purposebook.views.profile import profile
from purposebook.views.questions import open_questions
from purposebook.views.reason import reason
from purposebook.views.roles import role
from purposebook.views.scoreboard import Board, scoreboard
from purposebook.views.tradeoff import tradeoff
from purposebook.views.training import choices
from purposebook.views.week import week

Context = dict[str, Any]
MORE = "More"
UNLISTED = "unlisted"  # reached by links only
WIDE = ("toc",)  # pages with a map need the room of the contents
SECTIONS = ("", "Purpose", "Members", "Journeys", "Success", "Features", "Playbooks", MORE)


@dataclass(frozen=True)
class Page:
    """One page of the site. `context` is worked out only when the page is drawn."""

    path: str
    title: str
    template: str
    section: str
    context: Callable[[], Context]
    mark: Mark = START
    entity: Entity | None = None
    hide: tuple[str, ...] = ()
    description: str = ""


@dataclass(frozen=True)
class Facts:
    """What the pages are made of: the model, its problems, and what changed since the last release."""

    index: Index
    problems: tuple[Problem, ...] = ()
    changes: tuple[Change, ...] = ()
    since: str = ""
    files: tuple[str, ...] = field(default=())


def pages(facts: Facts) -> list[Page]:
    """All pages of a site, in the order of the navigation."""
    parts = (_home, _purpose, _members, _journeys, _success, _features, _playbooks, _culture, _authors)
    return [page for part in parts for page in part(facts)]


def _home(facts: Facts) -> Iterator[Page]:
    index = facts.index
    said = str(index.book.purpose.statement or "") if index.book.purpose else ""
    yield Page(
        routes.HOME, "Home", "home", "",
        lambda: {"home": home(index), "changes": facts.changes[:6], "since": facts.since},
        hide=("navigation", "toc"), description=said,
    )  # fmt: skip


def _purpose(facts: Facts) -> Iterator[Page]:
    index, book = facts.index, facts.index.book
    yield Page(routes.PURPOSE, "Shared purpose", "purpose", "Purpose", lambda: _values(index), _mark(book.purpose))
    yield Page(routes.QUESTIONS, "The five questions", "five_questions", "Purpose", lambda: {"accounts": ledger(index)})
    yield Page(routes.BRAND_ROLE, "The brand's role", "brand_role", "Purpose", dict, _mark(book.brand_role))


def _values(index: Index) -> Context:
    purpose = index.book.purpose
    return {"alignment": alignment(index), "values": grouped(purpose.values if purpose else ())}


def _members(facts: Facts) -> Iterator[Page]:
    index = facts.index
    yield Page(
        routes.MEMBERS, "Members", "members", "Members", lambda: {"accounts": ledger(index), "network": network(index)},
        _first(index.book.members),
    )  # fmt: skip
    for member in index.book.members:
        yield _own(facts, member, "member", "Members", partial(_member, index, member))
    if index.book.channels or index.book.social_objects:
        yield Page(routes.MEETING, "Where we meet", "meeting", "Members", dict, _first(index.book.channels))


def _journeys(facts: Facts) -> Iterator[Page]:
    index = facts.index
    yield Page(
        routes.JOURNEYS,
        "Journeys",
        "journeys",
        "Journeys",
        lambda: {"grid": coverage(index)},
        _first(index.book.journeys),
        hide=WIDE,
    )
    for journey in index.book.journeys:
        yield _own(facts, journey, "journey", "Journeys", partial(_with, "map", journey_map, index, journey), WIDE)


def _success(facts: Facts) -> Iterator[Page]:
    index, success = facts.index, facts.index.book.success
    kpis = success.kpis if success else ()
    yield Page(
        routes.SUCCESS, "Success", "success", "Success",
        lambda: {
            "tree": kpi_tree(index), "standings": [standing(kpi) for kpi in kpis], "measurement": measurement(index)
        }, _mark(success),
    )  # fmt: skip
    for kpi in kpis:
        yield _own(facts, kpi, "kpi", "Success", partial(_kpi, kpi))


def _features(facts: Facts) -> Iterator[Page]:
    index, book = facts.index, facts.index.book

    @cache
    def board() -> Board:
        return scoreboard(index)

    yield Page(
        routes.FEATURES, "Features", "features", "Features", lambda: _board(board()), _first(book.features), hide=WIDE
    )
    if book.features or index.of_kind(*NEEDS):
        yield Page(
            routes.OPPORTUNITIES, "Opportunities", "opportunities", "Features",
            lambda: {"found": opportunities(index)}, _first(book.features), hide=WIDE,
        )  # fmt: skip
    for feature in book.features:
        yield _own(facts, feature, "feature", "Features", partial(_feature, board, feature))
    if book.screens:
        yield Page(routes.SCREENS, "Screens", "screens", "Features", dict, _first(book.screens))
    for screen in book.screens:
        yield _own(facts, screen, "screen", "Features", partial(_with, "kpis", _screen_kpis, index, screen))


def _member(index: Index, member: Member) -> Context:
    found = profile(index, member)
    return {"profile": found, "draft": draft(index, found)}


def _kpi(kpi: Kpi) -> Context:
    found = standing(kpi)
    return {"standing": found, "reason": reason(found), "bands": bands(kpi)}


def _role(index: Index, playbook: Playbook) -> Context:
    found = role(index, playbook)
    return {"role": found, "week": week(index, found)}


def _board(board: Board) -> Context:
    return {"board": board, "agreements": agreements(board), "tradeoff": tradeoff(board)}


def _feature(board: Callable[[], Board], feature: Feature) -> Context:
    return {"board": board(), "row": board().row(feature)}


def _with(name: str, view: Callable[..., Any], *facts: Any) -> Context:
    return {name: view(*facts)}


def _screen_kpis(index: Index, screen: Entity) -> list[Any]:
    served = [target for block in getattr(screen, "blocks", ()) for target in index.targets(block.serves)]
    stages = index.targets(getattr(screen, "stage", ()))
    return [standing(kpi) for kpi in measured_by(index, *served, *stages)]


def _playbooks(facts: Facts) -> Iterator[Page]:
    index = facts.index
    yield Page(
        routes.PLAYBOOKS, "Playbooks", "playbooks", "Playbooks",
        lambda: {"playbooks": grouped(index.book.playbooks, "audience")}, _first(index.book.playbooks),
    )  # fmt: skip
    for playbook in index.book.playbooks:
        yield _own(facts, playbook, "playbook", "Playbooks", partial(_role, index, playbook))
        yield Page(
            routes.week(index, playbook), f"My week: {playbook.label}", "week", UNLISTED,
            partial(_role, index, playbook), playbook.mark, hide=WIDE,
        )  # fmt: skip
        if playbook.training:
            yield Page(
                routes.training(index, playbook), f"Training: {playbook.label}", "training", "Playbooks",
                partial(dict, playbook=playbook, choices=choices), playbook.training[0].mark,
            )  # fmt: skip


def _culture(facts: Facts) -> Iterator[Page]:
    book = facts.index.book
    listed = (
        (routes.RITUALS, "Rituals", "rituals", book.rituals),
        (routes.STORIES, "Stories", "stories", book.stories),
        (routes.GUIDELINES, "Guidelines", "guidelines", book.guidelines),
        (routes.LANGUAGE, "How we speak", "language", book.language),
        (routes.GLOSSARY, "Glossary", "glossary", book.glossary),
        (routes.SOURCES, "Sources", "sources", book.sources),
    )
    for path, title, template, entries in listed:
        if entries or entries.gap:
            yield Page(path, title, template, MORE, lambda: {"guidelines": grouped(book.guidelines)}, _first(entries))
    if facts.since:
        yield Page(
            routes.CHANGES, "What changed", "changes", MORE, lambda: {"changes": facts.changes, "since": facts.since}
        )


def _authors(facts: Facts) -> Iterator[Page]:
    index = facts.index
    yield Page(
        routes.HEALTH, "Model health", "health", MORE,
        lambda: {"questions": open_questions(index), "problems": facts.problems, "lenses": lenses(index)},
    )  # fmt: skip
    yield Page(
        routes.HOW, "How this was derived", "how", MORE, lambda: {"rules": rules(), "instances": instances(index)}
    )
    yield Page(routes.KEYS, "Keys of purpose.yml", "keys", MORE, lambda: {"tables": key_tables()})
    yield Page(routes.IDS, "Index by id", "ids", MORE, lambda: {"entities": lasting(index)})


def _own(
    facts: Facts, entity: Entity, template: str, section: str, more: Callable[[], Context], hide: tuple[str, ...] = ()
) -> Page:
    def context() -> Context:
        return {"entity": entity, **more()}

    path = routes.place(facts.index, entity).path
    said = str(getattr(entity, "summary", None) or getattr(entity, "question", None) or "")
    return Page(path, facts.index.label(entity), template, section, context, entity.mark, entity, hide, said)


def _mark(base: Base | None) -> Mark:
    return base.mark if base else START


def _first(entries: tuple[Base, ...]) -> Mark:
    return entries[0].mark if entries else START
