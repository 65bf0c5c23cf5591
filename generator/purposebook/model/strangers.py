"""Keys that a group of keys does not know: what was meant by them, and where it belongs."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import NamedTuple

from purposebook import nodes
from purposebook.model.lines import as_line
from purposebook.model.reading import nearest, surely
from purposebook.model.thesaurus import meant
from purposebook.nodes import Entry, Node, Scalar
from purposebook.problems import Edit, Problem


class Home(NamedTuple):
    """Where a key is known: under which key, in what, and whether that is an entry of a list."""

    key: str
    title: str
    is_list: bool


@dataclass(frozen=True)
class Strangers:
    """What one group of keys has to know to answer a key that is none of its own.

    `names` are all its keys, `own` those without the notes that every answer takes, `groups` the groups of keys
    within it with their keys; `within` are these and the entries of its lists. `shorthand` is the key that a bare text
    answers. `homes` tells where else a key is known: under which key, and in what.
    """

    title: str
    names: tuple[str, ...]
    own: tuple[str, ...]
    groups: Mapping[str, tuple[str, ...]]
    within: Mapping[str, tuple[str, ...]]
    shorthand: str
    homes: Callable[[str], list[Home]]

    def unknown_key(self, entry: Entry, taken: AbstractSet[str]) -> Problem:
        """The problem of one key; it carries its mend where one key can be meant that is not `taken`."""
        hint, example = self._way_out(entry)
        right = surely(entry.key, self.names) or meant(entry.key, self.own)
        is_sure = right and right not in taken and not self._group_of(entry.key)
        fix = (Edit(entry.key_mark, right, opens=entry.value.mark),) if right and is_sure else ()
        message = f"'{entry.key}' is not a key of {self.title}."
        return Problem("unknown-key", entry.key_mark, message, hint, example, fix=fix)

    def _way_out(self, entry: Entry) -> tuple[str, str]:
        if group := self._group_of(entry.key):
            return f"That belongs under '{group}:', further in.", f"{group}:\n  {as_line(entry.key, entry.value)}"
        if near := meant(entry.key, self.own):
            return f"Here that is called '{near}'.", as_line(near, entry.value)
        if near := nearest(entry.key, self.names):
            return f"Did you mean '{near}'?", as_line(near, entry.value)
        for group, inner in self.groups.items():
            if near := meant(entry.key, inner):
                return f"That belongs under '{group}:', as '{near}'.", f"{group}:\n  {as_line(near, entry.value)}"
        return self._way_elsewhere(entry)

    def _way_elsewhere(self, entry: Entry) -> tuple[str, str]:
        """Where a key belongs that is none here under any name."""
        line, homes = as_line(entry.key, entry.value), self.homes(entry.key)
        fitting = f"Keys that fit here: {', '.join(self.own)}."
        takes_details = "details" in self.names
        rest = " Anything else goes under 'details:', where every label is shown." if takes_details else ""
        if homes:
            titles = " or ".join(dict.fromkeys(home.title for home in homes))
            first = homes[0]
            where = f"It is a key of {titles}: move it there, under '{first.key}:'."
            return f"{where} {fitting}{rest}", f"{first.key}:\n  {'- ' if first.is_list else ''}{line}"
        if self.shorthand == "text" and isinstance(entry.value, Scalar):
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
        strange = [entry.key for entry in entries if entry.key not in self.names]
        return {right for key in strange if (right := meant(key, self.own) or nearest(key, self.own))}

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


def _is_name(key: str) -> bool:
    return key[:1].isupper() or " " in key


def _kept(key: str, value: Node) -> str:
    """The author's own value under the right key, where it is a short word; else ''."""
    is_short = isinstance(value, Scalar) and value.plain and len(value.value) < 60 and "\n" not in value.value
    return f"{key}: {value.value}" if is_short and isinstance(value, Scalar) else ""
