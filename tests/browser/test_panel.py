"""The panel of an author at work, in a real browser on a real page."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from looking import NARROW, Visit
from playwright.sync_api import Route, expect
from test_accessibility import seen
from workshop import SHED

from purposebook.authoring.panel import panel
from purposebook.loader import Loaded
from purposebook.problems import Mark, Problem, Severity

LINES = "community:\n  name: Loaf Club\nmembres:\n  - name: 日本語 " + "very long " * 40 + "\n"
WARNING = Problem("odd", Mark(4, 5), "Odd", "Look at it.", "name: A", Severity.WARNING, related=((Mark(2, 3), "Here"),))
NOTE = Problem("new", Mark(4, 5), "Another thing", severity=Severity.INFO)
ERROR = Problem("unknown-key", Mark(3, 1, 3, 8), "'membres' is <b>no</b> key.", "Did you mean 'members'?", "members:")
Work = Callable[..., Any]


@pytest.fixture
def working(served: Callable[..., str], visiting: Work) -> Work:
    """Opens a page that shows the panel on some problems; `tell` changes which these are."""

    @contextmanager
    def open_tab(*problems: Problem) -> Iterator[tuple[Visit, Callable[..., None]]]:
        told = {"html": ""}

        def tell(*some: Problem) -> None:
            told["html"] = panel(Loaded(None, None, some, LINES), "purpose.yml", is_old=True) if some else ""

        def serve(route: Route) -> None:
            answer = route.fetch()
            start = '<article class="md-content__inner md-typeset">'
            route.fulfill(response=answer, body=answer.text().replace(start, start + told["html"], 1))

        with visiting(served(SHED), reduced_motion="reduce") as visit:
            visit.page.route(lambda url: url.endswith("/"), serve)
            tell(*problems)
            visit.go()
            yield visit, tell
            assert visit.wrong == []

    return open_tab


def test_errors_lie_open_and_findings_are_folded(working: Work) -> None:
    """Without this, one error is lost among thirty notes."""
    with working(ERROR, WARNING, NOTE) as (visit, _):
        page = visit.page
        expect(page.locator(".pb-panel-problems > summary")).to_have_text("purpose.yml: 1 error, 1 warning and 1 note")
        expect(page.get_by_text("'membres' is <b>no</b> key.")).to_be_visible()
        expect(page.get_by_text("> 3 | membres:")).to_be_visible()
        expect(page.get_by_text("Look at it.")).to_be_hidden()
        page.get_by_text("1 warning", exact=True).click()
        expect(page.get_by_text("Look at it.")).to_be_visible()


def test_it_stays_hidden_until_the_problems_change(working: Work) -> None:
    """Without this, an author who knows of a warning closes it on every page and after every save."""
    with working(WARNING) as (visit, tell):
        shown = visit.page.locator(".pb-panel-problems")
        visit.page.get_by_role("button", name="Hide until something changes").click()
        expect(shown).to_be_hidden()
        visit.go("members/")
        expect(shown).to_be_hidden()
        tell(WARNING, NOTE)
        visit.go()
        expect(shown).to_be_visible()


def test_it_stays_folded_and_can_be_opened_again(working: Work) -> None:
    """Without this, the panel pushes the page that an author works on out of sight again and again."""
    with working(WARNING) as (visit, _):
        summary = visit.page.locator(".pb-panel-problems > summary")
        summary.click()
        visit.go("members/")
        button = visit.page.get_by_role("button", name="Hide until something changes")
        expect(button).to_be_hidden()
        summary.click()
        expect(button).to_be_visible()


def test_it_leaves_room_for_the_page_and_fits_a_phone(working: Work) -> None:
    """Without this, many problems bury the page below them, or a phone scrolls sideways."""
    many = [ERROR, *(Problem(f"odd-{number}", Mark(4, 5), "Odd") for number in range(30))]
    with working(*many) as (visit, _):
        measures = visit.resize(NARROW).evaluate(
            """() => [document.documentElement.scrollWidth, innerWidth,
                      document.querySelector(".pb-panel-problems").getBoundingClientRect().bottom, innerHeight]"""
        )
        assert measures[0] <= measures[1]
        assert measures[2] <= measures[3], "the page begins in sight"
        assert visit.page.locator(".pb-panel-problems").evaluate("it => getComputedStyle(it).position") != "fixed"


def test_it_shuts_nobody_out(working: Work) -> None:
    """Without this, an author with low sight or without a mouse cannot read what is wrong."""
    with working(ERROR, WARNING, NOTE) as (visit, _):
        assert seen(visit) == []
