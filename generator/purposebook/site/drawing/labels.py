"""A number in a picture, with the words that it is shown by."""

from __future__ import annotations

from typing import NamedTuple

from purposebook.fields.amounts import Amount


class Shown(NamedTuple):
    """A number, how its author wrote it with its unit, and how without, where that is clear."""

    value: float
    whole: str
    bare: str


def shown(amount: Amount, unit: str) -> Shown:
    """An amount as it is shown in pictures."""
    whole = amount.text(unit)
    return Shown(amount.value, whole, f"{amount.shown_head}{amount.tail}" if amount.unit in ("", unit) else whole)
