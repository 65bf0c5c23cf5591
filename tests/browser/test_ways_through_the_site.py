"""What people come to do: find their playbook, look something up, learn, read a map on a phone, print."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from looking import NARROW, Visit
from playwright.sync_api import Page, expect
from workshop import ROOT, SHED

BUNDLED = ROOT / "purpose.yml"


@pytest.fixture
def site(served: Callable[..., str], visiting: Any) -> Iterator[Visit]:
    """A tab on the bundled site, in which nothing may go wrong."""
    with visiting(served(BUNDLED)) as visit:
        yield visit
        assert visit.wrong == []


@pytest.fixture
def shed(served: Callable[..., str], visiting: Any) -> Iterator[Visit]:
    """A tab on the small community."""
    with visiting(served(SHED)) as visit:
        yield visit
        assert visit.wrong == []


def look_up(page: Page, words: str) -> None:
    """Type something into the search."""
    page.keyboard.press("/")
    expect(page.get_by_role("textbox", name="Search")).to_be_focused()
    page.keyboard.type(words)


def heading(page: Page) -> str:
    """The title that stands on the open page."""
    return page.locator("article h1").first.inner_text()


def test_from_home_to_a_playbook(site: Visit) -> None:
    """Without this, employees and partners could not reach their playbook in two clicks from the front door."""
    page = site.go()
    expect(page.get_by_role("heading", name=re.compile(r"^I am …"))).to_be_visible()
    doors = page.locator("a.pb-card[href*='playbooks/']")
    assert doors.count() >= 2, "a door for each role"
    name = doors.first.locator(".pb-card__name").inner_text()
    doors.first.click()
    expect(page.locator("article h1").first).to_have_text(name)
    expect(page.get_by_role("heading", name=re.compile("^Plays"))).to_be_visible()


def test_from_home_to_a_member_type(site: Visit) -> None:
    """Without this, a member would not find themselves from the front door."""
    page = site.go()
    card = page.locator("a.pb-card[href*='members/']").first
    name = card.locator(".pb-card__name").inner_text()
    card.click()
    expect(page.locator("article h1").first).to_have_text(name)


def test_search_finds_a_kpi(site: Visit) -> None:
    """Without this, typing a KPI's name into the search would find nothing, or lead elsewhere."""
    page = site.go("success/")
    link = page.locator("article .pb-table tbody th a").first
    name = link.inner_text()
    look_up(page, name)
    results = page.locator(".md-search-result__item a")
    expect(results.filter(has_text=name).first).to_be_visible()
    results.filter(has_text=name).first.click()
    expect(page.locator("article h1").first).to_have_text(name)


def test_search_lands_on_the_play(shed: Visit) -> None:
    """Without this, whoever searches for what has just happened would get a page, not the play."""
    page = shed.go()
    look_up(page, "tool is late")
    hit = page.locator(".md-search-result__item a[href*='#play-late-tool']").first
    expect(hit).to_be_visible()
    hit.click()
    expect(page).to_have_url(re.compile(r"playbooks/shed-team/.*#play-late-tool"))
    expect(page.locator("#play-late-tool")).to_be_in_viewport()


def test_ticks_survive_a_reload(shed: Visit) -> None:
    """Without this, a learner's progress would be lost with every visit."""
    page = shed.go("playbooks/shed-team/training/")
    boxes = (
        page.get_by_role("checkbox", name="Hold it to the light"),
        page.get_by_role("checkbox", name="Feel the back"),
    )
    boxes[0].check()
    page.reload()
    expect(boxes[0]).to_be_checked()
    expect(boxes[1]).not_to_be_checked()
    boxes[0].uncheck()
    page.reload()
    expect(boxes[0]).not_to_be_checked()


def test_ticks_do_without_storage(served: Callable[..., str], visiting: Any) -> None:
    """Without this, a browser that forbids storage would throw errors instead of letting people tick."""
    with visiting(served(SHED)) as visit:
        refuse = "Object.defineProperty(Storage.prototype, 'setItem', {value() { throw new DOMException('no') }});"
        visit.page.add_init_script(
            refuse + "Object.defineProperty(Storage.prototype, 'getItem', {value() { return null }})"
        )
        page = visit.go("playbooks/shed-team/training/")
        page.get_by_role("checkbox", name="Feel the back").check()
        expect(page.get_by_role("checkbox", name="Feel the back")).to_be_checked()
        assert [said for said in visit.wrong if "purposebook" in said] == []


