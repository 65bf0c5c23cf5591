"""Lifecycle and journeys: what somebody, or something, goes through from stage to stage."""

from __future__ import annotations

from typing import Annotated

from purposebook.fields.base import key
from purposebook.fields.ids import Ref, To
from purposebook.fields.key_of import Key
from purposebook.fields.listing import Listing, keys
from purposebook.fields.text import Entity, Named, Noted, Said, Text
from purposebook.fields.words import Word
from purposebook.language import Words
from purposebook.model.feelings import Feeling
from purposebook.model.kinds import Kind
from purposebook.model.people import Owner, Place, Producing


class Stage(Named):
    """A stage that every member goes through."""

    title = "a lifecycle stage"
    kind = Kind.STAGE
    sample = "- id: join\n  name: Join\n  asks: Will anyone answer me?"

    asks: Text | None = key("What members ask themselves here.", "Will anyone answer me?")
    ritual: Listing[Annotated[Ref, To(Kind.RITUAL)]] = keys("The ritual that marks it.", "welcome-thread")


class StageName(Text):
    """The id of a lifecycle stage, or a name of its own."""

    title = "the stage"
    refers_to = (Kind.STAGE,)


class Pain(Said):
    """Something that hurts."""

    title = "a pain point"
    kind = Kind.PAIN
    sample = "- id: silence\n  text: No answer when it matters"


class Gain(Said):
    """Something that delights."""

    title = "a gain"
    kind = Kind.GAIN
    sample = "- text: The first kind word"


class Opportunity(Said):
    """Something that could be better."""

    title = "an opportunity"
    kind = Kind.OPPORTUNITY
    sample = "- text: Cover the evenings\n  eases: silence"

    eases: Listing[Annotated[Ref, To(Kind.PAIN, Kind.GAIN, Kind.RECEIVES)]] = keys("The pain it would ease.", "silence")

    @property
    def behind(self) -> tuple[Ref, ...]:
        """What it eases."""
        return self.eases


class Branch(Noted):
    """A way on from a stage of a journey."""

    title = "a branch"
    shorthand = "to"
    needs = (("to", "none", "withheld"),)
    sample = "- to: leave\n  when: Three months without a visit"

    to: Listing[Annotated[Ref, To(Kind.JOURNEY_STAGE, Kind.STAGE, Kind.JOURNEY, Kind.MEMBER)]] = keys(
        "Where it leads.", "leave"
    )
    when: Text | None = key("When it is taken.", "Three months without a visit")


class JourneyStage(Entity, Producing):
    """One stage of a journey."""

    title = "a stage of a journey"
    kind = Kind.JOURNEY_STAGE
    shorthand = "stage"
    needs = (("stage", "name"),)
    sample = "- stage: join\n  actions:\n    - Posts a question"

    stage: StageName | None = key("A lifecycle stage, or a name of its own.", "join")
    name: Word | None = key("Another name for it in this journey.", "The first post")
    actors: Listing[Owner] = keys("Who acts here, where it is not the traveller.", "support-team")
    actions: Listing[Text] = keys("What they do.", "- Posts a question", asks="What do they do here?", weight=18)
    touchpoints: Listing[Place] = keys("Where they meet the community.", "[forum]")
    thinks: Listing[Text] = keys("What goes through their mind.", "- Did I kill it?")
    feels: Feeling | None = key("How it feels.", "{now: -2, aim: 1, word: panicking}")
    pains: Listing[Pain] = keys("What hurts.", "- {id: silence, text: No answer when it matters}")
    gains: Listing[Gain] = keys("What delights.", "- The first kind word")
    opportunities: Listing[Opportunity] = keys("What could be better.", "- {text: Cover the evenings, eases: silence}")
    frontstage: Listing[Text] = keys("What staff do in sight.", "- Greets by name")
    backstage: Listing[Text] = keys("What staff do out of sight.", "- Watches the silent threads")
    requires: Listing[Text] = keys("What it takes to get here.", "- 10,000 in sales")
    moment_of_truth: Text | None = key("Whether trust is won or lost here: yes, or why.", "yes")
    owner: Listing[Owner] = keys("Who looks after this stage.", "support-team")
    deadline: Text | None = key("How long it may take.", "4 h")
    next: Listing[Branch] = keys("Where it goes on; the next stage in the list when absent.", "[take-part, leave]")

    @property
    def onward(self) -> tuple[Ref, ...]:
        """What its branches lead to."""
        return tuple(ref for branch in self.next for ref in branch.to)

    @property
    def called(self) -> str:
        """Its own name, else that of the stage it stands at."""
        return self.name or str(self.stage or "")

    @property
    def named_after(self) -> tuple[Ref | Text, ...]:
        """Without a name of its own, it is called after the lifecycle stage."""
        return () if self.name or not self.stage else (self.stage,)

    @property
    def is_moment_of_truth(self) -> bool:
        """Whether trust is won or lost here."""
        said = self.moment_of_truth
        return bool(said and said.text and not _denies(said.text))

    @property
    def moment_reason(self) -> Text | None:
        """Why it is a moment of truth, where the author says more than yes."""
        said = self.moment_of_truth
        return said if said and not (said.text and (_answer(said.text) or _denies(said.text))) else None


