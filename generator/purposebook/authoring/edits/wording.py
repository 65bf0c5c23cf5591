"""Words that the `language:` section replaces, wherever the check of words finds them in the file's own sentences.

Only sentences are touched, as names make ids; and of these only what the check tells, which knows where a word is
quoted, refused or spoken about.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from purposebook.authoring.edits.written_at import Places
from purposebook.fields.text import Said, Text
from purposebook.loader import Loaded
from purposebook.model.root import Purposebook
from purposebook.model.walking import walk
from purposebook.problems import Edit, Mark
from purposebook.source.manuscript import LINE_END, Manuscript
from purposebook.source.nodes import Scalar

LITERAL = {"quote", "by"}
NOT_IN_FORCE = {"draft", "paused", "retired", "contested", "proposed"}
PLAIN = re.compile(r"[^\W\d_][\w' -]*")
ARTICLE = re.compile(r"\b(an?)\s+$", re.IGNORECASE)
BLOCK_HEAD = re.compile(r"[|>][^\n\r]*")


class Swap(NamedTuple):
    """A word not to use, as it is looked for, and the one to use."""

    old: re.Pattern[str]
    new: str


def wordings(loaded: Loaded) -> Iterator[Edit]:
    """The edits that put the community's own words in the place of those it does not use."""
    swaps = list(_swaps(loaded.book)) if loaded.book else []
    told = {found.mark for found in loaded.findings if found.code == "avoided-word"}
    if loaded.book and swaps and told:
        places = Places(loaded.root)
        for mark in dict.fromkeys(_sentences(loaded.book, places)):
            for swap in swaps:
                yield from (edit for edit in _in_place(loaded.manuscript, mark, swap) if edit.mark in told)


def _swaps(book: Purposebook) -> Iterator[Swap]:
    for wording in book.language:
        if wording.say and PLAIN.fullmatch(wording.say) and (wording.status or "").casefold() not in NOT_IN_FORCE:
            for old in wording.instead_of:
                if PLAIN.fullmatch(old) and old.casefold() not in wording.say.casefold():
                    pattern = rf"(?<![\w/@.#:-]){re.escape(old)}(?![\w/@-]|[.'’]\w)"
                    yield Swap(re.compile(pattern, re.IGNORECASE), wording.say)


def _sentences(book: Purposebook, places: Places) -> Iterator[Mark]:
    """Where the sentences of a file stand."""
    own = {found.value for wording in book.language for found in walk(wording).found}
    for found in walk(book).found:
        said = found.value
        if not isinstance(said, Text | Said) or said in own or said.lang or str(found.key) in LITERAL:
            continue
        if isinstance(said, Text) and said.refers_to:
            continue
        written = places.value(said, "text")
        if isinstance(written, Scalar):
            yield written.mark


def _in_place(manuscript: Manuscript, mark: Mark, swap: Swap) -> Iterator[Edit]:
    """The edits of one sentence, each at its word; what stands on the line of a `|` is no part of it."""
    head = BLOCK_HEAD.match(manuscript.written(mark))
    for number, line in enumerate(LINE_END.split(manuscript.written(mark))):
        if number == 0 and head:
            continue
        before = mark.column if number == 0 else 1
        for found in swap.old.finditer(line):
            article = ARTICLE.search(line[: found.start()])
            if article and not _fits(article.group(1), found.group(), swap.new):
                continue
            place = mark.line + number
            yield Edit(
                Mark(place, before + found.start(), place, before + found.end()), _cased(found.group(), swap.new), True
            )


def _fits(article: str, old: str, new: str) -> bool:
    """Whether `a` or `an` is as right before the new word as before the old one; else it is for the author to say."""
    return (len(article) == 2) == (new[0].lower() in "aeiou") and old.endswith("s") == new.endswith("s")


def _cased(old: str, new: str) -> str:
    """The new word as large as the old one: `Users` → `Members`, `USERS` → `MEMBERS`."""
    if old.isupper() and len(old) > 1:
        return new.upper()
    return new[:1].upper() + new[1:] if old[:1].isupper() else new