def focused(page: Page) -> str:
    """What the keyboard stands on."""
    said: str = page.evaluate("(document.activeElement.innerText || document.activeElement.ariaLabel || '').trim()")
    return said


def tab_to(page: Page, words: str, most: int = 60) -> None:
    """Press the tab key until something with these words has the focus."""
    for _ in range(most):
        page.keyboard.press("Tab")
        if words in focused(page):
            return
    raise AssertionError(f"{words!r} cannot be reached with the tab key")


def test_the_skip_link_comes_first(shed: Visit) -> None:
    """Without this, keyboard users would walk through the whole navigation on every page."""
    page = shed.go("members/")
    page.keyboard.press("Tab")
    assert "Skip" in focused(page)
    expect(page.locator(".md-skip")).to_be_visible()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('article').contains(document.activeElement)")


def test_the_tabs_work_by_keyboard(shed: Visit) -> None:
    """Without this, people without a mouse could not move between the sections."""
    page = shed.go()
    tab_to(page, "Playbooks")
    page.keyboard.press("Enter")
    expect(page.locator("article h1").first).to_have_text("Playbooks")


def test_folded_parts_open_by_keyboard(shed: Visit) -> None:
    """Without this, ways out of a scenario and open questions would be out of reach without a mouse."""
    page = shed.go("playbooks/shed-team/training/")
    choice = page.locator("details.pb-choice", has_text="Charge")
    expect(choice.locator("p")).to_be_hidden()
    tab_to(page, "Charge", 80)
    page.keyboard.press("Enter")
    expect(choice.locator("p")).to_have_text("They stay away")


def test_wide_parts_scroll_by_keyboard(shed: Visit) -> None:
    """Without this, the far end of a wide table could not be read without a mouse or a finger."""
    shed.resize(NARROW)
    page = shed.go("journeys/first-loan/")
    region = page.get_by_role("region", name="Journey map")
    region.focus()
    for _ in range(8):
        page.keyboard.press("ArrowRight")
    page.wait_for_function("document.querySelector('.pb-map').scrollLeft > 0")


def test_lane_names_stay_while_a_map_scrolls(shed: Visit) -> None:
    """Without this, a reader on a phone would not know which lane a cell of the journey map belongs to."""
    shed.resize(NARROW)
    page = shed.go("journeys/first-loan/")
    name = page.locator(".pb-map tbody th", has_text="Touchpoints")
    name.scroll_into_view_if_needed()
    before = name.bounding_box()
    moved = page.evaluate(
        "() => { const map = document.querySelector('.pb-map'); map.scrollLeft = 400; return map.scrollLeft }"
    )
    after = name.bounding_box()
    assert moved > 200, "the map is wider than a phone and scrolls inside itself"
    assert before
    assert after
    assert abs(before["x"] - after["x"]) < 2
    assert after["x"] >= 0
    cover = "([x, y]) => document.elementFromPoint(x, y).closest('th, td').textContent"
    assert "Touchpoints" in page.evaluate(cover, [after["x"] + 10, after["y"] + after["height"] / 2])


def test_paper_has_no_navigation(shed: Visit) -> None:
    """Without this, a printed playbook would carry menus, search and buttons instead of being a handout."""
    page = shed.go("playbooks/shed-team/")
    expect(page.locator(".md-header")).to_be_visible()
    page.emulate_media(media="print")
    for part in (".md-header", ".md-tabs", ".md-sidebar--primary", ".md-footer", ".headerlink"):
        expect(page.locator(part).first).to_be_hidden()
    expect(page.get_by_role("heading", name=re.compile("A tool is late"))).to_be_visible()
    expect(page.get_by_text("Ask what went wrong")).to_be_visible()


