"""Features and screens: what is built, why, and what it looks like before anyone draws it."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BeforeValidator, ValidationInfo, WithJsonSchema

from purposebook.fields.base import Base, key
from purposebook.fields.choices import ClosedWord, OneOf
from purposebook.fields.events import Fault
from purposebook.fields.ids import Ref, To
from purposebook.fields.listing import Listing, keys
from purposebook.fields.numbers import Effort, Number, Share, number_or
from purposebook.fields.patterns import PLAIN_END, UNKNOWN, amount, any_case
from purposebook.fields.reading import refuse
from purposebook.fields.text import Named, Said, Text
from purposebook.fields.words import Word
from purposebook.model.kinds import Kind
from purposebook.model.people import Owner, Party, Scheduled
from purposebook.model.shared_keys import Conditional, Grouped, Replaceable

SERVED = (
    Kind.RECEIVES, Kind.CONTRIBUTES, Kind.BRAND_RECEIVES, Kind.COMMITMENT, Kind.PAIN, Kind.OPPORTUNITY,
    Kind.GAIN, Kind.KPI, Kind.CRITERION, Kind.STAGE, Kind.JOURNEY_STAGE, Kind.JOURNEY, Kind.MEMBER, Kind.VALUE,
    Kind.INTERACTION, Kind.FEATURE, Kind.PLAY, Kind.RITUAL, Kind.OBJECT, Kind.PLAYBOOK,
)  # fmt: skip
RICE_IMPACTS = (3.0, 2.0, 1.0, 0.5, 0.25)


class SeenOn(ClosedWord):
    """What a screen is seen on."""

    PHONE = "phone", "Upright and narrow."
    WIDE = "wide", "A laptop, a desk or a wall."


SEEN_ON = OneOf(SeenOn, also={"mobile": SeenOn.PHONE, **dict.fromkeys(("desktop", "laptop", "wall"), SeenOn.WIDE)})


class KanoAnswer(ClosedWord):
    """An answer of a Kano questionnaire."""

    LIKE = "like", "I like it that way."
    EXPECT = "expect", "I expect it that way."
    NEUTRAL = "neutral", "I do not mind."
    TOLERATE = "tolerate", "I can live with it."
    DISLIKE = "dislike", "I do not like it that way."


class Moscow(ClosedWord):
    """A class of MoSCoW, what goes first before what goes last."""

    MUST = "must", "Without it there is no release."
    SHOULD = "should", "Important, and not vital."
    COULD = "could", "Welcome, where there is time."
    WONT = "wont", "Not this time."


IMPACT = r"\+?(?:0*[123](?:\.0+|,00?)?|0*[.,]50*|0*[.,]250*)"
IMPACT_MEANS = {3: "massive", 2: "high", 1: "medium", 0.5: "low", 0.25: "minimal"}


RICE = "RICE knows 3 (massive), 2 (high), 1 (medium), 0.5 (low) and 0.25 (minimal)."


def as_impact(value: Any, info: ValidationInfo) -> float:
    """An impact on the scale of RICE: 3, 2, 1, 0.5 or 0.25."""
    number = number_or(value, info, RICE, "impact", "3")
    if number not in RICE_IMPACTS:
        message = f"'{value.value}' is not on the scale of impacts."
        near = min(RICE_IMPACTS, key=lambda impact: abs(impact - number))
        refuse(info, Fault("out-of-scale", value.mark, message, RICE, f"impact: {near:g}"))
    return number


IMPACTS = {
    "anyOf": [
        {"enum": list(IMPACT_MEANS), "enumDescriptions": list(IMPACT_MEANS.values())},
        {"type": "string", "pattern": f"{amount(IMPACT, end=PLAIN_END)}|{any_case(UNKNOWN)}"},
    ]
}
Impact = Annotated[float, BeforeValidator(as_impact), WithJsonSchema(IMPACTS)]


KANO = OneOf(KanoAnswer)


class Kano(Base):
    """The two answers of a Kano questionnaire, or the class somebody read from it."""

    title = "a Kano answer"
    shorthand = "class"
    sample = "kano:\n  functional: like\n  dysfunctional: dislike"

    functional: Annotated[KanoAnswer, KANO] | None = key("How members feel if it is there.", "like")
    dysfunctional: Annotated[KanoAnswer, KANO] | None = key("How members feel if it is not there.", "dislike")
    sort: Word | None = key("The class, where only that is known.", "attractive", name="class")


class Ice(Base):
    """Impact, confidence and ease, each from 1 to 10."""

    title = "an ICE score"
    sample = "ice:\n  impact: 8\n  confidence: 7\n  ease: 4"

    impact: Number | None = key("How much it moves, 1 to 10.", "8")
    confidence: Number | None = key("How sure you are, 1 to 10.", "7")
    ease: Number | None = key("How easy it is, 1 to 10.", "4")


class Wsjf(Base):
    """Weighted shortest job first: cost of delay over job size, each on the team's own scale."""

    title = "a WSJF score"
    sample = "wsjf:\n  business_value: 8\n  time_criticality: 5\n  risk_reduction: 3\n  job_size: 5"

    business_value: Number | None = key("User and business value.", "8")
    time_criticality: Number | None = key("How fast the value fades.", "5")
    risk_reduction: Number | None = key("Risk it removes or opportunity it opens.", "3")
    job_size: Number | None = key("How big the job is.", "5")


