"""Rules of stages: what each stage of a journey should name, so that somebody looks after it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from purposebook.checking.rules.journeys.journeys import journeys
from purposebook.checking.rules.rule import Case, Finding, rule
from purposebook.model.journeys import Journey, JourneyStage
from purposebook.model.success import Kpi
from purposebook.problems import Severity
from purposebook.views.journeys.journeymap import kpis_at

Lacks = Callable[[Journey, JourneyStage], bool]


def _lacking(case: Case, lacks: Lacks, what: tuple[str, str], hint: str, example: str) -> Iterator[Finding]:
    """Stages that lack something: each by itself, or the journey once where all of them do.

    `what` says so of one stage, and of none; `{stage}` in the example is the name of the first that is found.
    """
    index = case.index
    for journey, stages in journeys(case):
        found = [stage for stage in stages if lacks(journey, stage)]
        shown = [example.format(stage=next(iter(index.names_of(stage)), stage.slug)) for stage in found]
        if len(found) > 1 and len(found) == len(stages):
            message = f"No stage of the journey '{index.label(journey)}' {what[1]}."
            yield Finding(journey.mark, message, f"Begin with the stage that matters most. {hint}", shown[0], journey)
        else:
            for stage, words in zip(found, shown, strict=True):
                yield Finding(stage.mark, f"The stage '{index.label(stage)}' {what[0]}.", hint, words, stage)


@rule(Severity.INFO)
def stage_without_touchpoint(case: Case) -> Iterator[Finding]:
    """A stage of a journey does not say where it happens.

    Without a touchpoint nobody knows where to meet members at that moment, and no channel is asked to be better. It is
    asked of the journeys of members, not of those of things.

    Wrong:
        community: {name: Open Club}
        members: [{id: neighbour, name: Neighbour}]
        journeys:
          - of: neighbour
            owner: brand
            stages:
              - name: First visit
              - {name: First question, touchpoints: [Forum]}
    Right:
        community: {name: Open Club}
        members: [{id: neighbour, name: Neighbour}]
        journeys:
          - of: neighbour
            owner: brand
            stages:
              - {name: First visit, touchpoints: [The card in the box]}
              - {name: First question, touchpoints: [Forum]}
    """
    yield from _lacking(
        case,
        lambda journey, stage: not journey.is_of_a_thing and not stage.touchpoints and stage.touchpoints.gap is None,
        ("does not say where it happens", "says where it happens"),
        "Name the channel or place under 'touchpoints'.",
        "touchpoints: [The card in the box]",
    )


@rule(Severity.INFO)
def stage_without_owner(case: Case) -> Iterator[Finding]:
    """Nobody looks after a stage of a journey.

    What everybody looks after, nobody does. An owner for the whole journey will do.

    Wrong:
        community: {name: Open Club}
        members: [{id: neighbour, name: Neighbour}]
        journeys:
          - of: neighbour
            stages: [{name: First visit, touchpoints: [The card in the box]}]
    Right:
        community: {name: Open Club}
        members: [{id: neighbour, name: Neighbour}]
        journeys:
          - of: neighbour
            owner: brand
            stages: [{name: First visit, touchpoints: [The card in the box]}]
    """
    yield from _lacking(
        case,
        lambda journey, stage: not (stage.owner or journey.owner or stage.owner.gap or journey.owner.gap),
        ("has nobody who looks after it", "has anybody who looks after it"),
        "Name a playbook or a member type under 'owner', here or for the whole journey.",
        "owner: [brand]",
    )


@rule(Severity.INFO)
def stage_without_measure(case: Case) -> Iterator[Finding]:
    """No KPI tells how a stage of a journey goes.

    It is asked only where there are KPIs at all. Of a stage without a number one hears when it is too late.

    Wrong:
        community: {name: Open Club}
        members: [{id: neighbour, name: Neighbour}]
        journeys:
          - of: neighbour
            owner: brand
            stages: [{id: first, name: First visit, touchpoints: [The card in the box]}]
        success: {kpis: [{id: visits, name: Visits}]}
    Right:
        community: {name: Open Club}
        members: [{id: neighbour, name: Neighbour}]
        journeys:
          - of: neighbour
            owner: brand
            stages: [{id: first, name: First visit, touchpoints: [The card in the box]}]
        success: {kpis: [{id: visits, name: Visits, measures: [first]}]}
    """
    if case.index.of(Kpi):
        yield from _lacking(
            case,
            lambda journey, stage: not kpis_at(case.index, journey, stage),
            ("is not measured by any KPI", "is measured by a KPI"),
            "Name the stage under 'measures' of the KPI that tells how it goes.",
            "measures: [{stage}]",
        )
