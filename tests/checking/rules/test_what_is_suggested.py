"""What a finding suggests to write: a number on the scale, a name that this file knows, a stage that lacks it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from purposebook.checking.examine import Standards, examine
from purposebook.checking.rules.rule import Case
from purposebook.model.index import Index
from purposebook.model.members import Member

TODAY = date(2026, 6, 15)
KNOWN = """
    members:
      - {id: gone, name: Gone, status: retired}
      - {id: first, name: First}
      - {id: second, name: Second}
    """

SUGGESTED = [
    *(
        ("ice-out-of-scale", f"features: [{{name: F, ice: {{impact: {written}}}}}]", f"impact: {meant}")
        for written, meant in {"20": 2, "100": 10, "101": 10, "19": 10, "55": 6, "11": 10, "0": 1, "-3": 1}.items()
    ),
    *(
        (
            "wsjf-off-scale",
            f"features: [{{name: F, wsjf: {{business_value: {written}, time_criticality: 5, job_size: 5}}}}]",
            f"business_value: {meant}",
        )
        for written, meant in {"4": 3, "6": 5, "7": 8, "60": 20, "0.4": 1, "17": 20}.items()
    ),
    ("no-score-possible", "features: [{name: F, effort: 0}]", "effort: 0.25"),
    ("no-score-possible", "features: [{name: F, wsjf: {job_size: 0}}]", "job_size: 1"),
    ("mixed-confidence", "features: [{name: F, confidence: 80%}, {name: G, confidence: 0.5}]", "confidence: 50%"),
    ("mixed-confidence", "features: [{name: F, confidence: 80%}, {name: G, confidence: 0}]", "confidence: 0%"),
]


@pytest.mark.parametrize(("rule", "text", "expected"), SUGGESTED, ids=str)
def test_a_number_is_suggested(rule: str, text: str, expected: str) -> None:
    """Lost otherwise: whoever follows the advice writes another mistake, or another number than was meant."""
    examined = examine(f"community: {{name: C}}\n{text}\n", Standards(TODAY))
    assert [found.example for found in examined.findings if found.code == rule] == [expected]


def test_a_name_is_suggested_that_is_in_force_and_not_its_own(model: Callable[[str], Index]) -> None:
    """Lost otherwise: the example names what is over, or the thing itself, or nothing that the file has."""
    index = model(KNOWN)
    case = Case(index, TODAY)
    _, first, second = index.book.members
    assert case.known(Member) == "first"
    assert case.known(Member, besides=[first]) == "second"
    assert case.known(Member, besides=[first, second]) == "brand"


@pytest.mark.parametrize("count", [1, 2])
def test_stages_are_told_together_where_all_of_them_lack_it(count: int) -> None:
    """Lost otherwise: one stage is called none of them, or ten findings say one thing."""
    stages = ", ".join(f"{{id: s{number}, name: S{number}}}" for number in range(count))
    text = f"members: [{{id: m, name: M}}]\njourneys: [{{id: j, of: m, stages: [{stages}]}}]"
    examined = examine(f"community: {{name: C}}\n{text}\n", Standards(TODAY))
    (found,) = (found for found in examined.findings if found.code == "stage-without-touchpoint")
    assert found.message.startswith("No stage of the journey" if count > 1 else "The stage 'S0'")


def _said(text: str, rule: str) -> str:
    examined = examine(f"community: {{name: C}}\n{text}\n", Standards(TODAY))
    (found,) = (found for found in examined.findings if found.code == rule)
    return found.message


def test_two_names_are_enough() -> None:
    """Lost otherwise: a message that nobody reads to its end."""
    kpis = "success: {kpis: [{id: a, name: A}, {id: b, name: B}, {id: c, name: C}]}"
    said = _said(f"{kpis}\nfeatures: [{{name: F, serves: [kpi/a, kpi/b, kpi/c]}}]", "feature-without-value")
    assert said == "'F' serves A and B, but nothing that a member gets, brings or suffers from."


@pytest.mark.parametrize(("until", "is_found"), [("2026-06-14", True), ("2026-06-15", True), ("2026-06-16", False)])
def test_what_was_accepted_until_a_day_comes_back_on_it(until: str, is_found: bool) -> None:
    """Lost otherwise: what a team put off is told a day late, or never again."""
    text = "community: {name: C}\nmembers: [{id: m, name: M, contributes: {text: y, to: everyone}}]\n"
    entry = f"{{rule: nothing-received, about: member/m, reason: Later, until: {until}}}"
    examined = examine(text, Standards(TODAY, accepted=f"accepted: [{entry}]\n"))
    codes = [found.code for found in examined.findings]
    assert ("nothing-received" in codes, "stale-acceptance" in codes) == (is_found, is_found)