def test_a_leader_sees_at_once_whether_it_works(site: Visit) -> None:
    """Without this, the north star would stand below all the doors, where nobody with five minutes comes."""
    value = site.go().locator(".pb-north__value").bounding_box()
    assert value
    assert value["y"] + value["height"] < 900
    standings = site.go("success/").locator("article .pb-chips").first.bounding_box()
    assert standings
    assert standings["y"] < 600


def test_a_table_folds_on_a_phone(site: Visit) -> None:
    """Without this, the standing of a number would be beyond the edge of a phone, and a deadline without its name."""
    site.resize(NARROW)
    for path in ("success/", "playbooks/", "playbooks/support-team/week/", "members/"):
        page = site.go(path)
        beyond = "(cells) => cells.filter((it) => it.getBoundingClientRect().right > innerWidth).length"
        assert page.locator(".pb-fold td").evaluate_all(beyond) == 0, path
        named = "(it) => getComputedStyle(it, '::before').content"
        cell = page.locator(".pb-fold td[data-label]").first
        assert cell.evaluate(named) == f'"{cell.get_attribute("data-label")}"'


def test_a_phone_has_a_bridge_of_its_own(site: Visit) -> None:
    """Without this, a phone would show the left half of the bridge."""
    page = site.go("purpose/")
    wide, narrow = page.locator(".pb-picture--bridge"), page.locator(".pb-picture--narrowbridge")
    expect(wide).to_be_visible()
    expect(narrow).to_be_hidden()
    site.resize(NARROW)
    expect(wide).to_be_hidden()
    box = narrow.bounding_box()
    assert box
    assert box["width"] <= NARROW["width"]


def sheets(page: Page) -> list[tuple[float, float]]:
    """How wide and high the sheets are on which a page is printed."""
    boxes = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", page.pdf(prefer_css_page_size=True, format="A4"))
    return [(float(wide), float(high)) for wide, high in boxes]


def test_a_week_fills_one_sheet(site: Visit) -> None:
    """Without this, the sheet for the wall would come out of the printer as three, the first of them blank."""
    page = site.go("playbooks/support-team/week/")
    printed = sheets(page)
    assert len(printed) == 1
    assert printed[0][0] > printed[0][1], "a week lies on its side"


def test_a_map_is_printed_in_whole_words(site: Visit) -> None:
    """Without this, the columns of a map on paper would be five letters wide."""
    page = site.go("journeys/first-loaf-path/")
    assert all(wide > high for wide, high in sheets(page))
    site.resize({"width": 1009, "height": 680})
    page.emulate_media(media="print")
    narrowest = "() => Math.min(...[...document.querySelectorAll('.pb-map__table td')].map((it) => it.clientWidth))"
    assert page.evaluate(narrowest) > 100


def test_the_workshop_page_prints_room_to_write(served: Callable[..., str], visiting: Any, tmp_path: Path) -> None:
    """Without this, a team could not fill in the five questions on paper."""
    purpose = tmp_path / "purpose.yml"
    purpose.write_text("community:\n  name: Trial\nmembers:\n  - name: Baker\n", encoding="utf-8")
    with visiting(served(purpose)) as visit:
        page = visit.go("purpose/five-questions/")
        room = page.locator(".pb-write").first
        expect(room).to_be_hidden()
        page.emulate_media(media="print")
        expect(room).to_be_visible()


def test_everything_reads_without_scripts(served: Callable[..., str], visiting: Any) -> None:
    """Without this, pictures, maps and answers would be lost where scripts are off."""
    with visiting(served(SHED), java_script_enabled=False) as visit:
        page = visit.go("journeys/first-loan/")
        expect(page.locator("svg.pb-picture--emotion")).to_be_visible()
        expect(page.get_by_text("Signs the charter").first).to_be_visible()
        visit.go("members/")
        expect(page.locator("svg.pb-picture--network")).to_be_visible()


def test_a_permanent_link_arrives(shed: Visit) -> None:
    """Without this, a link from a mail would end on a blank page instead of the play it names."""
    page = shed.go("id/play/shed-team/late-tool/")
    page.wait_for_url("**/playbooks/shed-team/#play-late-tool")
    shed.go("id/member/guest/")
    page.wait_for_url("**/members/borrower/")
    assert heading(page) == "Borrower"
