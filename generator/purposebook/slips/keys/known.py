"""What a group of keys knows: its keys, what stands under them, and where else a key is known."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, NamedTuple, get_args

from purposebook.fields.base import Base
from purposebook.fields.choices import OneOf
from purposebook.fields.group import Group
from purposebook.fields.remark import Remark
from purposebook.nearness import nearest
from purposebook.slips.keys.synonyms import meant
from purposebook.source import nodes
from purposebook.source.nodes import Entry, Node, Scalar

FEW = 3  # homes of a key that are still a help


class Home(NamedTuple):
    """Where a key is known: under which key, in what, and whether that is an entry of a list."""

    key: str
    title: str
    is_list: bool


@dataclass(frozen=True)
class Known:
    """The keys of one group.

    `names` are all of them, `own` those without the remarks that every answer takes, with what each says; `groups` are
    the groups of keys within it with their keys, `within` these and the entries of its lists. `choices` are the words
    that a key takes, where not any will do.
    """

    names: tuple[str, ...]
    own: Mapping[str, str]
    groups: Mapping[str, tuple[str, ...]]
    within: Mapping[str, tuple[str, ...]]
    choices: Mapping[str, frozenset[str]]

    def chooses(self, key: str, value: Node) -> bool:
        """Whether what stands there is one of the words that a key takes."""
        return isinstance(value, Scalar) and value.value.casefold() in self.choices[key]

    def refuses(self, key: str, value: Node) -> bool:
        """Whether what stands there is nothing like any word that a key takes."""
        words = self.choices[key]
        return bool(words) and isinstance(value, Scalar) and not nearest(value.value, words)

    def holds(self, key: str, value: Node) -> bool:
        """Whether what stands under another word can stand under a key: a text always, keys only where some fit."""
        inner = keys_within(value)
        fitting = {*self.within.get(key, ()), *(set(self.names) - set(self.own))}
        return not inner or any(word in fitting or nearest(word, fitting) or meant(word, fitting) for word in inner)

    def group_of(self, key: str) -> str | None:
        """The group of keys within this one to which a key belongs."""
        return next((group for group, inner in self.groups.items() if key in inner), None)


@cache
def known(group: type[Group]) -> Known:
    """What a group of keys knows."""
    held = {key: group.model_fields[name].annotation for key, name in group.key_names().items()}
    within = {key: inner for key, annotation in held.items() for inner in _groups_in(annotation)}
    return Known(
        tuple(held),
        own={key: group.key_says(key) for key in _without_remarks(held)},
        groups={key: _without_remarks(inner.key_names()) for key, inner in within.items() if not inner.shorthand},
        within={key: tuple(inner.key_names()) for key, inner in within.items()},
        choices={key: _choices_in(annotation) for key, annotation in held.items()},
    )


def homes_of(written: str) -> tuple[Home, ...]:
    """The groups of keys that know a key, where they are few; remarks are known to all."""
    found = _homes().get(written, {})
    return tuple(found) if len(found) <= FEW else ()


@cache
def _homes() -> dict[str, dict[Home, None]]:
    """Every key with the groups of keys that know it."""
    homes: dict[str, dict[Home, None]] = {}
    for group in _every(Base):
        for name, field in group.model_fields.items():
            for inner in _groups_in(field.annotation):
                home = Home(field.alias or name, inner.title, type(None) not in get_args(field.annotation))
                for written in _without_remarks(inner.key_names()):
                    homes.setdefault(written, {})[home] = None
    return homes


def is_key(written: str) -> bool:
    """Whether any group of keys knows a key."""
    return written in _all_keys()


@cache
def _all_keys() -> frozenset[str]:
    return frozenset(written for group in _every(Base) for written in group.key_names())


def is_around_own(entry: Entry, names: Collection[str], taken: Collection[str]) -> bool:
    """Whether a key holds nothing but keys of the very group that it stands in, none of them `taken` there."""
    inner = entry.value.entries if isinstance(entry.value, nodes.Mapping) else ()
    keys = {inside.key for inside in inner}
    return bool(keys) and keys <= set(names) and not keys & set(taken)


def keys_within(node: Node) -> set[str]:
    """The keys of a group, or of all groups in a list."""
    items = node.items if isinstance(node, nodes.Sequence) else (node,)
    return {entry.key for item in items if isinstance(item, nodes.Mapping) for entry in item.entries}


def _groups_in(annotation: Any) -> list[type[Group]]:
    return [inner for inner in get_args(annotation) if isinstance(inner, type) and issubclass(inner, Group)]


def _choices_in(annotation: Any) -> frozenset[str]:
    """The words that a key of this type takes; none where any word will do."""
    if isinstance(annotation, OneOf):
        return frozenset({*annotation.words, *annotation.also})
    return frozenset().union(*map(_choices_in, get_args(annotation)))


def _without_remarks(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(name for name in names if name not in Remark.model_fields)


def _every(base: type[Group]) -> Iterator[type[Group]]:
    for child in base.__subclasses__():
        yield child
        yield from _every(child)