def _answer(said: str) -> str | None:
    """`yes` or `no`, in whatever language and spelling; None for words that say more."""
    word = said.casefold().strip(" .!")
    return Words.ANSWERS.meant.get(word)


def _denies(said: str) -> bool:
    """Whether words say no, or that there is nothing to answer."""
    return _answer(said) == "no" or said.casefold().strip() in Words.UNKNOWN.meant


class Subject(Text):
    """The id of a social object, or words for a thing."""

    title = "the subject"
    refers_to = (Kind.OBJECT,)


class Journey(Named):
    """What a member type, or a thing, goes through."""

    title = "a journey"
    kind = Kind.JOURNEY
    needs = (("of", "subject", "none", "withheld"),)
    sample = "- of: newcomer\n  goal: To belong here\n  stages:\n    - stage: join"

    of: Listing[Annotated[Ref, To(Kind.MEMBER)]] = keys(
        "The member type that travels; or has a part, where a `subject` does.", "newcomer"
    )
    subject: Subject | None = key("The thing that travels, where it is no member.", "An application")
    scenario: Text | None = key("When and where it begins.", "Sunday, 14:00, something does not work")
    goal: Text | None = key(
        "What they want in the end.", "To belong here", asks="What do they want in the end?", weight=18
    )
    owner: Listing[Owner] = keys(
        "Who looks after the whole.", "community-team", asks="Who looks after this journey?", weight=16
    )
    pains: Listing[Pain] = keys("What hurts on the whole way.", "- {id: too-long, text: It takes all winter}")
    gains: Listing[Gain] = keys("What delights on the whole way.", "- One learns it for life")
    opportunities: Listing[Opportunity] = keys(
        "What could be better on the whole way.", "- {text: Begin on one evening, eases: too-long}"
    )
    stages: Listing[JourneyStage] = keys(
        "The stages, in order.",
        "- stage: join\n  actions: [Posts a photo]",
        asks="Which stages do they go through?",
        weight=32,
    )

    def may_ask(self, key: Key) -> bool:
        """A thing wants nothing in the end."""
        return not (self.is_of_a_thing and key.is_one_of(Journey.goal))

    @property
    def is_of_a_thing(self) -> bool:
        """Whether a thing travels, and not those whom it names as having a part in it."""
        return self.subject is not None

    @property
    def is_for(self) -> tuple[Ref, ...]:
        """Its travellers."""
        return self.of

    @property
    def called(self) -> str:
        """Its name, else whose journey it is."""
        return self.name or str(self.subject or "") or ", ".join(map(str, self.of)) or super().called

    @property
    def named_after(self) -> tuple[Ref | Text, ...]:
        """Without a name of its own, it is called after its traveller."""
        return () if self.name else (self.subject,) if self.subject else tuple(self.of)

    @property
    def behind(self) -> tuple[Ref, ...]:
        """Its travellers."""
        return self.of
