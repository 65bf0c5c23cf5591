"""The modules that an author wrote: their checks, and where wrong answers come from that nobody wrote."""

from __future__ import annotations

from collections.abc import Callable

from purposebook.model.index import Index
from purposebook.views.roles.role import role
from purposebook.views.roles.training import asked, course

Model = Callable[[str], Index]

CHECKS = """
    playbooks:
      - name: P
        training:
          - name: M
            check:
              - {ask: When do we call?, answer: After an hour}
              - {ask: When do we write?, answer: At noon, others: [At night]}
              - {ask: When do we go?, answer: Never}
              - {ask: Who calls?, answer: The keeper}
              - {ask: How many calls?, answer: "3"}
          - {name: N, check: [{ask: When do we stop?, answer: At night}, {ask: Open?}]}
      - {name: Q, training: [{name: O, check: [{ask: How many cups?, answer: "5"}, {ask: How many?, answer: "7"}]}]}
    """


def _wrong(index: Index, number: int) -> list[str] | None:
    question = asked(index, index.book.playbooks[0].training[0])[number].question
    return None if question is None else [it.words for it in question.options if it is not question.right]


def test_own_wrong_answers_are_kept(model: Model) -> None:
    """Lost otherwise: what an author wrote is mixed with what nobody did."""
    assert _wrong(model(CHECKS), 1) == ["At night"]


def test_wrong_answers_come_from_checks_alike(model: Model) -> None:
    """Lost otherwise: "Who calls?" is offered "At noon", which nobody would choose."""
    index = model(CHECKS)
    found = [_wrong(index, number) for number in (0, 2, 3, 4)]
    assert found == [["At night", "At noon", "Never"], ["After an hour", "At night", "At noon"], None, ["5", "7"]]
    assert [it.is_filled for it in asked(index, index.book.playbooks[0].training[0])] == [
        True,
        False,
        True,
        False,
        True,
    ]


def test_a_check_without_an_answer_stays(model: Model) -> None:
    """Lost otherwise: a question that an author has only begun stops the page."""
    index = model(CHECKS)
    assert asked(index, index.book.playbooks[0].training[1])[1].question is None


def test_course(model: Model) -> None:
    """Lost otherwise: a role without anything to learn gets an empty page, or a module is left out."""
    index = model(CHECKS)
    found = course(index, role(index, index.book.playbooks[0]))
    assert [unit.module.label for unit in found.units] == ["M", "N"]
    assert found
    index = model("playbooks: [{name: P}]")
    assert not course(index, role(index, index.book.playbooks[0]))
