"""Readings of a KPI whose day stands as a key: `12.3.2026: 40`."""

from __future__ import annotations

from purposebook.fields.lines import as_line
from purposebook.problems import Problem
from purposebook.slips.keys.spellings import day_meant
from purposebook.source.nodes import Mapping, Node


def days_as_keys(node: Node) -> Problem | None:
    """The problem of a reading whose day stands as a key; None where it does not."""
    entries = node.entries if isinstance(node, Mapping) else ()
    days = [(day, entry) for entry in entries if (day := day_meant(entry.key))]
    if not days or len(days) < len(entries):
        return None
    lines = "\n".join(f"- on: {day}\n  {as_line('value', entry.value)}" for day, entry in days[:3])
    words = "A reading has its day under 'on' and its number under 'value'; here they stand without these keys."
    return Problem("wrong-shape", node.mark, words, "Write the day and the number on a line each.", lines)
