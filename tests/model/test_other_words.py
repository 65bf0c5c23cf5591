"""An author who never looked a key up is told the key she meant, with her own words under it."""

from __future__ import annotations

import pytest

from purposebook.loader import load
from purposebook.model.journeys import Journey
from purposebook.model.keys import key_tables
from purposebook.model.thesaurus import MEANT


@pytest.mark.parametrize(
    ("text", "hint", "example"),
    [
        ("members: [{name: Bakers, gets: Help}]", "Here that is called 'receives'.", "receives: Help"),
        ("members: [{name: Bakers, recieves: Help}]", "Did you mean 'receives'?", "receives: Help"),
        (
            "purpose: {promise: Bread}",
            "Here that is called 'brand_promise'.",
            "brand_promise: Bread",
        ),
        (
            "members: [{name: Bakers, pains: Time}]",
            "That belongs under 'persona:', as 'frustrations'.",
            "persona:\n  frustrations: Time",
        ),
        ("success: {kpis: [{name: Loaves, history: 3}]}", "Here that is called 'readings'.", "readings: 3"),
    ],
)
def test_the_key_meant_is_named(text: str, hint: str, example: str) -> None:
    found = [problem for problem in load(f"community: {{name: C}}\n{text}\n").problems if problem.code == "unknown-key"]
    assert [(problem.hint, problem.example) for problem in found] == [(hint, example)]


def test_a_word_of_no_key_goes_under_details_with_its_value() -> None:
    [problem] = load("community: {name: C, founded: 1998}\n").problems
    assert problem.example == "details:\n  founded: 1998"


def test_every_key_of_the_thesaurus_is_a_key_of_the_model() -> None:
    assert set(MEANT) <= {row.name for table in key_tables() for row in table.rows}


@pytest.mark.parametrize(("written", "now", "word"), [("-2", -2, None), ("+1.5", 1.5, None), ("calm", None, "calm")])
def test_a_bare_feeling_is_a_number_or_a_word(written: str, now: float | None, word: str | None) -> None:
    book = load(f"journeys: [{{of: x, stages: [{{name: Join, feels: {written}}}]}}]\ncommunity: {{name: C}}\n").book
    assert book
    journey = book.journeys[0]
    assert isinstance(journey, Journey)
    feels = journey.stages[0].feels
    assert feels
    assert (feels.now, feels.word) == (now, word)
