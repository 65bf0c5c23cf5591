"""Model health: what to answer next, how much is answered, what is old, what is odd."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from purposebook.model.index import Index
from purposebook.problems import Mark, Problem, Severity
from purposebook.views.file.ages import freshness
from purposebook.views.file.answered import sections
from purposebook.views.file.findings import by_weight
from purposebook.views.file.health import health
from purposebook.views.file.questions import open_questions

Model = Callable[[str], Index]
ROOT = Path(__file__).parents[3]


def test_the_most_important_questions_come_first(model: Model) -> None:
    """Lost otherwise: an author asks what to do next and gets a wall of questions, or the small ones first."""
    found = health(model("members: [A, B, C, D, E]"))
    assert found.first[0].key == "purpose"
    assert len(found.first) == 10
    assert len({(type(question.about), question.key) for question in found.first}) == 10, "each kind once"
    weights = [question.weight for question in found.first]
    assert weights == sorted(weights, reverse=True)


def test_open_questions_are_counted_by_kind(model: Model) -> None:
    """Lost otherwise: ninety member types without a number are ninety entries to scroll past."""
    found = health(model("members: [A, B, C]\nsuccess: {kpis: [K, L]}"))
    counts = {(alike[0].about.title, alike[0].key): len(alike) for alike in found.kinds}
    assert counts["a member type", "size"] == 3
    assert counts["a KPI", "owner"] == 2
    assert sum(counts.values()) == found.count, "each once, and none left out"


def test_nothing_open(model: Model) -> None:
    """Lost otherwise: a finished file gets a broken page."""
    found = health(model(""))
    assert found.count == found.asked - sum(section.answered for section in found.sections)


def test_sections_count_what_is_asked(model: Model) -> None:
    """Lost otherwise: the bars say something else than the list of open questions."""
    index = model("members:\n  - name: A\n    receives: {none: Nothing yet}\n  - {name: B, status: retired}\n")
    found = {section.name: section for section in sections(index)}
    asked = {question.key for question in found["Members"].open}
    assert "receives" not in asked, "a documented nothing is an answer"
    assert found["Members"].answered == 2  # that there are members, and that A gets nothing
    assert found["Purpose"].answered == 0
    assert found["Purpose"].asked == 1
    assert sum(len(section.open) for section in found.values()) == len(open_questions(index))


@pytest.mark.parametrize("path", ["purpose.yml", "examples/avon-beauty-connects/purpose.yml"])
def test_sections_hold_every_open_question(path: str, load: Callable[[str], object]) -> None:
    """Lost otherwise: a question stands in no section, and nobody ever reads it."""
    index = getattr(load((ROOT / path).read_text(encoding="utf-8")), "index")  # noqa: B009  # typed as object
    found = [question for section in sections(index) for question in section.open]
    assert sorted(it.mark for it in found) == sorted(it.mark for it in open_questions(index))
    assert all(0 <= section.answered <= section.asked for section in sections(index))


DATES = """
purpose:
  statement: {text: Bread, as_of: 2024-02}
members:
  - {name: Old, as_of: 2023, status: retired}
  - {name: New, as_of: TBD}
success:
  kpis:
    - id: k
      name: K
      readings: [{on: 2025-06-30, value: 2}, {on: 2025-03-31, value: 1}]
"""


def test_the_oldest_fact_comes_first(model: Model) -> None:
    """Lost otherwise: the fact that most wants a new look is hidden among the fresh ones."""
    found = freshness(model(DATES))
    assert [(dated.what, dated.said) for dated in found] == [("as of", "2024-02"), ("last reading", "2025-06-30")]
    assert found[0].line == 4
    assert found[0].words == "Bread"
    assert not any(dated.is_due for dated in found), "nothing judges by today's date"


def test_the_page_does_not_depend_on_the_day(model: Model) -> None:
    """Lost otherwise: the same file makes other pages tomorrow, and every published page changes each day."""
    index = model(DATES)
    assert health(index, today=date(2030, 1, 1)).dated == health(index).dated


def test_findings_by_weight() -> None:
    """Lost otherwise: a mistake that stops a build stands below a hint."""
    weights = (Severity.INFO, Severity.ERROR, Severity.WARNING, Severity.ERROR)
    problems = [Problem("c", Mark(9 - at, 1), "M", severity=weight) for at, weight in enumerate(weights)]
    found = by_weight(problems)
    assert [(weight.name, weight.count) for weight in found] == [
        ("Mistakes", 2), ("Worth a look", 1), ("Good to know", 1),
    ]  # fmt: skip
    assert [[problem.mark.line for problem in alike] for alike in found[0].kinds] == [[6, 8]]
    assert by_weight([]) == []


def test_findings_of_one_kind_stand_together() -> None:
    """Lost otherwise: forty readings that are missing hide the one target on the wrong side."""
    codes = ("reading-overdue", "no-owner", "reading-overdue", "reading-overdue")
    [weight] = by_weight(Problem(code, Mark(at, 1), "M", severity=Severity.INFO) for at, code in enumerate(codes))
    assert [[problem.mark.line for problem in alike] for alike in weight.kinds] == [[0, 2, 3], [1]]
    assert not weight.is_long
