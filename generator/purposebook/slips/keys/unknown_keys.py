"""Keys that a group of keys does not know: what was meant by them, and where it belongs.

Each way out is a hint and an example; the first that fits is told. A mend goes along where one key alone can be meant.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from purposebook.fields.base import EACH
from purposebook.fields.events import MissingKey, UnknownKey
from purposebook.fields.lines import as_line
from purposebook.nearness import nearest, surely
from purposebook.problems import Edit, Problem
from purposebook.slips.keys.known import Known, homes_of, is_around_own, is_key, keys_within, known
from purposebook.slips.keys.synonyms import BESIDE, is_certain, is_own_word, meant, on_the_other_side
from purposebook.slips.keys.wrong_indent import out_of_place
from purposebook.source.nodes import Entry, Mapping, Node, Scalar

PLURAL = ("s", "es")
MOST = 4  # lines of an example
WayOut = tuple[str, str] | None


@dataclass(frozen=True)
class Stranger:
    """One key that is none of its group. `taken` are the keys beside it, `around` those of the groups outside."""

    entry: Entry
    title: str
    shorthand: str
    group: Known
    taken: frozenset[str]
    around: frozenset[str]

    @property
    def key(self) -> str:
        """The key as it was written."""
        return self.entry.key

    @property
    def value(self) -> Node:
        """What stands under it."""
        return self.entry.value

    @property
    def is_around_own(self) -> bool:
        """Whether nothing stands under it but keys that belong where it stands."""
        return is_around_own(self.entry, self.group.names, self.taken)

    def called(self) -> list[str]:
        """The keys that go by this word: best those that take what stands there, and that are free.

        A text of its own is the last thing that is meant.
        """
        found = meant(self.key, self.group.own) or meant(self.key, self.group.names)
        for is_better in (
            lambda key: self.group.chooses(key, self.value),
            lambda key: self.group.holds(key, self.value) and not self.group.refuses(key, self.value),
            lambda key: key not in self.taken,
            lambda key: key != self.shorthand,
        ):
            found = [key for key in found if is_better(key)] or found
        return found

    def is_slip_of(self, near: str) -> bool:
        """Whether it can be a slip of the pen: no word of its own, unless it is one of several."""
        is_one_of_several = {self.key, near} in ({word, f"{word}{end}"} for word in (self.key, near) for end in PLURAL)
        has_sense = is_key(self.key) or is_own_word(self.key, near)
        return self.group.holds(near, self.value) and (is_one_of_several or not has_sense)

    def is_meant(self, called: str) -> bool:
        """Whether a key that goes by this word is meant beyond doubt."""
        return is_certain(self.key, called) and not self.group.refuses(called, self.value)

    def mend(self) -> str | None:
        """The one key that alone can be meant, and is free; None where anything is in doubt."""
        slip = surely(self.key, self.group.names)
        called = self.called() or ([slip] if slip and self.is_slip_of(slip) else [])
        if len(called) != 1 or called[0] in self.taken or not self.group.holds(called[0], self.value):
            return None
        if not self.is_meant(called[0]):
            return None
        return None if self.group.group_of(self.key) or self.is_around_own else called[0]


def unknown_key(event: UnknownKey) -> Problem:
    """The problem of one key, with its way out."""
    group, entry = known(event.group), event.entry
    if moved := out_of_place(entry, event.node, group.within, event.around):
        return moved
    taken = frozenset(other.key for other in event.node.entries)
    around = frozenset(name for outer in event.around for name in outer.names)
    key = Stranger(entry, event.group.title, event.group.shorthand, group, taken, around)
    hint, example = next(found for way in WAYS if (found := way(key)))
    mend = key.mend()
    fix = (Edit(entry.key_mark, mend, opens=entry.value.mark),) if mend else ()
    return replace(event.problem(), hint=hint, example=example, fix=fix)


def missing_key(event: MissingKey) -> Problem | None:
    """The problem of a missing key, unless it was meant by a key that is told as unknown, or all keys are."""
    entries = event.node.entries if isinstance(event.node, Mapping) else ()
    group = known(event.group)
    strange = [entry for entry in entries if entry.key not in group.names]
    if len(strange) > EACH:  # the whole is told as something else
        return None
    is_all = len(strange) == len(entries) and not any(entry.key.startswith("x-") for entry in entries)
    told = strange and (is_all or any(_means(entry, group) & set(event.keys) for entry in strange))
    return None if told else event.problem()


def _means(entry: Entry, group: Known) -> set[str]:
    """The keys that were meant by one that is none."""
    inside = keys_within(entry.value) if is_around_own(entry, group.names, ()) else set()
    return inside | set(meant(entry.key, group.own) or [nearest(entry.key, group.own) or ""])


def _around_own(key: Stranger) -> WayOut:
    if not key.is_around_own:
        return None
    hint = f"What stands under it belongs to {key.title} itself: take '{key.key}:' away, and begin these lines there."
    inner = key.value.entries if isinstance(key.value, Mapping) else ()
    return hint, "\n".join(as_line(inside.key, inside.value) for inside in inner[:MOST])


def _further_in(key: Stranger) -> WayOut:
    group = key.group.group_of(key.key)
    return _into(group, key, "That belongs under '{}:', further in.") if group else None


def _other_word(key: Stranger) -> WayOut:
    called = key.called()
    if not called:
        return None
    several = ", or ".join(f"'{it}' ({key.group.own.get(it, '').rstrip('.')})" for it in called)
    hint = f"Here that is called {several}." if len(called) > 1 else f"Here that is called '{called[0]}'."
    if called[0] in key.taken:
        hint = f"Here that is called '{called[0]}', and that key stands here already. Write both there, or keep one."
    return hint, as_line(called[0], key.value)


def _perhaps(key: Stranger) -> WayOut:
    """A key that may be meant, with what it says; the author's own line goes where nothing is lost."""
    called = key.called()
    if len(called) != 1 or key.is_meant(called[0]):
        return None
    if called[0] in key.group.choices and key.group.chooses(called[0], Scalar(key.key, key.entry.key_mark)):
        return f"Here that is called '{called[0]}'.", f"{called[0]}: {key.key}"
    says = key.group.own.get(called[0], "").rstrip(".")
    return f"It could be '{called[0]}' ({says}): write that if you mean it. {_detail(key)[0]}", _detail(key)[1]


