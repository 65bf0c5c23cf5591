"""What changed between two states of a file, and whom it concerns."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from purposebook.fields.text import Entity
from purposebook.model.address import Address
from purposebook.model.index import Index
from purposebook.views.file.changes import Change
from purposebook.views.file.changes import changes as compared
from purposebook.views.file.same_entries import SameEntries

Model = Callable[[str], Index]


def changes(old: Index, new: Index) -> list[Change]:
    """What changed from one state to another."""
    return compared(SameEntries(old, new))


BEFORE = """
    members:
      - id: first
        name: First
        summary: Baking a first loaf
        receives: [{id: rescue, text: Help in time, from: regular}]
      - {id: regular, name: Regular}
    playbooks: [{id: support, name: Support, serves: first, plays: [{id: late, when: Late, do: [Ask]}]}]
    success: {kpis: [{id: k, name: K, target: 10, measures: first/rescue, owner: support}]}
    interactions: [{from: regular, to: first, text: Swap}]
    """

# Lost otherwise: people are not told of what changed for them, or are told of what did not.
EDITS: dict[str, tuple[tuple[str, str], list[str]]] = {
    "nothing": (("", ""), []),
    "a word": (("Help in time", "Help at once"), ["changed receives/first/rescue text for first regular"]),
    "a word of the member": (("Baking a first", "Baking the first"), ["changed member/first summary for first"]),
    "new": (("members:", "members:\n      - {id: guest, name: Guest}"), ["new member/guest for guest"]),
    "gone": (("      - {id: regular, name: Regular}\n", ""), [
        "gone member/regular for regular",
    ]),
    "a number": (("target: 10", "target: 12"), ["changed kpi/k target for support"]),
    "the same number, written in keys": (("target: 10", "target: {text: 10}"), []),
    "a reference": (("serves: first", "serves: [first, regular]"), [
        "changed playbook/support serves for support first regular",
    ]),
    "an inner list": (("[Ask]", "[Ask, Wait]"), ["changed play/support/late do for support"]),
    "a source": (("target: 10", "target: {text: 10, source: talk}"), ["changed kpi/k target for support"]),
    "why there is nothing": (("summary: Baking a first loaf", "requires: {none: Anyone may}"),
                             ["changed member/first summary requires for first"]),
    "a detail": (("name: Regular", "name: Regular, details: {Founded: 1998}"), [
        "changed member/regular details for regular",
    ]),
    "only the order of keys": (("{id: regular, name: Regular}", "{name: Regular, id: regular}"), []),
}  # fmt: skip


@pytest.mark.parametrize(("edit", "expected"), EDITS.values(), ids=EDITS)
def test_changes(edit: tuple[str, str], expected: list[str], model: Model) -> None:
    """See the table."""
    old, new = model(BEFORE), None
    if "gone" in str(expected):
        after = BEFORE.replace(*edit).replace(", from: regular", "").replace("{from: regular, ", "{from: first, ")
        after_all = BEFORE.replace(", from: regular", "").replace("{from: regular, ", "{from: first, ")
        old, new = model(after_all), model(after)
    else:
        new = model(BEFORE.replace(*edit) if edit[0] else BEFORE)
    found = [
        " ".join([it.what, str(_home(it, old, new)), *it.keys, "for", *(at.id for at in it.concerns)])
        for it in changes(old, new)
    ]
    assert found == expected


def _home(change: Change, old: Index, new: Index) -> Address:
    assert isinstance(change.of, Entity)
    return (new if change.entity else old).address(change.of)


def test_a_detail_that_reads_differently_is_a_change(model: Model) -> None:
    """Lost otherwise: a label of the author's own changes and nobody is told."""
    old = model("members: [{name: A, details: {Founded: 1998, Board: {Chair: Ann}}}]")
    same = model("members: [{name: A, details: {Founded: 1998, Board: {Chair: Ann}}}]")
    new = model("members: [{name: A, details: {Founded: 1998, Board: {Chair: Bo}}}]")
    assert changes(old, same) == []
    assert [it.keys for it in changes(old, new)] == [("details",)]


def test_groups_of_keys_that_are_no_texts_are_compared(model: Model) -> None:
    """Lost otherwise: a new mood on a map or a new ICE score is never reported; or the same one always is."""
    text = "features: [{name: F, ice: {impact: 8}}]\n"
    text += "journeys: [{id: j, subject: X, stages: [{stage: join, feels: {now: -2}}]}]\n"
    assert changes(model(text), model(text)) == []
    found = changes(model(text), model(text.replace("-2", "-1").replace("8", "9")))
    assert sorted(it.keys for it in found) == [("feels",), ("ice",)]


def test_new_first_then_changed_then_gone(model: Model) -> None:
    """Lost otherwise: the page of changes is in no order."""
    old = model("members: [{id: a, name: A}, {id: b, name: B}]")
    new = model("members: [{id: a, name: Ann}, {id: c, name: C}]")
    assert [it.what for it in changes(old, new)] == ["new", "changed", "gone"]


