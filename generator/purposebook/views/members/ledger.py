"""The value ledger: what comes in and what goes out for each member type."""

from __future__ import annotations

from dataclasses import dataclass, replace

from purposebook.derivations.derivation import Example, Shelf, counted, derivation
from purposebook.model.facts import wider
from purposebook.model.index import Index
from purposebook.model.members import Contribution, Member, Received
from purposebook.model.relations import Commitment


@dataclass(frozen=True, slots=True)
class Income:
    """A value received, who gives it, and the commitments that deliver it."""

    value: Received
    commitments: tuple[Commitment, ...]

    @property
    def is_provided(self) -> bool:
        """Whether anybody provides it."""
        return bool(self.value.from_ or self.commitments)

    @property
    def is_wish(self) -> bool:
        """Whether nobody is named who provides it, and nobody has said why."""
        return not self.is_provided and self.value.from_.gap is None


@dataclass(frozen=True, slots=True)
class Account:
    """One member type's income and gifts."""

    member: Member
    income: tuple[Income, ...]
    gifts: tuple[Contribution, ...]
    wider: tuple[Account, ...] = ()  # of the types that it is a kind of, with what of theirs holds for it

    @property
    def gets(self) -> int:
        """How many things come in, those of wider types included."""
        return sum(len(one.income) for one in (self, *self.wider))

    @property
    def gives(self) -> int:
        """How many things go out, those of wider types included."""
        return sum(len(one.gifts) for one in (self, *self.wider))

    @property
    def wider_income(self) -> list[tuple[Member, list[Received]]]:
        """What each wider type gets, where it gets anything."""
        return [(one.member, [income.value for income in one.income]) for one in self.wider if one.income]

    @property
    def wider_gifts(self) -> list[tuple[Member, tuple[Contribution, ...]]]:
        """What each wider type brings, where it brings anything."""
        return [(one.member, one.gifts) for one in self.wider if one.gifts]

    @property
    def unprovided(self) -> tuple[Received, ...]:
        """Values that nobody is named to provide."""
        return tuple(income.value for income in self.income if income.is_wish)

    @property
    def unreceived(self) -> tuple[Contribution, ...]:
        """Gifts that nobody is named to receive."""
        return tuple(gift for gift in self.gifts if not gift.to and gift.to.gap is None)


def ledger(index: Index) -> list[Account]:
    """An account for each member type that gives or gets anything."""
    accounts = [account(index, member) for member in index.book.members if not member.is_empty]
    return [found for found in accounts if found.income or found.gifts]


def account(index: Index, member: Member) -> Account:
    """The account of one member type."""
    getting, bringing = (wider(index, member, key) for key in (Member.receives, Member.contributes))
    handed_down = []
    for parent in wider(index, member):
        own = _own(index, parent)
        income, gifts = own.income if parent in getting else (), own.gifts if parent in bringing else ()
        handed_down.append(replace(own, income=income, gifts=gifts))
    return replace(_own(index, member), wider=tuple(handed_down))


def _own(index: Index, member: Member) -> Account:
    income = tuple(Income(value, delivering(index, value)) for value in member.receives if not value.is_empty)
    return Account(member, income, tuple(gift for gift in member.contributes if not gift.is_empty))


def delivering(index: Index, value: Received) -> tuple[Commitment, ...]:
    """The commitments of the brand that deliver a value."""
    return tuple(index.users(value, Commitment, Commitment.delivers))


@derivation(Shelf.MEMBERS)
def _value_ledger(index: Index) -> Example | None:
    """What comes in, what goes out.

    What a member type receives comes in, what it contributes goes out. A value has a provider when somebody gives
    it or a commitment of the brand delivers it; a gift has a taker when somebody receives it. What a wider type
    gets and gives, each type that is a kind of it gets and gives, too, unless its author says that it does not; what
    a group gets and gives is not handed down to those who belong to it. Lines are not amounts:
    how much comes in and goes out is not weighed.
    """
    for account in ledger(index):
        words = f"gets {counted(len(account.income), 'thing')} and gives {len(account.gifts)}."
        return Example.of(account.member, words, [income.value for income in account.income], account.gifts)
    return None
