"""What is guessed of keys and values: the interpreter that reading asks instead of the plain one."""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Sequence as Many
from typing import Any

from purposebook.fields.events import Event, MissingKey, NotADate, NotAnId, NotANumber, NotInSet, UnknownKey
from purposebook.fields.group import Group
from purposebook.fields.interpreter import Nodes, Plain
from purposebook.model.dangling import LeadsNowhere, OnlyWords
from purposebook.model.success import ReadingOfKpi
from purposebook.problems import Problem
from purposebook.slips import references
from purposebook.slips.keys import unknown_keys, values
from purposebook.slips.keys.colon_in_sentence import split_sentence
from purposebook.slips.keys.days_as_keys import days_as_keys
from purposebook.slips.keys.empty_braces import keys_below_braces
from purposebook.slips.keys.key_too_many import unwrapped
from purposebook.slips.keys.known import known
from purposebook.slips.keys.names_as_keys import names_as_keys
from purposebook.slips.keys.wrong_indent import dash_before_each_key, dashes_too_many
from purposebook.source.nodes import Mapping, Node, Sequence

WORDS: dict[type[Event], Callable[[Any], Problem | None]] = {
    UnknownKey: unknown_keys.unknown_key,
    MissingKey: unknown_keys.missing_key,
    NotInSet: values.not_in_set,
    NotANumber: values.not_a_number,
    NotADate: values.not_a_date,
    NotAnId: values.not_an_id,
    LeadsNowhere: references.leads_nowhere,
    OnlyWords: references.only_words,
}


class KeysAsMeant(Plain):
    """The interpreter that looks for what was meant, and tells it plainly where it finds nothing."""

    def problem(self, event: Event) -> Problem | None:
        """An event with what was probably meant, and with its mend where nothing else can be meant."""
        words = WORDS.get(type(event))
        return words(event) if words else event.problem()

    def as_group(self, node: Node, group: type[Group]) -> tuple[Node | None, Many[Problem]]:
        """One group of keys where each had a dash; None where a sentence, or names, stand in the place of keys."""
        if group is ReadingOfKpi and (days := days_as_keys(node)):
            return None, [days]
        told: list[Problem] = []
        if isinstance(node, Sequence) and (joined := dashes_too_many(node, set(group.key_names()), group.title)):
            node, told = joined[0], [joined[1]]
        if isinstance(node, Mapping):
            node, below = keys_below_braces(node, known(group))
            told = [*told, *below]
        lost = _other_than_keys(node, group) if isinstance(node, Mapping) else None
        return (None, [*told, lost]) if lost else (node, told)

    def as_entries(self, node: Node, key: str, group: type[Group] | None) -> tuple[Nodes, Many[Problem]]:
        """The entries of a list without a key around them, and those joined that were torn apart by a dash."""
        found = unwrapped(node, key, group.key_names(), group.shorthand) if group else None
        nodes, told = found or super().as_entries(node, key, group)
        joined, torn = dash_before_each_key(tuple(node for node in nodes if not node.is_null))
        return joined, [*told, *torn]


def _other_than_keys(node: Mapping, group: type[Group]) -> Problem | None:
    """The problem of what only looks like keys."""
    sentence = split_sentence(node, group.key_names()) if group.shorthand == "text" else None
    return sentence or names_as_keys(node, group)


KEYS_AS_MEANT = KeysAsMeant()
