"""Everything about one member type, gathered from wherever the file says it."""

from __future__ import annotations

from dataclasses import dataclass

from purposebook.derivations.derivation import Example, Shelf, counted, derivation
from purposebook.fields.text import Entity
from purposebook.model.facts import playbooks_of, wider
from purposebook.model.features import Block, Feature, Screen
from purposebook.model.in_force import is_closed
from purposebook.model.index import Index
from purposebook.model.journeys import Journey
from purposebook.model.members import Member
from purposebook.model.playbooks import Play, Playbook
from purposebook.model.relations import Commitment, Interaction
from purposebook.model.success import Criterion, Kpi
from purposebook.views.members.exchange import interactions_of
from purposebook.views.members.ledger import Account, account
from purposebook.views.success.numbers import Standing, measured_by, standing


@dataclass(frozen=True, slots=True)
class Profile:
    """A member type and all that concerns it."""

    member: Member
    wider: tuple[Member, ...]
    narrower: tuple[Member, ...]
    account: Account
    interactions: tuple[Interaction, ...]
    commitments: tuple[Commitment, ...]
    journeys: tuple[Journey, ...]
    wider_journeys: tuple[tuple[Member, tuple[Journey, ...]], ...]
    criteria: tuple[Criterion, ...]
    numbers: tuple[Standing, ...]
    plays: tuple[Play, ...]
    features: tuple[Feature, ...]
    screens: tuple[Screen, ...]
    served_by: tuple[Playbook, ...]
    own_playbooks: tuple[Playbook, ...]

    @property
    def wider_shares(self) -> list[Member]:
        """The wider types whose shared values it shares, too."""
        return [] if self.member.shares.gap else [wide for wide in self.wider if wide.shares]

    @property
    def wider_values(self) -> list[Member]:
        """The wider types that hold something dear, which it does, too."""
        return [] if self.member.values.gap else [wide for wide in self.wider if wide.values]

    @property
    def own_journeys(self) -> list[Journey]:
        """The journeys that they go through themselves."""
        return [journey for journey in self.journeys if not journey.is_of_a_thing]

    @property
    def others_journeys(self) -> list[Journey]:
        """The journeys of things in which they have a part."""
        return [journey for journey in self.journeys if journey.is_of_a_thing]

    @property
    def kpis(self) -> list[Kpi]:
        """The KPIs behind the numbers."""
        return [number.kpi for number in self.numbers]

    @property
    def concerns(self) -> list[tuple[str, tuple[Entity, ...]]]:
        """What else concerns the type, under its name; only what there is."""
        named: tuple[tuple[str, tuple[Entity, ...]], ...] = (
            ("Their playbook", self.own_playbooks),
            ("Served by", self.served_by),
            ("Plays", self.plays),
            ("Features", self.features),
            ("Screens", self.screens),
        )
        return [(name, found) for name, found in named if found]


def profile(index: Index, member: Member) -> Profile:
    """The profile of one member type."""
    lineage = (member, *wider(index, member))
    journeys = tuple(index.users(member, Journey, Journey.of))
    own = belongings(index, member, journeys)
    criteria = dict.fromkeys([*index.users(member, Criterion, Criterion.for_), *index.users_of_any(own, Criterion)])
    kpis = [*measured_by(index, *own), *(kpi for found in criteria for kpi in index.targets(found.kpis, Kpi))]
    return Profile(
        member=member,
        wider=lineage[1:],
        narrower=tuple(index.users(member, Member, Member.kind_of, Member.part_of)),
        account=account(index, member),
        interactions=tuple(interactions_of(index, member)),
        commitments=tuple(promised(index, lineage, own)),
        journeys=journeys,
        wider_journeys=tuple((wide, found) for wide in wider(index, member) if (found := _walked(index, wide))),
        criteria=tuple(criteria),
        numbers=tuple(standing(kpi) for kpi in dict.fromkeys(kpis)),
        plays=tuple(index.users_of_any(own, Play)),
        features=tuple(index.users_of_any(own, Feature)),
        screens=tuple(screens_for(index, own)),
        served_by=tuple(index.users(member, Playbook, Playbook.serves)),
        own_playbooks=tuple(playbooks_of(index, member)),
    )


def _walked(index: Index, member: Member) -> tuple[Journey, ...]:
    """The journeys that members of a type go through themselves."""
    return tuple(it for it in index.users(member, Journey, Journey.of) if not (it.is_of_a_thing or is_closed(it)))


def belongings(index: Index, member: Member, journeys: tuple[Journey, ...]) -> list[Entity]:
    """What belongs to a member type, by the rule of this module."""
    found: list[Entity] = [member, *member.receives, *member.contributes]
    for journey in journeys:
        found += [journey, *journey.pains, *journey.gains, *journey.opportunities]
        for stage in journey.stages:
            found += [stage, *stage.pains, *stage.gains, *stage.opportunities]
    return found


def promised(index: Index, lineage: tuple[Member, ...], own: list[Entity]) -> list[Commitment]:
    """The commitments made to a member type, in the order of the file."""
    role = index.book.brand_role
    receivers: set[Entity] = {*lineage, *([index.everyone] if lineage[0].is_inside else [])}
    owned = set(own)
    return [
        commitment
        for commitment in (role.commitments if role else ())
        if receivers & set(index.targets(commitment.to)) or owned & set(index.targets(commitment.delivers))
    ]


def screens_for(index: Index, entities: list[Entity]) -> list[Screen]:
    """The screens that are for any of some entities, or have a block that serves one."""
    homes = (index.home(user, Screen) for user in index.users_of_any(entities, (Screen, Block)))
    return list(dict.fromkeys(screen for screen in homes if screen))


@derivation(Shelf.MEMBERS)
def _profile(index: Index) -> Example | None:
    """What concerns a member type.

    A KPI, a criterion, a play, a feature or a screen concerns a member type when it refers to the type itself, to
    what it receives or contributes, or to its journeys with their stages, pains, gains and opportunities. What is
    promised to everyone, or to a wider type that it is a kind of, is promised to it, too; everyone is not those whom
    the community is not for.
    """
    for member in index.book.members:
        found = profile(index, member)
        kpis = [standing.kpi for standing in found.numbers]
        parts = (counted(len(kpis), "KPI"), counted(len(found.plays), "play"), counted(len(found.features), "feature"))
        return Example.of(member, f"is concerned by {', '.join(parts)}.", kpis, found.plays, found.features)
    return None
