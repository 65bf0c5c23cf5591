"""From outcomes over pains and opportunities to features."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from purposebook.derivations.derivation import Example, Shelf, counted, derivation
from purposebook.fields.text import Entity
from purposebook.model.features import Feature
from purposebook.model.index import Index
from purposebook.model.journeys import Journey, JourneyStage, Opportunity, Pain
from purposebook.model.per_model import once
from purposebook.model.playbooks import Play
from purposebook.model.success import Criterion, Kpi
from purposebook.views.members.whom_it_concerns import concerned

NEEDS = (Pain, Opportunity)
SOLVERS = (Feature, Play)


Outcome = Criterion | Kpi | Journey
OUTCOMES = (Criterion, Kpi, Journey)  # in this order


@dataclass(frozen=True, slots=True)
class Node:
    """An outcome, a pain, an opportunity or a feature, with what hangs below it."""

    entity: Entity
    note: str  # what it is, and whether anything is missing
    below: tuple[Node, ...] = ()
    is_open: bool = False  # what eases a pain or takes up an opportunity is not written down
    is_outcome: bool = False
    goal: str = ""  # for which a journey stands

    def label(self, index: Index) -> str:
        """What it is called; a journey stands for its goal."""
        return self.goal or index.label(self.entity)


@dataclass(frozen=True, slots=True)
class JourneyTree:
    """The tree of a journey, and the outcomes of its traveller that no pain or opportunity leads to."""

    journey: Journey
    outcomes: tuple[Node, ...]
    apart: tuple[Entity, ...]


@dataclass(frozen=True, slots=True)
class Opportunities:
    """All trees, and what is left over."""

    trees: tuple[JourneyTree, ...]
    bare: tuple[Journey, ...]
    uneased: tuple[Entity, ...]
    untaken: tuple[Entity, ...]
    idle: tuple[Entity, ...]


@once
def opportunities(index: Index) -> Opportunities:
    """The opportunity trees of a model."""
    trees = [_tree(index, journey) for journey in index.book.journeys if not journey.is_empty]
    pains = [pain for pain in index.of(Pain) if not pain.is_empty and not _is_eased(index, pain)]
    chances = [found for found in index.of(Opportunity) if not found.is_empty and not _solvers(index, found)]
    features = [feature for feature in index.book.features if not feature.is_empty]
    return Opportunities(
        trees=tuple(tree for tree in trees if tree.outcomes),
        bare=tuple(tree.journey for tree in trees if not tree.outcomes),
        uneased=tuple(pains),
        untaken=tuple(chances),
        idle=tuple(it for it in features if it.serves and not index.targets(it.serves, NEEDS)),
    )


def _tree(index: Index, journey: Journey) -> JourneyTree:
    below: defaultdict[Outcome, list[Node]] = defaultdict(list)
    parts: list[Journey | JourneyStage] = [journey, *journey.stages]
    for part in parts:
        for need in _needs(index, part):
            below[_outcome(index, journey, part, need.entity)].append(need)
    outcomes = sorted(below, key=lambda outcome: OUTCOMES.index(type(outcome)))
    nodes = tuple(_outcome_node(outcome, tuple(below[outcome])) for outcome in outcomes)
    return JourneyTree(journey, nodes, tuple(it for it in _concerning(index, journey) if it not in below))


def _needs(index: Index, part: Journey | JourneyStage) -> Iterator[Node]:
    """The pains of a stage or of the whole journey, then its opportunities that ease no pain."""
    yield from (_pain(index, pain) for pain in part.pains if not pain.is_empty)
    for chance in part.opportunities:
        if not chance.is_empty and not index.targets(chance.eases, Pain):
            yield _chance(index, chance)


def _outcome_node(outcome: Outcome, below: tuple[Node, ...]) -> Node:
    match outcome:
        case Criterion():
            note = "failure: criterion" if outcome.is_failure else "outcome: criterion"
            return Node(outcome, note, below, is_outcome=True)
        case Kpi():
            return Node(outcome, "outcome: KPI", below, is_outcome=True)
    is_written = outcome.goal and outcome.goal.text
    note = "outcome: goal of the journey" if is_written else "a journey whose goal is not written down"
    return Node(outcome, note, below, is_outcome=True, goal=str(outcome.goal or ""))


def _outcome(index: Index, journey: Journey, part: Journey | JourneyStage, need: Entity) -> Outcome:
    found: list[Criterion | Kpi] = []
    for at in (need, part):
        found += [*index.users(at, Criterion, Criterion.proves), *index.users(at, Kpi, Kpi.measures)]
    return next((outcome for outcome in found if not outcome.is_empty), journey)


def _pain(index: Index, pain: Pain) -> Node:
    chances = [it for it in index.users(pain, Opportunity, Opportunity.eases) if not it.is_empty]
    below = tuple(_chance(index, chance) for chance in chances)
    served = {feature.entity for node in below for feature in node.below}
    own = tuple(node for node in _features(index, pain) if node.entity not in served)
    is_open = not _is_eased(index, pain)
    return Node(pain, "pain · open" if is_open else "pain", below + own, is_open)


def _chance(index: Index, chance: Opportunity) -> Node:
    is_open = not _solvers(index, chance)
    note = "opportunity · open" if is_open else "opportunity"
    return Node(chance, note, _features(index, chance), is_open)


def _features(index: Index, need: Entity) -> tuple[Node, ...]:
    found = (feature for feature in index.users(need, Feature, Feature.serves) if not feature.is_empty)
    return tuple(Node(it, f"feature · {it.status}" if it.status else "feature") for it in found)


def _solvers(index: Index, need: Entity) -> list[Entity]:
    return [user for user in index.users(need, SOLVERS) if not user.is_empty]


def _is_eased(index: Index, pain: Entity) -> bool:
    needs = [pain, *(it for it in index.users(pain, Opportunity, Opportunity.eases) if not it.is_empty)]
    return any(_solvers(index, need) for need in needs)


def _concerning(index: Index, journey: Journey) -> Iterator[Criterion | Kpi]:
    """The criteria and KPIs that concern whoever travels, without what they should not come to."""
    travellers = set(index.targets(journey.of))
    criteria = (criterion for criterion in index.of(Criterion) if not criterion.is_failure)
    outcomes: list[Criterion | Kpi] = [*criteria, *index.of(Kpi)]
    for outcome in outcomes:
        if not outcome.is_empty and travellers & concerned(index, outcome):
            yield outcome


@derivation(Shelf.JOURNEYS, "after Teresa Torres, 2016")
def _opportunity_tree(index: Index) -> Example | None:
    """From outcomes to features.

    Each journey has a tree that leads from outcomes over pains and opportunities to features. A pain hangs below
    the first criterion that proves it, else the first KPI that measures it, else those of its stage, else the goal
    of the journey; one of the whole journey has no stage. An opportunity hangs below each pain it eases; one that
    eases no pain hangs where a pain of its stage would. A feature hangs below each opportunity it serves, and below
    a pain where it serves no opportunity there.

    A pain is open until a feature or a play serves it, or an opportunity below it; an opportunity, until a feature or
    a play serves it: somebody may do it, and it is only not written down. Criteria and KPIs that concern the traveller
    and lead nowhere are named apart; a criterion of failure is no outcome to reach, and is not.
    """
    for tree in opportunities(index).trees:
        for outcome in tree.outcomes:
            need = outcome.below[0]
            words = (
                f"hangs below “{outcome.label(index)}”, with {counted(len(need.below), 'entry', 'entries')} below it."
            )
            return Example.of(need.entity, words, outcome.entity, [node.entity for node in need.below])
    return None
