"""What is for authors stands in their corner, and nowhere among what readers came for."""

from __future__ import annotations

import re
from itertools import product

import pytest

from purposebook.site.pages.page import AUTHORS
from purposebook.site.render.searching import passages
from purposebook.site.website import Setting, Website, generate
from purposebook.views.file.questions import open_questions

OPEN = """community: {name: Weir Society}
purpose: {statement: A river for all, values: [Calm]}
members: [Swimmer, {name: Warden, stake: employee}]
lifecycle: [come, stay]
interactions: [{from: everyone, to: everyone, text: Talk}]
brand_role: {commitments: [Opens the weir]}
journeys: [{of: swimmer, id: year}]
success: {kpis: [{id: laps, name: Laps}], criteria: [They swim]}
features: [{id: rope, name: Rope}]
screens: [{id: map, name: Map}]
playbooks: [{id: desk, name: Desk, plays: [{when: It floods}], training: [{id: knots, name: Knots}]}]
glossary: [{term: weir, means: A low dam}, {term: sill}]
channels: [Shore]
"""
EMPTY = "community: {name: Weir Society}\n"
WORKSHOP = re.compile(
    r"pb-open|pb-ask|pb-paste|pb-yaml|pb-next|pb-finding|open question|Nobody has answered|below line"
)


def site(text: str, **setting: bool) -> Website:
    """The site of a file that leaves everything open."""
    website, loaded = generate(text, Setting(**setting))  # type: ignore[arg-type]  # both are yes or no
    assert website, loaded.problems
    return website


@pytest.mark.parametrize(("text", "has_corner"), [*product([OPEN, EMPTY], [True, False])])
def test_readers_meet_no_tool_of_the_authors(text: str, has_corner: bool) -> None:
    """Lost otherwise: readers are greeted with debts, and with YAML in somebody else's words."""
    website = site(text, has_corner=has_corner)
    pages = [page for page in website.pages if not page.is_for_authors]
    found = {page.path: WORKSHOP.findall(website.drawn(page)[0]) for page in pages}
    assert not {path: signs for path, signs in found.items() if signs}
    assert len(found) >= 9


@pytest.mark.parametrize("text", [OPEN, EMPTY])
def test_authors_have_it_all_in_their_corner(text: str) -> None:
    """Lost otherwise: who writes in the browser of a forge, and never serves, is told of nothing that is open."""
    website = site(text)
    corner = "".join(website.drawn(page)[0] for page in website.pages if page.is_for_authors)
    asked = {question.asks for question in open_questions(website.index)}
    assert asked
    assert not {words for words in asked if words.replace("'", "&#39;") not in corner}


def test_a_corner_can_be_left_out() -> None:
    """Lost otherwise: a clinic publishes what nobody has written down yet, or links lead to what is not there."""
    website = site(OPEN, has_corner=False)
    assert dict(website.sections())[AUTHORS] == []
    links = {link for page in website.pages for link in re.findall(r'href="([^"#]*)', website.drawn(page)[0])}
    assert not {link for link in links if re.search(r"(health|checks|keys|five-questions)/?$", link)}


def test_while_an_author_watches_each_page_asks() -> None:
    """Lost otherwise: an author has to look up in a list what is missing on the page that is open."""
    website = site(OPEN, has_corner=False, is_preview=True)
    asking = {page.path for page in website.pages if "pb-open" in website.drawn(page)[0]}
    assert {"purpose/index.md", "members/swimmer.md", "success/laps.md", "playbooks/desk.md", "index.md"} <= asking
    assert dict(website.sections())[AUTHORS]


def test_a_heading_is_never_left_alone() -> None:
    """Lost otherwise: a page of headings with nothing below, where on a preview questions stand."""
    website = site(OPEN)
    for page in website.pages:
        for words in re.findall(r"<h2[^>]*>((?:(?!<h2).)*)", website.drawn(page)[0], re.DOTALL):
            body = words.partition("</h2>")[2].partition('<aside class="pb-whys"')[0]
            assert re.search(r"<svg|\w", re.sub(r"<(?!svg)[^>]*>", "", body)), (page.path, words[:80])


def test_search_does_not_find_what_is_not_written_down() -> None:
    """Lost otherwise: a search for a word finds every page on which nothing is written down."""
    website = site(OPEN)
    html = website.drawn(next(page for page in website.pages if page.path == "purpose/index.md"))[0]
    assert "Not written down" in html
    assert "Not written down" not in " ".join(found.words for found in passages(html))
