"""Words, numbers, dates and ids that cannot be used: what was meant, and where `fix` does not touch it."""

from __future__ import annotations

import pytest

from purposebook.loader import load

TOP = "community: {name: Loaf Club}\n"

# What somebody writes → how the hint begins, the example, and what `fix` writes ('' where it writes nothing).
WORDS = {
    "a slip": ("members: [{name: A, kind: persn}]", "Did you mean 'person'? Choose", "kind: person", "person"),
    "near, and not surely": ("members: [{name: A, kind: prsn}]", "Did you mean 'person'? Words", "kind: person", ""),
    "like none": ("features: [{name: A, moscow: zzzz}]", "Choose one of: must, should,", "moscow: must", ""),
    "of one's own": ("members: [{name: A, kind: zzzz}]", "Words from which something follows: person,", "", ""),
    "another word": ("members: [{name: A, kind: human}]", "Did you mean 'person'?", "kind: person", "person"),
    "begun by another word": (
        "members: [{name: A, kind: Human beings}]", "Did you mean 'person'?", "kind: person", "person"),
    "other words": (
        "members: [{name: A, kind: Not welcome}]", "Did you mean 'excluded'?", "kind: excluded", "excluded"),
    "begun by the word": ("features: [{name: A, moscow: must-have}]", "Did you mean 'must'?", "moscow: must", "must"),
    "begun by a spelling": (
        "screens: [{name: A, frame: mobile phone}]", "Did you mean 'phone'?", "frame: phone", "phone"),
    "another word of several sets": (
        "features: [{name: A, moscow: high}]", "Did you mean 'must'?", "moscow: must", "must"),
    "the same word of another set": (
        "success: {kpis: [{name: A, direction: high}]}", "Did you mean 'up'?", "direction: up", "up"),
    "a day with its month first or second": (
        "success: {kpis: [{name: A, by: 3/4/2027}]}", "Write year-month-day,", "by: 2027-03-04  # or 2027-04-03", ""),
    "a day that the month does not have": (
        "success: {kpis: [{name: A, by: 31.6.2027}]}", "Write year-month-day;", "by: 2027-06-30", ""),
    "no day at all": ("success: {kpis: [{name: A, by: soon}]}", "Write year-month-day;", "by: 2026-11-22", ""),
    "a number in words": ("features: [{name: A, ice: {impact: two}}]", "Write one number in digits", "impact: 2", ""),
    "no number at all": ("features: [{name: A, ice: {impact: all}}]", "Write one number in digits", "impact: 1.5", ""),
    "how sure, in words": ("features: [{name: A, confidence: High}]", "Write how sure you are", "confidence: 80%", ""),
    "an impact in words": ("features: [{name: A, impact: low}]", "RICE knows", "impact: 0.5", ""),
    "an impact like none": ("features: [{name: A, impact: zzzz}]", "RICE knows", "impact: 3", ""),
    "the id in a group": ("features: [{name: A, serves: {id: Baker B}}]", "Write only the id", "serves: baker-b", ""),
    "the name in a group": ("features: [{name: A, serves: {title: Baker}}]", "Write only the id", "serves: baker", ""),
    "the id of its owner": (
        "features: [{name: A, serves: {baker: rescue}}]", "Write only the id", "serves: baker/rescue", ""),
    "a group that says nothing": (
        "features: [{name: A, serves: {id: ''}}]", "Write only the id", "serves: newcomer", ""),
    "a group of groups": ("features: [{name: A, serves: {id: {a: b}}}]", "Write only the id", "serves: newcomer", ""),
    "a list": ("features: [{name: A, serves: [[a]]}]", "Write only the id", "serves: newcomer", ""),
    "a day as a key": (
        "success: {kpis: [{name: A, readings: [{12.3.2026: 40}]}]}", "Write the day and the number on a line each.",
        "- on: 2026-03-12\n  value: 40", ""),
    "a day as a key beside another": (
        "success: {kpis: [{name: A, readings: [{12.3.2026: 40, value: 2}]}]}", "Keys that fit here:",
        "details:\n  12.3.2026: 40", ""),
}  # fmt: skip


@pytest.mark.parametrize(("text", "hint", "example", "mend"), WORDS.values(), ids=WORDS)
def test_what_was_meant(text: str, hint: str, example: str, mend: str) -> None:
    """Lost otherwise: the author is shown something else than was meant, or `fix` writes it."""
    [problem] = [it for it in load(TOP + text).problems if not it.code.endswith("reference")]
    assert problem.hint.startswith(hint)
    assert problem.example == example
    assert [edit.text for edit in problem.fix] == ([mend] if mend else [])
