"""Keys that a group of keys does not know: what was meant by them, and where it belongs."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import NamedTuple

from purposebook.fields.lines import as_line
from purposebook.fields.reading import nearest, surely
from purposebook.problems import Edit, Problem
from purposebook.slips.keys.key_too_many import is_around_own, own_lines
from purposebook.slips.keys.synonyms import meant, on_the_other_side
from purposebook.source import nodes
from purposebook.source.nodes import Entry, Node, Scalar


class Home(NamedTuple):
    """Where a key is known: under which key, in what, and whether that is an entry of a list."""

    key: str
    title: str
    is_list: bool


@dataclass(frozen=True)
class Strangers:
    """What one group of keys has to know to answer a key that is none of its own.

    `names` are all its keys, `own` those without the notes that every answer takes, with what each says; `groups` are
    the groups of keys within it with their keys, `within` these and the entries of its lists. `choices` are the words
    that a key takes, where not any will do. `shorthand` is the key that a bare text answers. `homes` tells where else a
    key is known: under which key, and in what; `is_key` whether it is known anywhere.
    """

    title: str
    names: tuple[str, ...]
    own: Mapping[str, str]
    groups: Mapping[str, tuple[str, ...]]
    within: Mapping[str, tuple[str, ...]]
    choices: Mapping[str, frozenset[str]]
    shorthand: str
    homes: Callable[[str], list[Home]]
    is_key: Callable[[str], bool]

    def unknown_key(self, entry: Entry, taken: AbstractSet[str], around: AbstractSet[str]) -> Problem:
        """The problem of one key; it carries its mend where one key can be meant that is not `taken`.

        `around` are the keys of the groups that this one is part of.
        """
        hint, example = self._way_out(entry, taken) or self._way_elsewhere(entry, taken, around)
        slip = surely(entry.key, self.names)
        slips = [slip] if slip and self._is_slip(entry, slip) else []
        called = self._called(entry, taken) or slips
        is_free = len(called) == 1 and called[0] not in taken and self._holds(called[0], entry.value)
        is_sure = is_free and not self._belongs_elsewhere(entry, taken)
        fix = (Edit(entry.key_mark, called[0], opens=entry.value.mark),) if is_sure else ()
        message = f"'{entry.key}' is not a key of {self.title}."
        return Problem("unknown-key", entry.key_mark, message, hint, example, fix=fix)

    def _called(self, entry: Entry, taken: AbstractSet[str]) -> list[str]:
        """The keys that go by another word: best those that take what stands there, and that are free.

        A text of its own is the last thing that is meant.
        """
        found = meant(entry.key, self.own)
        for is_better in (
            lambda key: self._chooses(key, entry.value),
            lambda key: self._holds(key, entry.value) and not self._refuses(key, entry.value),
            lambda key: key not in taken,
            lambda key: key != self.shorthand,
        ):
            found = [key for key in found if is_better(key)] or found
        return found

    def _chooses(self, key: str, value: Node) -> bool:
        """Whether what stands there is one of the words that a key takes."""
        return isinstance(value, Scalar) and value.value.casefold() in self.choices.get(key, ())

    def _refuses(self, key: str, value: Node) -> bool:
        """Whether what stands there is nothing like any word that a key takes."""
        words = self.choices.get(key)
        return bool(words) and isinstance(value, Scalar) and not nearest(value.value, words or ())

    def _holds(self, key: str, value: Node) -> bool:
        """Whether what stands under another word can stand under a key: a text always, keys only where some fit."""
        inner = _keys_within(value)
        fitting = {*self.within.get(key, ()), *(set(self.names) - set(self.own))}
        return not inner or any(word in fitting or nearest(word, fitting) or meant(word, fitting) for word in inner)

    def _is_slip(self, entry: Entry, near: str) -> bool:
        """Whether a word can be a slip of the pen: none is a key of something else, unless it is one of several."""
        is_one_of_several = near.startswith(entry.key) or entry.key.startswith(near)
        return self._holds(near, entry.value) and (is_one_of_several or not self.is_key(entry.key))

    def _belongs_elsewhere(self, entry: Entry, taken: AbstractSet[str]) -> bool:
        return bool(self._group_of(entry.key)) or is_around_own(entry, set(self.names), taken)

    def _way_out(self, entry: Entry, taken: AbstractSet[str]) -> tuple[str, str] | None:
        if is_around_own(entry, set(self.names), taken):
            return own_lines(entry, self.title)
        if group := self._group_of(entry.key):
            return f"That belongs under '{group}:', further in.", f"{group}:\n  {as_line(entry.key, entry.value)}"
        if called := self._called(entry, taken):
            return self._renamed(called, taken), as_line(called[0], entry.value)
        if (near := nearest(entry.key, self.names)) and self._is_slip(entry, near):
            return f"Did you mean '{near}'?", as_line(near, entry.value)
        for group, inner in self.groups.items():
            if found := meant(entry.key, inner):
                return (
                    f"That belongs under '{group}:', as '{found[0]}'.",
                    f"{group}:\n  {as_line(found[0], entry.value)}",
                )
        chosen = [key for key in self.choices if key not in taken and self._chooses(key, entry.value)]
        if len(chosen) == 1:
            return f"If you mean one of the words of '{chosen[0]}', write it there.", as_line(chosen[0], entry.value)
        return None

    def _renamed(self, called: list[str], taken: AbstractSet[str]) -> str:
        if called[0] in taken:
            return (
                f"Here that is called '{called[0]}', and that key stands here already. Write both there, or keep one."
            )
        if len(called) == 1:
            return f"Here that is called '{called[0]}'."
        either = ", or ".join(f"'{key}' ({self.own[key].rstrip('.')})" for key in called)
        return f"Here that is called {either}."

    def _way_elsewhere(self, entry: Entry, taken: AbstractSet[str], around: AbstractSet[str]) -> tuple[str, str]:
        """Where a key belongs that is none here under any name."""
        if around and not _keys_within(entry.value) and (side := on_the_other_side(entry.key)):
            return side, ""
        line, homes = as_line(entry.key, entry.value), self.homes(entry.key)
        fitting = f"Keys that fit here: {', '.join(self.own)}."
        takes_details = "details" in self.names
        rest = " Anything else goes under 'details:', where every label is shown." if takes_details else ""
        is_near = any(home.key in around for home in homes) or not isinstance(entry.value, Scalar)
        if homes and is_near:
            homes = [home for home in homes if home.key in around] or homes
            titles = " or ".join(dict.fromkeys(home.title for home in homes))
            first = homes[0]
            where = f"It is a key of {titles}: move it there, under '{first.key}:'."
            return f"{where} {fitting}{rest}", f"{first.key}:\n  {'- ' if first.is_list else ''}{line}"
        if self.shorthand == "text" and "text" not in taken and isinstance(entry.value, Scalar):
            return f"If these are the words themselves, their key is 'text'. {fitting}{rest}", as_line(
                "text", entry.value
            )
        if takes_details:
            return fitting + rest, f"details:\n  {line}"
        return f"{fitting} Anything else goes under 'community:', as a detail.", f"community:\n  details:\n    {line}"

    def _group_of(self, key: str) -> str | None:
        """The group of keys within this one to which a key belongs."""
        return next((group for group, inner in self.groups.items() if key in inner), None)

    def meant_in(self, node: Node) -> set[str]:
        """The keys that were meant by words that are no keys here."""
        entries = node.entries if isinstance(node, nodes.Mapping) else ()
        strange = [entry for entry in entries if entry.key not in self.names]
        inside = [_keys_within(entry.value) for entry in strange if is_around_own(entry, set(self.names), set())]
        called = [meant(entry.key, self.own) or [nearest(entry.key, self.own) or ""] for entry in strange]
        return set().union(*inside, *called)

    def all_strange(self, node: Node) -> bool:
        """Whether a group of keys holds none that is known here."""
        entries = node.entries if isinstance(node, nodes.Mapping) else ()
        return bool(entries) and not any(entry.key in self.names or entry.key.startswith("x-") for entry in entries)

    def names_as_keys(self, node: nodes.Mapping) -> Problem | None:
        """The problem of `bakers: {name: Bakers}` where a list of entries with an `id` belongs, if it is one."""
        entries = [entry for entry in node.entries if not entry.value.is_null]
        known = any(entry.key in self.names or self._is_meant(entry.key) for entry in node.entries)
        if "id" not in self.names or known or not entries:
            return None
        if all(isinstance(entry.value, nodes.Mapping) for entry in entries):
            return _names_as_keys(entries[0])
        explains = next((key for key in EXPLAINING if key in self.names and key != self.shorthand), "")
        is_named = all(isinstance(entry.value, Scalar) and _is_name(entry.key) for entry in entries)
        return _names_beside_texts(entries, self.shorthand, explains) if is_named and explains else None

    def _is_meant(self, key: str) -> bool:
        return bool(nearest(key, self.names) or meant(key, self.own))


EXPLAINING = ("means", "summary", "text")


def _names_as_keys(first: Entry) -> Problem:
    inner = first.value.entries if isinstance(first.value, nodes.Mapping) else ()
    kept = [line for entry in inner if (line := _kept(entry.key, entry.value))]
    return Problem(
        "names-as-keys",
        first.key_mark,
        f"Here stands '{first.key}' as a key, but each entry of this list begins with a dash.",
        "Write what is now the key after 'id:', and line up the other keys with it.",
        "\n  ".join([f"- id: {first.key}", *kept]),
    )


def _names_beside_texts(entries: list[Entry], name: str, text: str) -> Problem:
    """The problem of `Crumb: The inside of a loaf`, where each of both has a key of its own."""
    lines = [line for entry in entries for line in (f"- {name}: {entry.key}", f"  {as_line(text, entry.value)}")]
    return Problem(
        "names-as-keys",
        entries[0].key_mark,
        f"Here stands '{entries[0].key}' as a key, but each entry of this list has its name under '{name}'.",
        f"Write the name after '- {name}:', and what you say of it after '{text}:' on the line below.",
        "\n".join(lines[:4]),
    )


def _keys_within(node: Node) -> set[str]:
    """The keys of a group, or of all groups in a list."""
    items = node.items if isinstance(node, nodes.Sequence) else (node,)
    return {entry.key for item in items if isinstance(item, nodes.Mapping) for entry in item.entries}


def _is_name(key: str) -> bool:
    return key[:1].isupper() or " " in key


def _kept(key: str, value: Node) -> str:
    """The author's own value under the right key, where it is a short word; else ''."""
    is_short = isinstance(value, Scalar) and value.plain and len(value.value) < 60 and "\n" not in value.value
    return f"{key}: {value.value}" if is_short and isinstance(value, Scalar) else ""
