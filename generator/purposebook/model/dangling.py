"""References that lead nowhere or could mean two things, and ids that stand twice: facts of a model, told plainly."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from purposebook.fields.events import Event
from purposebook.fields.group import Group
from purposebook.fields.ids import ID, Ref, slug
from purposebook.fields.text import Entity, Text
from purposebook.model.address import Clash
from purposebook.model.index import Index
from purposebook.model.kinds import Kind
from purposebook.model.walking import Mention
from purposebook.problems import Problem, Severity

BLANK_SAMPLES = {Kind.RESERVED, Kind.PLAYBOOK}
SHOWN = 8  # names that a hint shows
CUT = 36  # letters of an id that leave room for what tells it apart


@dataclass(frozen=True, slots=True, eq=False)
class IdTwice(Event):
    """Two entries of one kind that answer to the same id, the second of them `second`."""

    index: Index
    first: Entity
    second: Entity

    def problem(self) -> Problem:
        """It in plain words, with an id that is free."""
        first, second = self.first, self.second
        own = slug(second.called, second.kind)
        is_free = own != second.slug and not self.index.named(own)
        return Problem(
            "duplicate-id",
            second.mark,
            f"'{second.label}' gets the id '{second.slug}', which '{first.label}' in line {first.mark.line} has "
            "already.",
            "Give one of them an id of its own; links need to tell them apart.",
            f"id: {own if is_free else second.slug[:CUT] + '-two'}",
            related=((first.mark, f"'{first.label}' has it here"),),
        )


@dataclass(frozen=True, slots=True, eq=False)
class IdOften(Event):
    """Many entries of one kind that answer to the same id."""

    clash: Clash

    def problem(self) -> Problem:
        """It in plain words, with the lines of the first."""
        first, others = self.clash
        lines = [str(entity.mark.line) for entity in (first, *others[: SHOWN - 1])]
        return Problem(
            "duplicate-id",
            others[0].mark,
            f"{len(others) + 1:,} entries get the id '{first.slug}'; the first stand in lines {', '.join(lines)} …",
            "Give each of them an id of its own, or keep one; links need to tell them apart.",
            f"id: {first.slug[:CUT]}-two",
            related=((first.mark, f"'{first.label}' has it here"),),
        )


@dataclass(frozen=True, slots=True, eq=False)
class Ambiguous(Event):
    """A reference under a key that may lead to several entries."""

    index: Index
    ref: Ref
    key: str
    candidates: Sequence[Entity]

    def problem(self) -> Problem:
        """It in plain words, with the names that tell the entries apart."""
        shown = self.candidates[:SHOWN]
        names = [self.index.address(entity).short for entity in shown]
        return Problem(
            "ambiguous-reference",
            self.ref.mark,
            f"'{self.ref.text}' could mean {' or '.join(names)}{' …' if len(self.candidates) > SHOWN else ''}.",
            "Write it in full.",
            f"{self.key}: {names[0]}",
            Severity.WARNING,
            tuple((entity.mark, f"{name} stands here") for entity, name in zip(shown, names, strict=True)),
        )


@dataclass(frozen=True, slots=True, eq=False)
class WrongKind(Event):
    """A reference under a key that leads only to something that may not stand there."""

    ref: Ref
    key: str
    other: Entity

    def problem(self) -> Problem:
        """It in plain words, with what the key takes."""
        return Problem(
            "wrong-kind",
            self.ref.mark,
            f"'{self.ref.text}' is {self.other.title}, but '{self.key}' takes {wanted(self.ref)}.",
            "Name one of those here, or move this to the key it belongs to.",
            severity=Severity.WARNING,
            related=((self.other.mark, f"'{self.ref.text}' stands here"),),
        )


@dataclass(frozen=True, slots=True, eq=False)
class LeadsNowhere(Event):
    """A reference under a key that leads to nothing. `lines` are those of the file."""

    index: Index
    ref: Ref
    key: str
    lines: Sequence[str]

    def problem(self) -> Problem:
        """It in plain words, with names that are known."""
        hint = f"Write it down under its own id, or correct the name here.{known(self.index.names(self.ref.kinds))}"
        message = f"Nothing here is called '{self.ref.text}' ('{self.key}' takes {wanted(self.ref)})."
        return Problem("unknown-reference", self.ref.mark, message, hint, severity=Severity.WARNING)


@dataclass(frozen=True, slots=True, eq=False)
class OnlyWords(Event):
    """Words that could be an id, and are none."""

    index: Index
    words: Text

    def problem(self) -> None:
        """Words are as good as an id there."""


def dangling(index: Index, lines: Sequence[str]) -> Iterator[Event]:
    """All of it in a model that was read from `lines`."""
    for clash in index.clashes:
        is_flood = len(clash.others) > SHOWN
        yield from [IdOften(clash)] if is_flood else (IdTwice(index, clash.first, it) for it in clash.others)
    for mention in index.references:
        ref = _as_id(mention.ref)
        if isinstance(ref, Ref):
            yield from _reference(index, mention, ref, lines)
        elif ref.text and not index.target(ref):
            yield OnlyWords(index, ref)


def _as_id(ref: Ref | Text) -> Ref | Text:
    """What stands where a person's name may stand, and is written as only an id is: a reference."""
    is_id = isinstance(ref, Text) and ref.is_a_name and ref.text and ID.fullmatch(ref.text)
    return Ref(str(ref), ref.mark, ref.kinds) if is_id else ref


def _reference(index: Index, mention: Mention, ref: Ref, lines: Sequence[str]) -> Iterator[Event]:
    candidates = index.candidates(ref, mention.scope)
    if len(candidates) > 1:
        yield Ambiguous(index, ref, str(mention.key), candidates)
    elif not candidates and (others := index.named(ref.text)):
        yield WrongKind(ref, str(mention.key), others[0])
    elif not candidates:
        yield LeadsNowhere(index, ref, str(mention.key), lines)


def known(names: Sequence[str]) -> str:
    """The first of some names, for a hint; '' where there are none."""
    return f" Known: {', '.join(names[:SHOWN])}{' …' if len(names) > SHOWN else ''}." if names else ""


def wanted(ref: Ref | Text) -> str:
    """The kinds a reference takes, in an author's words."""
    titles = dict.fromkeys(TITLES[kind] for kind in ref.kinds if kind not in BLANK_SAMPLES and kind in TITLES)
    shown = list(titles)
    return " or ".join(shown[:4]) if len(shown) < 6 else "anything that can be served or measured"


def _titles(base: type[Group]) -> dict[str, str]:
    found: dict[str, str] = {}
    for child in base.__subclasses__():
        kind = child.__dict__.get("kind")
        found |= ({kind: child.title} if kind else {}) | _titles(child)
    return found


TITLES = _titles(Entity)
