"""Every sentence of a site is the author's, with its line, or derived, with its rule. Nothing is invented."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from tracing import fixed, invented, is_covered, is_unseen, literals, marked_in, said_in, tokens
from tree import Element, Tree
from workshop import CASES, ROOT, SHED, Built, case_name

from purposebook.views.derived import DERIVATIONS

Sites = Callable[..., Built]
BUNDLED = ROOT / "purpose.yml"
every_case = pytest.mark.parametrize("purpose", [*CASES, SHED], ids=case_name)
LONG = 4  # words from which something is a statement, not a name


def articles(built: Built) -> Iterator[tuple[str, Element]]:
    """The pages of a site that say anything, with what they say."""
    for path, html in built.articles().items():
        yield path, Tree(html).article


@every_case
def test_nothing_is_invented(site_of: Sites, purpose: Path) -> None:
    """Without this, a page could say of a community what nobody wrote and no rule gives."""
    said = said_in(purpose)
    found = {path: list(invented(article, said)) for path, article in articles(site_of(purpose, strict=True))}
    assert not {path: texts for path, texts in found.items() if texts}
    assert len(found) > 10


LIES = (
    "Members answer each other every week.",
    "We meet on Tuesdays",
    "The Mending Table has 400 members",
    "A photo of the fault",
    "This community is growing.",
    "Menders compare notes between two café Saturdays",
)


@pytest.mark.parametrize("lie", LIES)
def test_an_invented_sentence_would_be_found(lie: str) -> None:
    """Without this, the test above could hold of any page at all."""
    said = said_in(ROOT / "examples/minimal/purpose.yml")
    page = f'<article><p>{lie}</p><div><h2>A <button class="pb-derived"></button></h2><p>x {lie}</p></div></article>'
    assert list(invented(Tree(page).article, said)) == [lie], "and what a mark explains is left alone"


def test_templates_state_no_facts() -> None:
    """Without this, the fixed words of a page could claim something of every community."""
    claim = re.compile(r"\b(our members|daily|weekly|monthly|always|most members|\d+ (people|members|times))\b", re.I)
    found = [
        f"{path.name}: {text}"
        for path in sorted((ROOT / "docs_templates").rglob("*.j2"))
        for text in literals(path.read_text(encoding="utf-8"))
        if claim.search(text)
    ]
    assert not found


@every_case
def test_author_text_stands_with_its_line(site_of: Sites, purpose: Path) -> None:
    """Without this, a reader could not find out where a sentence stands, or an author not where to mend it."""
    said, marked = said_in(purpose), marked_in(purpose)
    lost = []
    for path, article in articles(site_of(purpose, strict=True)):
        for text, element in article.words():
            around = list(element.around())
            words = tokens(text)
            is_elsewhere = any(each.tag in ("a", "pre", "code", "button", "aside") for each in around)
            if is_unseen(around) or is_elsewhere or not said.has_part(words) or is_covered(text, fixed()):
                continue
            if not (has_line(around) if marked.has_part(words) and len(words) >= LONG else is_near(around, article)):
                lost.append((path, text))
    assert not lost


def has_line(around: list[Element]) -> bool:
    """Whether something stands in an element that names its line."""
    return any("data-l" in each.attributes for each in around)


def is_near(around: list[Element], article: Element) -> bool:
    """Whether a short word stands with an entry that names its line: in its row, its tile, or on its page."""
    if has_line(around) or any("pb-open" in each.classes for each in around):
        return True
    entry = next((each for each in around if each.tag in ("li", "tr", "section", "figure")), None)
    if entry and any("data-l" in each.attributes or each.tag == "a" for each in entry.all()):
        return True
    return any("data-l" in each.attributes for each in article.all())


def test_lines_are_those_of_the_file(site_of: Sites) -> None:
    """Without this, the line beside a sentence could be any."""
    lines = BUNDLED.read_text(encoding="utf-8").splitlines()
    checked = 0
    for path, article in articles(site_of(BUNDLED, strict=True)):
        for element in article.all():
            text = " ".join(word for word, _ in element.words()) if "data-l" in element.attributes else ""
            first = tokens(text)[:3]
            if len(first) == 3 and element.tag == "span" and "pb-gap" not in element.classes:
                above = int(element.attributes["data-l"]) - 2  # a label may stand above what it names
                near = " ".join(lines[above : above + 40])
                assert " ".join(first) in " ".join(tokens(near)), (path, text[:80], element.attributes)
                checked += 1
    assert checked > 500


@every_case
def test_every_mark_opens_a_note_on_its_rule(site_of: Sites, purpose: Path) -> None:
    """Without this, a click on `derived` would open nothing, or lead past the rule."""
    marks, rules = 0, {rule.name for rule in DERIVATIONS.values()}
    for path, article in articles(site_of(purpose, strict=True)):
        notes = {each.attributes["id"]: each for each in article.all() if "popover" in each.attributes}
        for element in article.all():
            if "pb-derived" in element.classes:
                note = notes[element.attributes["popovertarget"]]
                (link,) = (each.attributes["href"] for each in note.all() if each.tag == "a")
                assert link.partition("#")[2] in rules, (path, link)
                assert len(list(note.words())) >= 3
                marks += 1
        assert len(notes) <= marks
    assert marks > 5


DERIVED = (
    "Where it is used", "What drives what", "What the brand does for them", "What concerns them", "Your week",
    "How we know it works", "What is not measured", "Who shares which value", "What comes in, what goes out",
    "Who exchanges with whom", "What you promise", "What reaches you", "Your numbers", "How much is answered",
)  # fmt: skip


@every_case
def test_derived_sections_carry_a_mark(site_of: Sites, purpose: Path) -> None:
    """Without this, a list of links that a rule gathered would look like one that an author wrote."""
    bare = []
    for path, article in articles(site_of(purpose, strict=True)):
        for heading in (each for each in article.all() if each.tag in ("h2", "h3") and not is_title_of_a_rule(each)):
            title = next((text for text, _ in heading.words()), "")
            if title in DERIVED and not any("pb-derived" in each.classes for each in heading.all()):
                bare.append((path, title))
    assert not bare


def is_title_of_a_rule(heading: Element) -> bool:
    """Whether it heads the rule itself, and not what follows from it."""
    return any("pb-rule" in each.classes for each in heading.around())
