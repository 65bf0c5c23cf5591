"""Rules of journeys: each lack is told once, at its place, and only where there is something to compare with."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Found = Callable[..., list[str]]

SAID = "touchpoints: Forum, owner: brand"
CASES = {
    "all there": (f"[{{name: A, {SAID}}}]", "stage-without-touchpoint stage-without-owner", []),
    "one lacks a place": (
        f"[{{name: A, {SAID}}}, {{name: B, owner: brand}}]",
        "stage-without-touchpoint",
        ["3:74 stage-without-touchpoint"],
    ),
    "none has a place": (
        "[{name: A}, {name: B}]",
        "stage-without-touchpoint stage-without-owner",
        ["3:12 stage-without-owner", "3:12 stage-without-touchpoint"],
    ),
    "no place, as everybody knows": ("[{name: A, touchpoints: {none: At home}}]", "stage-without-touchpoint", []),
    "no KPI anywhere": ("[{name: A}]", "stage-without-measure", []),
    "no play anywhere": ("[{name: A, moment_of_truth: yes}]", "moment-of-truth-without-play", []),
    "a dip": ("[{name: A, feels: {now: -1}}]", "dip-without-opportunity", ["3:46 dip-without-opportunity"]),
    "no dip": ("[{name: A, feels: {now: -0.5}}, {name: B, feels: sad}]", "dip-without-opportunity", []),
    "a dip with a way out": ("[{name: A, feels: -2, opportunities: X}]", "dip-without-opportunity", []),
    "a pain that is eased": (
        "[{name: A, feels: -2, pains: {id: p, text: P}, opportunities: {none: We tried}}]",
        "dip-without-opportunity",
        [],
    ),
    "one after the other": ("[{name: A}, {name: B}]", "unreachable-stage", []),
    "left out": (
        "[{id: a, name: A, next: c}, {id: b, name: B}, {id: c, name: C}]",
        "unreachable-stage",
        ["3:56 unreachable-stage"],
    ),
    "a way back": (
        "[{id: a, name: A, next: [b, c]}, {id: b, name: B, next: a}, {id: c, name: C}]",
        "unreachable-stage",
        [],
    ),
}


@pytest.mark.parametrize(("stages", "rules", "expected"), CASES.values(), ids=list(CASES))
def test_journeys(found: Found, stages: str, rules: str, expected: list[str]) -> None:
    """Lost otherwise: a hole in a journey stays a hole, or an author is told the same thing ten times."""
    text = f"members: [{{id: m, name: M}}]\njourneys: [{{of: m, stages: {stages}}}]\n"
    assert sorted(found(text, *rules.split())) == expected


def test_a_moment_with_a_play_elsewhere(found: Found) -> None:
    """Lost otherwise: a play that eases a pain of the stage does not count for it."""
    text = """
        members: [{id: m, name: M}]
        journeys:
          - of: m
            stages: [{name: A, moment_of_truth: yes, pains: {id: p, text: P}}, {name: B, moment_of_truth: yes}]
        playbooks: [{id: t, name: T, plays: [{when: X, serves: p}]}]
        success: {kpis: [{id: k, name: K, measures: p}]}
        """
    assert found(text, "moment-of-truth-without-play") == ["5:72 moment-of-truth-without-play"]
    assert found(text, "stage-without-measure") == ["5:72 stage-without-measure"]


def test_a_stage_that_another_journey_leads_to(found: Found) -> None:
    """Lost otherwise: a branch from another journey counts as a mistake."""
    text = """
        members: [{id: m, name: M}]
        journeys:
          - {id: one, of: m, stages: [{id: a, name: A, next: c}, {id: b, name: B}, {id: c, name: C}]}
          - {id: two, of: m, stages: [{id: d, name: D, next: one/b}]}
        """
    assert found(text, "unreachable-stage") == []
