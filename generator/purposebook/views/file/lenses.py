"""The file seen through frameworks that others use: which of their themes it answers, and which not."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from purposebook.derivations.derivation import Example, Shelf, counted, derivation
from purposebook.derivations.places import lines_of
from purposebook.fields.base import Base
from purposebook.fields.text import Entity
from purposebook.language import Words
from purposebook.model.in_force import is_closed
from purposebook.model.index import Index
from purposebook.model.per_model import once

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


def at(*paths: str) -> Finder:
    """What stands under some keys, such as `members.persona`; lists on the way are walked."""

    def find(index: Index) -> list[Base]:
        return [found for path in paths for found in _follow([index.book], path.split("."))]

    return find


def _follow(bases: Iterable[Base], names: list[str]) -> list[Base]:
    if not names:
        return [base for base in bases if not is_closed(base)]
    inner: list[Base] = []
    for base in bases:
        if not is_closed(base):
            value = getattr(base, names[0], None)
            values = value if isinstance(value, tuple) else (value,)
            # A key that holds words or ids is answered by the entry that it stands in.
            inner += [part if isinstance(part, Base) else base for part in values if part is not None]
    return _follow(dict.fromkeys(inner), names[1:])


def measured(*kinds: str, sorts: tuple[str, ...] = (), stages: slice | None = None) -> Finder:
    """The KPIs that measure something of a kind, of a sort of value, or at some of the lifecycle stages."""

    def find(index: Index) -> list[Base]:
        wanted = {id(stage) for stage in index.stages[stages]} if stages else set()
        kpis = index.book.success.kpis if index.book.success else ()
        return [kpi for kpi in kpis if any(_fits(found, wanted) for found in index.targets(kpi.measures))]

    def _fits(found: Entity, wanted: set[int]) -> bool:
        return found.kind in kinds or getattr(found, "sort", None) in (sorts or ("",)) or id(found) in wanted

    return find


def payers(index: Index) -> list[Base]:
    """The member types whose tie is that they pay for it: its sponsors, donors, funders."""
    payers = frozenset(Words.STAKES.of("payer"))
    return [it for it in index.book.members if not is_closed(it) and payers.intersection(map(str.casefold, it.stake))]


CANVAS: dict[str, Finder] = {
    "Purpose": at("purpose.statement", "purpose.why_invest"),
    "Member identity": at("members.persona", "members.summary"),
    "Values": at("purpose.values"),
    "Success definition": at("success.criteria", "success.north_star"),
    "Brand": at("purpose.brand_promise", "language"),
    "Member selection": at("members.requires"),
    "Member transition": at("lifecycle", "journeys.stages"),
    "Shared experiences": at("interactions"),
    "Rituals": at("rituals"),
    "Content": at("social_objects", "stories"),
    "Rules": at("guidelines", "purpose.adopts"),
    "Roles": at("playbooks.responsibilities"),
    "Organisation": at("brand_role.commitments"),
    "Governance": at("playbooks.decides", "playbooks.raci"),
    "Financing": payers,
    "Channels and platforms": at("channels"),
    "Data": at("success.kpis.readings"),
}
SENSE: dict[str, Finder] = {
    "Membership": at("members.requires", "language", "glossary"),
    "Influence": at("playbooks.decides", "interactions.authority"),
    "Integration and fulfilment of needs": at("members.receives", "members.shares"),
    "Shared emotional connection": at("stories", "rituals"),
}
HEART: dict[str, Finder] = {
    "Happiness": measured("gain", sorts=("emotional", "social")),
    "Engagement": measured("contributes", "interaction", "ritual"),
    "Adoption": measured(stages=slice(0, 2)),
    "Retention": measured(stages=slice(2, None)),
    "Task success": measured("commitment", "criterion", "pain", sorts=("functional",)),
}
SPACES: dict[str, Finder] = {
    "Support": at("playbooks.plays"),
    "Product": at("features.serves"),
    "Acquisition": measured(stages=slice(0, 1)),
    "Contribution": at("members.contributes.object"),
    "Engagement": at("interactions", "rituals"),
    "Success": at("journeys.goal"),
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
