"""A role's training: answers told at once, ticks that stay, a record on paper, and all of it without a script."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from looking import Visit
from playwright.sync_api import Locator, Page, expect
from workshop import ROOT, SHED, built

BUNDLED = ROOT / "purpose.yml"
TRAINING = "playbooks/support-team/training/"


@pytest.fixture
def site(served: Callable[..., str], visiting: Any) -> Iterator[Visit]:
    """A tab on the bundled site, in which nothing may go wrong."""
    with visiting(served(BUNDLED)) as visit:
        yield visit
        assert visit.wrong == []


def check(page: Page, lesson: str, number: int = 0) -> Locator:
    """A question of a lesson."""
    return page.locator(f'[data-module="{lesson}"] .pb-check').nth(number)


def options(question: Locator) -> tuple[Locator, Locator]:
    """The right answer of a question, and the first wrong one."""
    return question.locator("input[data-right]"), question.locator("input:not([data-right])").first


def test_two_clicks_from_home_to_what_to_do_today(site: Visit) -> None:
    """Without this, somebody on a shift would search for what to do now."""
    page = site.go()
    page.locator("a.pb-card[href*='playbooks/']", has_text="Community team").first.click()
    first = page.locator("article h2").first
    expect(first).to_have_text(re.compile("^Today"))
    expect(first).to_be_in_viewport()
    panel = page.locator(".pb-today")
    expect(panel).to_contain_text("Every day")
    expect(panel.get_by_role("link", name="Ten in a week")).to_be_visible()
    panel.get_by_role("link", name="Ten in a week").click()
    expect(page.locator("#play-tired-teacher")).to_be_in_viewport()


def test_today_is_marked(served: Callable[..., str], visiting: Any) -> None:
    """Without this, the days of a week would stand side by side, and nobody would see which one it is."""
    with visiting(served(BUNDLED), timezone_id="UTC") as visit:
        visit.page.clock.install(time="2026-11-23T12:00:00Z")  # a Monday
        page = visit.go("playbooks/community-team/")
        expect(page.locator("[aria-current=date]")).to_contain_text("Monday")
        assert page.locator(".pb-day--today").count() == 1


def test_a_wrong_answer_is_told_why_and_where(site: Visit) -> None:
    """Without this, whoever errs would learn nothing by it."""
    page = site.go(TRAINING)
    question = check(page, "what-you-promise")
    right, wrong = options(question)
    verdict = question.get_by_role("status")
    expect(verdict).to_have_text("")
    wrong.check()
    expect(verdict).to_contain_text("Not this one.")
    expect(verdict).to_contain_text("keeps that one")
    expect(question.locator(".pb-option--wrong")).to_have_count(1)
    right.check()
    expect(verdict).to_contain_text("Right.")
    expect(question.locator(".pb-option--wrong")).to_have_count(0)
    verdict.get_by_role("link").last.click()
    expect(page).to_have_url(re.compile("playbooks/support-team/#what-you-promise"))
    expect(page.locator("#what-you-promise")).to_be_in_viewport()


def test_an_own_check_gives_its_reason(site: Visit) -> None:
    """Without this, the reason that an author wrote would never be read."""
    page = site.go(TRAINING)
    question = page.locator(".pb-check", has_text="When may the knife come?")
    question.get_by_label("After about two hours").check()
    expect(question.get_by_role("status")).to_contain_text("The crumb is still setting while it cools.")


def test_answering_by_keyboard(site: Visit) -> None:
    """Without this, the knowledge check would be out of reach without a mouse."""
    page = site.go(TRAINING)
    question = check(page, "plays")
    question.locator("input").first.focus()
    verdict = question.get_by_role("status")
    page.keyboard.press("Space")
    expect(verdict).not_to_be_empty()
    before = verdict.inner_text()
    page.keyboard.press("ArrowDown")
    expect(question.locator("input").nth(1)).to_be_checked()
    expect(verdict).not_to_have_text(before)


def test_ticks_answers_and_name_survive_a_reload(site: Visit) -> None:
    """Without this, progress would be lost with every visit; or one role's ticks appear in another's training."""
    page = site.go(TRAINING)
    right, _ = options(check(page, "your-numbers"))
    right.check()
    page.get_by_label("Only then read what the baker thinks it was").check()
    page.get_by_label("Name", exact=True).fill("Ines")
    page.reload()
    expect(right).to_be_checked()
    expect(check(page, "your-numbers").get_by_role("status")).to_contain_text("Right.")
    expect(page.get_by_label("Only then read what the baker thinks it was")).to_be_checked()
    expect(page.get_by_label("Name", exact=True)).to_have_value("Ines")
    expect(page.locator("[data-progress]")).to_contain_text("2 of")
    site.go("playbooks/community-team/training/")
    expect(page.locator("[data-progress]")).to_contain_text("0 of")
    expect(page.get_by_label("Name", exact=True)).to_have_value("Ines")


def learn(page: Page, lesson: str) -> None:
    """Go through a lesson without a mistake."""
    page.locator(f'[data-module="{lesson}"] [data-tick]').check()
    for right in page.locator(f'[data-module="{lesson}"] input[data-right]').all():
        right.check()


def test_the_record_prints_alone(site: Visit) -> None:
    """Without this, nobody could show what they have learnt; or would print the whole page with it."""
    page = site.go(TRAINING)
    learn(page, "whom-you-serve")
    page.get_by_label("Name", exact=True).fill("Ines")
    row = page.locator('[data-row="whom-you-serve"]')
    expect(row).to_contain_text("done")
    expect(page.locator('[data-row="plays"]')).to_contain_text("open")
    page.evaluate("window.print = () => { window.printed = document.body.className }")
    page.get_by_role("button", name="Print the record").click()
    assert "pb-only-record" in page.evaluate("window.printed")
    page.emulate_media(media="print")
    for there in (row, page.get_by_label("Name", exact=True), page.get_by_text("Signature")):
        expect(there).to_be_visible()
    for gone in (page.locator("h1"), check(page, "plays"), page.get_by_role("button", name="Print the record")):
        expect(gone).to_be_hidden()
    assert len(re.findall(rb"/Type\s*/Page\b", page.pdf(format="A4"))) == 1
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    page.emulate_media(media="screen")
    expect(page.locator("h1")).to_be_visible()


def test_training_without_a_script(served: Callable[..., str], visiting: Any) -> None:
    """Without this, answers would be out of reach where scripts are off, and buttons do nothing."""
    with visiting(served(BUNDLED), java_script_enabled=False) as visit:
        page = visit.go(TRAINING)
        fold = check(page, "plays").locator("details")
        expect(fold).to_be_visible()
        fold.locator("summary").click()
        expect(fold.get_by_role("link")).to_be_visible()
        expect(page.get_by_role("button", name="Print the record")).to_be_hidden()
        expect(page.locator("[data-progress]")).to_be_hidden()
        visit.go("playbooks/community-team/")
        expect(page.locator(".pb-today")).to_contain_text("Sunday")


def test_training_from_a_folder_without_storage(
    served: Callable[..., str], visiting: Any, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Without this, a site on a stick, or a browser that keeps nothing, would answer with an error."""
    served(SHED)
    file = built(tmp_path_factory.getbasetemp(), SHED).site / "playbooks/shed-team/training/index.html"
    with visiting(Path(file).as_uri()) as visit:
        visit.page.add_init_script("Object.defineProperty(window, 'localStorage', {get() { throw new Error('no') }});")
        visit.page.goto(Path(file).as_uri())
        right, _ = options(visit.page.locator(".pb-check").first)
        right.check()
        visit.page.get_by_label("Name", exact=True).fill("Ada")
        expect(visit.page.locator(".pb-check").first.get_by_role("status")).to_contain_text("Right.")
        assert [said for said in visit.wrong if "purposebook" in said] == []
