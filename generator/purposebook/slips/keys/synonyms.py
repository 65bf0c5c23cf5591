"""Other words for the keys of purpose.yml: what people write who have not looked the key up, in their own language."""

from __future__ import annotations

from collections.abc import Collection

from purposebook.language import Words

OTHER_END = {
    "measures": "A KPI names what it measures: write the id of this one there, under 'measures'.",
    "stage": "A play names the stage it is for: write the id of this one there, under 'stage'.",
    "serves": "A feature names what it is for: write the id of this one there, under 'serves'.",
    "of": "A journey names whose it is: write the id of this one there, under 'of'.",
}
BESIDE = {
    "not": "Whom it is not for is a condition, under 'requires'; what nobody should do is one of the 'guidelines'.",
}


def meant(word: str, keys: Collection[str]) -> list[str]:
    """The one of `keys` that `word` is but for its capitals and hyphens, else those that people call so."""
    plain, called = _plain(word), Words.KEYS.said
    return [plain] if plain in keys else [key for key in keys if plain in called.get(key, ())]


def is_certain(word: str, key: str) -> bool:
    """Whether nothing but `key` is meant by a word that people use for it."""
    return _plain(word) not in Words.NOT_QUITE.said.get(key, ())


def is_own_word(word: str, near: str) -> bool:
    """Whether a word means something of its own, so that it is no slip of one that is spelt alike."""
    plain = _plain(word)
    if plain == near:
        return False
    first, _, rest = plain.partition("_")
    is_turned = bool(rest) and first in Words.OWN_WORDS.of("turning")
    return is_turned or plain in Words.KEYS.meant or plain in Words.OWN_WORDS.of("short")


def on_the_other_side(word: str) -> str:
    """Where a tie between two entries is written, if it is not at this one; '' where there is no such tie."""
    return OTHER_END.get(Words.OTHER_END.meant.get(_plain(word), ""), "")


def _plain(word: str) -> str:
    return "_".join(word.casefold().replace("-", " ").split())
