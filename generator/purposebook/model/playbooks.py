"""Playbooks: what employees, partners and volunteers do, say and decide."""

from __future__ import annotations

import re
from typing import Annotated, ClassVar

from pydantic import ValidationInfo

from purposebook.fields.base import key
from purposebook.fields.choices import ClosedWord, OneOf
from purposebook.fields.days import Day
from purposebook.fields.ids import Ref, To
from purposebook.fields.listing import Listing, keys
from purposebook.fields.patterns import Schema
from purposebook.fields.spans import minutes_in
from purposebook.fields.text import Entity, Named, Noted, Text
from purposebook.fields.words import Word
from purposebook.language import Words, any_of
from purposebook.model.features import SERVED
from purposebook.model.kinds import Kind
from purposebook.model.people import Convening, Demanding, Held, Owner, Party, Producing, Scoped
from purposebook.model.raci import CELL, by_share
from purposebook.model.shared_keys import Binding, Grouped, Replaceable, binding_first
from purposebook.model.steps import Step, first_of
from purposebook.model.training import Module
from purposebook.source.nodes import Mapping, Node


class Decision(Text, Scoped):
    """Something a role decides, or has a say in."""

    title = "a decision"

    authority: Word | None = key("The say they have: decides, approves, advises, informs …", "decides")
    with_: Listing[Party] = keys("Together with.", "community-team", name="with")


class Raci(Noted, Producing):
    """Who is responsible, accountable, consulted and informed for a task; or a role for each key, with its letters."""

    title = "a RACI row"
    needs = (("task",),)
    sample = "- task: Close a thread\n  accountable: community-team\n  responsible: [support-team]"

    task: Text | None = key("What is to be done.", "Close a thread")
    accountable: Listing[Owner] = keys("The one who answers for it.", "community-team")
    responsible: Listing[Owner] = keys("Those who do it.", "[support-team]")
    consulted: Listing[Owner] = keys("Those who are asked.", "[product-team]")
    informed: Listing[Owner] = keys("Those who are told.", "[everyone]")
    phase: Word | None = key("The phase it belongs to.", "Launch")
    on: Day | None = key("The day on which it is done.", "2026-11-22")
    by: Word | None = key("Until when it is done: a date, or words.", "a week later")

    own_keys: ClassVar[Schema] = CELL

    @classmethod
    def _answers(cls, node: Node, info: ValidationInfo) -> dict[str, Node]:
        return super()._answers(by_share(node, cls.key_names()) if isinstance(node, Mapping) else node, info)


class Routine(Text, Producing):
    """Something a role does again and again."""

    title = "a routine"

    every: Word | None = key("How often: day, week, month, quarter …", "day")


class Escalation(Noted):
    """To whom a play goes when it does not end well."""

    title = "an escalation"
    shorthand = "to"
    sample = "escalate:\n  to: community-team\n  when: a second silent post the same night\n  within: 15 min"

    to: Listing[Party] = keys("To whom.", "community-team")
    when: Text | None = key("When.", "a second silent post the same night")
    within: Text | None = key("Within what time.", "15 min")


