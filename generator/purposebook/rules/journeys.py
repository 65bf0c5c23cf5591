"""Rules of journeys: stages that lead nowhere, and moments that nobody looks after."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from purposebook.model.index import Index
from purposebook.model.journeys import Journey, JourneyStage
from purposebook.problems import Severity
from purposebook.rules.rule import Case, Finding, rule
from purposebook.views.journeymap import kpis_at, plays_at
from purposebook.views.questions import is_closed

Lacks = Callable[[Journey, JourneyStage], bool]
DIP = -1.0  # from here on a feeling is a dip, on the scale from -3 to 3


def _journeys(case: Case) -> Iterator[tuple[Journey, list[JourneyStage]]]:
    """The journeys in force, each with its stages in force."""
    for journey in case.index.book.journeys:
        if not is_closed(journey):
            yield journey, [stage for stage in journey.stages if not is_closed(stage)]


def _lacking(case: Case, lacks: Lacks, what: tuple[str, str], hint: str, example: str) -> Iterator[Finding]:
    """Stages that lack something: each by itself, or the journey once where all of them do.

    `what` says so of one stage, and of none; `{stage}` in the example is the name of the first that is found.
    """
    index = case.index
    for journey, stages in _journeys(case):
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
        community: {name: Loaf Club}
        members: [{id: baker, name: Baker}]
        journeys:
          - of: baker
            owner: brand
            stages:
              - name: First bake
              - {name: First question, touchpoints: [Forum]}
    Right:
        community: {name: Loaf Club}
        members: [{id: baker, name: Baker}]
        journeys:
          - of: baker
            owner: brand
            stages:
              - {name: First bake, touchpoints: [The card in the box]}
              - {name: First question, touchpoints: [Forum]}
    """
    yield from _lacking(
        case,
        lambda journey, stage: bool(journey.of) and not stage.touchpoints and stage.touchpoints.gap is None,
        ("does not say where it happens", "says where it happens"),
        "Name the channel or place under 'touchpoints'.",
        "touchpoints: [The card in the box]",
    )


@rule(Severity.INFO)
def stage_without_owner(case: Case) -> Iterator[Finding]:
    """Nobody looks after a stage of a journey.

    What everybody looks after, nobody does. An owner for the whole journey will do.

    Wrong:
        community: {name: Loaf Club}
        members: [{id: baker, name: Baker}]
        journeys:
          - of: baker
            stages: [{name: First bake, touchpoints: [The card in the box]}]
    Right:
        community: {name: Loaf Club}
        members: [{id: baker, name: Baker}]
        journeys:
          - of: baker
            owner: brand
            stages: [{name: First bake, touchpoints: [The card in the box]}]
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
        community: {name: Loaf Club}
        members: [{id: baker, name: Baker}]
        journeys:
          - of: baker
            owner: brand
            stages: [{id: first, name: First bake, touchpoints: [The card in the box]}]
        success: {kpis: [{id: loaves, name: Loaves}]}
    Right:
        community: {name: Loaf Club}
        members: [{id: baker, name: Baker}]
        journeys:
          - of: baker
            owner: brand
            stages: [{id: first, name: First bake, touchpoints: [The card in the box]}]
        success: {kpis: [{id: loaves, name: Loaves, measures: [first]}]}
    """
    if case.index.of_kind("kpi"):
        yield from _lacking(
            case,
            lambda journey, stage: not kpis_at(case.index, journey, stage),
            ("is not measured by any KPI", "is measured by a KPI"),
            "Name the stage under 'measures' of the KPI that tells how it goes.",
            "measures: [{stage}]",
        )