def _told(old: Index, new: Index) -> list[str]:
    return [
        " ".join([it.what, it.label, *(f"{part.key}: {part.told}" for part in it.differences)])
        for it in changes(old, new)
    ]


@pytest.mark.parametrize(
    ("edit", "expected"),
    [
        (("text: Help", "text: Care"), ["changed Care text: no longer “Help”, now “Care”"]),
        (("do: [Ask, Wait]", "do: [Wait, Go]"), ["changed Late do: no longer “Ask”, now “Go”"]),
        (("do: [Ask, Wait]", "do: [Wait, Ask]"), ["changed Late do: in another order, or with other remarks"]),
        (("serves: a", "serves: b"), ["changed Team serves: no longer “Ann”, now “Bo”"]),
        (("say: Hello", "say: {none: Be quiet}"), ["changed Late say: no longer “Hello”, now “Be quiet”"]),
        (("now: -2.5}", "now: 1}"), ["changed First feels: no longer “now -2.5”, now “now 1”"]),
        (("best: no", "best: yes"), [
            "changed M scenario: no longer “choices text Go, best no”, now “choices text Go, best yes”"]),
        (("ice: {impact: 8}", "ice: {impact: 9}"), ["changed F ice: no longer “impact 8”, now “impact 9”"]),
        (("say: Hello", f"say: [{', '.join('abcdefg')}]"), [
            "changed Late say: no longer “Hello”, now “a”, “b”, “c”, “d”, “e” and 2 more"]),
        (("summary: Short", f"summary: {'Long ' * 99}"), [
            f"changed Ann summary: no longer “Short”, now “{'Long ' * 31}…”"]),
    ],
)  # fmt: skip
def test_what_was_said_and_what_is_said_now(edit: tuple[str, str], expected: list[str], model: Model) -> None:
    """Lost otherwise: a reviewer reads which key changed, and has to look for how."""
    text = """
        members:
          - {id: a, name: Ann, summary: Short, receives: [{id: help, text: Help}]}
          - {id: b, name: Bo}
        features: [{name: F, ice: {impact: 8}}]
        journeys: [{subject: X, stages: [{name: First, feels: {now: -2.5}}]}]
        playbooks:
          - name: Team
            serves: a
            plays: [{id: late, when: Late, do: [Ask, Wait], say: Hello}]
            training: [{name: M, scenario: {choices: [{text: Go, best: no}]}}]
        """
    assert _told(model(text), model(text.replace(*edit))) == expected


def test_another_id_is_no_other_entry(model: Model) -> None:
    """Lost otherwise: after `purposebook rename`, everything that names the entry, or stands in it, is told as news."""
    old = "members: [{id: a, name: Ann, receives: [{id: help, text: Help}]}]\nplaybooks: [{name: T, serves: %s}]"
    new = old.replace("id: a,", "id: ann, formerly: [a],")
    assert _told(model(old % "a"), model(new % "ann")) == ["changed Ann id: no longer “a”, now “ann” formerly: now “a”"]
    assert _told(model(old % "a"), model(old % "member/a")) == []
    assert _told(model(old % "everyone"), model(old % "everyone")) == []


def test_a_sentence_with_other_words_is_still_the_same(model: Model) -> None:
    """Lost otherwise: who mends a word of a bare sentence reads that one thing is gone and another is new."""
    old = "members: [{name: A, receives: [Help, Bread]}]"
    assert _told(model(old), model(old.replace("Help", "Care"))) == ["changed Care text: no longer “Help”, now “Care”"]
    both = old.replace("[Help, Bread]", "[Care, Cake]")
    assert [it[:4] for it in _told(model(old), model(both))] == ["new ", "new ", "gone", "gone"]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("purpose: {statement: Bread}", "purpose: {statement: Loaves}", [
            "changed Purpose statement: no longer “Bread”, now “Loaves”"]),
        ("", "purpose: {statement: Bread}", ["new Purpose purpose: now “statement Bread”"]),
        ("brand_role: {stance: host}", "", ["gone Brand role brand_role: no longer “stance host”"]),
        ("language: [{instead_of: [users], say: members}]", "language: [{instead_of: [users], say: people}]", [
            "changed Language language: "
            "no longer “instead_of users, say members”, now “instead_of users, say people”"]),
        ("members: {none: Not yet}", "members: {none: Never}", [
            "changed Members members: no longer “Not yet”, now “Never”"]),
    ],
)  # fmt: skip
def test_what_is_said_of_the_community_as_a_whole(old: str, new: str, expected: list[str], model: Model) -> None:
    """Lost otherwise: the shared purpose itself changes, and nobody is told."""
    assert _told(model(old), model(new)) == expected
