"""Keys that entries of several sections share; each class takes those that fit it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, TypeVar

from purposebook.fields.base import Base, key
from purposebook.fields.choices import ClosedWord, OneOf
from purposebook.fields.ids import Ref, To
from purposebook.fields.listing import Listing, keys
from purposebook.fields.text import Text
from purposebook.fields.words import Word
from purposebook.model.kinds import Kind

LASTING = (
    Kind.FEATURE, Kind.RITUAL, Kind.KPI, Kind.PLAYBOOK, Kind.MEMBER, Kind.CHANNEL, Kind.OBJECT, Kind.SCREEN,
    Kind.JOURNEY, Kind.COMMITMENT, Kind.GUIDELINE,
)  # fmt: skip


class Grouped(Base):
    """What comes in families: focus areas, programmes, working groups."""

    is_mixin = True

    group: Word | None = key("The heading it stands under, with others of its kind.", "Safety")


class Replaceable(Base):
    """What can end, and have something take its place."""

    is_mixin = True

    replaced_by: Listing[Annotated[Ref, To(*LASTING)]] = keys("What took its place.", "[notes]")


class Strength(ClosedWord):
    """How binding a rule or a duty is, as in RFC 2119; the most binding first."""

    MUST = "must", "Without exception."
    MUST_NOT = "must not", "Never."
    SHOULD = "should", "Unless there is a good reason."
    SHOULD_NOT = "should not", "Only with a good reason."
    MAY = "may", "As one likes."


STRENGTH = OneOf(
    Strength,
    also={
        **dict.fromkeys(("required", "mandatory", "shall"), Strength.MUST),
        **dict.fromkeys(("never", "shall not", "forbidden"), Strength.MUST_NOT),
        "recommended": Strength.SHOULD,
        "not recommended": Strength.SHOULD_NOT,
        **dict.fromkeys(("optional", "allowed"), Strength.MAY),
    },
)
STRENGTHS = list(Strength)


class Binding(Base):
    """What binds people more or less."""

    is_mixin = True

    binding: Annotated[Strength, STRENGTH] | None = key("How binding it is: must, should or may.", "must")


B = TypeVar("B", bound=Binding)


def binding_first(entries: Iterable[B]) -> list[B]:
    """Entries with the most binding ones first; those that do not say come last, in the order of the file."""
    return sorted(entries, key=lambda it: STRENGTHS.index(it.binding) if it.binding else len(STRENGTHS))


class Conditional(Base):
    """What holds under conditions only, and not for all."""

    is_mixin = True

    requires: Listing[Text] = keys("What it takes to have it.", "- Ten helpful answers")
    not_: Listing[Text] = keys("What it does not cover, and for whom it does not hold.", "- For sale", name="not")
