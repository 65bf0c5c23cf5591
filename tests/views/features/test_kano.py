"""Kano classes: a team would take for a delight what members take for granted."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from purposebook.model.features import KanoAnswer
from purposebook.model.index import Index
from purposebook.views.features.kano import MEANINGS, judged, kano_class

Model = Callable[[str], Index]

# The evaluation table, all 25 cells. Lost otherwise: what two answers mean.
A, O, M, I, R, Q = "attractive", "one-dimensional", "must-be", "indifferent", "reverse", "questionable"  # noqa: E741
CELLS = {
    ("like", "like"): Q, ("like", "expect"): A, ("like", "neutral"): A, ("like", "tolerate"): A, ("like", "dislike"): O,
    ("expect", "like"): R, ("expect", "expect"): I, ("expect", "neutral"): I, ("expect", "tolerate"): I,
    ("expect", "dislike"): M,
    ("neutral", "like"): R, ("neutral", "expect"): I, ("neutral", "neutral"): I, ("neutral", "tolerate"): I,
    ("neutral", "dislike"): M,
    ("tolerate", "like"): R, ("tolerate", "expect"): I, ("tolerate", "neutral"): I, ("tolerate", "tolerate"): I,
    ("tolerate", "dislike"): M,
    ("dislike", "like"): R, ("dislike", "expect"): R, ("dislike", "neutral"): R, ("dislike", "tolerate"): R,
    ("dislike", "dislike"): Q,
}  # fmt: skip


def test_the_table_is_whole() -> None:
    """Lost otherwise: a pair of answers ends the build."""
    assert set(CELLS) == {(one, other) for one in KanoAnswer for other in KanoAnswer}
    assert set(CELLS.values()) == set(MEANINGS)


@pytest.mark.parametrize(("answers", "sort"), CELLS.items(), ids="-".join)
def test_cell(answers: tuple[str, str], sort: str) -> None:
    """See the table."""
    assert kano_class(*map(KanoAnswer, answers)) == sort


# Lost otherwise: a class is guessed from half of the answers, or the author's own word is lost.
SAID = {
    "both answers": ("{functional: like, dysfunctional: dislike}", (O, True, (), "")),
    "half": ("{functional: like}", ("", False, ("the answer without it",), "")),
    "the other half": ("{dysfunctional: like}", ("", False, ("the answer with it",), "")),
    "a class": ("{class: Attractive}", (A, False, (), "")),
    "a class as one word": ("must be", (M, False, (), "")),
    "a word of the author's own": ("Wow", ("Wow", False, (), "")),
    "a class that the answers bear out": (
        "{class: one dimensional, functional: like, dysfunctional: dislike}", (O, True, (), "")),
    "a class that they do not": ("{class: must-be, functional: like, dysfunctional: dislike}", (O, True, (), M)),
    "a class and half of the answers": (
        "{class: must-be, functional: like}", (M, False, ("the answer without it",), "")),
}  # fmt: skip


@pytest.mark.parametrize(("kano", "expected"), SAID.values(), ids=SAID)
def test_judged(kano: str, expected: tuple[object, ...], model: Model) -> None:
    """See the table."""
    index = model(f"features: [{{name: F, kano: {kano}}}]")
    found = judged(index.book.features[0])
    assert found
    assert (found.sort, found.is_derived, found.missing, found.other) == expected


def test_nobody_was_asked(model: Model) -> None:
    """Lost otherwise: a feature gets a class without anybody having been asked."""
    assert judged(model("features: [{name: F}]").book.features[0]) is None
