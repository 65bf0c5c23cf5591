"""The example of an open question in the file's own words: what it refers to is there."""

from __future__ import annotations

import re
from dataclasses import replace

from purposebook.fields.text import Entity
from purposebook.model.in_force import is_closed
from purposebook.model.index import Index
from purposebook.model.journeys import Pain, Stage
from purposebook.model.members import Channel, Member, Received
from purposebook.model.playbooks import Playbook
from purposebook.model.purpose import Value
from purposebook.model.success import Kpi
from purposebook.views.file.questions import OpenQuestion

SAMPLES: dict[str, tuple[type[Entity], ...]] = {  # what the examples of keys refer to, the best kind first
    "newcomer/help": (Received,),
    "pain/silence": (Pain, Received),
    "stage/join": (Stage,),
    "newcomer": (Member,),
    "regular": (Member,),
    "support-team": (Playbook, Member),
    "community-team": (Playbook, Member),
    "reply-time": (Kpi,),
    "fed-back": (Kpi,),
    "patience": (Value,),
    "forum": (Channel,),
}
NAMED = re.compile(rf"(?<![\w/-])(?:{'|'.join(SAMPLES)})(?![\w/-])")
GIVEN = re.compile(r"\bid: ([\w-]+)")


def in_own_words(index: Index, question: OpenQuestion) -> OpenQuestion:
    """The question with an example that refers to what this file has; a name stays where the file has nothing alike."""
    given = set(GIVEN.findall(question.example))

    def own(found: re.Match[str]) -> str:
        word = found[0]
        return word if word in given else _name(index, question, SAMPLES[word]) or word

    return replace(question, asking=replace(question.asking, example=NAMED.sub(own, question.example)))


def _name(index: Index, question: OpenQuestion, sorts: tuple[type[Entity], ...]) -> str:
    """The surest name of the first entry of some kinds, beside what is asked about."""
    entities = (it for sort in sorts for it in index.of(sort) if it is not question.entity and not is_closed(it))
    return next((names[0] for entity in entities if (names := index.names_of(entity))), "")
