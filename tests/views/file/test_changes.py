"""What changed between two states of a file, and whom it concerns."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from purposebook.model.index import Index
from purposebook.views.file.changes import changes

Model = Callable[[str], Index]
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
        " ".join(
            [
                it.what,
                str((new if it.what != "gone" else old).address(it.entity)),
                *it.keys,
                "for",
                *(at.id for at in it.concerns),
            ]
        )
        for it in changes(old, new)
    ]
    assert found == expected


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
