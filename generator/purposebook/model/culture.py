"""Culture: how the community speaks, what it repeats, tells, keeps to, and where facts come from."""

from __future__ import annotations

from typing import Annotated

from purposebook.fields.base import key
from purposebook.fields.ids import Ref, To
from purposebook.fields.listing import Listing, keys
from purposebook.fields.text import Entity, Named, Noted, OtherNames, Prose, Said, Text
from purposebook.fields.words import Word, Words
from purposebook.model.kinds import Kind
from purposebook.model.people import PARTY, Party, Producing, Scheduled
from purposebook.model.shared_keys import Binding, Grouped, Replaceable
from purposebook.model.success import MEASURED


class Wording(Noted):
    """A word to use, and those it replaces."""

    title = "a wording"
    needs = (("say", "instead_of"),)
    sample = "- instead_of: [users, audience]\n  say: members"

    instead_of: Words = key("Words not to use.", "[users, audience]", default=())
    say: Word | None = key("The word to use.", "members")
    because: Text | None = key("Why.", "They take part; they do not watch")


class Ritual(Named, Scheduled, Producing, Replaceable):
    """Something the community repeats."""

    title = "a ritual"
    kind = Kind.RITUAL
    sample = "- name: Welcome thread\n  every: week"

    text: Prose | None = key("What happens.", "Everyone shows what they did this week")
    every: Word | None = key("How often.", "week")
    in_: Listing[Annotated[Ref, To(Kind.CHANNEL)]] = keys("The channel.", "forum", name="in")
    by: Listing[Party] = keys("Who keeps it up.", "[regular]")
    for_: Listing[Party] = keys("Whom it is for.", "everyone", name="for")
    object: Listing[Annotated[Ref, To(Kind.OBJECT)]] = keys("The social object it is about.", "photo")


class Teller(Text):
    """The id of a member type or a role, or a person's name."""

    title = "a teller"
    refers_to = PARTY


class Story(Entity):
    """Something that happened and is told."""

    title = "a story"
    kind = Kind.STORY
    shorthand = "title"
    needs = (("title", "text"),)
    sample = "- title: The first try\n  text: The first try went wrong, and somebody helped."

    title_: Word | None = key("What it is called.", "The brick", name="title")
    by: Listing[Teller] = keys("Who tells it.", "newcomer")
    text: Prose | None = key("The story.", "The first try went wrong, and somebody helped.")
    shows: Listing[Annotated[Ref, To(*MEASURED)]] = keys("What it shows: a value or anything else.", "[patience]")

    @property
    def called(self) -> str:
        """Its title, else how it begins."""
        return self.title_ or " ".join(str(self.text or "").split()[:8])


class Guideline(Said, Binding, Grouped):
    """A rule of the house."""

    title = "a guideline"
    kind = Kind.GUIDELINE
    markdown = True
    sample = "- text: Ask before you advise\n  because: Nobody learns from a verdict"

    because: Text | None = key("Why.", "Nobody learns from a verdict")
    for_: Listing[Party] = keys("Whom it binds.", "everyone", name="for")


class Term(Entity, OtherNames):
    """A word of the community's own."""

    title = "a glossary entry"
    kind = Kind.TERM
    shorthand = "term"
    needs = (("term",),)
    sample = "- term: Regular\n  means: Somebody who has been here for a year"

    term: Word | None = key("The word.", "Regular")
    means: Text | None = key(
        "What it means.", "Somebody who has been here for a year", asks="What does this word mean?", weight=8
    )
    see: Listing[Annotated[Ref, To(Kind.TERM)]] = keys("Words to look up beside it.", "[newcomer]")

    @property
    def own_name(self) -> str | None:
        """The word."""
        return self.term


def is_meant(term: str, word: str) -> bool:
    """Whether a word of a text is the term: one in capitals, such as NEW or AIDS, is not meant by small letters."""
    return word.isupper() or not term.isupper() or sum(map(str.isalpha, term)) < 2


class Source(Named):
    """Where facts come from; texts name it under `source:`."""

    title = "a source"
    kind = Kind.SOURCE
    sample = "- id: interviews-2026\n  name: Interviews with 14 members\n  as_of: 2026-05"

    url: Word | None = key("Where to read it.", "https://example.org/report")
