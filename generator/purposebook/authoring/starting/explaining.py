"""Comments for a purpose.yml: what each key is for, above its first use, and what is not written yet, at the end."""

from __future__ import annotations

from collections.abc import Iterator

from purposebook import source
from purposebook.fields.base import Base
from purposebook.fields.remark import Remark
from purposebook.fields.text import Noted, Prose, Text
from purposebook.model.keys import groups_in
from purposebook.model.root import Purposebook
from purposebook.source.nodes import Mapping, Node, Scalar, Sequence
from purposebook.source.quoting import as_value

MODELINE = "# yaml-language-server: $schema=./purpose.schema.json\n"
HEAD = """\
# Everything on the site comes from this file. Lines that begin with # are notes; they stay at home, with keys that
# begin with x- and what is withheld.
# What is not answered stands on the site as an open question, so begin small.
"""
SAMPLE = "newcomer"  # the member type of the examples
OPEN = """
# --- Not written yet ---
# Each of these is a section of its own. To begin one, take the # and the blank away from its lines.
"""


def explained(text: str) -> str:
    """A purpose.yml with a comment above each key that is met for the first time, and the sections it lacks."""
    root = source.read(text).root
    told: dict[int, str] = {}
    for number, words in _told(root, Purposebook, set()):
        told.setdefault(number, words)
    lines: list[str] = []
    for number, line in enumerate(text.splitlines(), 1):
        if number in told:
            lead = len(line) - len(line.lstrip(" "))
            lines += [""] if not lead and lines and lines[-1] else []
            lines.append(f"{' ' * lead}# {told[number]}")
        lines.append(line)
    return MODELINE + HEAD + "\n".join(lines) + "\n" + _open_sections(root)


def _told(node: Node | None, base: type[Base], seen: set[str]) -> Iterator[tuple[int, str]]:
    """The line of each key that is met for the first time, and what it is for; `seen` is what was said already."""
    if isinstance(node, Sequence):
        for item in node.items:
            yield from _told(item, base, seen)
    names = base.key_names()
    for entry in node.entries if isinstance(node, Mapping) else ():
        if entry.key not in names:
            continue
        field = base.model_fields[names[entry.key]]
        words = field.description or ""
        if words not in seen and entry.key != "schema":
            seen.add(words)
            yield entry.key_mark.line, words
        for inner in groups_in(field.annotation):
            if inner not in (Text, Prose, Noted, Remark):
                yield from _told(entry.value, inner, seen)


def _open_sections(root: Node | None) -> str:
    there = {entry.key for entry in root.entries} if isinstance(root, Mapping) else set()
    missing = [(key, name) for key, name in Purposebook.key_names().items() if key not in (*there, "schema", "checks")]
    if not missing:
        return ""
    parts = [OPEN]
    who = _first_member(root)
    for key, name in missing:
        shown = Purposebook.key_example(key)
        shown = shown.replace(f"of: {SAMPLE}", f"of: {who}") if who else shown
        example = [line for line in shown.splitlines() if line.strip()]
        example = [line if line.startswith((f"{key}:", "  ")) else f"  {line}" for line in example]
        words = Purposebook.model_fields[name].description
        parts.append("\n".join(["#", f"# {words}", *(f"# {line}" for line in example), ""]))
    return "".join(parts)


def _first_member(root: Node | None) -> str:
    """The id of the first member type, so that an example that names one is right as it stands; '' where none is."""
    entries = root.entries if isinstance(root, Mapping) else ()
    members = next((entry.value for entry in entries if entry.key == "members"), None)
    first = members.items[0] if isinstance(members, Sequence) and members.items else None
    given = {entry.key: entry.value for entry in first.entries} if isinstance(first, Mapping) else {}
    named = given.get("id") or given.get("name")
    return as_value(named.value) if isinstance(named, Scalar) else ""
