"""The file seen through frameworks that others use: which of their themes it answers, and which not."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from purposebook.derivations.derivation import Example, Shelf, counted, derivation
from purposebook.derivations.places import lines_of
from purposebook.fields.base import Base
from purposebook.fields.key_of import Key
from purposebook.fields.text import Entity
from purposebook.language import Words
from purposebook.model.culture import Ritual
from purposebook.model.features import Feature
from purposebook.model.in_force import is_closed
from purposebook.model.index import Index
from purposebook.model.journeys import Gain, Journey, Pain, Stage
from purposebook.model.members import Contribution, Member, Received
from purposebook.model.per_model import once
from purposebook.model.playbooks import Playbook
from purposebook.model.purpose import Purpose
from purposebook.model.relations import BrandRole, Commitment, Interaction
from purposebook.model.root import Purposebook
from purposebook.model.success import Criterion, Kpi, Success

Finder = Callable[[Index], list[Base]]


@dataclass(frozen=True, slots=True)
class Theme:
    """A theme of a framework, and what in the file answers it."""

    name: str
    answers: tuple[Base, ...]

    @property
    def entities(self) -> tuple[Entity, ...]:
        """Those answers that one can link to."""
        return tuple(answer for answer in self.answers if isinstance(answer, Entity))


@dataclass(frozen=True, slots=True)
class Lens:
    """A framework with its themes."""

    name: str
    themes: tuple[Theme, ...]

    @property
    def answered(self) -> int:
        """How many themes have an answer."""
        return sum(bool(theme.answers) for theme in self.themes)


@once
def lenses(index: Index) -> tuple[Lens, ...]:
    """The file through every framework."""
    return tuple(
        Lens(name, tuple(Theme(theme, tuple(find(index))) for theme, find in themes.items()))
        for name, themes in FRAMEWORKS.items()
    )


def at(*paths: tuple[Any, ...]) -> Finder:
    """What stands under some keys, such as those of members and their persona; lists on the way are walked."""

    def find(index: Index) -> list[Base]:
        return [found for path in paths for found in _follow([index.book], path)]

    return find


def _follow(bases: Iterable[Base], path: tuple[Key, ...]) -> list[Base]:
    in_force = [base for base in bases if not is_closed(base)]
    if not path:
        return in_force
    # A key that holds words or ids is answered by the entry that it stands in.
    inner = (part if isinstance(part, Base) else base for base in in_force for part in base.all_under(path[0]))
    return _follow(dict.fromkeys(inner), path[1:])


def measured(*kinds: type[Entity], sorts: tuple[str, ...] = (), stages: slice | None = None) -> Finder:
    """The KPIs that measure something of a class, a value received of some sort, or some of the lifecycle stages."""

    def find(index: Index) -> list[Base]:
        wanted = set(index.stages[stages]) if stages else set()
        kpis = index.book.success.kpis if index.book.success else ()
        return [kpi for kpi in kpis if _fits(index, kpi, wanted)]

    def _fits(index: Index, kpi: Kpi, wanted: set[Stage]) -> bool:
        has_sort = any(received.sort in sorts for received in index.targets(kpi.measures, Received))
        is_there = wanted.intersection(index.targets(kpi.measures, Stage))
        return bool(has_sort or is_there or index.targets(kpi.measures, kinds))

    return find


def payers(index: Index) -> list[Base]:
    """The member types whose tie is that they pay for it: its sponsors, donors, funders."""
    payers = frozenset(Words.STAKES.of("payer"))
    return [it for it in index.book.members if not is_closed(it) and payers.intersection(map(str.casefold, it.stake))]


CANVAS: dict[str, Finder] = {
    "Purpose": at((Purposebook.purpose, Purpose.statement), (Purposebook.purpose, Purpose.why_invest)),
    "Member identity": at((Purposebook.members, Member.persona), (Purposebook.members, Member.summary)),
    "Values": at((Purposebook.purpose, Purpose.values)),
    "Success definition": at((Purposebook.success, Success.criteria), (Purposebook.success, Success.north_star)),
    "Brand": at((Purposebook.purpose, Purpose.brand_promise), (Purposebook.language,)),
    "Member selection": at((Purposebook.members, Member.requires)),
    "Member transition": at((Purposebook.lifecycle,), (Purposebook.journeys, Journey.stages)),
    "Shared experiences": at((Purposebook.interactions,)),
    "Rituals": at((Purposebook.rituals,)),
    "Content": at((Purposebook.social_objects,), (Purposebook.stories,)),
    "Rules": at((Purposebook.guidelines,), (Purposebook.purpose, Purpose.adopts)),
    "Roles": at((Purposebook.playbooks, Playbook.responsibilities)),
    "Organisation": at((Purposebook.brand_role, BrandRole.commitments)),
    "Governance": at((Purposebook.playbooks, Playbook.decides), (Purposebook.playbooks, Playbook.raci)),
    "Financing": payers,
    "Channels and platforms": at((Purposebook.channels,)),
    "Data": at((Purposebook.success, Success.kpis, Kpi.readings)),
}
SENSE: dict[str, Finder] = {
    "Membership": at((Purposebook.members, Member.requires), (Purposebook.language,), (Purposebook.glossary,)),
    "Influence": at((Purposebook.playbooks, Playbook.decides), (Purposebook.interactions, Interaction.authority)),
    "Integration and fulfilment of needs": at(
        (Purposebook.members, Member.receives), (Purposebook.members, Member.shares)
    ),
    "Shared emotional connection": at((Purposebook.stories,), (Purposebook.rituals,)),
}
HEART: dict[str, Finder] = {
    "Happiness": measured(Gain, sorts=("emotional", "social")),
    "Engagement": measured(Contribution, Interaction, Ritual),
    "Adoption": measured(stages=slice(0, 2)),
    "Retention": measured(stages=slice(2, None)),
    "Task success": measured(Commitment, Criterion, Pain, sorts=("functional",)),
}
SPACES: dict[str, Finder] = {
    "Support": at((Purposebook.playbooks, Playbook.plays)),
    "Product": at((Purposebook.features, Feature.serves)),
    "Acquisition": measured(stages=slice(0, 1)),
    "Contribution": at((Purposebook.members, Member.contributes, Contribution.object)),
    "Engagement": at((Purposebook.interactions,), (Purposebook.rituals,)),
    "Success": at((Purposebook.journeys, Journey.goal)),
}
FRAMEWORKS = {
    "Community Canvas": CANVAS,
    "Sense of community (McMillan and Chavis)": SENSE,
    "HEART": HEART,
    "SPACES": SPACES,
}


@derivation(Shelf.FILE)
def _lens(index: Index) -> Example | None:
    """Through the eyes of others.

    A theme of a framework is answered by the entries of the file that stand under its keys, and open when there is
    none. Which keys answer which theme is our own reading of the frameworks: Community Canvas (Pfortmüller,
    Luchsinger and Mombartz, 2017; 17 themes), sense of community (McMillan and Chavis, 1986; 4 elements), HEART
    (Rodden, Hutchinson and Fu, 2010; 5 dimensions, read from what the KPIs measure), SPACES (CMX; 6 outcomes a
    community can bring).
    """
    for lens in lenses(index):
        for theme in lens.themes:
            if theme.answers:
                count = counted(len(theme.answers), "entry", "entries")
                words = f"{lens.name}, “{theme.name}”: answered by {count} of the file."
                return Example(None, words, lines_of(theme.answers))
    return None
