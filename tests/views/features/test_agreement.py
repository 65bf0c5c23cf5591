"""How far methods agree: a team would trust one order, not knowing that another says the opposite."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import sqrt

import pytest

from purposebook.model.index import Index
from purposebook.views.features.agreement import Agreement, agreements, tau_b
from purposebook.views.features.scoreboard import scoreboard

Model = Callable[[str], Index]

# Lost otherwise: a number that statisticians know by another value. The fifth is the example of scipy.stats.kendalltau.
TAUS = {
    "the same": ([1, 2, 3, 4], [1, 2, 3, 4], 1),
    "the reverse": ([1, 2, 3, 4], [4, 3, 2, 1], -1),
    "one pair swapped": ([1, 2, 3], [2, 1, 3], 1 / 3),
    "ties in one": ([1, 2, 3], [1, 1, 2], 2 / sqrt(3 * 2)),
    "ties in both": ([12, 2, 1, 12, 2], [1, 4, 7, 1, 0], -0.47140452079103173),
    "the same ties": ([1, 1, 3], [1, 1, 3], 1),
    "all alike": ([1, 1, 1], [1, 2, 3], None),
    "nothing": ([], [], None),
}


@pytest.mark.parametrize(("first", "second", "tau"), TAUS.values(), ids=TAUS)
def test_tau_b(first: Sequence[float], second: Sequence[float], tau: float | None) -> None:
    """See the table."""
    assert tau_b(first, second) == (None if tau is None else pytest.approx(tau))
    assert tau_b(second, first) == tau_b(first, second)


def _found(model: Model, rows: Sequence[tuple[int, int]]) -> list[Agreement]:
    """The agreement of RICE and WSJF on features with these scores."""
    said = "\n".join(
        f"  - {{id: f{n}, name: F{n}, reach: {one}, impact: 1, confidence: 1, effort: 1, "
        f"wsjf: {{business_value: {other}, time_criticality: 0, risk_reduction: 0, job_size: 1}}}}"
        for n, (one, other) in enumerate(rows)
    )
    return agreements(scoreboard(model(f"features:\n{said}\n")))


# Lost otherwise: words that say more, or less, than the numbers.
WORDS = {
    "the same": ([(9, 9), (8, 8), (7, 7)], "give the same order", None, ("", "")),
    "the reverse": ([(9, 1), (8, 2), (7, 3)], "do not agree", "f0", ("rank 1", "3")),
    "one far off": ([(9, 1), (8, 8), (7, 7), (6, 6), (5, 5), (4, 4)], "agree in part", "f0", ("rank 1", "6")),
    "two neighbours": ([(9, 9), (8, 8), (7, 6), (6, 7), (5, 5)], "mostly agree", "f2", ("rank 3", "4")),
    "half": ([(9, 8), (8, 9), (7, 6), (6, 7), (5, 9)], "hardly agree", "f4", ("rank 5", "1")),
    "ties alone": ([(9, 9), (8, 9), (7, 7)], "mostly agree", None, ("", "")),
    "all alike": ([(9, 1), (8, 1), (7, 1)], "cannot be compared, since one of them puts all alike", None, ("", "")),
}


@pytest.mark.parametrize(("rows", "words", "feature", "places"), WORDS.values(), ids=WORDS)
def test_words(
    rows: list[tuple[int, int]], words: str, feature: str | None, places: tuple[str, str], model: Model
) -> None:
    """See the table."""
    (found,) = _found(model, rows)
    assert (found.first, found.second, found.count) == ("RICE", "WSJF", len(rows))
    assert (found.words, found.feature and found.feature.slug, found.places) == (words, feature, places)
    assert found.is_never_opposed is (words == "mostly agree" and feature is None)


@pytest.mark.parametrize("count", [0, 1, 2])
def test_two_features_make_no_order(count: int, model: Model) -> None:
    """Lost otherwise: methods are said to agree because there was nothing to differ on."""
    assert _found(model, [(9, 9), (8, 8)][:count]) == []


def test_only_what_both_rank_counts(model: Model) -> None:
    """Lost otherwise: a method is said to disagree on what it has never seen."""
    index = model("""
        features:
          - {id: a, name: A, moscow: must, ice: {impact: 9, confidence: 9, ease: 9}}
          - {id: b, name: B, ice: {impact: 8, confidence: 9, ease: 9}}
          - {id: c, name: C, moscow: could, ice: {impact: 7, confidence: 9, ease: 9}}
          - {id: d, name: D, moscow: should, ice: {impact: 6, confidence: 9, ease: 9}}
          - {id: e, name: E, moscow: must}
          - {id: f, name: F, moscow: wont, status: stopped, ice: {impact: 9, confidence: 9, ease: 9}}
        """)
    found = {(it.first, it.second): it for it in agreements(scoreboard(index))}
    assert set(found) == {("ICE mean", "ICE product"), ("ICE mean", "MoSCoW"), ("ICE product", "MoSCoW")}
    pair = found["ICE mean", "MoSCoW"]
    assert (pair.count, pair.tau, pair.number) == (3, pytest.approx(1 / 3), "0.33")
    assert pair.feature
    assert (pair.feature.slug, pair.places) == ("c", ("rank 3", "“could”"))
