"""Readings of a KPI without their keys: `12.3.2026: 40`, or a number alone."""

from __future__ import annotations

from purposebook.fields.amounts import number_in
from purposebook.fields.lines import as_line
from purposebook.problems import Problem
from purposebook.slips.keys.spellings import day_meant
from purposebook.source.nodes import Mapping, Node, Scalar


def days_as_keys(node: Node) -> Problem | None:
    """The problem of a reading whose day stands as a key, or whose number stands alone."""
    if not (lines := _with_keys(node)):
        return None
    words = "A reading has its day under 'on' and its number under 'value'; here they stand without these keys."
    return Problem("wrong-shape", node.mark, words, "Write the day and the number on a line each.", lines)


def _with_keys(node: Node) -> str:
    """What was meant, written with keys; '' where it is neither."""
    if isinstance(node, Scalar):
        return f"readings:\n  - on: 2026-10-31\n    value: {node.value}" if number_in(node.value) is not None else ""
    entries = node.entries if isinstance(node, Mapping) else ()
    days = [(day, entry) for entry in entries if (day := day_meant(entry.key))]
    if len(days) < len(entries):
        return ""
    return "\n".join(f"- on: {day}\n  {as_line('value', entry.value)}" for day, entry in days[:3])
