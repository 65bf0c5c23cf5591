"""Training: what one learns for a role, step by step, with situations and questions to practise on."""

from __future__ import annotations

from purposebook.fields.base import Base, key
from purposebook.fields.listing import Listing, keys
from purposebook.fields.numbers import Flag
from purposebook.fields.text import Named, Noted, Text
from purposebook.model.kinds import Kind
from purposebook.model.steps import Step


class Choice(Base):
    """A way out of a scenario, and where it leads."""

    title = "a choice"
    needs = (("text",),)
    sample = "- text: Answer at once with a question\n  leads_to: The person says more"

    text: Text | None = key("What one could do.", "Answer at once with a question")
    leads_to: Text | None = key("What happens then.", "The person says more")
    best: Flag | None = key("Whether it is the best way.", "yes")


class Scenario(Noted):
    """A situation to practise on."""

    title = "a scenario"
    sample = (
        "scenario:\n  situation: It is 22:00\n  choices:\n    - text: Answer\n      leads_to: Relief\n      best: yes"
    )

    situation: Text | None = key("What has happened.", "It is 22:00 and a post is silent")
    choices: Listing[Choice] = keys("What one could do.", "- {text: Answer, leads_to: Relief, best: yes}")


class Check(Base):
    """A question of a knowledge check."""

    title = "a check question"
    needs = (("ask",),)
    sample = "- ask: Within what time do we answer?\n  answer: 4 hours\n  others: [A day, A week]"

    ask: Text | None = key("The question.", "Within what time do we answer?")
    answer: Text | None = key("The right answer.", "4 hours")
    others: Listing[Text] = keys("Wrong answers.", "[A day, A week]")
    because: Text | None = key("Why it is right.", "Nobody likes to wait")


class Module(Named):
    """A part of a role's training."""

    title = "a training module"
    kind = Kind.MODULE
    sample = "- id: first-answer\n  name: A good first answer\n  steps:\n    - Read the question twice"

    objective: Text | None = key("What one can do afterwards.", "Name the likely cause from a photo")
    steps: Listing[Step] = keys("The steps to take.", "- Read the question twice")
    scenario: Listing[Scenario] = keys("A situation to practise on.", "{situation: It is 22:00}")
    check: Listing[Check] = keys("A knowledge check.", "- {ask: Within what time?, answer: 4 h}")
