"""Rules of features: what earns each its place, and whether what is said of it fits together."""

from __future__ import annotations

from collections.abc import Iterator

from purposebook.checking.rules.rule import Case, Finding, rule
from purposebook.fields.text import Entity
from purposebook.model.culture import Ritual
from purposebook.model.features import Feature, Moscow
from purposebook.model.in_force import is_closed
from purposebook.model.index import Index
from purposebook.model.journeys import Gain, Opportunity, Pain
from purposebook.model.members import Contribution, Member, Received, SocialObject
from purposebook.model.purpose import Value
from purposebook.model.relations import Commitment, Interaction
from purposebook.problems import Severity

BEHIND = (
    Received, Contribution, Commitment, Pain, Gain, Opportunity, Interaction, Value, Ritual, Member, SocialObject,
)  # fmt: skip
REASONS = (Received, Pain, Member)  # the best first
UNDER_WAY = frozenset({"now", "next", "live"})
FEWEST = 4  # features with a class, below which "all of them must" says little


@rule(Severity.INFO)
def feature_without_reason(case: Case) -> Iterator[Finding]:
    """A feature serves nothing.

    What serves nobody still has to be built, kept and explained. If nothing comes to mind, that may be the answer.

    Wrong:
        community: {name: Open Club}
        features:
          - name: Help button
    Right:
        community: {name: Open Club}
        members:
          - name: Beginners
            receives:
              - id: help
                text: An answer while it still helps
        features:
          - name: Help button
            serves: [beginners/help]
    """
    for feature in features(case.index):
        if not feature.serves and feature.serves.gap is None:
            yield Finding(
                feature.mark,
                f"Nothing says what '{feature.label}' is for.",
                "Name under 'serves' what members get by it, or which pain it eases; else write why there is nothing.",
                f"serves: [{case.known(*REASONS)}]",
                feature,
            )


@rule(Severity.INFO)
def feature_without_value(case: Case) -> Iterator[Finding]:
    """A feature serves something, but nobody's gain and nobody's pain stand behind it.

    A number that goes up is a reason for a report, not for a member. Behind a feature stands something that members
    get, bring or suffer from.

    Wrong:
        community: {name: Open Club}
        success:
          kpis:
            - id: posts
              name: Posts in a week
        features:
          - name: Reminder by mail
            serves: [kpi/posts]
    Right:
        community: {name: Open Club}
        members:
          - name: Beginners
            receives:
              - id: help
                text: An answer while it still helps
        success:
          kpis:
            - id: posts
              name: Posts in a week
        features:
          - name: Reminder by mail
            serves: [beginners/help, kpi/posts]
    """
    for feature in features(case.index):
        served = case.index.targets(feature.serves)
        if served and not any(isinstance(found, BEHIND) for found in behind(case.index, served)):
            names = " and ".join(case.index.label(found) for found in served[:2])
            yield Finding(
                feature.mark,
                f"'{feature.label}' serves {names}, but nothing that a member gets, brings or suffers from.",
                "Add to 'serves' the value or the pain behind it.",
                f"serves: [{case.known(*REASONS)}]",
                feature,
            )


@rule(Severity.WARNING)
def refused_but_under_way(case: Case) -> Iterator[Finding]:
    """A feature is under way although MoSCoW says that it will not be built.

    Either the class is old or the work is. Whoever reads both does not know which of them to believe.

    Wrong:
        community: {name: Open Club}
        features:
          - name: Leaderboard
            moscow: wont
            status: now
    Right:
        community: {name: Open Club}
        features:
          - name: Leaderboard
            moscow: wont
            status: stopped
    """
    for feature in features(case.index):
        word = (feature.status or "").casefold()
        if feature.moscow is Moscow.WONT and word in UNDER_WAY:
            yield Finding(
                feature.mark,
                f"{feature.label} is marked 'wont', and yet its status is '{feature.status}'.",
                "Change the one that is out of date.",
                "status: stopped",
                feature,
            )


@rule(Severity.INFO)
def all_must(case: Case) -> Iterator[Finding]:
    """Every feature is a must.

    MoSCoW helps to choose; where everything is a must, nothing was chosen.

    Wrong:
        community: {name: Open Club}
        features:
          - {name: Help button, moscow: must}
          - {name: Picture wall, moscow: must}
          - {name: Notes, moscow: must}
          - {name: Night bench, moscow: must}
    Right:
        community: {name: Open Club}
        features:
          - {name: Help button, moscow: must}
          - {name: Picture wall, moscow: should}
          - {name: Notes, moscow: should}
          - {name: Night bench, moscow: could}
    """
    rated = [feature for feature in features(case.index) if feature.moscow]
    if len(rated) >= FEWEST and all(feature.moscow is Moscow.MUST for feature in rated):
        yield Finding(
            rated[0].mark,
            f"All {len(rated)} features that have a MoSCoW class are a must.",
            "Ask of each: would you open without it? What you would is 'should' or 'could'.",
            "moscow: should",
        )


def features(index: Index) -> list[Feature]:
    """The features that are still to be spoken about."""
    return [feature for feature in index.book.features if not is_closed(feature)]


def behind(index: Index, served: list[Entity]) -> Iterator[Entity]:
    """Whatever stands behind what is served: itself, then what that serves, measures, proves or delivers."""
    seen: dict[Entity, None] = {}
    waiting = list(served)
    while waiting:
        entity = waiting.pop()
        if entity in seen:
            continue
        seen[entity] = None
        yield entity
        waiting += index.targets(entity.behind)
