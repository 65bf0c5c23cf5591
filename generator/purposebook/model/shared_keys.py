"""Keys that entries of several sections share; each class takes those that fit it."""

from __future__ import annotations

from typing import Annotated

from purposebook.fields.base import Base, key
from purposebook.fields.ids import Ref, To
from purposebook.fields.listing import Listing, keys
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
