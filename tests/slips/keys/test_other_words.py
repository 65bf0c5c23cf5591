"""An author who never looked a key up is told the key she meant, with her own words under it."""

from __future__ import annotations

import pytest

from purposebook.loader import load
from purposebook.model.journeys import Journey


@pytest.mark.parametrize(
    ("text", "hint", "example"),
    [
        ("members: [{name: Bakers, gets: Help}]", "Here that is called 'receives'.", "receives: Help"),
        ("members: [{name: Bakers, recieves: Help}]", "Did you mean 'receives'?", "receives: Help"),
        (  # `text` is a key of others, so that it is no slip of `next`
            "journeys: [{subject: A loaf, stages: [{name: A, text: Late}]}]",
            "Keys that fit here: details, id, formerly, stage, name, actors, actions, touchpoints, thinks, feels, "
            "pains, gains, opportunities, frontstage, backstage, requires, moment_of_truth, owner, deadline, next, "
            "outputs. Anything else goes under 'details:', where every label is shown.",
            "details:\n  text: Late",
        ),
        (
            "purpose: {promise: Bread}",
            "Here that is called 'brand_promise'.",
            "brand_promise: Bread",
        ),
        ("success: {kpis: [{name: Loaves, history: 3}]}", "Here that is called 'readings'.", "readings: 3"),
        ("interactions: [{from: a, to: b, text: Talk, when: weekly}]", "Here that is called 'often'.", "often: weekly"),
        (
            "features: [{name: App, rice: {reach: 400, impact: 2}}]",
            "What stands under it belongs to a feature itself: take 'rice:' away, and begin these lines there.",
            "reach: 400\nimpact: 2",
        ),
        ("features: [{name: App, icee: {impact: 8, ease: 2}}]", "Did you mean 'ice'?", "ice: …"),
        (
            "playbooks: [{name: Shop, for: shop}]",
            "Here that is called 'role' (The member type that plays it; the one with the same id when absent), "
            "or 'serves' (Whom the role serves).",
            "role: shop",
        ),
        ("playbooks: [{name: Shop, for: partner}]", "Here that is called 'audience'.", "audience: partner"),
        (
            "members: [{name: A, receives: [{text: Help, channel: forum}]}]",
            "Here that is called 'in'.",
            "in: forum",
        ),
        (
            "success: {kpis: [{name: Loaves, summary: A, definition: B, means: C}]}",
            "Here that is called 'definition', and that key stands here already. Write both there, or keep one.",
            "definition: C",
        ),
    ],
)
def test_the_key_meant_is_named(text: str, hint: str, example: str) -> None:
    found = [problem for problem in load(f"community: {{name: C}}\n{text}\n").problems if problem.code == "unknown-key"]
    assert [(problem.hint, problem.example) for problem in found] == [(hint, example)]


@pytest.mark.parametrize(
    ("text", "taken_away"),
    [
        ("lifecycle:\n  stages:\n    - Curious\n    - Baker\n", "'stages:' (line 3)"),
        ("language:\n  avoid:\n    - {say: members, instead_of: users}\n", "'avoid:' (line 3)"),
        (
            "members:\n  customers:\n    - name: Baker\n  staff:\n    - name: Support\n",
            "'customers:' (line 3) and 'staff:' (line 5)",
        ),
    ],
)
def test_a_name_around_a_list_is_a_key_too_many(text: str, taken_away: str) -> None:
    """Without this, the whole list is lost, and the author hears of a key of something else."""
    loaded = load(f"community: {{name: C}}\n{text}")
    assert [problem.code for problem in loaded.problems] == ["key-too-many"]
    assert loaded.problems[0].hint == f"Take {taken_away} away. What is listed there can stay as it is."
    assert loaded.book
    found = [*loaded.book.lifecycle, *loaded.book.language, *loaded.book.members]
    assert len(found) == text.count("- "), "the entries are there all the same"


@pytest.mark.parametrize(
    ("key", "side"),
    [
        ("brand_role: {commitments: [{text: Help, kpi: answered}]}", "under 'measures'"),
        ("journeys: [{name: J, of: a, stages: [{name: S, plays: [late]}]}]", "under 'stage'"),
    ],
)
def test_a_tie_that_is_written_on_the_other_side_is_told_from_there(key: str, side: str) -> None:
    """Without this, a promise and the KPI that tells of it stand side by side and never meet."""
    found = load(f"community: {{name: C}}\n{key}\n").problems
    assert [side in problem.hint for problem in found if problem.code == "unknown-key"] == [True]


@pytest.mark.parametrize(
    "text",
    [
        "features: [{name: App, rice: {impact: 2, confidence: 80%}}]",
        "language: {avoid: [{say: members, because: They take part}]}",
        "playbooks: [{name: Shop, for: shop}]",
    ],
)
def test_what_cannot_be_meant_in_one_way_only_is_not_mended(text: str) -> None:
    """Without this, `purposebook fix` makes an ICE score of a RICE score."""
    found = load(f"community: {{name: C}}\n{text}\n").problems
    assert found
    assert not [problem for problem in found if problem.fix]


def test_a_tie_to_the_brand_is_no_kind_of_member() -> None:
    """Without this, 'employee' is answered with a list of words that has nothing to do with it."""
    [problem] = load("community: {name: C}\nmembers: [{name: Team, kind: employee}]\n").problems
    assert "stands under 'stake'" in problem.hint


def test_a_word_of_no_key_goes_under_details_with_its_value() -> None:
    [problem] = load("community: {name: C, founded: 1998}\n").problems
    assert problem.example == "details:\n  founded: 1998"


@pytest.mark.parametrize(("written", "now", "word"), [("-2", -2, None), ("+1.5", 1.5, None), ("calm", None, "calm")])
def test_a_bare_feeling_is_a_number_or_a_word(written: str, now: float | None, word: str | None) -> None:
    book = load(f"journeys: [{{of: x, stages: [{{name: Join, feels: {written}}}]}}]\ncommunity: {{name: C}}\n").book
    assert book
    journey = book.journeys[0]
    assert isinstance(journey, Journey)
    feels = journey.stages[0].feels
    assert feels
    assert (feels.now, feels.word) == (now, word)
