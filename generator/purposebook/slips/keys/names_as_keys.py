"""Names of entries that stand as keys: `bakers: {name: Bakers}` where a list of entries belongs."""

from __future__ import annotations

from collections.abc import Sequence

from purposebook.fields.group import Group
from purposebook.fields.lines import as_line
from purposebook.nearness import nearest
from purposebook.problems import Problem
from purposebook.slips.keys.known import known
from purposebook.slips.keys.synonyms import meant
from purposebook.source.nodes import Entry, Mapping, Node, Scalar

EXPLAINING = ("means", "summary", "text")
SHORT = 60  # letters of a word that is shown


def names_as_keys(node: Mapping, group: type[Group]) -> Problem | None:
    """The problem of a group of keys, where its keys are names of entries; None where they are something else."""
    names, own = known(group).names, known(group).own
    entries = [entry for entry in node.entries if not entry.value.is_null]
    is_known = any(it.key in names or nearest(it.key, names) or meant(it.key, own) for it in node.entries)
    if "id" not in names or is_known or not entries:
        return None
    if all(isinstance(entry.value, Mapping) for entry in entries):
        return _with_groups(entries[0])
    explains = next((key for key in EXPLAINING if key in names and key != group.shorthand), "")
    is_named = all(isinstance(entry.value, Scalar) and _is_name(entry.key) for entry in entries)
    return _with_texts(entries, group.shorthand, explains) if is_named and explains else None


def _with_groups(first: Entry) -> Problem:
    inner = first.value.entries if isinstance(first.value, Mapping) else ()
    kept = [f"{it.key}: {it.value.value}" for it in inner if isinstance(it.value, Scalar) and _is_short(it.value)]
    return Problem(
        "names-as-keys",
        first.key_mark,
        f"Here stands '{first.key}' as a key, but each entry of this list begins with a dash.",
        "Write what is now the key after 'id:', and line up the other keys with it.",
        "\n  ".join([f"- id: {first.key}", *kept]),
    )


def _with_texts(entries: Sequence[Entry], name: str, text: str) -> Problem:
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


def _is_short(node: Node) -> bool:
    return isinstance(node, Scalar) and node.plain and len(node.value) < SHORT and "\n" not in node.value
