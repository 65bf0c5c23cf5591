"""Colours and fonts that an author sets for Material are shown, and can be read."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from workshop import PLAIN, SHED

COLOURS = (
    "red", "pink", "purple", "deep-purple", "indigo", "blue", "light-blue", "cyan", "teal", "green", "light-green",
    "lime", "yellow", "amber", "orange", "deep-orange", "brown", "grey", "blue-grey", "black", "white", "custom",
)  # fmt: skip
OWN = PLAIN.replace("  name: material\n", "  name: material\n  font: {text: Lora}\n  palette: {primary: indigo}\n")
LEAST = 4.5  # of contrast (WCAG 1.4.3)
SEEN = """([scheme, primary]) => {
  document.body.setAttribute("data-md-color-scheme", scheme)
  document.body.setAttribute("data-md-color-primary", primary)
  const rgb = (text) => (text.match(/[0-9.]+/g) || []).map(Number)
  const ground = rgb(getComputedStyle(document.querySelector(".md-tabs")).backgroundColor)
  return [...document.querySelectorAll(".md-tabs__link")].map((link) => {
    const style = getComputedStyle(link)
    const [red, green, blue, alpha = 1] = rgb(style.color)
    const seen = alpha * Number(style.opacity)
    return [[red, green, blue].map((part, at) => seen * part + (1 - seen) * ground[at]), ground]
  })
}"""


def contrast(one: list[float], other: list[float]) -> float:
    """How much two colours differ, from 1 to 21 (WCAG)."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: list[float]) -> float:
    """How light a colour is, from 0 to 1."""
    parts = [part / 255 for part in colour[:3]]
    linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.fixture(scope="module")
def page(served: Callable[..., str], visiting: Any) -> Any:
    """A page of a site with a colour and a font of its own; what comes from elsewhere is not fetched."""
    with visiting(served(SHED, OWN), reduced_motion="reduce") as visit:
        visit.page.route("https://fonts.*/**", lambda route: route.abort())
        yield visit.go("members/")


@pytest.mark.parametrize("scheme", ["default", "slate"])
def test_tabs_can_be_read_in_every_colour(page: Any, scheme: str) -> None:
    """Lost otherwise: with a primary colour of one's own, the words of the tabs vanish in their ground."""
    for colour in COLOURS:
        worst = min(contrast(*pair) for pair in page.evaluate(SEEN, [scheme, colour]))
        assert worst >= LEAST, f"{colour}: {worst:.2f}"


@pytest.mark.parametrize("place", ["body", ".md-typeset h1"])
def test_a_font_of_ones_own_is_shown(page: Any, place: str) -> None:
    """Lost otherwise: a font is fetched from elsewhere, and not seen."""
    family = page.evaluate("(at) => getComputedStyle(document.querySelector(at)).fontFamily", place)
    assert family.replace('"', "").startswith("Lora,")
