"""Rules about promises: what members get from the brand and what it commits to, held against each other."""

from __future__ import annotations

from collections.abc import Iterator

from purposebook.checking.rules.rule import Case, Finding, rule
from purposebook.model.in_force import is_closed
from purposebook.model.members import Received
from purposebook.model.relations import Commitment
from purposebook.problems import Severity
from purposebook.views.members.ledger import delivering, ledger


@rule(Severity.INFO)
def value_no_promise_delivers(case: Case) -> Iterator[Finding]:
    """Members get something from the brand, and none of its commitments delivers it.

    What members get and what the brand promises are two ends of one bridge. A value that no commitment names is kept
    by nobody in particular. It is asked once the brand commits to anything.

    Wrong:
        community: {name: Open Club}
        members:
          - name: Beginners
            receives: [{text: An answer in time, from: brand}, {id: room, text: A room, from: brand}]
        brand_role:
          commitments: [{text: Keeps the room open, delivers: beginners/room}]
    Right:
        community: {name: Open Club}
        members:
          - name: Beginners
            receives: [{id: answer, text: An answer in time, from: brand}, {id: room, text: A room, from: brand}]
        brand_role:
          commitments:
            - {text: Keeps the room open, delivers: beginners/room}
            - {text: Answers within a day, delivers: beginners/answer}
    """
    index = case.index
    commits = any(not is_closed(commitment) for commitment in index.of(Commitment))
    for account in ledger(index) if commits else ():
        for value in _from_brand(case, [income.value for income in account.income]):
            if not delivering(index, value):
                yield Finding(
                    value.mark,
                    f"{index.brand.label} gives this to {account.member.label}; no promise names it: '{value.label}'.",
                    "Name it under 'delivers' of the commitment that keeps it, or write that commitment.",
                    f"delivers: {_named(case, value)}",
                    value,
                )


@rule(Severity.INFO)
def promise_that_delivers_nothing(case: Case) -> Iterator[Finding]:
    """A commitment of the brand does not say what members get by it.

    Nobody can tell whether a promise is kept when it is not known what it gives. If it gives nothing that members
    named, either something is missing under their 'receives', or the promise is not theirs.

    Wrong:
        community: {name: Open Club}
        members:
          - name: Beginners
            receives: [{id: room, text: A room, from: brand}]
        brand_role:
          commitments: [{text: Keeps the room open, to: beginners}]
    Right:
        community: {name: Open Club}
        members:
          - name: Beginners
            receives: [{id: room, text: A room, from: brand}]
        brand_role:
          commitments: [{text: Keeps the room open, to: beginners, delivers: beginners/room}]
    """
    for commitment in case.index.of(Commitment):
        if not (is_closed(commitment) or commitment.is_empty or commitment.delivers or commitment.delivers.gap):
            values = _open_values(case, commitment)
            yield Finding(
                commitment.mark,
                f"Nothing says what members get by this: '{commitment.label}'.",
                "Name it under 'delivers'; if members get nothing by it, say so with 'none:'.",
                f"delivers: {_named(case, values[0])}"
                if values
                else "delivers:\n  none: Why members get nothing by it",
                commitment,
            )


def _from_brand(case: Case, values: list[Received]) -> Iterator[Received]:
    """The values in force that the brand is named to give."""
    for value in values:
        if case.index.brand in case.index.targets(value.from_) and not is_closed(value):
            yield value


def _open_values(case: Case, commitment: Commitment) -> list[Received]:
    """What those to whom something is promised get from the brand, where nothing delivers it yet."""
    index = case.index
    theirs = set(index.targets(commitment.to))
    accounts = [account for account in ledger(index) if not theirs or account.member in theirs]
    values = [income.value for account in accounts for income in account.income if not income.commitments]
    return list(_from_brand(case, values))


def _named(case: Case, value: Received) -> str:
    return next(iter(case.index.names_of(value)), "")
