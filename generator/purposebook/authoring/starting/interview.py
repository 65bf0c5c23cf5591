"""The interview: which question comes next, given the answers so far; pure, whoever asks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from purposebook.fields.base import Base
from purposebook.model.members import Contribution, Member, Received
from purposebook.model.purpose import Community, Purpose
from purposebook.model.relations import BrandRole, Commitment, Interaction
from purposebook.model.root import Purposebook

Answers = Mapping[str, str]  # by the key of their question, in the order in which they were given; '' is skipped
STANCES = ("host", "convener", "participant", "moderator", "sponsor")
EVERYONE = "everyone"


@dataclass(frozen=True)
class Question:
    """One question: under which key its answer is kept, its words, an example, and the choices if there are any.

    `part` is which of the five questions it belongs to, 0 for what comes before them; `is_more` says that it asks for
    another of what was answered already.
    """

    key: str
    words: str
    example: str = ""
    choices: tuple[tuple[str, str], ...] = ()
    part: int = 0
    is_more: bool = False


def next_question(answers: Answers) -> Question | None:
    """The first question that was neither answered nor skipped; None at the end."""
    return next((question for question in _questions(answers) if question.key not in answers), None)


def several(answers: Answers, stem: str) -> list[tuple[str, str]]:
    """The answers to a question that is asked again and again, each with its key."""
    found = ((key, words) for key, words in answers.items() if key.rpartition("/")[0] == stem)
    return [(key, words) for key, words in found if words]


def _questions(answers: Answers) -> Iterator[Question]:
    yield Question("name", "What is the community called?", _example(Community, "name"))
    yield Question("brand", _asks(Community, "brand"), _example(Community, "brand"))
    yield Question("statement", _asks(Purpose, "statement"), _example(Purpose, "statement"))
    yield from _again(answers, "member", _asks(Purposebook, "members"), _name_of(Member), 1)
    members = several(answers, "member")
    for key, name in members:
        asks = f"{name}: {_asks(Member, 'receives')}"
        yield from _again(answers, f"receives/{key}", asks, _text_of(Received), 2)
        asks = f"{name}: {_asks(Member, 'contributes')}"
        yield from _again(answers, f"contributes/{key}", asks, _text_of(Contribution), 3)
    if members:
        yield from _relations(answers, members)
    stances = tuple((stance, stance) for stance in STANCES)
    yield Question("stance", _asks(BrandRole, "stance"), choices=stances, part=5)
    yield from _again(answers, "commitment", _asks(BrandRole, "commitments"), _text_of(Commitment), 5)


def _again(answers: Answers, stem: str, words: str, example: str, part: int) -> Iterator[Question]:
    """The same question until it is skipped."""
    number = 0
    while number == 0 or answers.get(f"{stem}/{number - 1}"):
        if number == 0:
            yield Question(f"{stem}/0", words, example, part=part)
        else:
            yield Question(f"{stem}/{number}", "And another one?", part=part, is_more=True)
        number += 1


def _relations(answers: Answers, members: list[tuple[str, str]]) -> Iterator[Question]:
    """Who does what with whom, until nobody is chosen to begin."""
    choices = tuple(members)
    number = 0
    while number == 0 or answers.get(f"from/{number - 1}"):
        words = "How do members interact? Who begins?" if number == 0 else "Another one? Who begins?"
        yield Question(f"from/{number}", words, choices=choices, part=4, is_more=number > 0)
        if answers.get(f"from/{number}"):
            yield Question(f"to/{number}", "With whom?", choices=(*choices, (EVERYONE, "Everyone")), part=4)
            yield Question(f"does/{number}", "What do they do?", _text_of(Interaction), part=4)
        number += 1


def _asks(base: type[Base], key: str) -> str:
    extra = base.model_fields[base.key_names()[key]].json_schema_extra
    return str(extra["x-question"]) if isinstance(extra, dict) else ""


def _example(base: type[Base], key: str) -> str:
    return base.key_example(key).removeprefix(f"{key}:").strip()


def _name_of(base: type[Base]) -> str:
    return _example(base, "name")


def _text_of(base: type[Base]) -> str:
    """The sentence of a whole example, such as `text: Someone answers at night`."""
    found = (line.partition("text:")[2] for line in base.sample.splitlines() if "text:" in line)
    return next(found, "").strip()
