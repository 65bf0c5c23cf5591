"""The brief of a screen: a designer reads what members bring to it without looking through the journeys."""

from __future__ import annotations

from collections.abc import Callable

from purposebook.model.features import Screen
from purposebook.model.index import Index
from purposebook.views.features.brief import Brief, brief

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
        "On their way": ["Join"],
        "Pains they bring": ["P"],
        "Gains there": ["G"],
        "What we promised": ["Soon"],
        "Features on it": ["F"],
    }
    assert [it.kpi.slug for it in _brief(index, 0).kpis] == ["k"]


def test_a_screen_for_nobody_in_particular_is_for_all(model: Model) -> None:
    """Lost otherwise: a screen without `for` has an empty brief although its stage is known."""
    assert _rows(model(FILE), 1)["Pains they bring"] == ["P", "R"]


def test_a_screen_that_says_nothing_gets_no_brief(model: Model) -> None:
    """Lost otherwise: the brief is filled with what nobody tied to the screen."""
    assert _brief(model(FILE), 2).rows == ()


def test_who_comes_and_what_the_screen_lets_them_do(model: Model) -> None:
    """Lost otherwise: a designer does not meet the person she draws for, or forgets what that person is to give."""
    index = model(
        """
        members:
          - id: a
            name: A
            persona: {name: Ines, quote: Help}
            receives: {id: r, text: Rescue}
            contributes: {id: c, text: Photo}
          - {id: b, name: B, persona: {context: None said}}
          - {id: d, name: D, contributes: {id: e, text: Eyes}}
        journeys: [{of: d, stages: [{name: Far, pains: {id: p, text: Dark}}]}]
        screens:
          - name: S
            for: [a, b]
            blocks: [{block: upload, serves: [a/c, p]}, {block: notice, serves: [a/r, d/e]}]
        """
    )
    assert [member.slug for member in _brief(index, 0).people] == ["a"]
    assert _rows(index, 0) == {
        "Other pains it eases": ["Dark"],
        "It lets them get": ["Rescue"],
        "It lets them give": ["Photo"],
        "What others bring to it": ["Eyes"],
    }


def test_a_portrait_is_a_name_or_a_quote(model: Model) -> None:
    """Lost otherwise: who comes to a screen has a face only where both are written, or an empty one."""
    index = model("""
        members:
          - {id: a, name: A, persona: {name: Ines}}
          - {id: b, name: B, persona: {quote: I want bread}}
          - {id: c, name: C, persona: {goals: Bread}}
          - {id: d, name: D, persona: {name: Ona, none: Too early}}
          - {id: e, name: E}
        screens: [{id: s, name: S, for: [a, b, c, d, e]}]
        """)
    assert [it.slug for it in _brief(index, 0).people] == ["a", "b"]
