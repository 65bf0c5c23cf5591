"""Questions 1 to 3: who the members are, what is in it for them, what they bring."""

from __future__ import annotations

from typing import Annotated

from purposebook import language
from purposebook.fields.base import Base, key
from purposebook.fields.choices import ClosedWord, OneOf
from purposebook.fields.ids import Ref, To
from purposebook.fields.key_of import Key
from purposebook.fields.listing import Listing, keys
from purposebook.fields.numbers import Number
from purposebook.fields.text import Named, Noted, Said, Text
from purposebook.fields.words import Word, Words
from purposebook.model.kinds import Kind
from purposebook.model.people import Convening, Demanding, Held, Party, Place, Scoped
from purposebook.model.shared_keys import Binding, Conditional, Grouped, Replaceable, binding_first


class MemberSort(ClosedWord):
    """What members of a type are."""

    PERSON = "person", "People, one by one."
    GROUP = "group", "People who take part together."
    ORGANISATION = "organisation", "A company, a club, a charity."
    PUBLIC_BODY = "public body", "A town, a ministry, a school."
    BOT = "bot", "A program that takes part."
    OUTSIDE = "outside", "Somebody who has a part in it and is no member."
    EXCLUDED = "excluded", "Somebody this community is not for."


MEMBER_SORTS = OneOf(
    MemberSort,
    is_open=True,
    also={"organization": MemberSort.ORGANISATION, "people": MemberSort.PERSON},
    beside="A tie to the brand, such as customer, employee or partner, stands under 'stake'.",
)


PEOPLE = frozenset({None, MemberSort.PERSON, MemberSort.BOT, MemberSort.OUTSIDE, MemberSort.EXCLUDED})
COLLECTIVE = frozenset({MemberSort.GROUP, MemberSort.ORGANISATION, MemberSort.PUBLIC_BODY})


class SocialObject(Named):
    """Something people gather around."""

    title = "a social object"
    kind = Kind.OBJECT
    sample = "- id: photo\n  name: Photo of the result"


class Channel(Named, Replaceable):
    """A place where members meet."""

    title = "a channel"
    kind = Kind.CHANNEL
    sample = "- id: forum\n  name: Forum"

    url: Word | None = key("Where it is.", "https://example.org/forum")
    audience: Listing[Party] = keys("Who may come.", "everyone")


class Limits(Noted):
    """How many places there are, and for how long."""

    title = "limits"
    sample = "limits:\n  least: 2\n  most: 5\n  term: 2 years"

    least: Text | None = key("The smallest number there must be.", "2")
    most: Text | None = key("The largest number there may be.", "5")
    term: Text | None = key("How long a place is held.", "2 years")

    @property
    def is_fixed(self) -> bool:
        """Whether there is one number of places, no less and no more."""
        return self.least is not None and str(self.least) == str(self.most)


class Trait(Base):
    """One side of a portrait, on a scale."""

    title = "a trait"
    shorthand = "name"
    needs = (("name",),)
    sample = "- name: Confidence\n  score: 2\n  of: 5"

    name: Word = key("What is looked at.", "Confidence")
    score: Number | None = key("Where this person stands.", "2")
    of: Number | None = key("The end of the scale.", "5")


class Persona(Noted):
    """A portrait that makes a member type somebody."""

    title = "a persona"
    sample = "persona:\n  name: Ines\n  quote: I only had one question."

    name: Word | None = key("A name to speak of.", "Ines")
    quote: Text | None = key("Something such a person says.", "I only had one question")
    context: Text | None = key("The life around it.", "Two children, one hour in the evening")
    traits: Listing[Trait] = keys("What such a person is like, on scales.", "- {name: Confidence, score: 1, of: 5}")
    goals: Listing[Text] = keys("What such a person wants to reach.", "- One evening a week")
    frustrations: Listing[Text] = keys("What gets in the way.", "- Instructions that leave out a step")
    channels: Listing[Place] = keys("Where to meet such a person.", "[forum]")


class Received(Said, Conditional):
    """Something a member type gets out of the community."""

    title = "something received"
    kind = Kind.RECEIVES
    sample = "- text: An answer while it still helps\n  from: [regular]"

    sort: Word | None = key("What kind of value: functional, emotional, social, status …", "functional", name="kind")
    from_: Listing[Party] = keys(
        "Who gives it: member types or `brand`.",
        "[regular, brand]",
        name="from",
        asks="Who gives it to them?",
        weight=35,
    )
    in_: Listing[Annotated[Ref, To(Kind.CHANNEL)]] = keys("The channel it comes through.", "forum", name="in")
    price: Text | None = key("What it costs: money, points, nothing.", "200 points")
    level: Text | None = key("The level or tier from which one has it.", "Gold")
    expires: Text | None = key("When it lapses.", "after 90 days")


