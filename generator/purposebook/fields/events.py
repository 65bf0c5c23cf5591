"""What reading meets and cannot use: where it stands, and what would fit there. No guess at what was meant."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence as Many
from dataclasses import dataclass
from typing import ClassVar, NamedTuple

from purposebook.fields.dates import Days, iso
from purposebook.fields.group import Group
from purposebook.fields.lines import as_line
from purposebook.problems import Mark, Problem, Severity
from purposebook.source.nodes import Entry, Mapping, Node, Scalar, Sequence


class Around(NamedTuple):
    """A group of keys in which others are being read: the keys it knows, and what stands there."""

    names: tuple[str, ...]
    node: Mapping


@dataclass(frozen=True, slots=True, eq=False)
class Event(ABC):
    """Something that cannot be used as it stands."""

    @abstractmethod
    def problem(self) -> Problem | None:
        """It in plain words; None where nothing has to be said."""


@dataclass(frozen=True, slots=True, eq=False)
class Fault(Event):
    """Something of which all is said already."""

    code: str
    mark: Mark
    message: str
    hint: str
    example: str = ""

    def problem(self) -> Problem:
        """It in plain words."""
        return Problem(self.code, self.mark, self.message, self.hint, self.example)


@dataclass(frozen=True, slots=True, eq=False)
class UnknownKey(Event):
    """A key that its group does not know. `node` is all that stands there, `around` the groups outside it."""

    entry: Entry
    node: Mapping
    group: type[Group]
    around: Many[Around]

    def problem(self) -> Problem:
        """It in plain words, with the keys that fit."""
        message = f"'{self.entry.key}' is not a key of {self.group.title}."
        return Problem(
            "unknown-key", self.entry.key_mark, message, f"Keys that fit here: {', '.join(self.group.key_names())}."
        )


@dataclass(frozen=True, slots=True, eq=False)
class MoreUnknownKeys(Event):
    """Further keys that their group does not know, where it does not know so many that each is no slip."""

    entries: Many[Entry]
    group: type[Group]

    def problem(self) -> Problem:
        """All of them in one."""
        message = f"{len(self.entries):,} more keys from here on are no keys of {self.group.title}."
        hint = "Perhaps something else was pasted here? What has no key of its own goes under 'details:'."
        return Problem("unknown-key", self.entries[0].key_mark, message, hint)


@dataclass(frozen=True, slots=True, eq=False)
class MissingKey(Event):
    """A group of keys in which none of `keys` stands, of which one has to."""

    node: Node
    group: type[Group]
    keys: tuple[str, ...]

    def problem(self) -> Problem | None:
        """It in plain words, with the line that is missing."""
        key, title = self.keys[0], self.group.title
        return Problem(
            "missing-key",
            self.node.mark,
            f"{title[0].upper()}{title[1:]} needs '{key}'.",
            "Add the line, or take the entry out until you know it.",
            self._line(key),
            missing=key,
        )

    def _line(self, key: str) -> str:
        """What is missing as a line; where a bare text is all there is, the whole entry with that text in it."""
        if not isinstance(self.node, Scalar):
            return self.group.key_example(key)
        shorthand = self.group.shorthand
        others = [self.group.key_example(group[0]) for group in self.group.needs if group[0] != shorthand]
        return "\n  ".join([f"- {as_line(shorthand, self.node)}", *others])


@dataclass(frozen=True, slots=True, eq=False)
class WrongShape(Event):
    """A text, a list or a group of keys where `expected` belongs."""

    node: Node
    expected: str
    hint: str
    example: str

    def problem(self) -> Problem:
        """It in plain words."""
        message = f"Here stands {shape_of(self.node)}, but {self.expected}."
        return Problem("wrong-shape", self.node.mark, message, self.hint, self.example)


@dataclass(frozen=True, slots=True, eq=False)
class NotAnId(Event):
    """A list or a group of keys where the id of an entry belongs, under a key."""

    node: Node
    key: str
    sample: ClassVar[str] = "newcomer"

    def problem(self) -> Problem:
        """It in plain words."""
        return self.with_id(self.sample)

    def with_id(self, id_: str) -> Problem:
        """It in plain words, with an id to write."""
        hint = "Write only the id; what is to be said of it stands where the id is at home."
        return WrongShape(self.node, "this key takes an id", hint, f"{self.key}: {id_}").problem()


@dataclass(frozen=True, slots=True, eq=False)
class NotInSet(Event):
    """A word under a key that takes others: `words`, and `also`, which count as one of them; or one of their own."""

    node: Scalar
    key: str
    words: tuple[str, ...]
    also: dict[str, str]
    note: str
    is_own: bool = False

    def problem(self) -> Problem:
        """It in plain words, with those that the key takes."""
        if self.is_own:
            message = f"'{self.node.value}' is a word of your own: it is shown as it is, and nothing follows from it."
            hint = f"Words from which something follows: {', '.join(self.words)}.{self.note}"
            return Problem("own-word", self.node.mark, message, hint, severity=Severity.INFO)
        message = f"'{self.node.value}' is not one of the words this key knows."
        hint = f"Choose one of: {', '.join(self.words)}.{self.note}"
        return Problem("unknown-value", self.node.mark, message, hint, f"{self.key}: {self.words[0]}")


@dataclass(frozen=True, slots=True, eq=False)
class NotANumber(Event):
    """A word where a number belongs. `hint` says which, `scale` what it is on, `sample` is a right one."""

    node: Scalar
    key: str
    hint: str
    scale: str
    sample: str

    def problem(self) -> Problem:
        """It in plain words."""
        return self.with_number(self.sample)

    def with_number(self, number: str) -> Problem:
        """It in plain words, with a number to write."""
        message = f"'{self.node.value.strip()}' is not a number."
        return Problem("not-a-number", self.node.mark, message, self.hint, f"{self.key}: {number}")


@dataclass(frozen=True, slots=True, eq=False)
class NotADate(Event):
    """A word where a date belongs: it is none, or can mean several, or counts its years in another `calendar`."""

    node: Scalar
    key: str
    meant: Many[Days] = ()
    calendar: str = ""
    sample: ClassVar[str] = "2026-11-22"

    @property
    def word(self) -> str:
        """What stands there."""
        return self.node.value.strip()

    def problem(self) -> Problem:
        """It in plain words."""
        if self.meant:
            return self._doubtful()
        return self._elsewhere() if self.calendar else self.with_day(self.sample)

    def with_day(self, day: str) -> Problem:
        """It in plain words, with a date to write."""
        until = "" if any(sign.isdigit() for sign in self.word) else " Until it is known, leave the line out."
        return self._told(
            "not-a-date",
            f"'{self.word}' is not a date that the calendar knows.",
            f"Write year-month-day; a year, a month or a quarter alone is fine too.{until}",
            day,
        )

    def _doubtful(self) -> Problem:
        read = " or ".join(map(iso, self.meant))
        ends = [iso(days) if " " not in iso(days) else f"{days[1]:%Y-%m}" for days in self.meant]
        message = f"'{self.word}' can mean {read}. It is shown as it stands."
        hint = "Write year-month-day, which everybody reads alike; a month or a quarter alone is fine too."
        return self._told("doubtful-date", message, hint, f"{ends[0]}  # or {', '.join(ends[1:])}")

    def _elsewhere(self) -> Problem:
        message = f"'{self.word}' counts its years by the {self.calendar} calendar, which is not read here."
        hint = "Write the day of the common (Gregorian) calendar; the other one can stand beside it under 'note'."
        return self._told("not-a-date", message, hint, self.sample)

    def _told(self, code: str, message: str, hint: str, day: str) -> Problem:
        return Problem(code, self.node.mark, message, hint, f"{self.key}: {day}", Severity.WARNING)


def shape_of(node: Node) -> str:
    """What stands there, in an author's words."""
    if isinstance(node, Scalar):
        return "a single text"
    return "a list" if isinstance(node, Sequence) else f"a group of keys ({', '.join(keys_of(node))})"


def keys_of(node: Mapping) -> list[str]:
    """The first keys of a group, to recognise it by."""
    keys = [entry.key for entry in node.entries]
    return [*keys[:3], "…"] if len(keys) > 3 else keys
