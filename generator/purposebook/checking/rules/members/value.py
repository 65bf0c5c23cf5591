"""Rules of value: what members get, what they give, and whether the two meet."""

from __future__ import annotations

from collections.abc import Iterator

from purposebook.checking.rules.rule import Case, Finding, rule
from purposebook.model.in_force import is_closed
from purposebook.model.members import Member
from purposebook.model.relations import Commitment
from purposebook.problems import Severity
from purposebook.views.members.ledger import Account, ledger


def _accounts(case: Case) -> list[Account]:
    """The accounts of the member types in force."""
    return [account for account in ledger(case.index) if not is_closed(account.member)]


def _lineage(account: Account) -> list[Member]:
    """A member type and the wider ones that it is a kind of."""
    return [one.member for one in (account, *account.wider)]


def _is_answered(case: Case, account: Account) -> bool:
    """Whether somebody said what is in it for them elsewhere: they are paid, or those who belong to them get it."""
    member = account.member
    parts = case.index.users(member, Member, Member.kind_of, Member.part_of)
    is_none = any(it.receives.gap for it in _lineage(account))
    return is_none or member.is_staff or any(part.receives for part in parts)


@rule(Severity.WARNING)
def nothing_received(case: Case) -> Iterator[Finding]:
    """A member type gives, but nothing says what it gets.

    Nobody keeps giving without a reason to stay. If you do not know yet what is in it for them, ask three of them. What
    is said of a wider type (`kind_of`) holds for it, too. Employees are paid, so it is not asked of them; nor of a type
    whose parts or kinds get something.

    Wrong:
        community: {name: Open Club}
        members:
          - name: Regulars
            contributes: [Answers to beginners]
    Right:
        community: {name: Open Club}
        members:
          - name: Regulars
            receives: [Recognition for good answers]
            contributes: [Answers to beginners]
    """
    for account in _accounts(case):
        member = account.member
        if account.gifts and not account.gets and not _is_answered(case, account):
            yield Finding(
                member.mark,
                f"{member.label}: what they bring stands here, but not what is in it for them.",
                "Write under 'receives' what they get out of it. If it is nothing yet, say so with 'none:'.",
                "receives:\n  - Recognition for good answers",
                member,
            )


@rule(Severity.INFO)
def nothing_contributed(case: Case) -> Iterator[Finding]:
    """A member type gets, but nothing says what it brings.

    A community lives on what its members give each other. Those who only take are an audience, and that is fine as
    long as somebody has thought about it.

    Wrong:
        community: {name: Open Club}
        members:
          - name: Beginners
            receives: [Help]
    Right:
        community: {name: Open Club}
        members:
          - name: Beginners
            receives: [Help]
            contributes: [Notes on how it went]
    """
    for account in _accounts(case):
        member = account.member
        if account.income and not account.gives and not any(it.contributes.gap for it in _lineage(account)):
            yield Finding(
                member.mark,
                f"{member.label}: what is in it for them stands here, but not what they bring.",
                "Write under 'contributes' what they give, be it a question. If it is nothing, say so with 'none:'.",
                "contributes:\n  - Notes on how it went",
                member,
            )


@rule(Severity.INFO)
def value_nobody_provides(case: Case) -> Iterator[Finding]:
    """Members are to receive something that nobody gives them.

    A value without a giver is a wish. Either other members give it, or the brand commits to it.

    Wrong:
        community: {name: Open Club}
        members:
          - name: Beginners
            receives: [An answer in time]
            contributes: [{text: Questions, to: everyone}]
    Right:
        community: {name: Open Club}
        members:
          - name: Beginners
            receives: [{text: An answer in time, from: brand}]
            contributes: [{text: Questions, to: everyone}]
    """
    for account in _accounts(case):
        for value in account.unprovided:
            if not is_closed(value):
                yield Finding(
                    value.mark,
                    f"Nobody is named who gives this to {account.member.label}: '{value.label}'.",
                    "Say under 'from' who gives it, or name it under 'delivers' of one of the brand's commitments.",
                    f"- text: {value.label}\n  from: [brand]",
                    value,
                )


@rule(Severity.INFO)
def gift_nobody_receives(case: Case) -> Iterator[Finding]:
    """Members bring something, and nobody is named who gains by it.

    People stop giving what nobody takes. Who is it for: other members, the brand, everyone?

    Wrong:
        community: {name: Open Club}
        members:
          - name: Beginners
            receives: [{text: Help, from: brand}]
            contributes: [Photos]
    Right:
        community: {name: Open Club}
        members:
          - name: Beginners
            receives: [{text: Help, from: brand}]
            contributes: [{text: Photos, to: everyone}]
    """
    for account in _accounts(case):
        for gift in account.unreceived:
            if not is_closed(gift):
                yield Finding(
                    gift.mark,
                    f"Nobody is named who gains by what comes from {account.member.label}: '{gift.label}'.",
                    "Say under 'to' who gains by it.",
                    f"- text: {gift.label}\n  to: [everyone]",
                    gift,
                )


@rule(Severity.WARNING)
def brand_gains_alone(case: Case) -> Iterator[Finding]:
    """What a member type brings goes to the brand alone, and the brand gives it nothing back.

    Members notice. A community in which the brand gains and they do not is a focus group without the fee. Where nothing
    says who gives them what they get, it may well be the brand, and nothing is found.

    Wrong:
        community: {name: Open Club}
        members:
          - name: Testers
            receives: [{text: Company, from: everyone}]
            contributes: [{text: Test reports, to: brand}]
    Right:
        community: {name: Open Club}
        members:
          - name: Testers
            receives: [{text: Company, from: everyone}, {text: The pot they tested, from: brand}]
            contributes: [{text: Test reports, to: brand}]
    """
    index = case.index
    for account in _accounts(case):
        takers = {taker for gift in account.gifts for taker in index.targets(gift.to)}
        givers = {giver for income in account.income for giver in index.targets(income.value.from_)}
        to_them = index.users(account.member, Commitment, Commitment.to)
        promised = to_them or any(it.commitments for it in account.income)
        is_known = account.income and all(income.value.from_ for income in account.income)
        if takers == {index.brand} and is_known and index.brand not in givers and not promised:
            yield Finding(
                account.member.mark,
                f"{account.member.label}: what they bring goes to {index.brand.label} alone, with nothing in return.",
                "Say what the brand gives them in return: under 'receives', or as a commitment to them.",
                "receives:\n  - text: The pot they tested\n    from: [brand]",
                account.member,
                tuple((gift.mark, "this goes to the brand") for gift in account.gifts),
            )
