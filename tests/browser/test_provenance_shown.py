"""Marks and examples in a real browser: with the keyboard, without a script, on the clipboard."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from playwright.sync_api import expect
from workshop import ROOT

BUNDLED = ROOT / "purpose.yml"
MINIMAL = ROOT / "examples" / "minimal" / "purpose.yml"


def test_a_mark_opens_with_the_keyboard_and_without_a_script(served: Callable[..., str], visiting: Any) -> None:
    """Without this, readers with a keyboard, or with scripts switched off, could not see where a statement is from."""
    with visiting(served(BUNDLED), java_script_enabled=False) as visit:
        page = visit.go("members/first-loaf/")
        mark = page.locator("h2 .pb-derived").first
        mark.focus()
        page.keyboard.press("Enter")
        note = page.locator(".pb-why:popover-open")
        expect(note).to_contain_text(re.compile(r"purpose\.yml, lines? \d+"))
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        page.wait_for_url(re.compile(r"/how/#[a-z-]+$"))
        assert visit.wrong == []


def test_escape_closes_a_note(served: Callable[..., str], visiting: Any) -> None:
    """Without this, a note would go on covering what it explains."""
    with visiting(served(BUNDLED)) as visit:
        page = visit.go("success/")
        page.locator(".pb-derived").first.click()
        note = page.locator(".pb-why:popover-open")
        expect(note).to_be_visible()
        box = note.bounding_box()
        assert box
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= page.viewport_size["width"]
        page.keyboard.press("Escape")
        expect(note).to_have_count(0)


def test_an_example_can_be_copied(served: Callable[..., str], visiting: Any) -> None:
    """Without this, an author would lose the indentation, on which everything in the file depends."""
    with visiting(served(MINIMAL), permissions=["clipboard-read", "clipboard-write"]) as visit:
        page = visit.go("health/")
        box = page.locator(".pb-next .pb-paste")
        box.get_by_role("button", name="Copy").click()
        expect(box.get_by_role("button", name="Copied")).to_be_visible()
        copied = page.evaluate("navigator.clipboard.readText()")
        assert copied == "  why_invest: Because someone answers while it still helps"


def test_the_first_question_comes_first_and_others_unfold(served: Callable[..., str], visiting: Any) -> None:
    """Without this, a page of two hundred questions would be a wall."""
    with visiting(served(ROOT / "examples" / "avon-beauty-connects" / "purpose.yml")) as visit:
        page = visit.go("health/")
        expect(page.locator("article h2").first).to_contain_text("What to answer next")
        first = page.locator(".pb-next + ul > li > details.pb-ask")
        assert first.count() == 9
        ask = first.first
        expect(ask.locator("pre")).to_be_hidden()
        ask.locator("summary").click()
        expect(ask.locator("pre")).to_be_visible()
