"""Each way out of a key that nobody knows, and where `fix` does not touch it."""

from __future__ import annotations

import pytest

from purposebook.fields.base import Base
from purposebook.fields.group import Group
from purposebook.loader import load
from purposebook.problems import Problem
from purposebook.slips.keys.known import homes_of, is_key, known

TOP = "community: {name: Loaf Club}\n"


def told(text: str, code: str = "unknown-key") -> list[Problem]:
    return [problem for problem in load(TOP + text).problems if problem.code == code]


def mends(problem: Problem) -> list[str]:
    return [edit.text for edit in problem.fix]


# What somebody writes → how the hint begins, the example, and the key that `fix` writes ('' where it writes none).
WAYS = {
    "near": ("members: [{nmae: Baker}]", "Did you mean 'name'?", "name: Baker", "name"),
    "near, and that key stands there": ("members: [{name: A, nmae: B}]", "Did you mean 'name'?", "name: B", ""),
    "near, and not surely": ("members: [{name: A, summaryofit: B}]", "Did you mean 'summary'?", "summary: B", ""),
    "one of several": ("purpose: {value: Patience}", "Did you mean 'values'?", "values: Patience", "values"),
    "a remark": ("members: [{name: A, sorce: diary}]", "Did you mean 'source'?", "source: diary", "source"),
    "near, with keys that fit": (
        "features: [{name: A, icee: {impact: 1}, impact: 2}]", "Did you mean 'ice'?", "ice: …", "ice"),
    "near, with keys that do not fit": (
        "features: [{name: A, icee: {zzzz: 1}}]", "Keys that fit here: details, id,", "details:\n  icee: …", ""),
    "near, and a key of something else": (
        "journeys: [{subject: A, stages: [{name: A, text: B}]}]", "Keys that fit here:", "details:\n  text: B", ""),
    "another word": (
        "members: [{name: A, gets: Help}]", "Here that is called 'receives'.", "receives: Help", "receives"),
    "another word, for two keys": (
        "playbooks: [{name: A, for: shop}]", "Here that is called 'role' (", "role: shop", ""),
    "another word, for a key that takes the value": (
        "playbooks: [{name: A, for: partner}]", "Here that is called 'audience'.", "audience: partner", "audience"),
    "another word, for a key that stands there": (
        "members: [{name: A, receives: B, gets: C}]",
        "Here that is called 'receives', and that key stands here already.", "receives: C", ""),
    "another word, with keys that do not fit": (
        "members: [{name: A, gets: {zzzz: B}}]", "Here that is called 'receives'.", "receives: …", ""),
    "further in": (
        "members: [{name: A, frustrations: Time}]", "That belongs under 'persona:', further in.",
        "persona:\n  frustrations: Time", ""),
    "near, and a key further in": (
        "members: [A]\nlanguages: [de]", "That belongs under 'community:', further in.",
        "community:\n  languages: …", ""),
    "several of one": (
        "success: {kpis: [{name: A, readings: [{values: 3}]}]}", "Did you mean 'value'?", "value: 3", "value"),
    "elsewhere, a list from far": (
        "channels: [{name: A, goals: [B]}]", "It is a key of a persona: move it there", "persona:\n  goals: …", ""),
    "around keys of its own": (
        "features: [{name: A, rice: {impact: 2, confidence: 80%}}]", "What stands under it belongs to a feature itself",
        "impact: 2\nconfidence: 80%", ""),
    "on the other side": (
        "journeys: [{subject: A, stages: [{name: A, plays: late}]}]", "A play names the stage it is for", "", ""),
    "on the other side, with more than a name": (
        "journeys: [{subject: A, stages: [{name: A, plays: {a: b}}]}]", "It is a key of a playbook: move it there",
        "playbooks:\n  - plays: …", ""),
    "on the other side of nothing": (
        "plays: late", "Keys that fit here: schema,", "community:\n  details:\n    plays: late", ""),
    "elsewhere, near by": (
        "channels: [{name: A, of: baker}]", "It is a key of a journey: move it there, under 'journeys:'.",
        "journeys:\n  - of: baker", ""),
    "elsewhere, more than a text": (
        "channels: [{name: A, persona: {goals: B}}]", "It is a key of a member type: move it there",
        "members:\n  - persona: …", ""),
    "elsewhere, a text from far": (
        "channels: [{name: A, thinks: B}]", "Keys that fit here: details, id,", "details:\n  thinks: B", ""),
    "the words themselves": (
        "members: [{name: A, receives: [{help: B}]}]", "If these are the words themselves, their key is 'text'.",
        "text: B", ""),
    "beside the words": (
        "members: [{name: A, receives: [{help: B, text: C}]}]", "Keys that fit here:", "details:\n  help: B", ""),
    "a list beside no words": (
        "members: [{name: A, receives: [{help: [B]}]}]", "Keys that fit here:", "details:\n  help: …", ""),
    "where there are no details": (
        "journeys: [{subject: A, stages: [{name: A, feels: {zzzz: 1}}]}]",
        "Keys that fit here: now, aim, word. Anything else goes under 'community:', as a detail.",
        "community:\n  details:\n    zzzz: 1", ""),
}  # fmt: skip


