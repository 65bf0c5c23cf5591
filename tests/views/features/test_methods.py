"""Scores as a table shows them: with as many decimals as anybody can use."""

from __future__ import annotations

import pytest

from purposebook.views.features.methods import Input, short


@pytest.mark.parametrize(
    ("score", "shown"),
    [(0.1234, "0.12"), (9.96, "9.96"), (10, "10"), (10.04, "10"), (10.26, "10.3"), (-10.26, "-10.3"), (-9.96, "-9.96")],
)
def test_a_score_is_shown_short(score: float, shown: str) -> None:
    """Lost otherwise: two features with nearly one score look alike, or a table is full of decimals."""
    assert short(score) == shown


@pytest.mark.parametrize(("is_own", "said"), [(True, "reach 40"), (False, "reach 40 (the sizes of the members it")])
def test_it_is_told_whose_number_goes_in(is_own: bool, said: str) -> None:
    """Lost otherwise: a number that nobody wrote is shown as the feature's own, or her own as added up."""
    words = Input("reach", 40, "40", is_own).words
    assert words.startswith(said)
    assert ("added up" in words) != is_own


@pytest.mark.parametrize(("text", "lack"), [("", "reach"), ("40", "reach"), ("all of them", "reach as one number")])
def test_it_is_told_what_is_missing(text: str, lack: str) -> None:
    """Lost otherwise: an author who wrote words is asked for what she wrote."""
    assert Input("reach", None, text).lack == lack