@rule(Severity.WARNING)
def moment_of_truth_without_play(case: Case) -> Iterator[Finding]:
    """Trust is won or lost at a stage, but no play says what to do there.

    It is asked only where there are plays at all. The moments that decide should be the ones people are ready for.

    Wrong:
        community: {name: Loaf Club}
        members: [{id: baker, name: Baker}]
        journeys:
          - of: baker
            stages: [{id: rescue, name: It does not rise, moment_of_truth: yes}]
        playbooks: [{id: team, name: Team, plays: [{when: Somebody leaves, do: Ask why}]}]
    Right:
        community: {name: Loaf Club}
        members: [{id: baker, name: Baker}]
        journeys:
          - of: baker
            stages: [{id: rescue, name: It does not rise, moment_of_truth: yes}]
        playbooks: [{id: team, name: Team, plays: [{when: A call for help, do: Answer, stage: rescue}]}]
    """
    if not case.index.of_kind("play"):
        return
    for _, stages in _journeys(case):
        for stage in stages:
            if stage.is_moment_of_truth and not plays_at(case.index, stage):
                yield Finding(
                    stage.mark,
                    f"'{case.index.label(stage)}' is a moment of truth, but no play says what to do then.",
                    "Write a play for it, or name the stage under 'stage' of the play that belongs to it.",
                    f"stage: {case.index.address(stage).id}",
                    stage,
                )


@rule(Severity.WARNING)
def dip_without_opportunity(case: Case) -> Iterator[Finding]:
    """Members feel bad at a stage, and nothing says what could be better.

    A feeling of -1 or less is a dip. There a community loses people; an opportunity, or a feature or play that eases
    a pain of the stage, is the way out.

    Wrong:
        community: {name: Loaf Club}
        members: [{id: baker, name: Baker}]
        journeys:
          - of: baker
            stages: [{name: It does not rise, feels: {now: -2}}]
    Right:
        community: {name: Loaf Club}
        members: [{id: baker, name: Baker}]
        journeys:
          - of: baker
            stages: [{name: It does not rise, feels: {now: -2}, opportunities: [Answer within the hour]}]
    """
    for _, stages in _journeys(case):
        for stage in stages:
            now = stage.feels.now if stage.feels else None
            if now is not None and now <= DIP and not _is_eased(case.index, stage):
                yield Finding(
                    stage.feels.mark if stage.feels else stage.mark,
                    f"At '{case.index.label(stage)}' it feels bad ({now:g}), but nothing says what could be better.",
                    "Write an opportunity, or let a feature or a play serve what hurts here.",
                    "opportunities:\n  - Answer within the hour",
                    stage,
                )


def _is_eased(index: Index, stage: JourneyStage) -> bool:
    parent = index.target(stage.stage)
    felt = (stage, *stage.pains, *([parent] if parent else []))
    served = any(index.users(pain, "feature", "play", "opportunity") for pain in felt)
    return bool(stage.opportunities or stage.opportunities.gap or served)


@rule(Severity.WARNING)
def unreachable_stage(case: Case) -> Iterator[Finding]:
    """No stage leads to a stage of a journey.

    A stage goes on to the next one in the list unless its 'next' says otherwise. A stage that is left out by all of
    them is either forgotten or stands in the wrong place.

    Wrong:
        community: {name: Loaf Club}
        members: [{id: baker, name: Baker}]
        journeys:
          - of: baker
            stages: [{id: a, name: First bake, next: c}, {id: b, name: Rescue}, {id: c, name: Bread}]
    Right:
        community: {name: Loaf Club}
        members: [{id: baker, name: Baker}]
        journeys:
          - of: baker
            stages: [{id: a, name: First bake, next: [b, c]}, {id: b, name: Rescue}, {id: c, name: Bread}]
    """
    index = case.index
    named = {target for stage in index.of_kind("journey-stage") for target in index.targets(getattr(stage, "next", ()))}
    for _, stages in _journeys(case):
        reached = _reached(index, stages)
        for stage in stages:
            if stage not in reached and not {stage, index.target(stage.stage)} & named:
                yield Finding(
                    stage.mark,
                    f"No stage leads to '{index.label(stage)}': the one before goes on to others.",
                    "Name it under 'next' of the stage it follows, or move it.",
                    f"next: [{index.address(stage).id}]",
                    stage,
                )


def _reached(index: Index, stages: list[JourneyStage]) -> set[JourneyStage]:
    """The stages that can be reached from the first one."""
    reached: set[JourneyStage] = set()
    todo = stages[:1]
    while todo:
        stage = todo.pop()
        if stage in reached:
            continue
        reached.add(stage)
        targets = index.targets(stage.next)
        at = stages.index(stage) + 1
        todo += [it for it in stages if it in targets or index.target(it.stage) in targets]
        todo += stages[at : at + 1] if not (stage.next or stage.next.gap) else []
    return reached
