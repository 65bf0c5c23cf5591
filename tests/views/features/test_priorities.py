"""RICE: which feature next. Check values worked out by hand."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from purposebook.model.index import Index
from purposebook.views.features.priorities import reached, rice
from purposebook.views.features.scoreboard import scoreboard

Model = Callable[[str], Index]


@pytest.mark.parametrize(
    ("reach", "impact", "confidence", "effort", "score"),
    [(2000, 2, 0.8, 3, 1066.67), (5000, 0.5, 1, 1, 2500), (42000, 2, 0.8, 1.5, 44800), (10, 3, 0, 1, 0)],
)
def test_rice(reach: float, impact: float, confidence: float, effort: float, score: float) -> None:
    """Lost otherwise: every rank on the page of features is wrong."""
    assert rice(reach, impact, confidence, effort) == pytest.approx(score, abs=0.01)


@pytest.mark.parametrize("effort", [0, -1])
def test_rice_without_effort_has_no_score(effort: float) -> None:
    """Lost otherwise: a feature that costs nothing, by a slip, stands above all others."""
    with pytest.raises(ValueError, match="effort above 0"):
        rice(1, 1, 1, effort)


def _rows(index: Index) -> list[tuple[str, int | None, float | None, tuple[str, ...]]]:
    rows = [(row.feature.slug, row.scores["RICE"]) for row in scoreboard(index).rows]
    return [(name, it.rank, it.value if it.value is None else round(it.value, 1), it.missing) for name, it in rows]


def test_ranking(model: Model) -> None:
    """Lost otherwise: equals get an order nobody gave them, and what has no score hides why."""
    index = model("""
        features:
          - {id: vague, name: Vague, impact: 2}
          - {id: third, name: Third, reach: 2000, impact: 2, confidence: 80%, effort: 3}
          - {id: tie-a, name: Tie a, reach: 5000, impact: 0.5, confidence: 100%, effort: 1}
          - {id: tie-b, name: Tie b, reach: "2,500", impact: 1, confidence: 1, effort: 1}
          - {id: last, name: Last, reach: 0, impact: 3, confidence: 90, effort: 0.5}
          - {id: free, name: Free, reach: 9000, impact: 3, confidence: 90, effort: 0}
          - {id: gone, name: Gone, none: Not built}
          - {id: words, name: Words, reach: everybody, impact: 1, confidence: 50%, effort: 1}
          - {id: bare, name: Bare}
        """)
    assert _rows(index) == [
        ("tie-a", 1, 2500.0, ()),
        ("tie-b", 1, 2500.0, ()),
        ("third", 3, 1066.7, ()),
        ("last", 4, 0.0, ()),
        ("vague", None, None, ("reach", "confidence", "effort")),
        ("free", None, None, ("effort",)),
        ("words", None, None, ("reach as one number",)),
        ("bare", None, None, ("reach", "impact", "confidence", "effort")),
    ]


@pytest.mark.parametrize("effort", ["-1", "-0.5"])
def test_an_effort_below_nothing_stops_no_site(effort: str, model: Model) -> None:
    """Lost otherwise: a minus typed by mistake ends the build in a traceback."""
    index = model(f"features: [{{name: F, reach: 1, impact: 1, confidence: 1, effort: {effort}}}]")
    assert [row[1:] for row in _rows(index)] == [(None, None, ("effort",))]


# Lost otherwise: people are counted twice, or the wrong ones.
REACHES = {
    "a value of one type": ("serves: a/help", 100),
    "two values of one type": ("serves: [a/help, a/fame]", 100),
    "types themselves": ("serves: [member/a, member/b]", 1100),
    "for whom": ("for: [b]", 1000),
    "served and for": ("serves: a/help, for: [a, b]", 1100),
    "a pain on the way of one type": ("serves: pain/silence", 1000),
    "a commitment to one type": ("serves: commitment/night", 100),
    "a type without a size": ("serves: member/c", None),
    "sizes in words": ("serves: [member/a, member/d]", 5000100),
    "a KPI belongs to nobody": ("serves: kpi/k", None),
}


@pytest.mark.parametrize(("keys", "reach"), REACHES.values(), ids=REACHES)
def test_reach_from_sizes(keys: str, reach: float | None, model: Model) -> None:
    """See the table."""
    index = model(f"""
        members:
          - {{id: a, name: A, size: 100, receives: [{{id: help, text: Help}}, {{id: fame, text: Fame}}]}}
          - {{id: b, name: B, size: "1,000"}}
          - {{id: c, name: C}}
          - {{id: d, name: D, size: 5M+}}
        brand_role: {{commitments: [{{id: night, text: Night watch, to: a}}]}}
        journeys: [{{id: j, of: b, stages: [{{stage: join, pains: {{id: silence, text: Nobody answers}}}}]}}]
        success: {{kpis: [{{id: k, name: K, measures: a/help}}]}}
        features: [{{name: F, {keys}}}]
        """)
    found = reached(index, index.book.features[0])
    assert found.reach == reach
    assert found.is_reach_derived is (reach is not None)


def test_the_authors_reach_goes_first(model: Model) -> None:
    """Lost otherwise: a reach that was measured is replaced by one that was guessed."""
    index = model("members: [{id: a, name: A, size: 9}]\nfeatures: [{name: F, for: a, reach: 3}]")
    found = reached(index, index.book.features[0])
    assert (found.reach, found.is_reach_derived) == (3, False)
