"""Lessons: what a role learns from its playbook, beside the modules that an author wrote."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from purposebook.fields.text import Entity
from purposebook.model.index import Index
from purposebook.model.playbooks import Playbook
from purposebook.views.roles.lessons import PARTS, Lesson, lessons
from purposebook.views.roles.quiz import Question
from purposebook.views.roles.role import role

Model = Callable[[str], Index]
The = Callable[[Index, str], Entity]

SHOP = """
    members:
      - {id: buyer, name: Buyer, receives: [Fair price, {text: A fitting, from: seller}]}
      - {id: child, name: Child, part_of: buyer, receives: [A balloon]}
      - {id: maker, name: Maker, receives: [Orders, Praise]}
      - {id: driver, name: Driver, receives: [A full tank]}
    brand_role:
      commitments:
        - {text: We measure twice, owner: seller}
        - {text: We deliver on the day, owner: courier}
        - {text: We pay within a week, owner: office}
        - {text: We never shout}
    success:
      kpis:
        - {id: a, name: Fits, question: Does it fit?, unit: "%", target: 90, owner: seller}
        - {id: b, name: Late, question: Is it late?, unit: "%", target: 5}
        - {id: c, name: Paid, question: Is it paid?, unit: "%", target: 99}
        - {id: d, name: Days, question: How long?, unit: days, target: 3}
        - {id: e, name: Same, question: Once more?, unit: "%", target: 90.0}
    playbooks:
      - id: seller
        name: Seller
        serves: [buyer]
        responsibilities: [The shop is open]
        plays:
          - {when: It pinches, within: 5 min, do: [Measure the waist], escalate: {to: office}}
          - {when: Somebody cries, within: 1 min, do: [Fetch a chair], done_when: They smile, escalate: {to: courier}}
          - {when: Long ago, do: [Ring a bell], status: retired}
      - id: courier
        name: Courier
        serves: [buyer, maker]
        responsibilities: [The van is clean]
        plays: [{when: A flat tyre, within: 5 mins, do: [Stop], done_when: It rolls, escalate: {to: [office, seller]}}]
      - id: office
        name: Office
        serves: [driver]
        responsibilities: [The books are right]
        plays: [{when: A bill, within: 2 days, do: [Pay it], done_when: It is paid, escalate: {to: maker}}]
        training: {none: They learn from each other}
    language:
      - {instead_of: [client], say: buyer}
      - {instead_of: [garment], say: coat}
      - {instead_of: [cheap], say: fair}
    glossary:
      - {term: Waist, means: Where it pinches, see: hem}
      - {term: Hem, means: The lower end}
      - {term: Lining, means: The inside}
    """


def _lessons(index: Index, the: The, name: str) -> tuple[Lesson, ...]:
    playbook = the(index, f"playbook/{name}")
    assert isinstance(playbook, Playbook)
    return lessons(index, role(index, playbook))


def _questions(found: Sequence[Lesson], title: str) -> list[tuple[str, str, set[str]]]:
    (lesson,) = (it for it in found if it.title == title)
    return [(it.sort, it.right.words, _wrong(it)) for it in lesson.questions]


def _wrong(question: Question) -> set[str]:
    return {option.words for option in question.options if option is not question.right}


def test_whom_a_role_serves(model: Model, the: The) -> None:
    """Lost otherwise: a narrower type is called wrong, or what somebody gets as well."""
    found = _questions(_lessons(model(SHOP), the, "seller"), "Whom you serve")
    assert found[0] == ("serves", "Buyer", {"Maker", "Driver"})
    assert found[1] == ("gets", "A fitting", {"Orders", "Praise", "A full tank"})


def test_what_a_role_promises(model: Model, the: The) -> None:
    """Lost otherwise: a promise that nobody keeps stands as another's, or the role's own as wrong."""
    found = _lessons(model(SHOP), the, "seller")
    promised = ("promise", "We measure twice", {"We deliver on the day", "We pay within a week"})
    assert _questions(found, "What you promise") == [promised]
    answered_for = ("duty", "The shop is open", {"The van is clean", "The books are right"})
    assert _questions(found, "Why we are here") == [answered_for]


def test_what_a_role_plays(model: Model, the: The) -> None:
    """Lost otherwise: the less urgent play comes first, a retired one is asked, or an equal time is wrong."""
    found = _questions(_lessons(model(SHOP), the, "seller"), "Plays")
    assert found == [
        ("does", "Fetch a chair", {"Measure the waist", "Stop", "Pay it"}),
        ("handed", "Courier", {"Office", "Maker"}),
        ("does", "Measure the waist", {"Fetch a chair", "Stop", "Pay it"}),
        ("fast", "5 min", {"1 min", "2 days"}),
    ]


def test_no_step_of_a_play_is_a_wrong_answer_of_it(model: Model, the: The) -> None:
    """Lost otherwise: a training marks as wrong what the play itself says to do, only as it stands second there."""
    plays = (
        "[{when: A, do: [Shut the door, Ring the bell]}, {when: B, do: [Ring the bell, Wait]}, {when: C, do: Call Ada}]"
    )
    index = model(f"""
        playbooks:
          - {{id: desk, name: Desk, plays: {plays}}}
          - {{id: shop, name: Shop, plays: [{{when: D, do: Open up}}, {{when: E, do: Sweep}}, {{when: F, do: Count}}]}}
        """)
    asked = [question for lesson in _lessons(index, the, "desk") for question in lesson.questions]
    own: dict[object, set[str]] = {play: {str(step) for step in play.do} for play in index.book.playbooks[0].plays}
    assert {question.sort for question in asked} == {"does"}
    for question in asked:
        wrong = {option.words for option in question.options if option is not question.right}
        assert not wrong & own[question.about]


def test_what_a_role_counts(model: Model, the: The) -> None:
    """Lost otherwise: the unit gives the target away, or an equal target is wrong."""
    found = _questions(_lessons(model(SHOP), the, "seller"), "Your numbers")
    assert found == [("target", "90\u00a0%", {"5\u00a0%", "99\u00a0%"})]


def test_how_a_role_speaks(model: Model, the: The) -> None:
    """Lost otherwise: a role learns words that its playbook never uses."""
    found = _questions(_lessons(model(SHOP), the, "seller"), "How we speak")
    assert ("instead", "buyer", {"coat", "fair"}) in found
    assert [it for it in found if it[0] == "means"] == [("means", "Where it pinches", {"The lower end", "The inside"})]


def test_wrong_answers_know_whose_they_are(model: Model, the: The) -> None:
    """Lost otherwise: whoever errs is not told where the answer would have been right."""
    for lesson in _lessons(model(SHOP), the, "seller"):
        for question in lesson.questions:
            for option in question.options:
                assert option.of or option is question.right or question.sort == "instead"
        assert len(lesson.stands_on) >= 3


def test_no_training_is_none(model: Model, the: The) -> None:
    """Lost otherwise: a community that says it has no training gets one."""
    assert _lessons(model(SHOP), the, "office") == ()
    over = SHOP.replace("name: Seller\n", "name: Seller\n        status: retired\n")
    assert _lessons(model(over), the, "seller") == ()


def test_a_thin_playbook_has_no_lessons(model: Model, the: The) -> None:
    """Lost otherwise: an empty training page for a playbook of one line."""
    index = model("""
        members: [{name: B, receives: [Help]}]
        playbooks: [{id: a, name: A, serves: b, plays: [{when: Late, do: Call}]}]
        """)
    assert _lessons(index, the, "a") == ()


def test_a_lesson_asks_no_more_than_anybody_answers() -> None:
    """Lost otherwise: a training of sixty questions, or one that leaves out what it could ask."""
    most = {title: most for title, (_, most) in PARTS.items()}
    assert most == {
        "Why we are here": 2, "Whom you serve": 3, "What you promise": 3,
        "Plays": 6, "Your numbers": 4, "How we speak": 4,
    }  # fmt: skip
