"""The whole file: every section of purpose.yml, in the order an author would write them."""

from __future__ import annotations

from typing import Annotated

from pydantic import BeforeValidator, WithJsonSchema

from purposebook.fields.base import Base, key
from purposebook.fields.listing import Listing, keys
from purposebook.fields.patterns import worded
from purposebook.fields.words import as_word
from purposebook.model.checks import Levels
from purposebook.model.culture import Guideline, Ritual, Source, Story, Term, Wording
from purposebook.model.features import Feature, Screen
from purposebook.model.journeys import Journey, Stage
from purposebook.model.members import Channel, Member, SocialObject
from purposebook.model.playbooks import Playbook
from purposebook.model.purpose import Community, Purpose
from purposebook.model.relations import BrandRole, Interaction
from purposebook.model.success import Success

VERSION = "1"
VERSIONS = worded(rf"^\s*{VERSION}\s*$", f"This is schema {VERSION}.", {"enum": [int(VERSION)]})
Version = Annotated[str, BeforeValidator(as_word), WithJsonSchema(VERSIONS)]


class Purposebook(Base):
    """A purpose.yml: five answers and all that follows from them."""

    title = "purpose.yml"
    sample = "schema: 1\ncommunity:\n  name: Our Community"

    schema_: Version | None = key("The version of this format.", VERSION, name="schema")
    community: Community | None = key("Whose playbook this is.", "\n  name: Our Community")
    purpose: Purpose | None = key(
        "The shared purpose.",
        "\n  statement: A place where people help each other",
        asks="What is the shared purpose?",
        weight=100,
    )
    members: Listing[Member] = keys(
        "Questions 1 to 3: who, what is in it for them, what they bring.",
        "- {id: newcomer, name: Newcomer}",
        asks="Who are the members?",
        weight=97,
    )
    social_objects: Listing[SocialObject] = keys(
        "What people gather around.", "- {id: photo, name: Photo of the result}"
    )
    channels: Listing[Channel] = keys(
        "Where they meet.", "- {id: forum, name: Forum}", asks="Where do members meet?", weight=42
    )
    interactions: Listing[Interaction] = keys(
        "Question 4: how members relate.",
        "- {from: everyone, to: everyone, text: Say what to change}",
        asks="How do members interact?",
        weight=90,
    )
    brand_role: BrandRole | None = key(
        "Question 5: the brand's role.",
        "\n  stance: host",
        asks="What is the brand's role?",
        weight=89,
    )
    lifecycle: Listing[Stage] = keys(
        "The stages every member goes through; a usual set when absent.", "- {id: join, name: Join}"
    )
    journeys: Listing[Journey] = keys(
        "What members, or things, go through.",
        "- {of: newcomer, goal: To belong here}",
        asks="What do members go through, from first hearing of it to leaving?",
        weight=48,
    )
    success: Success | None = key(
        "How you know that it works.",
        "\n  north_star: fed-back\n  kpis:\n    - {id: fed-back, name: Newcomers who come a second time}",
        asks="How will you know that it works?",
        weight=76,
    )
    features: Listing[Feature] = keys(
        "What the community offers, or could.",
        "- {id: help-button, name: Help button}",
        asks="What does the community offer, or could offer?",
        weight=44,
    )
    screens: Listing[Screen] = keys("UX: wireframes and their briefs.", "- {id: help, name: Help thread}")
    playbooks: Listing[Playbook] = keys(
        "What employees, partners and volunteers do.",
        "- {id: support-team, name: Community support}",
        asks="What do employees and partners do?",
        weight=58,
    )
    language: Listing[Wording] = keys("How we speak.", "- {instead_of: [users], say: members}")
    rituals: Listing[Ritual] = keys("What the community repeats.", "- {name: Welcome thread, every: week}")
    stories: Listing[Story] = keys("What is told.", "- {title: The first try, text: It was eaten}")
    guidelines: Listing[Guideline] = keys("Rules of the house.", "- Ask before you advise")
    glossary: Listing[Term] = keys(
        "Words of our own.", "- {term: Regular, means: Somebody who has been here for a year}"
    )
    sources: Listing[Source] = keys(
        "Where facts come from.", "- {id: interviews-2026, name: Interviews with 14 members}"
    )
    checks: Levels = key(
        "How much each check weighs here: off, info, warning or error.", "\n  only-lagging: off", default=()
    )
