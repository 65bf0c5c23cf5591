"""A key too many: one around a list, or around keys, that belong right where it stands."""

from __future__ import annotations

from collections.abc import Collection

from purposebook.fields.lines import as_line
from purposebook.problems import Problem
from purposebook.slips.keys.synonyms import meant
from purposebook.source.nodes import Entry, Mapping, Node, Scalar, Sequence


def unwrapped(
    node: Node, outer: str, names: Collection[str], shorthand: str
) -> tuple[tuple[Node, ...], list[Problem]] | None:
    """The entries of the list `outer` that stand under keys within it, as `stages:` in `lifecycle:`; and the problem.

    `names` are the keys of an entry, `shorthand` is the one that a bare text answers.
    """
    entries = node.entries if isinstance(node, Mapping) else ()
    lists = [entry.value for entry in entries if _holds_entries(entry, names, shorthand)]
    if not entries or len(lists) < len(entries):
        return None
    told = " and ".join(f"'{entry.key}:' (line {entry.key_mark.line})" for entry in entries)
    first = entries[0]
    problem = Problem(
        "key-too-many",
        first.key_mark,
        f"'{outer}' holds its entries itself; '{first.key}' is a key too many.",
        f"Take {told} away. What is listed there can stay as it is.",
        f"{outer}:\n{_begun(lists[0])}",
    )
    return _items(lists), [problem]


def _items(lists: list[Node]) -> tuple[Node, ...]:
    return tuple(item for found in lists if isinstance(found, Sequence) for item in found.items)


def _holds_entries(entry: Entry, names: Collection[str], shorthand: str) -> bool:
    items = entry.value.items if isinstance(entry.value, Sequence) else ()
    if entry.key in names:
        return False
    if all(isinstance(item, Mapping) for item in items):
        return any(inner.key in names for item in items if isinstance(item, Mapping) for inner in item.entries)
    return bool(shorthand) and all(isinstance(item, Scalar) for item in items) and not meant(entry.key, names)


def _begun(node: Node) -> str:
    """How the first entry of a list begins."""
    first = node.items[0] if isinstance(node, Sequence) else node
    if isinstance(first, Mapping):
        return f"  - {as_line(first.entries[0].key, first.entries[0].value) if first.entries else '{}'}"
    return f"  - {first.value}" if isinstance(first, Scalar) else ""
