"""How much each check weighs in this community, and which findings it has accepted for now."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BeforeValidator, ValidationInfo, WithJsonSchema

from purposebook.fields.base import Base, key
from purposebook.fields.choices import ClosedWord, OneOf
from purposebook.fields.days import Day
from purposebook.fields.events import WrongShape
from purposebook.fields.listing import Listing, keys
from purposebook.fields.patterns import OPEN, choice
from purposebook.fields.reading import refuse
from purposebook.fields.words import Word
from purposebook.source.nodes import Entry, Mapping, Scalar

SAMPLE = "checks:\n  only-lagging: off\n  no-owner: error"


class Weight(ClosedWord):
    """How much a check weighs."""

    OFF = "off", "It is not looked at."
    INFO = "info", "It is told, and stops nothing."
    WARNING = "warning", "It stops a strict build."
    ERROR = "error", "It stops every build."


OFF = Weight.OFF
WEIGHT = OneOf(Weight, also={"no": OFF, "false": OFF}, key="only-lagging")
LEVELS = WEIGHT.words


class Level(Base):
    """The weight of one check; None where the author's word is no weight."""

    title = "the weight of a check"

    rule: Word
    level: Annotated[Weight, WEIGHT] | None = None


def as_levels(value: Any, info: ValidationInfo) -> Any:
    """The weights of an author's `checks:`, one for each line."""
    if isinstance(value, tuple):
        return value
    if not isinstance(value, Mapping):
        hint = f"Write the name of a check and, after a colon, one of: {', '.join(LEVELS)}."
        refuse(info, WrongShape(value, "every check has a line of its own", hint, SAMPLE))
    said = [entry for entry in value.entries if not (entry.value.is_null or entry.key.startswith("x-"))]
    return tuple(_level(entry, info) for entry in said)


def _level(entry: Entry, info: ValidationInfo) -> Level:
    rule = Entry("rule", entry.key_mark, Scalar(entry.key, entry.key_mark))
    node = Mapping((rule, Entry("level", entry.key_mark, entry.value)), entry.key_mark)
    return Level.model_validate(node, context=info.context)


LEVEL_SCHEMA: dict[str, Any] = {"anyOf": [choice(WEIGHT.means, WEIGHT.also), OPEN]}
LEVELS_SCHEMA: dict[str, Any] = {
    "anyOf": [
        {"type": "object", "patternProperties": {"^x-": True}, "additionalProperties": LEVEL_SCHEMA},
        OPEN,
    ]
}
Levels = Annotated[tuple[Any, ...], BeforeValidator(as_levels), WithJsonSchema(LEVELS_SCHEMA)]


class Acceptance(Base):
    """A finding that is known and accepted for now, with the reason."""

    title = "an accepted finding"
    needs = (("rule",), ("about",), ("reason",))
    sample = "- rule: only-lagging\n  about: kpi/fed-back\n  reason: The new forum counts it\n  until: 2027-04-01"

    rule: Word | None = key("The check that found it.", "only-lagging")
    about: Word | None = key("What it was found about, as `check` names it.", "kpi/fed-back")
    reason: Word | None = key("Why it can stay for now.", "The new forum counts it")
    until: Day | None = key("The day from which it counts again.", "2027-04-01")


class Baseline(Base):
    """The findings a community has accepted for now; a file of its own beside purpose.yml."""

    title = "the file of accepted findings"
    sample = "accepted:\n  - rule: only-lagging\n    about: kpi/fed-back\n    reason: The new forum counts it"

    accepted: Listing[Acceptance] = keys("The findings that can stay for now.", "- {rule: only-lagging, about: …}")
