"""WCAG 2.2 AA as far as axe can tell: light and dark, wide and narrow, at rest, searching and with the menu open."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from looking import NARROW, WIDE, Visit
from playwright.sync_api import expect
from workshop import ROOT, SHED, case_name

BUNDLED = ROOT / "purpose.yml"
RULES = {
    "runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]},
    "resultTypes": ["violations"],
}
PAGES = [  # each kind of page once; the large ones of the bundled site are slow to look at
    *((BUNDLED, pattern) for pattern in ("", "members/[^/]+/", "success/[^/]+/", "playbooks/[^/]+/")),
    *(
        (SHED, path)
        for path in ("purpose/", "members/", "journeys/first-loan/", "success/", "features/", "screens/card/")
    ),
    *((SHED, path) for path in ("playbooks/shed-team/training/", "glossary/", "language/", "checks/")),
]
VIEWS = [(scheme, size) for scheme in ("light", "dark") for size in (WIDE, NARROW)]


def violations(visit: Visit) -> list[str]:
    """What axe finds on the open page, once it has come to rest: rule, reason and place."""
    found = Axe().run(visit.rest(), options=RULES).response["violations"]
    return [
        f"{rule['id']}: {node['target'][0]} {node.get('failureSummary', '').splitlines()[-1].strip()}"
        for rule in found
        for node in rule["nodes"][:4]
    ]


def seen(visit: Visit) -> list[str]:
    """What axe finds in all four views of the open page."""
    found = []
    for scheme, size in VIEWS:
        visit.view("slate" if scheme == "dark" else "default", size)
        found += [f"{scheme} {size['width']}: {said}" for said in violations(visit)]
    return found


@pytest.mark.parametrize(
    ("site", "pattern"), PAGES, ids=lambda part: part if isinstance(part, str) else case_name(part)
)
def test_a_page_shuts_nobody_out(
    served: Callable[..., str], pages_of: Callable[[Path], list[str]], visiting: Any, site: Path, pattern: str
) -> None:
    """Without this, people with a screen reader, low sight or no mouse could not use this kind of page."""
    path = next(path for path in pages_of(site) if re.fullmatch(pattern, path))
    with visiting(served(site), reduced_motion="reduce") as visit:
        visit.go(path)
        assert seen(visit) == []


def test_searching_shuts_nobody_out(served: Callable[..., str], visiting: Any) -> None:
    """Without this, the search and its results could not be used with a screen reader or read in the dark."""
    found = []
    for scheme, size in VIEWS:
        with visiting(served(SHED), color_scheme=scheme, reduced_motion="reduce") as visit:
            visit.resize(size)
            page = visit.go()
            if size is NARROW:
                page.locator("label.md-header__button[for='__search']").click()
            else:
                page.keyboard.press("/")
            expect(page.get_by_role("textbox", name="Search")).to_be_focused()
            page.keyboard.type("tool")
            expect(page.locator(".md-search-result__item").first).to_be_visible()
            found += [f"{scheme} {size['width']}: {said}" for said in violations(visit)]
    assert found == []


def test_the_menu_on_a_phone_shuts_nobody_out(served: Callable[..., str], visiting: Any) -> None:
    """Without this, the only navigation that a phone has could be unreadable or unnamed."""
    found = []
    for scheme in ("light", "dark"):
        with visiting(served(SHED), color_scheme=scheme, reduced_motion="reduce") as visit:
            visit.resize(NARROW)
            visit.go("members/keeper/").locator("label.md-header__button[for='__drawer']").click()
            expect(visit.page.locator(".md-nav--primary").first).to_be_in_viewport()
            found += [f"{scheme}: {said}" for said in violations(visit)]
    assert found == []


def test_open_questions_shut_nobody_out(served: Callable[..., str], visiting: Any, tmp_path: Path) -> None:
    """Without this, what an author meets first, pages full of open questions, could be hard to read."""
    purpose = tmp_path / "purpose.yml"
    purpose.write_text("community:\n  name: Trial\npurpose: {}\nmembers:\n  - name: Baker\n", encoding="utf-8")
    with visiting(served(purpose), reduced_motion="reduce") as visit:
        visit.go("purpose/five-questions/").evaluate(
            "document.querySelectorAll('details').forEach((it) => { it.open = true })"
        )
        assert seen(visit) == []
