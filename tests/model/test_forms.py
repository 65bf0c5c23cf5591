"""What an author can say of anything: nothing, nothing public, not in force, details; and how entities meet."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from purposebook.fields.text import Detail, Entity
from purposebook.loader import Loaded
from purposebook.model.index import Index
from purposebook.model.success import Kpi
from purposebook.model.walking import walk
from purposebook.views.file.questions import open_questions


def _open(index: Index) -> set[str]:
    return {question.key for question in open_questions(index) if question.entity and question.entity.kind == "member"}


# Lost otherwise: one of the four kinds of empty is shown as another: an open question as an answer, or the reverse.
EMPTY = {
    "": (True, None, None),
    "receives:": (True, None, None),
    "receives: ~": (True, None, None),
    "receives: []": (True, None, None),
    "receives: [~, ]": (True, None, None),
    "receives: {none: They only watch}": (False, "They only watch", None),
    "receives: [{none: They only watch}]": (False, "They only watch", None),
    "receives: {withheld: Under contract}": (False, None, "Under contract"),
    "receives: {none: They only watch, source: interviews, note: Ask again}": (False, "They only watch", None),
}


@pytest.mark.parametrize(("text", "expected"), EMPTY.items())
def test_four_kinds_of_empty(
    text: str, expected: tuple[bool, str | None, str | None], model: Callable[[str], Index]
) -> None:
    """See the table; `status` is the fourth kind, below."""
    index = model(f"members:\n  - name: Regular\n    {text}\n")
    gap = index.book.members[0].receives.gap
    is_open, none, withheld = expected
    assert ("receives" in _open(index)) is is_open
    assert (gap.none if gap else None) == none
    assert (gap.withheld if gap else None) == withheld


def test_what_is_not_in_force_is_there(model: Callable[[str], Index]) -> None:
    """Lost otherwise: a retired member type vanishes, or goes on asking questions."""
    index = model("members: [{name: Judge, status: retired in 2024}, {name: Guest, status: draft}]")
    judge, guest = index.book.members
    assert (judge.status, judge.is_empty) == ("retired in 2024", False)
    about = {question.about for question in open_questions(index)}
    assert judge not in about
    assert guest in about


def test_a_reason_among_entries_is_an_entry(model: Callable[[str], Index]) -> None:
    """Lost otherwise: 'none' said of one of several entries hides the others."""
    index = model("members: [{name: Regular, receives: [Help, {none: No money}, {text: Fame, withheld: Ask us}]}]")
    received = index.book.members[0].receives
    assert received.gap is None
    assert [it.text for it in received] == ["Help", None, "Fame"]
    assert [it.is_empty for it in received] == [False, True, True]


def test_details_keep_order_words_and_depth(model: Callable[[str], Index]) -> None:
    """Lost otherwise: what no key says, and an author put under a label of their own, is not shown as written."""
    index = model("""
        members:
          - name: Regular
            details:
              Founded: 1998
              Open?: no
              Prices: [1.10, 12:30]
              Board: {text: Five people, source: statutes}
              Ways in:
                By letter: {Fee: 2026-11-22, text: Once a year}
                By phone: ~
                By foot: [a, {text: b, note: slowly}]
              Empty: ~
        """)
    details = index.book.members[0].details

    def plain(found: tuple[Detail, ...]) -> list[object]:
        return [(it.label, [text.text for text in it.texts], plain(it.parts)) for it in found]

    assert plain(details) == [
        ("Founded", ["1998"], []),
        ("Open?", ["no"], []),
        ("Prices", ["1.10", "12:30"], []),
        ("Board", ["Five people"], []),
        ("Ways in", [], [
            ("By letter", [], [("Fee", ["2026-11-22"], []), ("text", ["Once a year"], [])]),
            ("By foot", ["a", "b"], []),
        ]),
    ]  # fmt: skip
    assert details[3].texts[0].source == ("statutes",)
    assert details[4].parts[1].texts[1].note == "slowly"


def test_details_take_the_rows_of_a_small_table(model: Callable[[str], Index]) -> None:
    """Lost otherwise: contact lists and ladders of sanctions, of which real files are full, are six errors."""
    index = model("""
        members:
          - name: Regular
            details:
              Channels:
                - {type: chat, url: https://example.org}
                - {type: letter, since: [2024, 2025], text: slow}
                - pigeon
        """)
    (channels,) = index.book.members[0].details
    assert channels.columns == ("type", "url", "since", "text", "")
    rows = [{cell.label: [text.text for text in cell.texts] for cell in row.cells} for row in channels.rows]
    assert rows == [
        {"type": ["chat"], "url": ["https://example.org"]},
        {"type": ["letter"], "since": ["2024", "2025"], "text": ["slow"]},
        {"": ["pigeon"]},
    ]
    assert channels.rows[1].cell("type")
    assert channels.rows[1].cell("url") is None


def test_also_keeps_the_second_wording(model: Callable[[str], Index]) -> None:
    """Lost otherwise: of two current wordings, each with its source, one is dropped."""
    index = model("""
        purpose:
          statement:
            text: Bread worth sharing
            source: website
            also: {text: Share the bread, source: [talk, https://example.org]}
        """)
    assert index.book.purpose
    assert index.book.purpose.statement
    (other,) = index.book.purpose.statement.also
    assert (str(other), other.source) == ("Share the bread", ("talk", "https://example.org"))


def test_alike_is_not_the_same(model: Callable[[str], Index]) -> None:
    """Lost otherwise: two members with equal words share their journeys, users and marks."""
    index = model(
        "interactions:\n- &x {from: everyone, to: brand, text: Talk}\n".replace("&x ", "")
        + "- {from: everyone, to: brand, text: Talk}\n"
    )
    one, other = index.book.interactions
    assert one != other
    assert len({one, other}) == 2
    assert str(index.address(one)) == "interaction/talk"
    assert str(index.address(other)) == "interaction/talk-2"


def test_every_entity_knows_its_place(load: Callable[[str], Loaded]) -> None:
    """Lost otherwise: 'edit this' and 'line 12' lead to the top of the file."""
    loaded = load("""\
        community: {name: T}
        members:
          - name: Regular
            receives:
              - Help
              - text: Fame
          - Guest
        """)
    assert loaded.book
    marks = [
        (found.value.kind, *found.value.mark[:2])
        for found in walk(loaded.book).found
        if isinstance(found.value, Entity)
    ]
    assert marks == [("member", 3, 5), ("receives", 5, 9), ("receives", 6, 9), ("member", 7, 5)]


def test_the_stages_of_a_file_replace_the_usual_ones(
    model: Callable[[str], Index], the: Callable[[Index, str], Entity]
) -> None:
    """Lost otherwise: stages nobody wrote beside those of the file; or none where the file has none."""
    assert [stage.slug for stage in model("").stages] == ["discover", "join", "take-part", "lead", "leave"]
    own = model("lifecycle: [Knock, Come in]")
    assert [stage.slug for stage in own.stages] == ["knock", "come-in"]
    assert own.named("stage/join") == []


@pytest.mark.parametrize(
    ("name", "expected"),
    {
        "first-loaf/rescue": "receives/first-loaf/rescue",
        "receives/first-loaf/rescue": "receives/first-loaf/rescue",
        "receives/rescue": "receives/first-loaf/rescue",
        "rescue": "receives/first-loaf/rescue",
        "RESCUE": "receives/first-loaf/rescue",
        "First Loaf": "member/first-loaf",
        "member/first-loaf": "member/first-loaf",
        "kpi/first-loaf": "kpi/first-loaf",
        "play/late": "play/support/late",
        "support/late": "play/support/late",
    }.items(),
)  # fmt: skip
def test_names_an_entity_answers_to(name: str, expected: str, model: Callable[[str], Index]) -> None:
    """Lost otherwise: a reference in one of the forms that the guide shows leads nowhere."""
    index = model("""
        members: [{id: first-loaf, name: First-loafer, receives: [{id: rescue, text: Help}]}]
        success: {kpis: [{id: first-loaf, name: First loaves}]}
        playbooks: [{id: support, name: Support, plays: [{id: late, when: It is late}]}]
        """)
    assert expected in [str(index.address(entity)) for entity in index.named(name)]


def test_who_refers_to_whom(model: Callable[[str], Index], the: Callable[[Index, str], Entity]) -> None:
    """Lost otherwise: 'used in' is empty, and coverage, playbooks and KPIs with it."""
    index = model("""
        members: [{id: a, name: A, receives: [{id: help, text: Help, from: b}]}, {id: b, name: B}]
        success: {kpis: [{id: k, name: K, measures: [a/help, a]}]}
        """)
    assert [str(index.address(it)) for it in index.users(the(index, "a/help"), Kpi)] == ["kpi/k"]
    assert [(str(use.key), str(use.ref)) for use in index.uses(the(index, "member/b"))] == [("from", "b")]
    assert index.owner(the(index, "a/help")) is the(index, "member/a")


# Lost otherwise: 80 per cent sure counts as eighty times sure, or 1 % as certain.
SHARES = {"80%": 0.8, "80": 0.8, "0.8": 0.8, "1": 1.0, "1%": 0.01, "0.5 %": 0.005, "100": 1.0, "0": 0.0, ".25": 0.25}


@pytest.mark.parametrize(("typed", "share"), SHARES.items())
def test_confidence(typed: str, share: float, model: Callable[[str], Index]) -> None:
    """See the table."""
    assert model(f"features: [{{name: F, confidence: {typed}}}]").book.features[0].confidence == pytest.approx(share)


@pytest.mark.parametrize(
    ("typed", "is_best"), [("yes", True), ("Yes", True), ("true", True), ("on", True), ("no", False), ("FALSE", False)]
)
def test_yes_and_no(typed: str, is_best: bool, model: Callable[[str], Index]) -> None:
    """Lost otherwise: the best way out of a scenario is marked as a wrong one."""
    scenario = f"{{situation: Night, choices: [{{text: Answer, best: {typed}}}]}}"
    index = model(f"playbooks: [{{name: P, training: [{{name: M, scenario: {scenario}}}]}}]")
    assert index.book.playbooks[0].training[0].scenario[0].choices[0].best is is_best


def test_other_spellings_mean_the_same(model: Callable[[str], Index]) -> None:
    """Lost otherwise: 'organization' and 'Won't' are called mistakes, or make groups of their own."""
    index = model("""
        members: [{name: A, kind: organization}, {name: B, kind: Public  Body}]
        features: [{name: F, moscow: "Won't"}]
        """)
    assert [member.sort for member in index.book.members] == ["organisation", "public body"]
    assert index.book.features[0].moscow == "wont"
