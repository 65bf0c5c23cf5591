"""What stands in small print behind an entry, by the keys that it shares with others."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from markupsafe import Markup, escape

from purposebook.fields.ids import Ref
from purposebook.fields.listing import Listing, is_open
from purposebook.fields.remark import Remark
from purposebook.fields.text import OtherNames, Text
from purposebook.model.journeys import JourneyStage
from purposebook.model.members import Contribution, Received
from purposebook.model.people import Demanding, Effort, Meeting, Producing, Scheduled, Scoped
from purposebook.model.playbooks import Raci
from purposebook.model.purpose import Statement, Value
from purposebook.model.shared_keys import Conditional, Replaceable
from purposebook.model.success import PartOfIndex
from purposebook.site.render.joining import labelled

if TYPE_CHECKING:
    from purposebook.site.render.words import Words

ASIDES: tuple[tuple[type, Any, str], ...] = (
    (OtherNames, OtherNames.also_called, "Also called"),
    (Scoped, Scoped.scope, "Scope"),
    (Scoped, Scoped.may_delegate_to, "May be handed on to"),
    (Conditional, Conditional.requires, "Conditions"),
    (Conditional, Conditional.not_, "Not"),
    (Received, Received.price, "Price"),
    (Received, Received.level, "From level"),
    (Received, Received.expires, "Lapses"),
    (Contribution, Contribution.earns, "Earns"),
    (Demanding, Demanding.effort, "Effort"),
    (Effort, Effort.phase, ""),
    (Meeting, Meeting.every, "How often"),
    (Meeting, Meeting.in_, "Where"),
    (Scheduled, Scheduled.next_on, "Next"),
    (Raci, Raci.on, "On"),
    (Raci, Raci.by, "By"),
    (Producing, Producing.outputs, "Result"),
    (Statement, Statement.to, "For"),
    (Value, Value.weight, "Weight"),
    (PartOfIndex, PartOfIndex.weight, "Weight"),
    (Replaceable, Replaceable.replaced_by, "Replaced by"),
)
ON_A_LANE = (JourneyStage,)  # what a stage leaves behind stands on the map


def asides(words: Words, said: Remark) -> Iterator[Markup]:
    """The parts of the small print that are there."""
    for group, key, label in ASIDES:
        if isinstance(said, group) and not isinstance(said, ON_A_LANE) and not is_open(value := said.under(key)):
            shown = _shown(words, value)
            yield labelled(label, shown) if label else shown


def _shown(words: Words, value: Any) -> Markup:
    """A text, a bare word, or a list of either or of references; or why there is none."""
    if isinstance(value, Listing):
        return words.reason(value) or Markup(", ").join(_shown(words, entry) for entry in value)
    if isinstance(value, tuple):
        return Markup(", ").join(map(escape, value))
    if isinstance(value, Ref):
        return words.links.ref(value)
    return words.ref_or_words(value) if isinstance(value, Text) else escape(value)
