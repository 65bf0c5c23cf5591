"""Each sort of question in its words: what is asked, what a wrong answer is told, where to read on."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from markupsafe import Markup

from purposebook.fields.text import Entity
from purposebook.model.culture import Wording
from purposebook.model.index import Index
from purposebook.model.playbooks import Playbook
from purposebook.site.render.asking import ASKED, Asking
from purposebook.site.render.links import Links
from purposebook.site.render.words import Glossary, Words
from purposebook.views.roles.quiz import Option, Question
from purposebook.views.roles.sorts import Sort

SHED = """
    members: [{name: Keeper, plural: Keepers, receives: [Quiet]}]
    brand_role: {commitments: [{text: We answer}]}
    success: {kpis: [{name: Loans, target: 5 a day}]}
    language: [{instead_of: [users, "R&D"], say: members}]
    glossary: [{term: Loan, means: A tool that is out}]
    playbooks: [{name: Host, plays: [{name: Late, when: A tool is late}, {name: Lost, when: A tool is lost}]}]
    """

SORTS = [  # a sort, what it asks about, whose another answer is; what is asked, what is told, where it is read
    (Sort.SERVES, "host", "host", "Whom do you serve?",
     "They are served by Host.", "#whom-you-serve"),
    (Sort.GETS, "keeper", "keeper", "What is in it for Keepers?",
     "That is for Keeper.", "at Keeper"),
    (Sort.PROMISE, "we-answer", "host", "Which of these promises is yours to keep?",
     "Host keeps that one.", "#what-you-promise"),
    (Sort.DUTY, "host", "host", "Which of these do you answer for?",
     "Host answers for that.", "#why-we-are-here"),
    (Sort.DOES, "late", "lost", "A tool is late. Which of these belongs to it?",
     "That belongs to another play: Lost.", "at Late"),
    (Sort.HANDED, "lost", "late", "A tool is lost. Who takes over when you cannot mend it?",
     "They take over in another play: Late.", "at Lost"),
    (Sort.FAST, "late", "lost", "A tool is late. How fast do you act?",
     "That is the time for another play: Lost.", "at Late"),
    (Sort.OVER, "late", "lost", "A tool is late. When is it over?",
     "That ends another play: Lost.", "at Late"),
    (Sort.TARGET, "loans", "loans", "Where should Loans get to?",
     "That is the target of Loans.", "at Loans"),
    (Sort.ASKS, "loans", "loans", "Which question does Loans answer?",
     "That is the question behind Loans.", "at Loans"),
    (Sort.INSTEAD, "", "", "What do we say instead of users, R&D?",
     "We say that instead of users, R&D.", "how we speak"),
    (Sort.MEANS, "loan", "loan", "What does Loan mean here?",
     "That is what Loan means.", "at Loan"),
]  # fmt: skip


def test_every_sort_is_tried() -> None:
    """Lost otherwise: a new sort of question is asked without anybody having read its sentences."""
    assert [sort for sort, *_ in SORTS] == list(ASKED)


@pytest.mark.parametrize(("sort", "about", "of", "asked", "told", "read"), SORTS)
def test_what_a_question_says(
    model: Callable[[str], Index], sort: Sort, about: str, of: str, asked: str, told: str, read: str
) -> None:
    """Lost otherwise: answers to choose from without a question, or a wrong one that teaches nothing."""
    index = model(SHED)
    links = Links(index, "playbooks/host/training.md", True, lambda path: True)
    asking = Asking(Words(Glossary(index), links))
    right, wrong = (_option(_found(index, name)) for name in (about, of))
    question = Question(sort, _found(index, about), right, (right, wrong))
    assert _plain(asking.asks(question)) == asked
    assert _plain(asking.elsewhere(question, wrong)) == told
    assert read in _said(asking.stands(question, index.of(Playbook)[0]))


def _found(index: Index, slug: str) -> Entity | Wording:
    return next((entity for entity in index if entity.slug == slug), index.book.language[0])


def _option(found: Entity | Wording) -> Option:
    return Option(found, "", found if isinstance(found, Entity) else None)


def _plain(html: Markup) -> str:
    return html.striptags()


def _said(html: Markup) -> str:
    return " ".join([*re.findall(r"#[\w-]+", html), html.striptags()])