class Contribution(Said):
    """Something a member type brings."""

    title = "a contribution"
    kind = Kind.CONTRIBUTES
    sample = "- text: A note on how it went\n  to: [everyone]"

    to: Listing[Party] = keys("Who gains by it.", "[everyone]", asks="Who gains by it?", weight=33)
    effort: Text | None = key("What it costs them.", "2 min")
    often: Text | None = key("How often.", "weekly")
    earns: Listing[Text] = keys("What one is credited with for it: points, a badge, a level.", "[10 points]")
    object: Listing[Annotated[Ref, To(Kind.OBJECT)]] = keys("The social object it makes or uses.", "photo")
    in_: Listing[Annotated[Ref, To(Kind.CHANNEL)]] = keys("The channel it goes through.", "forum", name="in")

    @property
    def is_for(self) -> tuple[Ref, ...]:
        """Who gains by it."""
        return self.to


class Requirement(Text, Binding):
    """What it takes to become or to stay one."""

    title = "a requirement"


class Member(Named, Grouped, Held, Scoped, Demanding, Convening, Replaceable):
    """A member type: people, groups or organisations who take part alike."""

    title = "a member type"
    kind = Kind.MEMBER
    sample = "- id: newcomer\n  name: Newcomer\n  receives:\n    - An answer while it still helps"

    plural: Word | None = key("What several of them are called.", "Newcomers")
    sort: Annotated[MemberSort | str, MEMBER_SORTS] | None = key(
        "What they are: a person, a group, an organisation …", "person", name="kind"
    )
    stake: Words = key(
        "Their tie to the brand: customer, employee, partner, leader …",
        "customer",
        asks="What ties them to the brand?",
        weight=20,
        default=(),
    )
    kind_of: Listing[Annotated[Ref, To(Kind.MEMBER)]] = keys(
        "The wider type that each of them is one of: what that gets, brings, goes through and holds dear is theirs.",
        "guest",
    )
    part_of: Listing[Annotated[Ref, To(Kind.MEMBER)]] = keys(
        "The group, organisation or body they belong to: nothing of it is handed down to them.", "local-club"
    )
    size: Text | None = key("How many there are.", "42000", asks="How many are there?", weight=25)
    limits: Limits | None = key("Where places are counted.", "{least: 1, most: 4}")
    shares: Listing[Annotated[Ref, To(Kind.VALUE)]] = keys(
        "The brand values they share.", "[patience]", asks="Which of the brand's values do they share?", weight=40
    )
    values: Listing[Text] = keys("What they hold dear themselves.", "- Not wasting time")
    requires: Listing[Requirement] = keys(
        "The conditions: what one needs to become one of them, and what ends it.", "- Ten helpful answers"
    )
    persona: Persona | None = key(
        "A portrait.",
        "{name: Ines, quote: I only had one question}",
        asks="Who is one of them, as a person?",
        weight=22,
    )
    receives: Listing[Received] = keys(
        "Question 2: what is in it for them.",
        "- An answer while it still helps",
        asks="What is in it for them?",
        weight=95,
    )
    contributes: Listing[Contribution] = keys(
        "Question 3: what they bring.",
        "- A note on how it went",
        asks="What do they bring?",
        weight=92,
    )

    @property
    def counted(self) -> str:
        """What several are called, where their number is one and does not say itself of what; '' otherwise."""
        is_bare = self.size and self.size.number is not None and not self.size.unit
        return self.plural or "" if is_bare else ""

    @property
    def conditions(self) -> list[Requirement]:
        """How one becomes one, the most binding first."""
        return binding_first(self.requires)

    @property
    def is_inside(self) -> bool:
        """Whether it takes part: not somebody whom the community is not for, nor one that there is not."""
        return not self.is_empty and self.sort is not MemberSort.EXCLUDED

    def may_ask(self, key: Key) -> bool:
        """No portrait of a ministry, no number of the one board there is, nothing of those outside and of programs."""
        if key.is_one_of(Member.persona):
            return self.sort in (None, MemberSort.PERSON)
        if key.is_one_of(Member.size):
            is_counted = self.limits is not None and bool(self.limits.least or self.limits.most)
            return not is_counted and (self.sort in (None, MemberSort.PERSON) or self.plural is not None)
        return self.sort not in (MemberSort.OUTSIDE, MemberSort.BOT)

    @property
    def is_staff(self) -> bool:
        """Whether the brand pays them."""
        return any(str(stake).casefold() in language.Words.STAKES.of("employee") for stake in self.stake)

    @property
    def many(self) -> str:
        """What several of them are called."""
        return self.plural or self.label