def _near(key: Stranger) -> WayOut:
    near = nearest(key.key, key.group.names)
    return (f"Did you mean '{near}'?", as_line(near, key.value)) if near and key.is_slip_of(near) else None


def _other_side(key: Stranger) -> WayOut:
    side = on_the_other_side(key.key) if key.around and not keys_within(key.value) else ""
    return (side, "") if side else None


def _beside(key: Stranger) -> WayOut:
    """Where something belongs that has no key of its own here."""
    where = BESIDE.get(key.key)
    return (f"{where} {_detail(key)[0]}", _detail(key)[1]) if where else None


def _elsewhere(key: Stranger) -> WayOut:
    """Where a key is known, if that is near, or if what stands under it is more than a text."""
    homes = homes_of(key.key)
    near = [home for home in homes if home.key in key.around]
    if not homes or (not near and isinstance(key.value, Scalar)):
        return None
    homes = tuple(near) or homes
    titles = " or ".join(dict.fromkeys(home.title for home in homes))
    line = f"{'- ' if homes[0].is_list else ''}{as_line(key.key, key.value)}"
    where = f"It is a key of {titles}: move it there, under '{homes[0].key}:'."
    return f"{where} {_fitting(key)}", f"{homes[0].key}:\n  {line}"


def _the_words_themselves(key: Stranger) -> WayOut:
    if key.shorthand != "text" or "text" in key.taken or not isinstance(key.value, Scalar):
        return None
    return f"If these are the words themselves, their key is 'text'. {_fitting(key)}", as_line("text", key.value)


def _detail(key: Stranger) -> tuple[str, str]:
    line = as_line(key.key, key.value)
    if "details" in key.group.names:
        return _fitting(key), f"details:\n  {line}"
    hint = f"{_fitting(key)} Anything else goes under 'community:', as a detail."
    return hint, f"community:\n  details:\n    {line}"


def _into(group: str, key: Stranger, hint: str) -> tuple[str, str]:
    return hint.format(group), f"{group}:\n  {as_line(key.key, key.value)}"


def _fitting(key: Stranger) -> str:
    rest = " Anything else goes under 'details:', where every label is shown." if "details" in key.group.names else ""
    return f"Keys that fit here: {', '.join(key.group.own)}.{rest}"


WAYS: tuple[Callable[[Stranger], WayOut], ...] = (
    _around_own, _further_in, _perhaps, _other_word, _near,
    _other_side, _beside, _elsewhere, _the_words_themselves, _detail,
)  # fmt: skip
