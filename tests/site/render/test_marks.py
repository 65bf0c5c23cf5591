"""Marks on what is derived: a reader would have to believe a statement without a rule and without its lines."""

from __future__ import annotations

from collections.abc import Callable

from purposebook.model.index import Index
from purposebook.site.render.links import Links
from purposebook.site.render.provenance import Provenance
from purposebook.site.render.searching import passages
from purposebook.views.derived import DERIVATIONS

Model = Callable[[str], Index]
MEMBERS = "members:\n  - {id: a, name: A}\n  - {id: b, name: B}\n"


def notes(model: Model, *marks: tuple[str, tuple[str, ...]]) -> str:
    """The notes of a page on which some marks were made: a rule, and the entries it stands on."""
    index = model(MEMBERS)
    provenance = Provenance(Links(index, "members/index.md", True, lambda _: True), "purpose.yml")
    for rule, names in marks:
        provenance.derived(DERIVATIONS[rule], [index.named(name) for name in names])
    return str(provenance.notes())


def test_a_mark_says_rule_lines_and_where_to_read_on(model: Model) -> None:
    """A click on the mark would open nothing, or not say enough to check the statement."""
    found = notes(model, ("profile", ("b", "a")))
    assert DERIVATIONS["profile"].sentence in found
    assert "purpose.yml, lines 3, 4" in found
    assert 'href="../how/#profile"' in found


def test_the_same_note_stands_once(model: Model) -> None:
    """A table with a mark in each row would bury the page under copies of one note."""
    assert notes(model, ("profile", ("a",)), ("profile", ("a",))).count(" popover") == 1
    assert notes(model, ("profile", ("a",)), ("profile", ("b",))).count(" popover") == 2


def test_nothing_derived_leaves_no_trace(model: Model) -> None:
    """An empty box would stand at the foot of a page."""
    assert notes(model) == ""


def test_what_nobody_wrote_has_no_line(model: Model) -> None:
    """The note would send a reader to line 1 for the usual stages, which stand in no file."""
    assert "line" not in notes(model, ("coverage", ("discover", "everyone")))


def test_words_that_are_a_mark_stay_words(model: Model) -> None:
    """The head of a column would read `derived` instead of what it holds, and the search would not know it."""
    provenance = Provenance(Links(model(MEMBERS), "features/index.md", True, lambda _: True), "purpose.yml")
    mark = provenance.named("RICE", DERIVATIONS["rice"])
    assert ">RICE</button>" in mark
    assert passages(f"<p>{mark} {provenance.derived(DERIVATIONS['rice'])}</p>")[0].words == "RICE"
