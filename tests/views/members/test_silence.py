"""What a page says of a member type of which the file says little: never more than the file."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from purposebook import generate
from purposebook.model.index import Index
from purposebook.model.success import Kpi
from purposebook.views.members.profile import profile
from purposebook.views.success.numbers import Status, standing

Model = Callable[[str], Index]


def _drawn(text: str) -> dict[str, str]:
    website, loaded = generate("community: {name: Club}\n" + text)
    assert website, loaded.problems
    return {page.path: str(website.drawn(page)[0]) for page in website.pages}


def test_the_journey_of_a_wider_type_is_known(model: Model) -> None:
    """Lost otherwise: "Nobody has written down the journey" of juniors stands beside the journey of every flyer."""
    index = model("""
        members: [{id: flyer, name: Flyer}, {id: junior, name: Junior, kind_of: flyer}, {id: guest, name: Guest}]
        journeys: [{id: first, of: flyer, stages: [{name: In}]}, {id: gone, of: flyer, status: retired}]
        """)
    flyer, junior, guest = index.book.members
    known = {
        member.slug: [(wide.slug, [it.slug for it in theirs]) for wide, theirs in profile(index, member).wider_journeys]
        for member in (flyer, junior, guest)
    }
    assert known == {"flyer": [], "junior": [("flyer", ["first"])], "guest": []}


SILENT = "members: [{id: a, name: A, receives: [Help], contributes: [Work]}]\nfeatures: [{id: f, name: F}]\n"
DENIALS = ("from nobody", "for nobody", "Nobody has", "serve nothing", "No commitment", "No KPI", "nobody eases")


@pytest.mark.parametrize("denial", DENIALS)
def test_silence_is_not_told_as_absence(denial: str) -> None:
    """Lost otherwise: a leader reads that nobody gives or does something that the file is merely silent about."""
    pages = _drawn(SILENT + "journeys: [{id: j, of: a, stages: [{name: S, pains: [Waits], opportunities: [Ring]}]}]")
    shown = {path: html for path, html in pages.items() if path not in ("how.md", "checks.md", "keys.md")}
    assert [path for path, html in shown.items() if denial in html] == []


def test_a_reason_is_told_as_a_reason() -> None:
    """Lost otherwise: the test above would hold of pages that deny nothing at all."""
    pages = _drawn("features: [{id: f, name: F, serves: {none: A legal duty}}]")
    assert "Features that serve nothing, and why" in pages["features/index.md"]
    assert "A legal duty" in pages["features/index.md"]


def test_what_must_not_happen_says_so_wherever_it_stands() -> None:
    """Lost otherwise: "How we know it works: a flyer is hurt by a line"."""
    pages = _drawn("""
members: [{id: flyer, name: Flyer}]
success: {criteria: [{text: A flyer is hurt, kind: failure, for: flyer}, {text: All fly, for: flyer}]}
""")
    assert "must not happen" in pages["members/flyer.md"]
    assert ">What must not happen<" in pages["success/index.md"]


def test_a_target_that_is_not_published_is_there(model: Model) -> None:
    """Lost otherwise: a target that exists is counted as "no target"."""
    index = model("success: {kpis: [{id: a, name: A, target: {withheld: Internal}}, {id: b, name: B}]}")
    found = {kpi.slug: standing(kpi).status for kpi in index.of(Kpi)}
    assert found == {"a": Status.WITHHELD, "b": Status.NO_TARGET}


def test_what_limits_a_benefit_travels_with_it() -> None:
    """Lost otherwise: "Ten packets a year" stands on one page without what it does not cover."""
    pages = _drawn("members: [{id: a, name: A, receives: [{text: Ten packets, note: Not in May, not: [For sale]}]}]")
    assert all(words in pages["members/index.md"] for words in ("Not in May", "For sale"))
