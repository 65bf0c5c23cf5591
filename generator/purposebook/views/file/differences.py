"""What reads differently in two states of an entry, key by key, with the words of both."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from textwrap import shorten

from purposebook.fields.base import Base
from purposebook.fields.ids import Ref
from purposebook.fields.listing import Listing
from purposebook.fields.remark import Remark
from purposebook.fields.text import Entity, Text
from purposebook.views.file.same_entries import SameEntries

LONGEST, MOST = 160, 5


@dataclass(frozen=True, slots=True)
class Difference:
    """A key that reads differently, as the author writes it; what it says no longer, and what it says now."""

    key: str
    gone: tuple[str, ...] = ()
    new: tuple[str, ...] = ()

    @property
    def told(self) -> str:
        """The difference in words."""
        parts = [f"{word} {quoted(said)}" for word, said in (("no longer", self.gone), ("now", self.new)) if said]
        return ", ".join(parts) or "in another order, or with other remarks"


def quoted(words: tuple[str, ...]) -> str:
    """Words in quotes, in a row; long ones cut short, and long rows."""
    some = ", ".join(f"“{shorten(said, LONGEST, placeholder=' …')}”" for said in words[:MOST])
    return f"{some} and {len(words) - MOST} more" if len(words) > MOST else some


def differences(same: SameEntries, old: Base, new: Base) -> Iterator[Difference]:
    """The keys of two states of a group of keys that read differently."""
    for key in type(new).__keys__.values():
        before, after = old.under(key), new.under(key)
        if _read(before, same) != _read(after, same):
            was, now = tuple(_said(before, same)), tuple(_said(after, same))
            yield Difference(
                key.written,
                tuple(words for words in was if words not in now),
                tuple(words for words in now if words not in was),
            )


def _read(value: object, same: SameEntries) -> object:
    """A value in a form that can be compared; entities within are entries of their own."""
    match value:
        case Listing(gap=Remark() as gap):
            return _read(gap, same)
        case tuple():
            return tuple(_read(part, same) for part in value if not isinstance(part, Entity))
        case Ref():
            return same.led(value)
        case Base():
            parts = [
                _read(value.under(key), same) for key in type(value).__keys__.values() if not key.is_one_of(Text.text)
            ]
            return (*parts, same.led(value)) if isinstance(value, Text) else tuple(parts)
    return value


def _said(value: object, same: SameEntries) -> Iterator[str]:
    """What a value says to a reader, one after the other."""
    match value:
        case Listing(gap=Remark() as gap):
            yield gap.none or gap.withheld or ""
        case tuple():
            for part in value:
                yield from () if isinstance(part, Entity) else _said(part, same)
        case Ref():
            yield same.label(value)
        case Text(text=str()):
            yield str(value)
        case Base():
            yield ", ".join(islice(_by_key(value, same), MOST))
        case bool():
            yield "yes" if value else "no"
        case float():
            yield f"{value:.12g}"
        case str():
            yield value


def _by_key(group: Base, same: SameEntries) -> Iterator[str]:
    for key in type(group).__keys__.values():
        if words := " ".join(_said(group.under(key), same)):
            yield f"{key.written} {words}"
