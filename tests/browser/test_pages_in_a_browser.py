"""Every page of the bundled site as a reader meets it: wide and narrow, light and dark, without a network."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect
from workshop import FLAT, PLAIN, ROOT, built

BUNDLED = ROOT / "purpose.yml"
Served = Callable[..., str]


def test_every_page_fits_and_keeps_to_itself(tour: dict[str, Any]) -> None:
    """Without this, a page could run over the edge, throw errors, or tell another host who reads it."""
    assert tour["wrong"] == []
    assert tour["overflow"] == {}
    assert len(tour["pages"]) > 40


def test_dark_pages_are_dark(served: Served, visiting: Any) -> None:
    """Without this, the dark scheme could lose its colours, and dark letters stand on a dark ground."""
    shade = "getComputedStyle(document.body).backgroundColor.match(/\\d+/g).slice(0, 3).reduce((a, b) => a + +b, 0)"
    with visiting(served(BUNDLED), color_scheme="dark") as visit:
        assert visit.go().evaluate(shade) < 150
    with visiting(served(BUNDLED), color_scheme="light") as visit:
        assert visit.go().evaluate(shade) > 600


def test_our_fonts_are_used(served: Served, visiting: Any) -> None:
    """Without this, a moved or misnamed font file would silently turn every page into the system's letters."""
    with visiting(served(BUNDLED)) as visit:
        page = visit.go("members/")
        loaded = set(page.evaluate("[...document.fonts].filter((it) => it.status === 'loaded').map((it) => it.family)"))
        assert {"Figtree", "Fraunces"} <= {name.strip('"') for name in loaded}


def test_it_works_from_a_folder(served: Served, visiting: Any, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Without this, the site on a USB stick (`file://`) would lose its styles or its links."""
    site = built(tmp_path_factory.getbasetemp(), BUNDLED, PLAIN + FLAT).site
    with visiting(site.as_uri() + "/") as visit:
        page = visit.go("members/index.html")
        assert "Fraunces" in page.evaluate("getComputedStyle(document.querySelector('h1')).fontFamily")
        card = page.locator("a.pb-card").first
        name = card.locator(".pb-card__name").inner_text()
        card.click()
        expect(page.locator("article h1")).to_have_text(name)
        assert page.url.startswith("file://")


def test_lines_begin_on_the_right_where_the_page_does(served: Served, visiting: Any, tmp_path: Path) -> None:
    """Without this, an Arabic title stands at the far end of its line, away from what it belongs to."""
    purpose = tmp_path / "purpose.yml"
    words = "community: {name: مجتمع}\nmembers: [{id: reader, name: قارئ, requires: [عمر 13 سنة]}]\n"
    purpose.write_text(words, encoding="utf-8")
    gap = """it => {
        const words = document.createRange()
        words.selectNodeContents(it)
        return Math.abs(it.getBoundingClientRect().right - words.getBoundingClientRect().right)
    }"""
    with visiting(served(purpose, PLAIN.replace("name: material", "name: material\n  language: ar"))) as visit:
        heading = visit.go("members/reader/").locator("article h1")
        expect(heading).to_have_text("قارئ")
        assert heading.evaluate(gap) < 2
