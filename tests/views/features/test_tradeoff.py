"""Value against effort: a team would not see what gives much for little."""

from __future__ import annotations

from collections.abc import Callable

from purposebook.model.index import Index
from purposebook.views.features.scoreboard import scoreboard
from purposebook.views.features.tradeoff import Tradeoff, tradeoff

Model = Callable[[str], Index]


def _found(index: Index) -> Tradeoff | None:
    return tradeoff(scoreboard(index))


def test_value_is_what_rice_divides(model: Model) -> None:
    """Lost otherwise: effort counts twice, and the picture says other things than the table."""
    found = _found(
        model("""
        features:
          - {id: a, name: A, reach: 2000, impact: 2, confidence: 80%, effort: 3}
          - {id: b, name: B, reach: 5000, impact: 0.5, confidence: 100%, effort: 1}
          - {id: c, name: C, reach: 10, impact: 1, confidence: 100%, effort: 2}
          - {id: d, name: D, impact: 3, effort: 1}
          - {id: e, name: E, reach: 9, impact: 3, confidence: 100%, effort: 1, status: stopped}
        """)
    )
    assert found
    assert found.measure == "value"
    assert [(it.number, it.feature.slug, it.effort, round(it.value), it.corner) for it in found.points] == [
        (1, "b", 1, 2500, "much for little"),
        (2, "a", 3, 3200, "much for much"),
        (3, "c", 2, 10, "little for little"),
    ]
    assert (found.effort, found.value) == (2, 2500)


def test_impact_where_there_is_no_value(model: Model) -> None:
    """Lost otherwise: a young file with impact and effort gets no picture."""
    found = _found(
        model("""
        features:
          - {id: a, name: A, impact: 3, effort: 1}
          - {id: b, name: B, impact: 1, effort: 0}
          - {id: c, name: C, impact: 2, effort: 0.5}
        """)
    )
    assert found
    assert (found.measure, [(it.feature.slug, it.value) for it in found.points]) == ("impact", [("a", 3), ("c", 2)])


def test_nothing_to_draw(model: Model) -> None:
    """Lost otherwise: an empty frame, or a build that ends."""
    assert _found(model("features: [{id: a, name: A, impact: 3}]")) is None
    assert _found(model("")) is None