class Feature(Named, Grouped, Scheduled, Conditional, Replaceable):
    """Something the community platform or programme offers, or could."""

    title = "a feature"
    kind = Kind.FEATURE
    sample = "- id: help-button\n  name: Help button\n  serves: [newcomer/help]"

    serves: Listing[Annotated[Ref, To(*SERVED)]] = keys(
        "What earns it its place: a value, a pain, an opportunity.",
        "[newcomer/help, pain/silence]",
        asks="What earns this its place?",
        weight=26,
    )
    for_: Listing[Party] = keys("Who uses it.", "[newcomer]", name="for")
    reach: Text | None = key("People reached in a quarter; from the sizes of members served when absent.", "42000")
    impact: Impact | None = key(
        "RICE impact: 3, 2, 1, 0.5 or 0.25.", "2", asks="How much does it change for each of them?", weight=12
    )
    confidence: Share | None = key(
        "How sure you are, in per cent.", "80%", asks="How sure are you of reach and impact?", weight=11
    )  # type: ignore[assignment]
    effort: Effort | None = key(
        "Person-months, or days, weeks or months of one person's work.",
        "1.5",
        asks="How many person-months would it take?",
        weight=13,
    )
    moscow: Annotated[Moscow, OneOf(Moscow, also={"won't": Moscow.WONT})] | None = key(
        "MoSCoW: must, should, could, wont.", "must"
    )
    kano: Kano | None = key("Kano answers.", "{functional: like, dysfunctional: dislike}")
    ice: Ice | None = key("ICE scores.", "{impact: 8, confidence: 7, ease: 4}")
    wsjf: Wsjf | None = key("WSJF scores.", "{business_value: 8, time_criticality: 5, risk_reduction: 3, job_size: 5}")
    priority: Text | None = key("The team's own word for it.", "First thing after Easter")
    owner: Listing[Owner] = keys("Who builds or runs it.", "product-team")

    @property
    def behind(self) -> tuple[Ref, ...]:
        """What it serves."""
        return self.serves


class Block(Said):
    """One part of a screen."""

    title = "a block"
    kind = Kind.BLOCK
    needs = (("block",),)
    sample = "- block: button\n  text: Ask for help\n  feature: help-button"

    block: Word | None = key("What it is: heading, text, image, button, list, upload, notice …", "button")
    serves: Listing[Annotated[Ref, To(*SERVED)]] = keys("What it is there for.", "[newcomer/help]")
    feature: Listing[Annotated[Ref, To(Kind.FEATURE)]] = keys("The feature it belongs to.", "help-button")

    @property
    def called(self) -> str:
        """Its words, else what it is."""
        return self.text or self.block or ""

    @property
    def behind(self) -> tuple[Ref, ...]:
        """What it serves."""
        return self.serves


class Screen(Named):
    """A low-fidelity wireframe and the brief around it."""

    title = "a screen"
    kind = Kind.SCREEN
    sample = "- id: help\n  name: Help thread\n  for: [newcomer]\n  blocks:\n    - block: heading"

    for_: Listing[Party] = keys("Who uses it.", "[newcomer]", name="for", asks="Who uses this screen?", weight=14)
    stage: Listing[Annotated[Ref, To(Kind.STAGE, Kind.JOURNEY_STAGE)]] = keys("When they come here.", "join")
    frame: Listing[Annotated[SeenOn, SEEN_ON]] = keys("What it is seen on: phone, wide, or both.", "[phone, wide]")
    goal: Text | None = key(
        "What they come to do.", "Post and know when someone will look", asks="What do they come to do here?", weight=15
    )
    blocks: Listing[Block] = keys(
        "What is on it, from top to bottom.",
        "- {block: heading, text: Show us what happened}",
        asks="What is on the screen?",
        weight=14,
    )
