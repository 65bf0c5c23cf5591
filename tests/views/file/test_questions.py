"""Open questions: what nobody has answered yet, most important first."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from purposebook.loader import Loaded
from purposebook.model.in_force import is_closed
from purposebook.model.index import Index
from purposebook.views.file.questions import open_questions, question_at, questions_about

Model = Callable[[str], Index]


def test_order(model: Model) -> None:
    """Lost otherwise: the author is sent to details first, and the purpose stays open."""
    found = open_questions(model("purpose: {}\nmembers: [A, B]"))
    weights = [question.weight for question in found]
    assert weights == sorted(weights, reverse=True)
    assert [question.key for question in found[:2]] == ["statement", "why_invest"]
    receives = [question for question in found if question.key == "receives"]
    assert [question.entity.slug for question in receives if question.entity] == ["a", "b"]
    assert all(1 <= weight <= 100 for weight in weights)


def test_the_five_questions_come_before_what_follows(model: Model) -> None:
    """Lost otherwise: a new community is asked for KPIs before it is asked who takes part."""
    keys = [question.key for question in open_questions(model(""))]
    five = ["purpose", "members", "interactions", "brand_role"]
    assert keys[:4] == five


# Lost otherwise: a question goes on being asked after its answer, or is dropped without one.
ANSWERS = {
    "": True,
    "receives: ": True,
    "receives: []": True,
    "receives: Help": False,
    "receives: {none: They only watch}": False,
    "receives: {withheld: Under contract}": False,
    "receives: {text: Help, status: draft}": False,
}


@pytest.mark.parametrize(("answer", "is_asked"), ANSWERS.items())
def test_an_answer_closes_a_question(answer: str, is_asked: bool, model: Model) -> None:
    """See the table."""
    index = model(f"members:\n  - name: A\n    {answer}")
    found = question_at(index.book.members[0], "receives")
    assert (found is not None) is is_asked
    if found:
        assert found.mark == (found.about.mark)
        assert found.example.startswith("receives:")
        assert found.asks == "What is in it for them?"


# Lost otherwise: what has ended, or is documented as nothing, asks for KPIs and owners for ever.
CLOSED = {
    "status: retired": True, "status: Retired in 2024": True, "status: ended": True, "status: stopped": True,
    "status: draft": False, "status: paused": False, "none: There are none": True, "withheld: Secret": True, "": False,
}  # fmt: skip


@pytest.mark.parametrize(("keys", "closed"), CLOSED.items())
def test_closed_things_ask_nothing(keys: str, closed: bool, model: Model) -> None:
    """See the table; what is written inside asks nothing either."""
    index = model(f"members: [{{name: A, contributes: {{text: Time}}{keys and ', '}{keys}}}]")
    assert is_closed(index.book.members[0]) is closed
    asked = {question.entity.kind for question in open_questions(index) if question.entity}
    assert asked == (set() if closed else {"member", "contributes"})


def test_nothing_below_what_is_closed_asks(model: Model) -> None:
    """Lost otherwise: a retired playbook's plays, and their steps, stay on the list."""
    index = model("""
        playbooks:
          - name: Old
            status: retired
            plays: [{when: Late, escalate: {when: Twice}}]
            training: [{name: M, scenario: {situation: Night}}]
        """)
    assert [question.key for question in open_questions(index) if question.entity] == []


def test_every_question_can_be_answered_where_it_says(load: Callable[[str], Loaded]) -> None:
    """Lost otherwise: the line and the key shown beside a question are not where the answer goes."""
    text = "community:\n  name: T\n  brand: B\nmembers:\n  - name: A\n"
    loaded = load(text)
    assert loaded.index
    question = next(it for it in open_questions(loaded.index) if it.key == "size")
    assert question.mark.line == 5
    lines = text.splitlines()
    lines.insert(question.mark.line, " " * (question.mark.column - 1) + question.example)
    again = load("\n".join(lines))
    assert again.problems == ()
    assert again.index
    assert "size" not in {it.key for it in open_questions(again.index)}


def test_what_a_wider_type_gets_is_not_asked_again(model: Model) -> None:
    """Lost otherwise: the most important question of a community is what is in it for a member in office."""
    index = model("""
        members:
          - {id: member, name: Member, receives: [Company]}
          - {id: chair, name: Chair, part_of: member}
        """)
    asked = {(question.entity and question.entity.slug, question.key) for question in open_questions(index)}
    assert ("chair", "receives") not in asked
    assert {("chair", "contributes"), ("member", "contributes")} <= asked


# What stands in a KPI, and which of its keys are asked for.
# Lost otherwise: what an author said in one key is asked for in another, or `TBD` passes for an answer.
ASKED = {
    "target: '>= 90%'": {"direction": False, "target": False},
    "target: at most 2": {"direction": False, "target": False},
    "target: '5'": {"direction": True, "target": False},
    "target: TBD": {"direction": True, "target": True},
    "target: n/a": {"direction": True, "target": False},
    "definition: '?'": {"definition": True},
}


@pytest.mark.parametrize("line", ASKED)
def test_what_another_key_says_is_not_asked(line: str, model: Model) -> None:
    """See the table."""
    success = model(f"success: {{kpis: [{{name: K, {line}}}]}}").book.success
    assert success
    asked = {question.key for question in questions_about(success.kpis[0])}
    assert {key: key in asked for key in ASKED[line]} == ASKED[line]
