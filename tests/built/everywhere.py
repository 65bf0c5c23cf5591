"""A purpose.yml that says the nastiest strings in every place where an author may write words."""

from __future__ import annotations

import json
import types
from collections import Counter
from collections.abc import Callable, Iterator
from functools import cache
from typing import Annotated, Any, NamedTuple, Union, get_args, get_origin, get_type_hints

from naughty import BUNDLES

from purposebook.fields import days, ids, numbers, text, words
from purposebook.fields.base import Base
from purposebook.fields.choices import OneOf
from purposebook.fields.listing import Listing
from purposebook.fields.remark import Remark
from purposebook.model import checks, features, feelings
from purposebook.model.root import Purposebook
from purposebook.slips.writing.hidden import plain_key

COMMON = frozenset(Remark.model_fields) | {"details", "also"}  # told twice at each place, then left out
HIDDEN = frozenset({"lang", "formerly"})  # said in an attribute or an address, not in words
FACTS: dict[Callable[..., Any], Any] = {
    numbers.as_number: "1.5",
    numbers.as_counted: "1.5",
    numbers.as_effort: "2 weeks",
    numbers.as_share: "80%",
    days.as_day: "2026-01-02",
    numbers.as_flag: "yes",
    features.as_impact: "2",
    feelings.as_feeling: "1",
    checks.as_levels: {"nothing-received": "off"},
}


class Saying(NamedTuple):
    """Where a text stands, and how: as `plain` words, as `markdown`, or `hidden` in an attribute."""

    place: str
    manner: str


class Book:
    """Makes the file; `said` keeps every text with the place it stands at, each with a number of its own."""

    def __init__(self) -> None:
        self.said: dict[str, Saying] = {}
        self.ids: Counter[str] = Counter()
        self.met: Counter[str] = Counter()

    def words(self, place: str, manner: str = "plain") -> str:
        """The next naughty text, numbered so that it can be found again."""
        number = len(self.said)
        made = f"{BUNDLES[number % len(BUNDLES)]} §{number}§"
        if manner == "reference":  # an id is made from how words begin
            made = f"§{number}§ {made}"
        elif manner == "key":  # in which nothing may be invisible
            made = plain_key(made)
        self.said[made] = Saying(place, manner)
        return made

    def gap(self, kind: type[Base], place: str, key: str) -> dict[str, Any]:
        """An entry that says no more than that there is nothing, or nothing public."""
        needed = {group[0]: f"{place}.{group[0]}" for group in kind.needs if key not in group}
        attributes = kind.key_names()
        made = {
            name: self.answer(hints(kind)[attributes[name]], where, attributes[name], 9)
            for name, where in needed.items()
        }
        return {**made, key: self.words(f"{place}.{key}")}

    def group(self, kind: type[Base], place: str, depth: int = 0) -> dict[str, Any]:
        """A group of keys in which every key is answered."""
        made: dict[str, Any] = {}
        self.met[place] += 1
        is_known = self.met[place] > (2 if kind is not text.Text else 1)
        for name, hint in hints(kind).items():
            if name in ("none", "withheld"):
                continue
            if (is_known or ".also" in place) and name in COMMON:
                continue
            written = kind.model_fields[name].alias or name
            where = f"{place}.{written}"
            if name == "text" and getattr(kind, "markdown", False):
                found = self.words(where, "markdown")
            else:
                found = self.answer(hint, where, name, depth, getattr(kind, "kind", ""))
            if found is not None:
                made[written] = found
        return made

    def answer(self, hint: Any, place: str, name: str, depth: int, kind: str = "") -> Any:
        """What stands under a key: words wherever words may stand, else something valid."""
        hint, meta = bared(hint)
        funcs = [note.func for note in meta if hasattr(note, "func")]
        choice = next((note for note in meta if isinstance(note, OneOf)), None)
        if choice:
            return choice.words[0]
        if ids.as_id in funcs:
            self.ids[kind] += 1
            return f"{kind}-{self.ids[kind]}"
        if ids.as_ids in funcs:
            return [f"former-{kind}-{self.ids[kind]}"]
        if words.as_word in funcs:
            return "1" if name == "schema_" else self.words(place, "hidden" if name in HIDDEN else "plain")
        if words.as_words in funcs:
            manner = "reference" if name == "source" else "plain"
            return [self.words(place, manner), self.words(place, manner)]
        if text.as_details in funcs:
            label, group = self.words(place, "key"), self.words(place, "key")
            return {label: self.words(place), group: {"Within": self.words(place)}, "Several": [self.words(place)]}
        for known, fact in FACTS.items():
            if known in funcs:
                return fact
        if get_origin(hint) is Listing or (isinstance(hint, type) and issubclass(hint, Listing)):
            return self.many(get_args(hint)[0], place, name, depth)
        if isinstance(hint, type) and issubclass(hint, Base):
            is_short = hint.shorthand == "text" and (self.met[place] > 0 or ".also" in place)
            return self.words(place, manner_of(hint)) if is_short else self.group(hint, place, depth=depth + 1)
        if hint is ids.Ref:
            return f"{next(note for note in meta if isinstance(note, ids.To)).kinds[0]}-1"
        raise AssertionError(f"nobody told this test how to fill {place}: {hint}")

    def many(self, item: Any, place: str, name: str, depth: int) -> list[Any]:
        """A list: several entries for a section of the file, few for what lies deep inside it."""
        kind, _ = bared(item)
        if isinstance(kind, type) and issubclass(kind, Base):
            count = (
                len(BUNDLES)
                if depth == 0 and name not in ("members", "journeys", "playbooks", "features", "screens")
                else 0
            )
            is_enough = kind.shorthand and all(kind.shorthand in group for group in kind.needs)
            manner = manner_of(kind)
            if is_enough and kind.shorthand == "text" and (self.met[place] > 1 or ".also" in place):
                return [self.words(place, manner)]
            full = [self.group(kind, place, depth=depth + 1) for _ in range(count or (2 if depth < 1 else 1))]
            gaps = [self.gap(kind, place, key) for key in ("none", "withheld")] if issubclass(kind, Remark) else []
            short = [self.words(place, manner)] if is_enough and kind.shorthand != "to" else []
            return [*full, *gaps, *short]
        known = self.answer(item, place, name, depth)
        return [known, self.words(place, "reference")] if kind is ids.Ref else [known]


