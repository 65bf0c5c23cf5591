"""The styles: every class is styled or there for a reason, none is left over, and each rule lies in its layer."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "generator" / "purposebook"
ASSETS = ROOT / "site_overrides" / "assets" / "purposebook"
STYLES = ASSETS / "styles"
PARTS = sorted(STYLES.rglob("*.css"))
STYLING = [*PARTS, *PACKAGE.rglob("*.css"), PACKAGE / "site" / "drawing" / "alone.py"]
MARKUP = [
    *(ROOT / "docs_templates").rglob("*.j2"),
    *(ROOT / "site_overrides").rglob("*.html"),
    *PACKAGE.rglob("*.py"),
    *(ASSETS / "scripts").rglob("*.js"),
]

NAME = r"pb-[a-z0-9]+(?:(?:--|__|-)[a-z0-9]+)*"
WRITTEN = re.compile(rf"(?<![\w.-])({NAME})(?![\w-])")
COMPOSED = re.compile(rf"(?<![\w-])({NAME}(?:-{{1,2}}|__))\$?\{{")  # the rest of the name stands in a variable
STYLED = re.compile(rf"\.({NAME})")
WORD = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")

HOOKS = {  # without a style of ours: for an author's own, and for tests
    "pb-day": "a day of which the script may say that it is today",
    "pb-gap--withheld": "what is known and not published, beside what is not known",
    "pb-legend__now": "the line of today in the legend of a map, beside the one of the aim",
    "pb-module": "a lesson of a training",
    "pb-north__name": "the name of the north star",
    "pb-status--": "draft, retired and the like, each by its word",
    "pb-story": "a story among other entries",
    "pb-svg-band": "all bands of a bullet chart, whatever their colour",
    "pb-svg-note": "the second line in a box",
    "pb-svg-point": "all points of a curve, whatever their colour",
    "pb-svg-shape--": "the sign in a box, by what it says",
    "pb-svg-text": "plain words in a drawing",
}
LAYERS = {"base": {"base", "print"}, "parts": {"parts", "print"}, "sections": {"sections", "print"}}
OF_MATERIAL = re.compile(r"\.md-|\[data-md-|^(html|body)\b|^:root$")


def text(files: Iterable[Path]) -> str:
    """What files say, one after the other."""
    return "\n".join(file.read_text(encoding="utf-8") for file in files)


def unstyled(markup: str, styling: str) -> set[str]:
    """The classes, and beginnings of composed ones, that markup names and no style does."""
    styled = set(STYLED.findall(styling))
    whole = set(WRITTEN.findall(markup)) - styled
    return whole | {start for start in COMPOSED.findall(markup) if not any(name.startswith(start) for name in styled)}


def unused(markup: str, styling: str) -> set[str]:
    """The classes that a style names and no markup writes, or composes of a beginning and a word that it knows."""
    written, starts, words = set(WRITTEN.findall(markup)), set(COMPOSED.findall(markup)), set(WORD.findall(markup))
    possible = {start + word for start in starts for word in words}
    return set(STYLED.findall(styling)) - written - possible


def rules(css: str) -> Iterator[tuple[str, str]]:
    """Each selector of a style sheet with the layer in which it lies, `""` outside of all."""
    within: list[str] = []
    for opened, closed in re.findall(r"([^{};]+)\{|(\})", re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)):
        if closed:
            within.pop()
            continue
        if not opened.strip().startswith("@") and not any(at.startswith("@keyframes") for at in within):
            layer = next((at.removeprefix("@layer purposebook.") for at in within if at.startswith("@layer")), "")
            yield from ((layer, selector) for selector in selectors(opened))
        within.append(opened.strip())


def selectors(prelude: str) -> Iterator[str]:
    """The selectors of a list; a comma within brackets parts nothing."""
    yield from (" ".join(one.split()) for one in re.split(r",(?![^()]*\))", prelude))


def misplaced(css: str) -> list[str]:
    """What a layer would make weaker than Material, and what stands outside though Material says nothing of it."""
    return [
        f"{layer or 'no layer'}: {selector}"
        for layer, selector in rules(css)
        if bool(layer) == bool(re.search(r"\.md-", selector) if layer else OF_MATERIAL.search(selector))
    ]


def test_every_class_is_styled_or_a_hook() -> None:
    """Lost otherwise: a part stands bare on its page because of a misspelt class, and nobody notices."""
    found = unstyled(text(MARKUP), text(STYLING))
    assert found - set(HOOKS) == set()
    assert set(HOOKS) - found == set(), "these are styled, or gone"


def test_every_styled_class_is_used() -> None:
    """Lost otherwise: styles of what is long gone are sent to every reader, and mislead whoever changes a part."""
    assert unused(text(MARKUP), text(STYLING)) == set()


@pytest.mark.parametrize("part", [part for part in PARTS if part.parent != STYLES], ids=lambda part: part.stem)
def test_a_part_lies_in_the_layers_of_its_room(part: Path) -> None:
    """Lost otherwise: a part is outshouted by a later one, or by Material, on some page that nobody looks at."""
    css = part.read_text(encoding="utf-8")
    room = part.relative_to(STYLES).parts[0]
    assert {layer for layer, _ in rules(css) if layer} <= LAYERS[room]
    assert misplaced(css) == []


def test_all_layers_stand_in_one_order() -> None:
    """Lost otherwise: a layer that nobody has put in order comes last and wins over print."""
    css = (STYLES / "layers.css").read_text(encoding="utf-8")
    ordered = re.findall(r"purposebook\.(\w+)", css.partition("@layer")[2])
    assert ordered == ["base", "parts", "sections", "print"]
    assert {layer for part in PARTS for layer, _ in rules(part.read_text(encoding="utf-8")) if layer} == set(ordered)


def test_these_tests_can_fail() -> None:
    """Lost otherwise: the tests above pass because they see nothing."""
    assert unstyled('<i class="pb-card pb-crad">{{ "pb-tile--{{ x }}" }}', ".pb-card { }") == {"pb-crad", "pb-tile--"}
    assert unused('f"pb-tile--{sort}" "goal"', ".pb-tile--goal, .pb-tile--gaol { }") == {"pb-tile--gaol"}
    css = "/* { */ @layer purposebook.parts { @media print { .md-typeset .pb-a, .pb-b { } } } .pb-c:is(.x, .y) p { }"
    assert list(rules(css)) == [("parts", ".md-typeset .pb-a"), ("parts", ".pb-b"), ("", ".pb-c:is(.x, .y) p")]
    assert misplaced(css) == ["parts: .md-typeset .pb-a", "no layer: .pb-c:is(.x, .y) p"]
