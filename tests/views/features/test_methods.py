"""Scores as a table shows them: with as many decimals as anybody can use."""

from __future__ import annotations

import pytest

from purposebook.views.features.methods import short


@pytest.mark.parametrize(
    ("score", "shown"),
    [(0.1234, "0.12"), (9.96, "9.96"), (10, "10"), (10.04, "10"), (10.26, "10.3"), (-10.26, "-10.3"), (-9.96, "-9.96")],
)
def test_a_score_is_shown_short(score: float, shown: str) -> None:
    """Lost otherwise: two features with nearly one score look alike, or a table is full of decimals."""
    assert short(score) == shown