class Play(Entity):
    """What to do when something happens."""

    title = "a play"
    kind = Kind.PLAY
    shorthand = "when"
    needs = (("when", "none", "withheld"),)
    sample = "- when: A call for help is 2 h old without a reply\n  do:\n    - Answer with one question"

    name: Word | None = key("What the team calls it.", "The unanswered call")
    when: Text | None = key("What sets it off.", "A call for help is 2 h old without a reply")
    severity: Word | None = key("How bad it is; 1 is worst.", "2")
    within: Text | None = key("How fast to act.", "30 min")
    because: Text | None = key("Why it matters.", "Nobody likes to wait")
    do: Listing[Step] = keys(
        "What to do, in order.", "- Answer with one question", asks="What is to be done?", weight=24
    )
    say: Listing[Text] = keys("Words that help.", "- We have seen worse, and it was eaten")
    avoid: Listing[Text] = keys("What not to do or say.", "- 'Just read the rules'")
    done_when: Text | None = key(
        "How one knows it is over.",
        "The person has said that it helped",
        asks="How does one know it is over?",
        weight=17,
    )
    escalate: Listing[Escalation] = keys(
        "To whom it goes when that does not help.",
        "{to: community-team, within: 15 min}",
        asks="Who takes over when that does not help?",
        weight=21,
    )
    serves: Listing[Annotated[Ref, To(*SERVED)]] = keys("What it protects.", "[newcomer/help]")
    stage: Listing[Annotated[Ref, To(Kind.STAGE, Kind.JOURNEY_STAGE)]] = keys("When in the journey it happens.", "join")

    @property
    def called(self) -> str:
        """Its name, else what sets it off."""
        return self.name or str(self.when or "") or super().called

    @property
    def first(self) -> Step | None:
        """What is done first; None where nothing comes before all else."""
        return first_of(self.do)

    @property
    def minutes(self) -> float | None:
        """In how many minutes one has to act: 0 for `at once`, just below a day for `today`; None without a time."""
        said = str(self.within or "").casefold()
        worded = re.search(rf"\b{any_of(Words.SOON.of())}\b", said)
        return float(Words.SOON.meant[" ".join(worded[0].split())]) if worded else minutes_in(said, self.spoken)

    @property
    def behind(self) -> tuple[Ref, ...]:
        """What it protects."""
        return self.serves


class FirstDays(Text):
    """Something that is done or known by a certain day."""

    title = "a first step"

    by: Word | None = key("Until when.", "day 30")


class Responsibility(Text, Binding, Scoped, Producing):
    """What a role answers for."""

    title = "a responsibility"


class Audience(ClosedWord):
    """Whom a playbook is for."""

    EMPLOYEE = "employee", "Somebody the brand pays."
    PARTNER = "partner", "Another organisation, or somebody in it."
    VOLUNTEER = "volunteer", "Somebody who gives their time."


AUDIENCES = OneOf(
    Audience,
    also={f"{word}s": word for word in Audience},
    beside="Who it is among the member types stands under 'role'.",
)


class Playbook(Named, Grouped, Held, Scoped, Demanding, Convening, Replaceable):
    """What one role needs to do its part."""

    title = "a playbook"
    kind = Kind.PLAYBOOK
    sample = "- id: support-team\n  name: Community support\n  audience: employee\n  serves: [newcomer]"

    audience: Annotated[Audience, AUDIENCES] | None = key("Who it is for: employee, partner or volunteer.", "employee")
    role: Listing[Annotated[Ref, To(Kind.MEMBER)]] = keys(
        "The member type that plays it; the one with the same id when absent.", "support-team"
    )
    serves: Listing[Party] = keys("Whom the role serves.", "[newcomer]", asks="Whom does this role serve?", weight=36)
    responsibilities: Listing[Responsibility] = keys(
        "What the role answers for.",
        "- No call for help stays unanswered",
        asks="What does this role answer for?",
        weight=23,
    )
    decides: Listing[Decision] = keys("What the role may decide.", "- {text: Lock a thread, authority: decides}")
    raci: Listing[Raci] = keys("Who does what, task by task.", "- {task: Close a thread, accountable: community-team}")
    rhythm: Listing[Routine] = keys(
        "What the role does again and again.",
        "- {text: Read every new question, every: day}",
        asks="What does this role do every day, every week?",
        weight=19,
    )
    plays: Listing[Play] = keys(
        "What to do when something happens.",
        "- when: A call for help is 2 h old without a reply",
        asks="What should this role do when something happens?",
        weight=37,
    )
    first_days: Listing[FirstDays] = keys(
        "What to reach in the first days.", "- {by: day 30, text: Has answered ten questions}"
    )
    training: Listing[Module] = keys(
        "What the role learns.",
        "- {id: first-answer, name: A good first answer}",
        asks="What does one learn for this role?",
        weight=20,
    )

    @property
    def dated(self) -> list[Raci]:
        """The tasks of its table that have a day or a deadline."""
        return [row for row in self.raci if row.on or row.by]

    @property
    def duties(self) -> list[Responsibility]:
        """What the role answers for, the most binding first."""
        return binding_first(self.responsibilities)

    @property
    def behind(self) -> tuple[Ref, ...]:
        """Whom it serves."""
        return self.serves
