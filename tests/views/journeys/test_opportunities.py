"""The opportunity tree: which outcome, what is in its way, what is built for it."""

from __future__ import annotations

from collections.abc import Callable

from purposebook.fields.text import Entity
from purposebook.model.index import Index
from purposebook.site.drawing import gallery
from purposebook.views.journeys.opportunities import Node, Opportunities, opportunities

Model = Callable[[str], Index]

COMMUNITY = """
    members: [{id: a, name: A, receives: {id: help, text: Help}}]
    journeys:
      - id: path
        of: a
        goal: A loaf
        stages:
          - id: begin
            stage: join
            pains:
              - {id: silence, text: Silence}
              - {id: shame, text: Shame}
              - {id: cost, text: Cost}
              - {id: noise, text: Noise}
              - {id: past, text: Past, none: Gone}
            opportunities:
              - {id: evenings, text: Evenings, eases: [silence, shame]}
              - {id: idea, text: Idea, eases: cost}
              - {id: bonus, text: Bonus, eases: a/help}
          - id: later
            name: Later
            pains: {id: fear, text: Fear}
      - {id: calm, subject: A thing, stages: [{name: One}]}
    success:
      criteria:
        - {id: answered, text: Answered, proves: pain/silence, kpis: [k]}
        - {id: apart, text: Apart, for: a}
        - {id: lost, kind: failure, text: Bakers leave, for: a}
      kpis:
        - {id: k, name: K, measures: [pain/silence, pain/shame]}
        - {id: l, name: L, measures: path/later}
        - {id: away, name: Away, measures: a/help}
    playbooks: [{id: team, name: Team, plays: {id: turn, when: Loud, serves: pain/noise}}]
    features:
      - {id: button, name: Button, serves: [pain/silence, opportunity/evenings]}
      - {id: wall, name: Wall, serves: pain/silence}
      - {id: nothing, name: Nothing, serves: a/help}
    """


def _shape(nodes: tuple[Node, ...]) -> dict[str, object]:
    return {node.entity.slug: _shape(node.below) for node in nodes}


def _slugs(entities: tuple[Entity, ...]) -> list[str]:
    return [entity.slug for entity in entities]


def _found(model: Model) -> Opportunities:
    return opportunities(model(COMMUNITY))


def test_the_tree(model: Model) -> None:
    """Lost otherwise: a pain hangs below the wrong outcome, an opportunity is lost, or a feature is counted twice."""
    (tree,) = _found(model).trees
    assert _shape(tree.outcomes) == {
        "answered": {"silence": {"evenings": {"button": {}}, "wall": {}}},
        "k": {"shame": {"evenings": {"button": {}}}},
        "l": {"fear": {}},
        "path": {"cost": {"idea": {}}, "noise": {}, "bonus": {}},
    }


def test_what_is_left_over(model: Model) -> None:
    """Lost otherwise: a pain that hurts on, or a feature that nobody needs, goes unseen."""
    found = _found(model)
    assert _slugs(found.uneased) == ["cost", "fear"]  # a play eases the noise; an idea eases nothing yet
    assert _slugs(found.untaken) == ["idea", "bonus"]
    assert _slugs(found.idle) == ["nothing"]
    assert _slugs(found.bare) == ["calm"]
    assert _slugs(found.trees[0].apart) == ["apart", "away"]


def test_a_gap_is_said_in_words(model: Model) -> None:
    """Lost otherwise: who can not see red does not learn what is open; or silence is told as "nobody"."""
    (tree,) = _found(model).trees
    notes = {node.entity.slug: node.note for outcome in tree.outcomes for node in outcome.below}
    assert notes["fear"] == "pain · open"
    assert notes["bonus"] == "opportunity · open"
    assert notes["silence"] == "pain"


def test_a_failure_is_no_outcome(model: Model) -> None:
    """Lost otherwise: what must not happen stands as an outcome on which a pain would be eased."""
    text = COMMUNITY.replace("{id: answered,", "{id: answered, kind: failure,")
    (tree,) = opportunities(model(text)).trees
    assert tree.outcomes[0].note == "failure: criterion"


def test_a_goal_stands_for_its_journey(model: Model) -> None:
    """Lost otherwise: the outcome of a tree is a file's word for a journey instead of what members want."""
    index = model(COMMUNITY)
    (tree,) = opportunities(index).trees
    assert tree.outcomes[-1].label(index) == "A loaf"
    assert "A loaf" in str(gallery.opportunity_tree(index, tree))


def test_a_journey_without_a_goal_says_so(model: Model) -> None:
    """Lost otherwise: a goal is made up, or the tree has no root."""
    index = model("members: [{id: a, name: A}]\njourneys: [{id: j, of: a, stages: [{name: S, pains: Ouch}]}]")
    (tree,) = opportunities(index).trees
    assert (tree.outcomes[0].label(index), tree.outcomes[0].note) == ("A", "a journey whose goal is not written down")


def test_a_file_that_says_nothing(model: Model) -> None:
    """Lost otherwise: a young file stops its build."""
    assert opportunities(model("")) == Opportunities((), (), (), (), ())
