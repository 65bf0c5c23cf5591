"""How near two words are: which of several somebody probably meant, and of which one a word is surely a slip."""

from __future__ import annotations

from collections.abc import Iterable

from rapidfuzz import fuzz, process, utils
from rapidfuzz.distance import DamerauLevenshtein

NEAR = 70.0  # similarity in per cent from which a word counts as a slip of another
LONG = 8  # letters from which two of them may be wrong
SHORTEST = 3  # letters below which nothing is sure


def nearest(word: str, choices: Iterable[str]) -> str | None:
    """The choice that `word` was probably meant to be, or None when nothing is near.

    Weighted by rapidfuzz's edit ratio after lower-casing and dropping punctuation.
    """
    found = process.extractOne(
        word, list(choices), scorer=fuzz.ratio, processor=utils.default_process, score_cutoff=NEAR
    )
    return str(found[0]) if found else None


def surely(word: str, choices: Iterable[str]) -> str | None:
    """The choice of which `word` is a slip beyond doubt, or None: one letter off, two in a long word, no other as near.

    Letters that changed places count once. Digits are no slips: `stage-1` may well be meant beside `stage-2`.
    """
    written = " ".join(_spaced(word).split())
    scored = sorted({choice: _slips(written, choice) for choice in choices}.items(), key=lambda pair: pair[1])
    if not scored or scored[0][1] > (1 if len(written) < LONG else 2):
        return None
    is_alone = len(scored) == 1 or scored[1][1] > scored[0][1]
    same_digits = [char for char in scored[0][0] if char.isdigit()] == [char for char in word if char.isdigit()]
    return scored[0][0] if is_alone and same_digits and len(written) >= SHORTEST else None


def _slips(written: str, choice: str) -> int:
    return DamerauLevenshtein.distance(written, _spaced(choice), score_cutoff=3)


def _spaced(word: str) -> str:
    return word.casefold().replace("_", " ").replace("-", " ")
