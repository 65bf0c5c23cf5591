"""Words, numbers, dates and ids that cannot be used: which was probably meant, and how it is written."""

from __future__ import annotations

from dataclasses import replace

from purposebook.fields.events import NotADate, NotAnId, NotANumber, NotInSet
from purposebook.fields.ids import slug
from purposebook.language import Words
from purposebook.nearness import nearest, surely
from purposebook.problems import Edit, Problem
from purposebook.slips.keys.spellings import day_meant, number_meant
from purposebook.slips.keys.synonyms import meant
from purposebook.source.nodes import Mapping, Scalar

NAMING = ("id", "name", "text")
SCALES = {"sureness": Words.SURENESS, "impact": Words.IMPACT}


def not_in_set(event: NotInSet) -> Problem:
    """The problem of a word that is not in a set, with that which was probably meant."""
    told, words = event.problem(), (*event.words, *event.also)
    sure = _stands_for(event) or surely(event.node.value, words)
    near = _stands_for(event) or nearest(event.node.value, words)
    fix = (Edit(event.node.mark, sure),) if sure else ()
    if not near:
        return replace(told, fix=fix)
    return replace(told, hint=f"Did you mean '{near}'? {told.hint}", example=f"{event.key}: {near}", fix=fix)


def _stands_for(event: NotInSet) -> str | None:
    """The word that stands for what was written, or begins it: `must have`, `more is better`."""
    word = " ".join(event.node.value.casefold().replace("-", " ").split())
    first = word.partition(" ")[0]
    like = {other: it for it in event.words for other in Words.CHOICES.said.get(it, ())}
    known = {**like, **{word: word for word in event.words}}
    return known.get(word) or known.get(first) or event.also.get(first)


def not_a_number(event: NotANumber) -> Problem:
    """The problem of a word where a number belongs, with the number that it stands for."""
    word = event.node.value.strip()
    on_scale = SCALES[event.scale].meant.get(word.casefold()) if event.scale in SCALES else None
    right = on_scale or number_meant(word)
    return event.with_number(right or event.sample)


def not_a_date(event: NotADate) -> Problem:
    """The problem of a word where a date belongs, with the date that was most likely meant."""
    day = None if event.meant or event.calendar else day_meant(event.word)
    return event.with_day(day) if day else event.problem()


def not_an_id(event: NotAnId) -> Problem:
    """The problem of a group of keys where an id belongs, with that which can be read from the first of its keys."""
    first = next(iter(event.node.entries), None) if isinstance(event.node, Mapping) else None
    if first is None or not isinstance(first.value, Scalar) or not first.value.value:
        return event.problem()
    inner = slug(first.value.value)
    names_it = first.key in NAMING or meant(first.key, NAMING)
    return event.with_id(inner if names_it else f"{slug(first.key)}/{inner}")
