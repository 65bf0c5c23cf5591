"""A fact of an entity under its key, as a page of one's own quotes it: the target of a KPI, the size of a member."""

from __future__ import annotations

from dataclasses import dataclass

from purposebook.fields.base import Base
from purposebook.fields.ids import Ref
from purposebook.fields.listing import Listing, is_open
from purposebook.fields.remark import Remark
from purposebook.fields.text import Entity, Text
from purposebook.model.index import Index
from purposebook.model.kinds import Kind
from purposebook.model.success import Kpi, ReadingOfKpi
from purposebook.nearness import nearest
from purposebook.problems import Problem
from purposebook.views.file.addressed import unquotable
from purposebook.views.success.numbers import standing

NAME, READING = "name", "reading"  # said of every entity; of every KPI with readings
COUNTED = frozenset({READING, *map(str, (Kpi.readings, Kpi.target, Kpi.baseline))})


@dataclass(frozen=True, slots=True)
class Fact:
    """What a key says: each part in words, with the unit that it counts in and does not say; its line and language."""

    parts: tuple[tuple[str, str], ...]
    line: int
    lang: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """What stands under a key, and in which line of the file."""

    value: object
    line: int

    @property
    def parts(self) -> tuple[object, ...]:
        """The same as a row, be it one entry or several."""
        return self.value if isinstance(self.value, tuple) else (self.value,)


def fact(index: Index, entity: Entity, path: str) -> Fact | Problem:
    """What an entity says under a key, a key within a key (`limits.most`), or as one of several (`target.2`)."""
    if path == NAME:
        line = 0 if entity.kind is Kind.RESERVED else entity.mark.line
        return Fact(((index.label(entity), ""),), line, entity.lang or "")
    answer = Answer(entity, entity.mark.line)
    for name in path.split("."):
        found = _within(answer, name)
        if isinstance(found, Problem):
            return found
        answer = found
        if is_open(answer.value):
            break
    return _silent(index, entity, path, answer) or _spoken(index, entity, path, answer)


def _within(answer: Answer, name: str) -> Answer | Problem:
    """What is found one step further in."""
    parts = answer.parts
    if name.isdecimal() and 0 < int(name) <= len(parts):
        part = parts[int(name) - 1]
        return Answer(part, part.mark.line if isinstance(part, Base) else answer.line)
    if name.isdecimal() or len(parts) > 1:
        ways = "'.1', '.2' …" if name.isdecimal() else f"'.1.{name}', '.2.{name}' …"
        return unquotable(f"Where '.{name}' is asked for, there are {len(parts)} entries.", f"Say which one: {ways}")
    if isinstance(parts[0], Base):
        return _under(parts[0], name)
    return unquotable(f"There is nothing more within what stands before '.{name}'.", f"Take '.{name}' away.")


def _under(group: Base, name: str) -> Answer | Problem:
    """What a group of keys says under one of them; a KPI says its last reading under `reading`."""
    if isinstance(group, Kpi) and name == READING:
        latest = standing(group).latest
        return Answer(latest, (latest or group).mark.line)
    names = {key.written: key for key in type(group).__keys__.values()}
    if name in names:
        return Answer(group.under(names[name]), (group.written(name) or group).mark.line)
    near = nearest(name, [NAME, READING, *names])
    hint = f"Did you mean '{near}'?" if near else f"It says something under: {', '.join(_answered(group))}."
    return unquotable(f"{group.title[:1].upper()}{group.title[1:]} has no key '{name}'.", hint)


def _answered(group: Base) -> list[str]:
    return [key.written for key in type(group).__keys__.values() if not is_open(group.under(key))]


def _groups(answer: Answer) -> list[Base]:
    return [part for part in answer.parts if isinstance(part, Base)]


def _silent(index: Index, entity: Entity, path: str, answer: Answer) -> Problem | None:
    """What is told where nothing is said, or that there is nothing, or nothing public."""
    value = answer.value
    if is_open(value):
        hint = f"Write it below line {answer.line} of purpose.yml, or take the quote out."
        return unquotable(f"{index.address(entity)} has no '{path}' yet.", hint)
    gap = value.gap if isinstance(value, Listing) and not value else value
    if isinstance(gap, Remark) and gap.is_empty:
        told = "is not published" if gap.withheld else f"is documented as none: {gap.none}"
        return unquotable(f"'{path}' of {index.address(entity)} {told}.", "Say it in words of your own.")
    return None


def _spoken(index: Index, entity: Entity, path: str, answer: Answer) -> Fact | Problem:
    key = [name for name in path.split(".") if not name.isdecimal()][-1:]
    words = [(_words(index, part), _unit(entity, part) if COUNTED.issuperset(key) else "") for part in answer.parts]
    if not all(said for said, _ in words):
        keys = ", ".join(f"'{path}.{name}'" for part in _groups(answer)[:1] for name in _answered(part))
        return unquotable(f"'{path}' of {index.address(entity)} says several things.", f"Name one of them: {keys}.")
    said = next((part for part in answer.parts if isinstance(part, Remark)), entity)
    return Fact(tuple(words), answer.line, said.lang or "")


def _words(index: Index, part: object) -> str:
    """One thing said, in words; '' for a group of keys, which says several."""
    if isinstance(part, Ref | Text) and (target := index.target(part)):
        return index.label(target)
    match part:
        case Entity():
            return index.label(part)
        case ReadingOfKpi():
            return str(part.value or part.none or part.withheld)
        case bool():
            return "yes" if part else "no"
        case float():
            return f"{part:.15g}"
    return str(part) if isinstance(part, str | Ref | Text) else ""


def _unit(kpi: Entity, part: object) -> str:
    text = part.value if isinstance(part, ReadingOfKpi) else part
    is_bare = isinstance(text, Text) and text.number is not None and not text.unit
    return kpi.unit or "" if is_bare and isinstance(kpi, Kpi) else ""
