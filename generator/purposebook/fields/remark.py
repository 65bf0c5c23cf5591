"""What an author can say of any answer beside the answer itself."""

from __future__ import annotations

from typing import Annotated

from purposebook.fields.base import Base, key
from purposebook.fields.choices import ClosedWord, OneOf
from purposebook.fields.days import Day
from purposebook.fields.words import Word, Words


class Confidence(ClosedWord):
    """How sure an author is."""

    ASSUMED = "assumed", "Nobody has looked yet."
    OBSERVED = "observed", "Somebody has seen it, nobody has counted."
    MEASURED = "measured", "It has been counted."


class Remark(Base):
    """What an author can say of any answer: that there is none, or where it comes from and how sure it is."""

    none: Word | None = key("There is nothing here, and why.", "Nobody has asked them yet")
    withheld: Word | None = key("It exists but is not published, and why.", "Internal document")
    source: Words = key("Where this comes from: an id from `sources:`, a link or words.", "interviews-2026", default=())
    as_of: Day | None = key("The date it was true.", "2026-11-22")
    since: Day | None = key("Since when it is so.", "2024-09")
    until: Day | None = key("Until when it is, or was, so.", "2026-03")
    review_by: Day | None = key("The day by which somebody looks at it again.", "2027-03-01")
    status: Word | None = key("Not in force: draft, paused, retired, contested … or a word of your own.", "draft")
    confidence: Annotated[Confidence | str, OneOf(Confidence, is_open=True)] | None = key(
        "How sure you are: assumed, observed or measured.", "observed"
    )
    note: Word | None = key("A remark that stands beside the answer.", "Two teams read this differently")
    lang: Word | None = key("The language of the words, as a short code.", "de")

    @property
    def words(self) -> str:
        """What is said with it, where it is something said."""
        return ""

    @property
    def is_empty(self) -> bool:
        """Whether the author said that there is nothing, or nothing public."""
        return bool(self.none or self.withheld)
