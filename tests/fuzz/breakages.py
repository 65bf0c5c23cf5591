"""Files that break one place each, for every key of the model: made from the model, so that no key is forgotten."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import Any, NamedTuple, get_args, get_origin

import yaml

from purposebook.fields.base import Base
from purposebook.fields.listing import Listing
from purposebook.fields.remark import Remark
from purposebook.fields.text import Detail, Noted, Text
from purposebook.model.members import Member
from purposebook.model.purpose import Community
from purposebook.model.root import Purposebook

Value = Any  # what stands under a key: a text, None, a list, a dict
LOADER: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


class Step(NamedTuple):
    """One key on the way to a group of keys, and whether a list stands under it."""

    base: type[Base]
    key: str
    is_list: bool


class Place(NamedTuple):
    """A key of the model, and the keys that lead to its group from the top of the file."""

    way: tuple[Step, ...]
    base: type[Base]
    key: str

    def __str__(self) -> str:
        return ".".join([*(step.key for step in self.way), self.key])

    def book(self, value: Value) -> dict[str, Value]:
        """A file in which a value stands at this place, and as little else as the groups around it need."""
        made = {**needed(self.base, self.key), self.key: value}
        for step in reversed(self.way):
            made = {**needed(step.base, step.key), step.key: [made] if step.is_list else made}
        return made


BREAKAGES: dict[str, Callable[[Value], Value]] = {
    "open": lambda _: None,
    "an empty list": lambda _: [],
    "empty braces": lambda _: {},
    "an empty text": lambda _: "",
    "empty braces in a list": lambda _: [{}],
    "an empty text in a list": lambda _: [""],
    "nothing in a list": lambda _: [None],
    "a list in a list": lambda right: [right if isinstance(right, list) else [right]],
    "a list of groups": lambda right: [right, {}] if isinstance(right, dict) else [{"name": "x"}, {"zz": "y"}],
    "a list of texts": lambda _: ["Kite", "No kite"],
    "a group": lambda right: {"first": right},
    "a key without a name": lambda right: {"": right},
    "a text": lambda _: "No such thing",
    "a name that leads nowhere": lambda _: "flier",
    "names that lead nowhere": lambda _: ["flier", "kpi/flier", "flier/flier", {"to": "flier"}],
    "none": lambda _: {"none": "Nobody flies"},
    "none in a list": lambda _: [{"none": "Nobody flies"}],
    "none and more": lambda right: [{"none": "Nobody flies"}, right],
    "not published": lambda _: {"withheld": "Between us"},
    "none, but open": lambda _: {"none": None},
    "only an id": lambda _: {"id": "kite"},
    "only a note": lambda _: {"note": "Kite"},
    "only x": lambda _: {"x-own": "Kite"},
    "what is right": lambda right: right,
}


@cache
def places() -> tuple[Place, ...]:
    """Every key of every group of keys, by one way that leads there; what all have in common, by a few."""
    ways = _ways().items()
    return tuple(Place(way, base, key) for base, way in ways for key in base.key_names() if _is_own(base, key))


def broken(name: str) -> list[str]:
    """Every place broken in one way, in as few files as can hold all of that beside each other."""
    made = (place.book(BREAKAGES[name](example(place.base, place.key))) for place in places())
    books, alone = gathered(made, {"community": {"name": "Kite Loft"}})
    return [written(book) for book in (*books, *alone)]  # a file of which nobody knows whose it is has no pages


def gathered(made: Iterable[Value], start: Value) -> tuple[list[Value], list[Value]]:
    """Books in as few as can hold all of them, each beginning as `start`; and those that do not fit beside that."""
    books: list[Value] = []
    alone: list[Value] = []
    for more in made:
        other = next((it for it in books if _fits(it, more)), None)
        if other is not None:
            other |= _joined(other, more)
        elif _fits(start, more):
            books.append(_joined(start, more))
        else:
            alone.append(more)
    return books, alone


def _is_own(base: type[Base], key: str) -> bool:
    return key not in Noted.model_fields or base in (Text, Remark, Community, Member)


def _fits(book: Value, more: Value) -> bool:
    """Whether two can stand in one file: no key is in both, but for lists, for groups that fit, and for the same."""
    if isinstance(book, dict) and isinstance(more, dict):
        return all(_fits(book[key], more[key]) for key in book.keys() & more.keys())
    return book == more or (_is_entries(book) and _is_entries(more))


def _is_entries(value: Value) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(it, dict) and len(it) for it in value)


def _joined(book: Value, more: Value) -> Value:
    if isinstance(book, dict) and isinstance(more, dict):
        both = {key: _joined(book[key], more[key]) for key in book.keys() & more.keys()}
        return {**book, **more, **both}
    return book if book == more else [*book, *more]


def written(book: Value) -> str:
    """A book as YAML in block style; an open key has nothing behind its colon."""
    return yaml.dump(book, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=1000)


def example(base: type[Base], key: str) -> Value:
    """What the model gives as an example of a key."""
    made: Value = yaml.load(base.key_example(key), Loader=LOADER)[key]  # noqa: S506  # texts and nothing else
    return made


def needed(base: type[Base], besides: str) -> dict[str, Value]:
    """The keys that a group cannot do without, beside one."""
    return {group[0]: example(base, group[0]) for group in base.needs if besides not in group}


def _ways() -> dict[type[Base], tuple[Step, ...]]:
    ways: dict[type[Base], tuple[Step, ...]] = {Purposebook: ()}
    waiting: list[type[Base]] = [Purposebook]
    for base in waiting:
        for key, name in base.key_names().items():
            for inner, is_list in _groups(base.model_fields[name].annotation):
                if inner not in ways and inner is not Detail:
                    ways[inner] = (*ways[base], Step(base, key, is_list))
                    waiting.append(inner)
    return ways


def _groups(annotation: Any, is_list: bool = False) -> Iterator[tuple[type[Base], bool]]:
    if isinstance(annotation, type) and issubclass(annotation, Base):
        yield annotation, is_list
    for part in get_args(annotation):
        yield from _groups(part, is_list or get_origin(annotation) is Listing)


class _Dumper(yaml.SafeDumper):
    def ignore_aliases(self, data: Any) -> bool:
        return True


_Dumper.add_representer(type(None), lambda dumper, _: dumper.represent_scalar("tag:yaml.org,2002:null", ""))
