"""With `navigation.instant` Material exchanges what stands on a page, and every part of ours wakes after each click."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
from looking import Visit
from playwright.sync_api import Locator, Page, expect

BOOK = "playbooks/community-team/"
TRAINING = f"{BOOK}training/"
OTHER = "playbooks/club-host/training/"
MONDAY = "2026-11-23T12:00:00Z"


@pytest.fixture
def site(instant: str, visiting: Any) -> Iterator[Visit]:
    """A tab on the site, on a Monday, in which nothing may go wrong."""
    with visiting(instant, timezone_id="UTC", permissions=["clipboard-read", "clipboard-write"]) as visit:
        visit.page.clock.install(time=MONDAY)
        visit.page.add_init_script("sessionStorage.loads = 1 + Number(sessionStorage.loads || 0)")
        yield visit
        assert visit.wrong == []


def click(page: Page, path: str) -> Page:
    """Go to another page by a link on this one; the browser loads nothing anew."""
    before = page.evaluate("sessionStorage.loads")
    page.locator(f'a[href$="/{path}"]').first.evaluate("(link) => link.click()")
    page.wait_for_url(f"**/{path}")
    expect(page.locator("link[rel=canonical]")).to_have_attribute("href", page.url)
    expect(page.locator("[data-md-component=container]")).to_have_count(1)
    assert page.evaluate("sessionStorage.loads") == before, "the page was loaded, not exchanged"
    return page


def learning(site: Visit) -> Page:
    """The training, reached by clicks from home."""
    return click(click(site.go(), BOOK), TRAINING)


def ticks(page: Page) -> Locator:
    """The boxes that can be ticked."""
    return page.locator("[data-tick]")


def progress(page: Page, done: int) -> None:
    """The record counts so much as done."""
    expect(page.locator("[data-progress]")).to_have_text(re.compile(rf"^\s*{done} of"))


def test_a_tick_after_a_click_survives_a_reload(site: Visit) -> None:
    """Lost otherwise: a learner's ticks, kept under the address of the page on which the visit began."""
    page = learning(site)
    ticks(page).first.check()
    page.reload()
    expect(ticks(page).first).to_be_checked()
    progress(page, 1)
    click(page, OTHER)
    progress(page, 0)


def test_an_answer_after_a_click_is_told_and_kept(site: Visit) -> None:
    """Lost otherwise: the knowledge check stays silent, and shows the answers that it should ask for."""
    page = learning(site)
    question = page.locator("[data-check]", has=page.locator("input[data-right]")).first
    expect(question.locator(".pb-fold")).to_be_hidden()
    question.locator("input[data-right]").check()
    expect(question.get_by_role("status")).to_contain_text("Right.")
    page.reload()
    expect(question.locator("input[data-right]")).to_be_checked()
    expect(question.get_by_role("status")).to_contain_text("Right.")


def test_a_record_counts_this_page_alone(site: Visit) -> None:
    """Lost otherwise: after some clicks a record counts what is gone, or nothing, and forgets the name."""
    page = learning(site)
    page.get_by_label("Name", exact=True).fill("Ada")
    ticks(page).first.check()
    progress(page, 1)
    click(click(page, BOOK), TRAINING)
    expect(page.get_by_label("Name", exact=True)).to_have_value("Ada")
    expect(page.get_by_role("button", name="Print the record")).to_be_visible()
    ticks(page).last.check()
    progress(page, 2)


def test_today_is_marked_after_a_click(site: Visit) -> None:
    """Lost otherwise: a team does not see which of the days is today."""
    page = click(site.go(), BOOK)
    expect(page.locator("[aria-current=date]")).to_contain_text("Monday")


def test_lines_are_offered_once_on_every_page(site: Visit) -> None:
    """Lost otherwise: an author cannot see where a sentence stands, or sees a button that does not do what it says."""
    page = click(site.go(), BOOK)
    button = page.locator(".pb-lines-button")
    mark = page.locator("article .pb-line-mark").first
    button.click()
    expect(mark).to_be_visible()
    click(page, "members/")
    expect(button).to_have_count(1)
    expect(button).to_have_attribute("aria-pressed", "false")
    expect(mark).to_have_count(0)
    button.click()
    expect(mark).to_be_visible()


def test_examples_can_be_copied_after_a_click(site: Visit) -> None:
    """Lost otherwise: an author copies by hand, and loses the indentation on which everything depends."""
    page = click(site.go("purpose/five-questions/"), "health/")
    box = page.locator(".pb-paste").first
    box.locator("xpath=ancestor::details").evaluate_all("(folds) => folds.forEach((fold) => { fold.open = true })")
    box.get_by_role("button", name="Copy").click()
    expect(box.get_by_role("button", name="Copied")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == box.locator("code").inner_text().rstrip("\n")


def test_going_back_wakes_a_page_too(site: Visit) -> None:
    """Lost otherwise: the button that goes back leads to a page that remembers nothing."""
    page = learning(site)
    ticks(page).first.check()
    click(page, BOOK)
    page.go_back()
    page.wait_for_url(f"**/{TRAINING}")
    expect(ticks(page).first).to_be_checked()
    progress(page, 1)
