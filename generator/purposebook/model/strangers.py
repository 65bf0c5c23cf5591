"""Keys that a group of keys does not know: what was meant by them, and where it belongs."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from purposebook import nodes
from purposebook.model.reading import nearest, surely
from purposebook.model.thesaurus import meant
from purposebook.nodes import Entry, Node, Scalar
from purposebook.problems import Edit, Problem


@dataclass(frozen=True)
class Strangers:
    """What one group of keys has to know to answer a key that is none of its own.

    `names` are all its keys, `own` those without the notes that every answer takes, `groups` the groups of keys
    within it with their keys; `example` gives a key's line of YAML.
    """

    title: str
    names: tuple[str, ...]
    own: tuple[str, ...]
    groups: Mapping[str, tuple[str, ...]]
    example: Callable[[str], str]

    def unknown_key(self, entry: Entry, taken: AbstractSet[str]) -> Problem:
        """The problem of one key; it carries its mend where one key can be meant that is not `taken`."""
        hint, example = self._way_out(entry)
        right = surely(entry.key, self.names) or meant(entry.key, self.own)
        fix = (Edit(entry.key_mark, right, opens=entry.value.mark),) if right and right not in taken else ()
        message = f"'{entry.key}' is not a key of {self.title}."
        return Problem("unknown-key", entry.key_mark, message, hint, example, fix=fix)

    def _way_out(self, entry: Entry) -> tuple[str, str]:
        if near := meant(entry.key, self.own):
            return f"Here that is called '{near}'.", _kept(near, entry.value) or self.example(near)
        if near := nearest(entry.key, self.names):
            return f"Did you mean '{near}'?", _kept(near, entry.value) or self.example(near)
        for group, inner in self.groups.items():
            if near := meant(entry.key, inner):
                line = _kept(near, entry.value) or f"{near}: …"
                return f"That belongs under '{group}:', as '{near}'.", f"{group}:\n  {line}"
        keys = ", ".join(self.own)
        line = _kept(entry.key, entry.value) or f"{entry.key}: …"
        hint = f"Keys that fit here: {keys}. Anything else goes under 'details:', where every label is shown."
        return hint, f"details:\n  {line}"

    def meant_in(self, node: Node) -> set[str]:
        """The keys that were meant by words that are no keys here."""
        entries = node.entries if isinstance(node, nodes.Mapping) else ()
        strange = [entry.key for entry in entries if entry.key not in self.names]
        return {right for key in strange if (right := meant(key, self.own) or nearest(key, self.own))}

    def names_as_keys(self, node: nodes.Mapping) -> Problem | None:
        """The problem of `bakers: {name: Bakers}` where a list of entries with an `id` belongs, if it is one."""
        entries = [entry for entry in node.entries if not entry.value.is_null]
        known = any(entry.key in self.names or nearest(entry.key, self.names) for entry in node.entries)
        if "id" not in self.names or known or not entries:
            return None
        if not all(isinstance(entry.value, nodes.Mapping) for entry in entries):
            return None
        first = entries[0]
        inner = first.value.entries if isinstance(first.value, nodes.Mapping) else ()
        kept = [line for entry in inner if (line := _kept(entry.key, entry.value))]
        return Problem(
            "names-as-keys",
            first.key_mark,
            f"Here stands '{first.key}' as a key, but each entry of this list begins with a dash.",
            "Write what is now the key after 'id:', and line up the other keys with it.",
            "\n  ".join([f"- id: {first.key}", *kept]),
        )


def _kept(key: str, value: Node) -> str:
    """The author's own value under the right key, where it is a short word; else ''."""
    is_short = isinstance(value, Scalar) and value.plain and len(value.value) < 60 and "\n" not in value.value
    return f"{key}: {value.value}" if is_short and isinstance(value, Scalar) else ""
