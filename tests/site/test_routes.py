"""Addresses: every entity has one, every link leads there from every page, with and without folders."""

from __future__ import annotations

import posixpath
from collections.abc import Callable
from urllib.parse import unquote, urlsplit

import pytest

from purposebook.fields.text import Entity
from purposebook.model.index import Index
from purposebook.model.members import Member
from purposebook.model.playbooks import Playbook
from purposebook.site import routes
from purposebook.site.routes import Place

PAGES = ["index.md", "glossary.md", "members/index.md", "members/first.md", "playbooks/support/training.md", "a/b/c.md"]


@pytest.mark.parametrize(
    ("path", "folders", "files"),
    [
        ("index.md", "", "index.html"),
        ("glossary.md", "glossary/", "glossary.html"),
        ("members/index.md", "members/", "members/index.html"),
        ("members/first.md", "members/first/", "members/first.html"),
        ("members/reindex.md", "members/reindex/", "members/reindex.html"),
    ],
)
def test_url(path: str, folders: str, files: str) -> None:
    """Lost otherwise: a page is built at one address and linked at another."""
    assert routes.url(path, True) == folders
    assert routes.url(path, False) == files


@pytest.mark.parametrize("directory_urls", [True, False], ids=["folders", "files"])
@pytest.mark.parametrize("start", PAGES)
@pytest.mark.parametrize("to", PAGES)
def test_a_link_leads_from_every_page_to_every_page(start: str, to: str, directory_urls: bool) -> None:
    """Lost otherwise: links break on some pages only, or as soon as the site stands in a folder."""
    link = routes.relative(Place(to, "x"), start, directory_urls)
    base = "/site/" + routes.url(start, directory_urls)
    parts = urlsplit(link)
    folder = base if base.endswith("/") else posixpath.dirname(base) + "/"
    reached = posixpath.normpath(folder + unquote(parts.path)) if parts.path else base.rstrip("/")
    assert reached == ("/site/" + routes.url(to, directory_urls)).rstrip("/")
    assert parts.fragment == "x"
    assert not link.startswith("/")


@pytest.mark.parametrize("directory_urls", [True, False], ids=["folders", "files"])
def test_a_link_to_the_page_itself_stays_on_it(directory_urls: bool) -> None:
    """Lost otherwise: 'here' reloads the page, or is an empty link that leads to another."""
    assert routes.relative(Place("members/a.md"), "members/a.md", directory_urls) == "#"
    assert routes.relative(Place("members/a.md", "b"), "members/a.md", directory_urls) == "#b"
    assert routes.relative(Place("index.md"), "index.md", directory_urls) == "#"


def test_words_of_any_script_are_quoted() -> None:
    """Lost otherwise: a link to a Japanese name breaks in mail, chat and some servers."""
    link = routes.relative(Place("members/パン.md", "receives-助け"), "index.md")
    assert link.isascii()
    assert unquote(link) == "members/パン/#receives-助け"


def test_asset() -> None:
    """Lost otherwise: 'take away as CSV' works on the first page only."""
    assert routes.asset("purpose.json", "index.md") == "purpose.json"
    assert routes.asset("purpose.json", "members/a.md") == "../../purpose.json"
    assert routes.asset("purpose.json", "members/a.md", directory_urls=False) == "../purpose.json"
    assert routes.asset("journeys/a b.csv", "journeys/a.md") == "../../journeys/a%20b.csv"


COMMUNITY = """
    purpose: {values: [Patience], adopts: [Code of conduct]}
    members: [{id: a, name: A, receives: [Help, Help], contributes: [Time]}]
    social_objects: [Photo]
    channels: [Forum]
    interactions: [{from: a, to: everyone, text: Talk}]
    brand_role: {commitments: [Night watch], receives: [Ideas]}
    lifecycle: [Join]
    journeys: [{of: a, stages: [{stage: join, pains: [p], gains: [g], opportunities: [o]}]}]
    success: {criteria: [None is lost], kpis: [{name: K}]}
    features: [Button]
    screens: [{name: S, blocks: [{block: button}, {block: button, text: Button}]}]
    playbooks: [{name: P, plays: [When it is late], training: [Module]}]
    rituals: [Ritual]
    stories: [{title: T, text: t}]
    guidelines: [Ask first]
    glossary: [Crumb]
    sources: [Talks]
    """


def test_every_kind_of_entity_has_one_place(model: Callable[[str], Index]) -> None:
    """Lost otherwise: a link to some kind of entity ends in a traceback, or two entities share an anchor."""
    index = model(COMMUNITY)
    kinds: set[str] = set()
    pending = list(Entity.__subclasses__())
    while pending:
        base = pending.pop()
        pending += base.__subclasses__()
        kinds |= {base.__dict__["kind"]} if "kind" in base.__dict__ else set()
    assert {entity.kind for entity in index} == kinds, "the community above lacks a kind"
    places = [routes.place(index, entity) for entity in index if entity.kind != "reserved"]
    assert len(set(places)) == len(places)
    assert all(place.path.endswith(".md") and "{" not in place.path for place in places)
    assert routes.place(index, index.everyone).path == routes.MEMBERS
    assert routes.place(index, index.brand).path == routes.BRAND_ROLE


def test_no_id_can_take_the_place_of_another_page(model: Callable[[str], Index]) -> None:
    """Lost otherwise: a member type called 'Index' hides the page of all members."""
    index = model("members: [Index, Search, 404, Training]\nplaybooks: [{name: Index, training: [Index]}]")
    places = {routes.place(index, entity).path for entity in index.of((Member, Playbook))}
    places.add(routes.training(index, index.book.playbooks[0]))
    constants = {value for name, value in vars(routes).items() if name.isupper() and isinstance(value, str)}
    assert not places & constants
    assert len(places) == 6
