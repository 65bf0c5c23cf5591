"""Questions of a knowledge check: a wrong answer that is right, or none to tell apart, would teach nonsense."""

from __future__ import annotations

from purposebook.fields.text import Text
from purposebook.model.culture import Term
from purposebook.views.roles.quiz import MOST, Option, Question, alike, is_sayable, question, told, wrong_answers
from purposebook.views.roles.sorts import Sort

HERE = Text(text="Here")
TERM = Term(term="Here")


def _options(*words: str) -> list[Option]:
    return [Option(HERE, word) for word in words]


def _words(found: Question | None) -> list[str]:
    assert found
    return [option.words for option in found.options]


def test_the_right_answer_has_no_place_of_its_own() -> None:
    """Lost otherwise: the right answer always stands first, or last."""
    right = Option(HERE, "Bread")
    assert _words(question(Sort.MEANS, TERM, right, _options("cake", "Apples"))) == ["Apples", "Bread", "cake"]


def test_too_few_wrong_answers_ask_nothing() -> None:
    """Lost otherwise: a question with one wrong answer, which is a coin to toss."""
    right = Option(HERE, "Bread")
    assert question(Sort.MEANS, TERM, right, _options("Cake")) is None
    assert question(Sort.MEANS, TERM, None, _options("Cake", "Pie")) is None
    assert question(Sort.MEANS, TERM, Option(HERE, "🍞"), _options("Cake", "Pie")) is None


def test_a_wrong_answer_is_never_right() -> None:
    """Lost otherwise: somebody chooses what is true, or half of it, and is told that it is wrong."""
    right = Option(HERE, "Call the keeper")
    wrong = wrong_answers(
        right, ["Ask"], _options("call the keeper!", "Call", "Ask", "Wait a while", "wait a while", "Go home")
    )
    assert [option.words for option in wrong] == ["Wait a while", "Go home"]


def test_near_siblings_come_first_and_long_ones_stay_away() -> None:
    """Lost otherwise: the right answer is the only one of its kind, or of its length."""
    right = Option(HERE, "four words stand here")
    near, far = _options("x", "five words stand right there"), _options("a", "b", "as long as the first")
    found = [option.words for option in wrong_answers(right, (), near, far)]
    assert found == ["five words stand right there", "x", "as long as the first"]
    assert len(found) == MOST
    assert not is_sayable("word " * 60)


def test_the_same_file_asks_the_same() -> None:
    """Lost otherwise: every build asks otherwise, and an answer that a browser keeps belongs to another question."""
    siblings = _options("Cake", "Pie", "Tart", "Flan")
    one = question(Sort.MEANS, TERM, Option(HERE, "Bread"), siblings)
    other = question(Sort.MEANS, TERM, Option(HERE, "Bread"), siblings[::-1])
    assert _words(one) == _words(other)
    assert one
    assert other
    assert one.key == other.key
    assert len({option.key for option in one.options}) == 4


def test_what_says_the_same() -> None:
    """Lost otherwise: a full stop makes two answers of one."""
    assert told("Call, then WAIT!") == "call then wait"
    assert alike("wait", "call then wait")
    assert not alike("wait", "waiting")
    assert not alike("call now", "call then")