def manner_of(kind: type[Base]) -> str:
    """How the words of a text are shown."""
    return "markdown" if getattr(kind, "markdown", False) else "plain"


def hints(kind: type[Base]) -> dict[str, Any]:
    """The fields of a model class with their whole types."""
    found = get_type_hints(kind, include_extras=True)
    return {name: found[name] for name in kind.model_fields}


def bared(hint: Any) -> tuple[Any, tuple[Any, ...]]:
    """A type without `| None`, and what it is annotated with."""
    meta: tuple[Any, ...] = ()
    while True:
        if get_origin(hint) in (Union, types.UnionType):
            hint = next(part for part in get_args(hint) if part is not type(None))
        elif get_origin(hint) is Annotated:
            hint, *more = get_args(hint)
            meta += tuple(more)
        else:
            return hint, meta


def written(value: str) -> str:
    """A text in double quotes, as YAML and JSON both read it."""
    said = json.dumps(value, ensure_ascii=False)
    return "".join(f"\\u{ord(char):04x}" if char in "\u2028\u2029\u0085\u007f\ufeff" else char for char in said)


def as_yaml(value: Any, indent: int = 0) -> Iterator[str]:
    """The lines of a value as YAML, one key or entry per line, every text in quotes."""
    pad = "  " * indent
    entries = value.items() if isinstance(value, dict) else ((None, entry) for entry in value)
    for key, entry in entries:
        head = (
            f"{pad}- " if key is None else f"{pad}{written(key)}: " if not str(key).isidentifier() else f"{pad}{key}: "
        )
        if isinstance(entry, str):
            yield head + written(entry)
        else:
            yield head.rstrip()
            yield from as_yaml(entry, indent + 1)


@cache
def naughty_book() -> tuple[str, dict[str, Saying]]:
    """The file, and every text in it with the place it stands at."""
    book = Book()
    made = book.group(Purposebook, "")
    return "\n".join(as_yaml(made)) + "\n", book.said
