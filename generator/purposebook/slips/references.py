"""References that lead nowhere: which name was probably meant, and how a thing gets one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from enum import StrEnum

from purposebook.fields.ids import Ref, fold, slug
from purposebook.fields.text import Entity
from purposebook.language import Words
from purposebook.model.dangling import LeadsNowhere, OnlyWords
from purposebook.model.index import Index
from purposebook.model.per_model import once
from purposebook.nearness import nearest, surely
from purposebook.problems import Edit, Mark, Problem, Severity
from purposebook.slips import layout
from purposebook.source.quoting import as_value

COMPARED = 50  # words that lead nowhere and are compared with every name


class Names:
    """What entities of some kinds could be meant by; each word is compared with all of them once."""

    def __init__(self, index: Index, kinds: tuple[StrEnum, ...]) -> None:
        self.all = index.names(kinds)
        self.called: dict[str, list[Entity]] = {}
        self._compared: dict[str, tuple[str | None, str | None]] = {}
        for entity in index.of_kind(*kinds):
            self.called.setdefault(_bare(entity.label), []).append(entity)

    def like(self, word: str) -> tuple[str | None, str | None]:
        """The name that was probably meant, and the one that was surely meant; of the first words only."""
        if word not in self._compared and len(self._compared) >= COMPARED:
            return None, None
        if word not in self._compared:
            near = nearest(word, self.all) or nearest(word.rpartition("/")[2], self.all)
            self._compared[word] = near, surely(word, self.all)
        return self._compared[word]


@once
def _names(index: Index, kinds: tuple[StrEnum, ...]) -> Names:
    return Names(index, kinds)


def leads_nowhere(event: LeadsNowhere) -> Problem:
    """The problem of a reference, with the name that was probably meant; it is mended where no other can be meant."""
    index, ref = event.index, event.ref
    called = _called(index, ref)
    if called and not index.names_of(called):
        return _without_id(event, called)
    near, sure = _names(index, ref.kinds).like(ref.text)
    near = _name(index, called) or near
    told = replace(event.problem(), fix=(Edit(ref.mark, sure),) if sure else ())
    if not near:
        return told
    hint = f"Did you mean '{near}'?{_formerly(called, ref)}"
    return replace(told, hint=hint, example=_corrected(ref.mark, event.key, near, event.lines))


def only_words(event: OnlyWords) -> Problem | None:
    """The problem of a word that is nearly an id; None where it is not."""
    words = event.words
    near = None if " " in str(words) else _names(event.index, words.refers_to).like(str(words))[0]
    if not near:
        return None
    message = f"'{words.text}' is close to the id '{near}', but not the same."
    hint = f"Write '{near}' to link it; if you mean something else, use other words."
    return Problem("unknown-reference", words.mark, message, hint, near, Severity.WARNING)


def _called(index: Index, ref: Ref) -> Entity | None:
    """The only thing of the kinds wanted that has these words for a name."""
    called = _names(index, ref.kinds).called.get(_bare(ref.text), [])
    return called[0] if len(called) == 1 else None


def _bare(name: str) -> str:
    return re.sub(r"[-_]", " ", fold(name)).removeprefix("the ").strip()


def _name(index: Index, entity: Entity | None) -> str | None:
    return index.names_of(entity)[0] if entity else None


def _formerly(called: Entity | None, ref: Ref) -> str:
    """What mends all places at once, where a name looks like the id that something had before."""
    if not called or slug(called.called) != ref.text:
        return ""
    ids = ", ".join([*called.formerly, ref.text])
    return f" If that is its new id, write there, in line {called.mark.line}: 'formerly: [{ids}]'. All is right then."


def _without_id(event: LeadsNowhere, sentence: Entity) -> Problem:
    """The problem of a sentence that was meant by its own words, where it has no id to be named by."""
    index, scope = event.index, event.index.address(sentence).scope
    articles = Words.GRAMMAR.of("articles")
    short = "-".join([word for word in sentence.slug.split("-") if word not in articles][:3])
    new = sentence.slug if not short or index.named(short) else short
    whole = f"{scope}/{new}" if scope else new
    return Problem(
        "unknown-reference",
        event.ref.mark,
        f"'{event.ref.text}' is a sentence, and '{event.key}' needs an id to find it by.",
        f"Give it one where it stands, in line {sentence.mark.line}; then write that id here: {event.key}: {whole}",
        f"- id: {new}\n  text: {as_value(sentence.label)}",
        Severity.WARNING,
        related=((sentence.mark, "the sentence stands here"),),
    )


def _corrected(mark: Mark, key: str, right: str, lines: Sequence[str]) -> str:
    """The author's line with the right name; the key with it alone, where much else stands on the line."""
    line = lines[mark.line - 1]
    if layout.split(line).key != key or mark.end_line != mark.line:
        return f"{key}: {right}"
    return (line[: mark.column - 1] + right + line[mark.end_column - 1 :]).strip()
