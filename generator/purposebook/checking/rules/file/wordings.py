"""Where in the file the words stand that its section on language asks not to use."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from purposebook.checking.rules.rule import Case, place
from purposebook.fields.base import Base
from purposebook.fields.key_of import Key
from purposebook.fields.text import Entity, Text
from purposebook.language import Words, any_of
from purposebook.model.culture import Source, Story, Term, Wording
from purposebook.model.in_force import is_closed
from purposebook.model.index import Index
from purposebook.model.members import Persona
from purposebook.model.purpose import Adopted, Community
from purposebook.model.walking import Found, walk
from purposebook.problems import Mark
from purposebook.source.nodes import Scalar

SPOKEN = ("text", "name", "plural", "title", "group", "phase", "unit", "note", "label")
OTHERS = frozenset({"quote", "thinks", "avoid", "others", "not", "over", "formula"})  # said by others, or of them
PROPER = (Community.name, Persona.name, Adopted.name)  # their names are names, whatever words they are made of
BY_OTHERS = (Wording, Source, Story, Term)
SET_APART = re.compile(
    r"`[^`]*`|\b(?:https?://|www\.)\S+|\S+@\S+|\]\([^)]*\)|\"[^\"]*\"|“[^”]*”|„[^“”]*[“”]|«[^»]*»|‘[^’]*’"
    r"|(?<!\w)'[^']*'(?!\w)"
)
KATAKANA = re.compile("[\u30a1-\u30fa\u30fc-\u30fe]")
KANJI = re.compile("[\u3005\u3400-\u4dbf\u4e00-\u9fff]")
LETTER = r"[^\W\u3040-\u30ff\u3400-\u9fff]"  # of a script that has blanks
WITHOUT_BLANKS = re.compile(r"[\u0e00-\u0fff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")


@dataclass(frozen=True, slots=True)
class Avoided:
    """A wording with the pattern of all it replaces, and the language it holds for."""

    wording: Wording
    pattern: re.Pattern[str]
    lang: str


@dataclass(frozen=True, slots=True)
class Spoken:
    """Words that readers see: as they are read, their place in the file, and what they belong to."""

    words: str
    mark: Mark
    is_exact: bool
    entity: Entity | None
    lang: str


@cache
def _of_words() -> re.Pattern[str]:
    """What speaks of a word: `never say users`, `do not call anyone a user`, `instead of users`, `the word users`."""
    parts = ("refusals", "begins a verb", "stands before")
    refusal, verb, before = (any_of(Words.SPEAKING_OF_WORDS.of(part)) for part in parts)
    refused = rf"\b{refusal}\b[^.;:!?]*?\b{verb}\w*\b[^.;:!?]*"
    return re.compile(rf"{refused}|\b{before}\s+(?:\w+\W+)?\w+", re.IGNORECASE)


def agreed(index: Index) -> list[Avoided]:
    """The wordings in force that replace anything."""
    wordings = [wording for wording in index.book.language if wording.instead_of and not is_closed(wording)]
    return [_avoided(it, it.lang or _first(index)) for it in wordings]


def _avoided(wording: Wording, lang: str) -> Avoided:
    return Avoided(wording, pattern(wording.instead_of, lang), lang)


def pattern(words: Sequence[str], lang: str = "") -> re.Pattern[str]:
    """What finds any of some words, the longest first, over line ends and in any case; never within another word.

    Japanese has no blanks, but a change of script ends a word: 顧客 stands in 顧客の声, not in 顧客番号. Chinese
    has neither; there a word is found wherever its letters stand.
    """
    longest_first = sorted(words, key=len, reverse=True)
    return re.compile("|".join(_whole(word, lang) for word in longest_first), re.IGNORECASE)


def _whole(word: str, lang: str) -> str:
    first, last = _letters(word[0], lang), _letters(word[-1], lang)
    begin = (f"(?<!{first})" if first else "") + (r"(?<![@#-])" if first == LETTER else "")
    end = (f"(?!{last})" if last else "") + (r"(?!-)" if last == LETTER else "")
    return begin + r"\s+".join(re.escape(part) for part in word.split()) + end


def _letters(letter: str, lang: str) -> str:
    """The letters that go on with a word of which this one is the first or the last; '' where nothing tells."""
    if KATAKANA.match(letter):
        return KATAKANA.pattern
    if KANJI.match(letter) and lang.startswith("ja"):
        return KANJI.pattern
    return "" if WITHOUT_BLANKS.match(letter) else LETTER


def texts(case: Case, avoided: Sequence[Avoided]) -> Iterator[Spoken]:
    """What the file says in its own voice with a word to avoid in it, apart from what is no longer in force."""
    index, any_word = case.index, re.compile("|".join(avoid.pattern.pattern for avoid in avoided), re.IGNORECASE)
    about_words = {found.value for wording in index.book.language for found in walk(wording).found}
    for met in index.everything:
        base = met.value
        if base in about_words:
            continue
        said = [it for it in _said_by(base) if any_word.search(it[1])]
        if not said or not _is_own(index, met) or case.is_over(base, met.owner):
            continue
        lang = (met.remark and met.remark.lang) or _first(index)
        for key, words in said:
            yield Spoken(words, place(base, key), isinstance(base.written(key.written), Scalar), met.entity, lang)


def _said_by(base: Base) -> Iterator[tuple[Key, str]]:
    """The words that readers see under the keys of one group, with the key."""
    keys = {key.written: key for key in type(base).__keys__.values()}
    for key in (keys[written] for written in SPOKEN if written in keys):
        words = base.under(key)
        if isinstance(words, str) and not key.is_one_of(*PROPER):
            yield key, words


def _is_own(index: Index, met: Found) -> bool:
    """Whether what was met on the walk speaks for the community."""
    base = met.value
    if str(met.key) in OTHERS or isinstance(base, BY_OTHERS) or isinstance(met.owner, BY_OTHERS):
        return False
    return not (isinstance(base, Text) and index.target(base))


def _first(index: Index) -> str:
    """The language of the file, as far as it says one."""
    community = index.book.community
    return community.languages[0] if community and community.languages else ""


def found_in(text: Spoken, avoided: Sequence[Avoided], lines: Sequence[str]) -> Iterator[tuple[Avoided, Mark, str]]:
    """Every word that is to be avoided in a text, with its place: to the column, or the text where that is unknown."""
    for avoid in avoided:
        if avoid.lang != text.lang:
            continue
        matches = list(avoid.pattern.finditer(text.words))
        if not matches:
            continue
        left_alone = (SET_APART, _of_words(), _said(avoid.wording))
        kept = [span for what in left_alone for span in _spans(what, text.words)]
        places = _places(avoid.pattern, text, lines, len(matches))
        for match, mark in zip(matches, places, strict=True):
            word = " ".join(match.group().split())
            if not _is_said(avoid.wording, word) and not any(_lies_in(match, span) for span in kept):
                yield avoid, mark, word


def _is_said(wording: Wording, word: str) -> bool:
    """Whether a word is the one to use, and the one to avoid is the same in other letters: `parkrun`, not `Parkrun`."""
    return word in (wording.say or "") and word not in wording.instead_of


def _lies_in(match: re.Match[str], span: tuple[int, int]) -> bool:
    return span[0] <= match.start() and match.end() <= span[1]


def _said(wording: Wording) -> re.Pattern[str]:
    """The word to use, which may hold one to avoid: `community members` instead of `members`."""
    return pattern([wording.say]) if wording.say and wording.say.strip() else re.compile(r"(?!)")


def _spans(pattern: re.Pattern[str], words: str) -> list[tuple[int, int]]:
    return [match.span() for match in pattern.finditer(words)]


def _places(pattern: re.Pattern[str], text: Spoken, lines: Sequence[str], count: int) -> list[Mark]:
    """The place of each match in the file; that of the whole text where signs were rewritten in between."""
    first, last = text.mark.line - 1, (text.mark.end_line or text.mark.line) - 1
    whole = [text.mark] * count
    if not text.is_exact or last >= len(lines):
        return whole
    rows = list(lines[first : last + 1])
    rows[-1] = rows[-1][: text.mark.end_column - 1] if text.mark.end_column else rows[-1]
    rows[0] = " " * (text.mark.column - 1) + rows[0][text.mark.column - 1 :]
    if rows[0].strip()[:1] in ("|", ">"):
        rows[0] = ""  # what stands beside the sign is a remark
    raw = "\n".join(rows)
    found = list(pattern.finditer(raw))
    return [_mark(raw, match, first) for match in found] if len(found) == count else whole


def _mark(raw: str, match: re.Match[str], first: int) -> Mark:
    (line, column), (end_line, end_column) = (_place(raw, at) for at in match.span())
    return Mark(first + line, column, first + end_line, end_column)


def _place(raw: str, at: int) -> tuple[int, int]:
    return raw.count("\n", 0, at) + 1, at - raw.rfind("\n", 0, at)
