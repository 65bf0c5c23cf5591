"""Which feature next: RICE, from what the file says."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import isfinite

from purposebook.fields.amounts import Amount, total
from purposebook.model.facts import wider
from purposebook.model.features import Feature
from purposebook.model.index import Index
from purposebook.model.members import Member
from purposebook.views.members.whom_it_concerns import members_behind

OVER = ("stopped", "retired", "dropped")


@dataclass(frozen=True, slots=True)
class Reached:
    """A feature with how many people it reaches in a quarter; `is_reach_derived` where that is a sum of sizes."""

    feature: Feature
    amount: Amount | None
    is_reach_derived: bool

    @property
    def reach(self) -> float | None:
        """The number of people; None where it can mean several."""
        return self.amount.value if self.amount and not self.amount.also else None


def rice(reach: float, impact: float, confidence: float, effort: float) -> float:
    """The RICE score: people x impact x share / person-months. An effort of 0 has no score (ValueError)."""
    if effort <= 0:
        raise ValueError("RICE needs an effort above 0")
    return reach * impact * confidence / effort


def is_in_play(feature: Feature) -> bool:
    """Whether a feature is one to choose: it exists, and its status does not say that it is over."""
    word = (feature.status or "").casefold().partition(" ")[0].rstrip(",;:")
    return not feature.is_empty and word not in OVER


def competition_ranks(scores: Sequence[float | None]) -> list[int | None]:
    """The rank of each score, the highest first: 1, 2, 2, 4. What differs by rounding alone is equal."""
    told = [None if score is None or not isfinite(score) else float(f"{score:.10g}") for score in scores]
    best = sorted((score for score in told if score is not None), reverse=True)
    rank_of = {score: len(best) - place for place, score in enumerate(reversed(best))}
    return [None if score is None else rank_of[score] for score in told]


def reached(index: Index, feature: Feature) -> Reached:
    """A feature with the reach that its author wrote, else with that of those whom it serves."""
    if feature.reach:
        return Reached(feature, feature.reach.amount, False)
    reach = served_reach(index, feature)
    return Reached(feature, reach, reach is not None)


def served_reach(index: Index, feature: Feature) -> Amount | None:
    """The sizes of the member types a feature serves, added up; None when none of them has a size.

    A type is left out where the wider type that it is a kind of is counted already.
    """
    served: dict[Member, None] = {}
    for target in (*index.targets(feature.serves), *index.targets(feature.for_)):
        served |= dict.fromkeys(member for member in members_behind(index, target))
    widest = [member for member in served if not any(parent in served for parent in wider(index, member))]
    sizes = [member.size.amount for member in widest if member.size and member.size.number is not None]
    return total(amount for amount in sizes if amount) if sizes else None
