"""RICE, ICE, WSJF and MoSCoW side by side: a team would build the wrong thing next. Check values by hand."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from purposebook.model.features import Moscow
from purposebook.model.index import Index
from purposebook.views.features.methods import by_moscow, short
from purposebook.views.features.priorities import Reached
from purposebook.views.features.scoreboard import Board, scoreboard

Model = Callable[[str], Index]
HUGE = "1" + "0" * 300

# Lost otherwise: a score on the page is not what its formula says.
FORMULAS = {
    "rice": ("reach: 2000, impact: 2, confidence: 80%, effort: 3", "RICE", 1066.667, "2,000 × 2 × 80 % ÷ 3 = 1,066.7"),
    "rice, sure": (
        "reach: 5000, impact: 0.5, confidence: 100%, effort: 1", "RICE", 2500, "5,000 × 0.5 × 100 % ÷ 1 = 2,500"),
    "rice, nobody sure": ("reach: 10, impact: 3, confidence: 0, effort: 1", "RICE", 0, "10 × 3 × 0 % ÷ 1 = 0"),
    "ice mean": ("ice: {impact: 9, confidence: 8, ease: 6}", "ICE mean", 7.667, "(9 + 8 + 6) ÷ 3 = 7.67"),
    "ice product": ("ice: {impact: 9, confidence: 8, ease: 6}", "ICE product", 432, "9 × 8 × 6 = 432"),
    "wsjf": (
        "wsjf: {business_value: 13, time_criticality: 13, risk_reduction: 5, job_size: 5}", "WSJF", 6.2,
        "(13 + 13 + 5) ÷ 5 = 6.2"),
    "wsjf, nothing but a size": (
        "wsjf: {business_value: 0, time_criticality: 0, risk_reduction: 0, job_size: 2}", "WSJF", 0,
        "(0 + 0 + 0) ÷ 2 = 0"),
}  # fmt: skip


def _plain(text: str) -> str:
    return text.replace("\u202f", " ").replace("\u00a0", " ")


@pytest.mark.parametrize(("keys", "method", "value", "formula"), FORMULAS.values(), ids=FORMULAS)
def test_formula(keys: str, method: str, value: float, formula: str, model: Model) -> None:
    """See the table."""
    (row,) = scoreboard(model(f"features: [{{name: F, {keys}}}]")).rows
    score = row.scores[method]
    assert score.value == pytest.approx(value, abs=0.001)
    assert _plain(score.formula) == formula
    assert (score.missing, score.rank) == ((), 1)


@pytest.mark.parametrize(("effort", "unit"), [("1", "1 person-month"), ("2", "2 person-months")])
def test_one_month_is_one(effort: str, unit: str, model: Model) -> None:
    """Lost otherwise: the page says `1 person-months`."""
    (row,) = scoreboard(model(f"features: [{{name: F, reach: 1, impact: 1, confidence: 1, effort: {effort}}}]")).rows
    (said,) = [one for one in row.scores["RICE"].given if one.name == "effort"]
    assert _plain(f"{said.text}{said.unit}") == unit


# Lost otherwise: a number nobody gave is guessed, or nobody learns which one to ask for.
MISSING = {
    "nothing": ("", "RICE", ("reach", "impact", "confidence", "effort"), False),
    "no effort": ("reach: 1, impact: 1, confidence: 1", "RICE", ("effort",), True),
    "an effort of nothing": ("reach: 1, impact: 1, confidence: 1, effort: 0", "RICE", ("effort",), True),
    "a reach in words": ("reach: all, impact: 1, confidence: 1, effort: 1", "RICE", ("reach as one number",), True),
    "no ice": ("", "ICE mean", ("impact", "confidence", "ease"), False),
    "half an ice": ("ice: {impact: 8}", "ICE product", ("confidence", "ease"), True),
    "RICE's impact is not ICE's": (
        "impact: 2, confidence: 80%, ice: {ease: 3}", "ICE mean", ("impact", "confidence"), True),
    "no wsjf": ("", "WSJF", ("business value", "time criticality", "risk reduction", "job size"), False),
    "a job of no size": (
        "wsjf: {business_value: 1, time_criticality: 1, risk_reduction: 1, job_size: 0}", "WSJF", ("job size",), True),
    "no risk": ("wsjf: {business_value: 1, time_criticality: 1, job_size: 1}", "WSJF", ("risk reduction",), True),
    "no moscow": ("", "MoSCoW", ("MoSCoW",), False),
    "beyond all numbers": (
        f"ice: {{impact: {HUGE}, confidence: {HUGE}, ease: 1}}", "ICE product",
        ("a number that can be reckoned with",), True),
}  # fmt: skip


@pytest.mark.parametrize(("keys", "method", "missing", "is_begun"), MISSING.values(), ids=MISSING)
def test_missing(keys: str, method: str, missing: tuple[str, ...], is_begun: bool, model: Model) -> None:
    """See the table."""
    (row,) = scoreboard(model(f"features: [{{name: F, {keys}}}]")).rows
    score = row.scores[method]
    assert (score.value, score.rank, score.formula) == (None, None, "")
    assert (score.missing, score.is_begun) == (missing, is_begun)


def test_what_is_given_stays_in_sight(model: Model) -> None:
    """Lost otherwise: a number that the author gave vanishes because another is missing."""
    (row,) = scoreboard(model("features: [{name: F, reach: all, impact: 2, effort: 0, wsjf: {job_size: -1}}]")).rows
    assert [(it.name, it.text) for it in row.scores["RICE"].given] == [
        ("reach", "all"), ("impact", "2"), ("effort", "0"),
    ]  # fmt: skip
    assert [(it.name, it.text) for it in row.scores["WSJF"].given] == [("job size", "-1")]


def _ranks(board: Board, method: str) -> list[tuple[str, int | None]]:
    return [(row.feature.slug, row.scores[method].rank) for row in board.rows]


def test_equals_share_a_rank(model: Model) -> None:
    """Lost otherwise: equals get an order nobody gave them, or the next one moves up."""
    index = model("""
        features:
          - {id: a, name: A, moscow: could, ice: {impact: 1, confidence: 2, ease: 3}}
          - {id: b, name: B, moscow: must, ice: {impact: 3, confidence: 2, ease: 1}}
          - {id: c, name: C, moscow: won't, ice: {impact: 2, confidence: 2, ease: 3}}
          - {id: d, name: D, moscow: must}
          - {id: e, name: E, moscow: should, ice: {impact: 1, confidence: 1, ease: 1}}
        """)
    board = scoreboard(index)
    assert board.lead
    assert board.lead.name == "ICE mean"
    assert _ranks(board, "ICE mean") == [("c", 1), ("a", 2), ("b", 2), ("e", 4), ("d", None)]
    assert dict(_ranks(board, "MoSCoW")) == {"b": 1, "d": 1, "e": 3, "a": 4, "c": 5}
    assert [method.name for method in board.methods] == ["ICE mean", "ICE product", "MoSCoW"]
    assert [row.number for row in board.rows] == [1, 2, 3, 4, 5]


def test_rounding_makes_no_difference(model: Model) -> None:
    """Lost otherwise: two equal scores get two ranks because a computer can not write a tenth."""
    index = model("""
        features:
          - {id: a, name: A, reach: 3, impact: 1, confidence: 10%, effort: 1}
          - {id: b, name: B, reach: 1, impact: 1, confidence: 30%, effort: 1}
          - {id: c, name: C, reach: 0.1, impact: 3, confidence: 1, effort: 1}
        """)
    assert [rank for _, rank in _ranks(scoreboard(index), "RICE")] == [1, 1, 1]


def test_moscow_in_its_order() -> None:
    """Lost otherwise: what nobody will build stands before what must be there."""
    assert tuple(Moscow) == ("must", "should", "could", "wont")


def test_moscow_reads_as_one_says_it(model: Model) -> None:
    """Lost otherwise: the key of the file stands on the page, where readers expect a word."""
    [feature] = model("features: [{name: A, moscow: wont}]").book.features
    assert by_moscow(Reached(feature, None, False)).word == "won't"


def test_what_is_over_has_no_rank(model: Model) -> None:
    """Lost otherwise: what was taken down stands first on the list of what to build."""
    index = model("""
        features:
          - {id: a, name: A, status: stopped, note: Nobody came, moscow: must}
          - {id: b, name: B, status: "Retired, 2024", moscow: must}
          - {id: c, name: C, status: live, moscow: could}
          - {id: d, name: D, none: Too dear}
          - {id: e, name: E, withheld: Secret}
        """)
    board = scoreboard(index)
    assert _ranks(board, "MoSCoW") == [("c", 1)]
    assert [(row.feature.slug, row.scores["MoSCoW"].rank) for row in board.over] == [
        ("a", None), ("b", None), ("d", None),
    ]  # fmt: skip
    assert board.over[0].scores["MoSCoW"].text == "must"


def test_who_is_silent_does_not_say_that_it_serves_nothing(model: Model) -> None:
    """Lost otherwise: the heart of a community stands under "serves nothing", as nobody linked it."""
    index = model("""
        members: [{id: a, name: A}]
        features:
          - {id: idle, name: Idle, for: a}
          - {id: said, name: Said, serves: {none: A legal duty}}
          - {id: busy, name: Busy, serves: a}
          - {id: gone, name: Gone, status: stopped}
          - {id: silent, name: Silent}
        """)
    assert [feature.slug for feature in scoreboard(index).idle] == ["said"]
    assert [feature.slug for feature in scoreboard(index).unsaid] == ["silent"]


def test_a_board_of_nothing(model: Model) -> None:
    """Lost otherwise: a young file stops the page of features."""
    assert scoreboard(model("")).rows == ()
    board = scoreboard(model("members: [{id: a, name: A, size: 9}]\nfeatures: [{name: F, for: a}]"))
    assert (board.methods, board.lead, len(board.rows)) == ((), None, 1)


@pytest.mark.parametrize(
    ("value", "text"), [(1066.667, "1,066.7"), (2500, "2,500"), (7.6667, "7.67"), (6.2, "6.2"), (0, "0"), (-3, "-3")]
)
def test_short(value: float, text: str) -> None:
    """Lost otherwise: a table of scores with eleven decimals, or two that look equal and are not."""
    assert _plain(short(value)) == text
