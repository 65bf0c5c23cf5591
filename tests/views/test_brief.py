"""The brief of a screen: a designer reads what members bring to it without looking through the journeys."""

from __future__ import annotations

from collections.abc import Callable

from purposebook.model.features import Screen
from purposebook.model.index import Index
from purposebook.views.brief import Brief, brief

Model = Callable[[str], Index]

FILE = """
    members: [{id: a, name: A}, {id: b, name: B}]
    lifecycle: [{id: join, name: Join}, {id: leave, name: Leave}]
    brand_role: {commitments: {id: soon, text: Soon}}
    journeys:
      - {of: a, stages: [{stage: join, pains: [P, {text: Gone, none: Solved}], gains: G}, {stage: leave, pains: Q}]}
      - {of: b, stages: [{stage: join, pains: R}]}
    success: {kpis: [{id: k, name: K, measures: soon}, {id: l, name: L}]}
    features: [{id: f, name: F}]
    screens:
      - {id: one, name: One, for: a, stage: join, blocks: [{block: button, serves: soon, feature: f}, {block: list}]}
      - {id: two, name: Two, stage: join}
      - {id: three, name: Three}
    """


def _brief(index: Index, number: int) -> Brief:
    screen = index.book.screens[number]
    assert isinstance(screen, Screen)
    return brief(index, screen)


def _rows(index: Index, number: int) -> dict[str, list[str]]:
    return {name: [index.label(entity) for entity in found] for name, found in _brief(index, number).rows}


def test_all_that_is_tied_to_a_screen(model: Model) -> None:
    """Lost otherwise: pains of other members or stages, or pains that are none, stand in the brief."""
    index = model(FILE)
    assert _rows(index, 0) == {
        "On the way": ["Join"],
        "They come with": ["P"],
        "What delights them": ["G"],
        "What we promised": ["Soon"],
        "Features on it": ["F"],
    }
    assert [it.kpi.slug for it in _brief(index, 0).kpis] == ["k"]


def test_a_screen_for_nobody_in_particular_is_for_all(model: Model) -> None:
    """Lost otherwise: a screen without `for` has an empty brief although its stage is known."""
    assert _rows(model(FILE), 1)["They come with"] == ["P", "R"]


def test_a_screen_that_says_nothing_gets_no_brief(model: Model) -> None:
    """Lost otherwise: the brief is filled with what nobody tied to the screen."""
    assert _brief(model(FILE), 2).rows == ()
