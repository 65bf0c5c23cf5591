"""What members would feel about a feature: its Kano class."""

from __future__ import annotations

from dataclasses import dataclass

from purposebook.derivations.derivation import Example, Shelf, derivation
from purposebook.model.features import Feature, KanoAnswer
from purposebook.model.index import Index

MEANINGS = {
    "attractive": "delights, and nobody would miss it",
    "one-dimensional": "the more of it the better, the less the worse",
    "must-be": "taken for granted, and missed at once",
    "indifferent": "nobody minds whether it is there",
    "reverse": "members would rather be without it",
    "questionable": "the two answers contradict each other",
}
LETTERS = {"A": "attractive", "O": "one-dimensional", "M": "must-be", "I": "indifferent", "R": "reverse"}
TABLE = {  # functional down, dysfunctional across, both in the order of KanoAnswer
    KanoAnswer.LIKE: "QAAAO",
    KanoAnswer.EXPECT: "RIIIM",
    KanoAnswer.NEUTRAL: "RIIIM",
    KanoAnswer.TOLERATE: "RIIIM",
    KanoAnswer.DISLIKE: "RRRRQ",
}


@dataclass(frozen=True, slots=True)
class Judged:
    """The Kano class of a feature: by its answers or as written; `other` is what was written where that differs."""

    sort: str
    is_derived: bool
    answers: str
    missing: tuple[str, ...]
    other: str = ""

    @property
    def meaning(self) -> str:
        """What the class says, in words; empty for a word of the author's own."""
        return MEANINGS.get(self.sort, "")


def kano_class(functional: KanoAnswer, dysfunctional: KanoAnswer) -> str:
    """The class that the evaluation table gives to two answers."""
    letter = TABLE[functional][list(KanoAnswer).index(dysfunctional)]
    return LETTERS.get(letter, "questionable")


def judged(feature: Feature) -> Judged | None:
    """The Kano class of a feature; None where nobody was asked."""
    said = feature.kano
    if not said:
        return None
    answers = {"with it": said.functional, "without it": said.dysfunctional}
    text = ", ".join(f"{name}: {answer}" for name, answer in answers.items() if answer)
    written = _tidy(said.sort or "")
    if said.functional and said.dysfunctional:
        sort = kano_class(said.functional, said.dysfunctional)
        return Judged(sort, True, text, (), written if written != sort else "")
    missing = tuple(f"the answer {name}" for name, answer in answers.items() if not answer)
    return Judged(written, False, text, () if written and not text else missing)


def _tidy(word: str) -> str:
    """A class as the table writes it, `Must be` as `must-be`; any other word as it stands."""
    tidy = "-".join(word.casefold().split())
    return tidy if tidy in MEANINGS else word


@derivation(Shelf.FEATURES, "Noriaki Kano and others, 1984; table as in Berger and others, 1993")
def _kano(index: Index) -> Example | None:
    """Kano.

    The class of a feature follows from two answers: how members feel if it is there, and how if it is not. Each
    answer is like, expect, neutral, tolerate or dislike.

    Like with dislike is one-dimensional. Like with expect, neutral or tolerate is attractive. Expect, neutral or
    tolerate with dislike is must-be; among themselves they are indifferent. To dislike it, or to like it gone, is
    reverse. To like both or to dislike both is questionable.

    A class does not say what goes first, so it gives no rank. Where only a class was written down, that stands;
    where the answers say another, both are named.
    """
    for feature in index.book.features:
        found = judged(feature)
        if found and found.sort:
            told = f"is “{found.sort}”" + (f" ({found.answers})" if found.answers else "")
            return Example.of(feature, f"{told}{': ' + found.meaning if found.meaning else ''}.", feature.kano)
    return None