@pytest.mark.parametrize(("text", "hint", "example", "mend"), WAYS.values(), ids=WAYS)
def test_a_way_out(text: str, hint: str, example: str, mend: str) -> None:
    """Lost otherwise: the author is sent the wrong way, or `fix` writes a key that was not meant."""
    [problem] = told(text)
    assert problem.hint.startswith(hint)
    assert problem.example == example
    assert mends(problem) == ([mend] if mend else [])


def test_what_a_mend_opens_is_known() -> None:
    """Lost otherwise: `fix` drops a mend, as mistakes below the key come to light by it."""
    [problem] = told("members: [{nmae: Baker}]")
    assert problem.fix[0].opens == (2, 18, 2, 23)


# What somebody writes → whether it is told that the name is missing.
MISSING = {
    "no key is known": ("{zzzz: 1}", False),
    "one of two is known": ("{zzzz: 1, receives: A}", True),
    "one is a key of the author's own": ("{zzzz: 1, x-own: 2}", True),
    "it was meant": ("{nmae: A, receives: B}", False),
    "it was meant by another word": ("{title: A, receives: B}", False),
    "it stands further in, among others of these keys": ("{zzzz: {name: A, plural: B}, receives: C}", False),
    "nothing stands there": ("{}", True),
}


@pytest.mark.parametrize(("entry", "expected"), MISSING.values(), ids=MISSING)
def test_a_key_that_was_meant_is_not_missing(entry: str, expected: bool) -> None:
    """Lost otherwise: one slip is told twice, and the second message says to write what is there."""
    assert bool(told(f"members: [{entry}]", "missing-key")) is expected


def _below(base: type[Group]) -> list[type[Group]]:
    return [base, *(found for child in base.__subclasses__() for found in _below(child))]


@pytest.mark.parametrize("group", [it for it in _below(Base) if it is not Base], ids=lambda it: it.__name__)
def test_every_group_is_known_as_it_is(group: type[Group]) -> None:
    """Lost otherwise: keys of a new group are guessed from those of another one."""
    its = known(group)
    assert its.names == tuple(group.key_names())
    assert set(its.own) <= set(its.names)
    assert set(its.groups) <= set(its.within) <= set(its.names)
    assert all(is_key(name) for name in its.names)


def test_no_more_than_four_lines_are_shown() -> None:
    """Lost otherwise: an example that is as long as what the author wrote."""
    [problem] = told("features: [{name: A, rice: {reach: 1, impact: 2, effort: 3, owner: a, priority: 5}}]")
    assert problem.example == "reach: 1\nimpact: 2\neffort: 3\nowner: a"


def test_homes_are_told_where_they_are_few(monkeypatch: pytest.MonkeyPatch) -> None:
    """Lost otherwise: 'it is a key of' with a list of half of the handbook behind it."""
    assert [home.key for home in homes_of("persona")] == ["members"]
    assert homes_of("id") == ()
    monkeypatch.setattr("purposebook.slips.keys.known.FEW", 2)
    assert len(homes_of("goal")) == 2
    monkeypatch.setattr("purposebook.slips.keys.known.FEW", 1)
    assert homes_of("goal") == ()
    assert homes_of("source") == ()
    assert not is_key("zzzz")


def test_what_a_flood_of_strange_keys_lacks_is_not_asked_for() -> None:
    """Lost otherwise: under a pasted table of another tool an author is told, as well, that it has no name."""
    strange = "".join(f"    zz{number}: v\n" for number in range(25))
    text = f"members:\n  - summary: A table from elsewhere\n{strange}"
    assert len(told(text)) == 21
    assert told(text)[-1].message.startswith("5 more keys from here on")
    assert told(text, "missing-key") == []


# Lost otherwise: `fix` turns what an author says into its opposite, or a fact of another kind, and calls it mended.
LEFT_ALONE = (
    "members: [{name: A, not: [B]}]",
    "members: [{name: A, number: 3 per field}]",
    "members: [{name: A, non_values: [Haste]}]",
    "success: {kpis: [{name: A, kind: aspiration}]}",
    "success: {kpis: [{name: A, current: 120}]}",
    "success: {criteria: [{text: A, done: true}]}",
    "features: [{name: A, cost: 5000 €}]",
    "guidelines: [{text: A, must: yes}]",
)
MENDED = (
    "members: [{name: A, receves: [B]}]",
    "members: [{name: A, benefits: [B]}]",
    "members: [{name: A, note_: B}]",
    "success: {kpis: [{name: A, kind: leading}]}",
    "features: [{name: A, duration: 2}]",
    "purpose: {anti_promise: A stage for soloists}",
)


@pytest.mark.parametrize("text", LEFT_ALONE)
def test_no_mend_changes_what_is_said(text: str) -> None:
    """See the table."""
    assert [problem.fix for problem in told(text)] == [()]


@pytest.mark.parametrize("text", MENDED)
def test_what_means_the_same_is_mended(text: str) -> None:
    """Lost otherwise: a slip of the pen is told, and left to the author to write anew."""
    assert all(problem.fix for problem in told(text))


def test_a_word_of_the_set_is_the_answer_and_not_the_key() -> None:
    """Lost otherwise: `must: yes` is answered with `binding: yes`, which is the next mistake."""
    [problem] = told("guidelines: [{text: A, must: yes}]")
    assert (problem.hint, problem.example) == ("Here that is called 'binding'.", "binding: must")
