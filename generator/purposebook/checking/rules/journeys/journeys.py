"""Rules of journeys: stages that lead nowhere, and moments that nobody looks after."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from purposebook.checking.rules.rule import Case, Finding, rule
from purposebook.fields.text import Entity
from purposebook.model.features import Feature
from purposebook.model.in_force import is_closed
from purposebook.model.index import Index
from purposebook.model.journeys import Journey, JourneyStage, Opportunity
from purposebook.model.playbooks import Play
from purposebook.problems import Severity
from purposebook.views.journeys.journeymap import plays_at

DIP = -1.0  # from here on a feeling is a dip, on the scale from -3 to 3


def journeys(case: Case) -> Iterator[tuple[Journey, list[JourneyStage]]]:
    """The journeys in force, each with its stages in force."""
    for journey in case.index.book.journeys:
        if not is_closed(journey):
            yield journey, [stage for stage in journey.stages if not is_closed(stage)]


@rule(Severity.WARNING)
def moment_of_truth_without_play(case: Case) -> Iterator[Finding]:
    """Trust is won or lost at a stage, but no play says what to do there.

    It is asked only where there are plays at all. The moments that decide should be the ones people are ready for.

    Wrong:
        community: {name: Open Club}
        members: [{id: neighbour, name: Neighbour}]
        journeys:
          - of: neighbour
            stages: [{id: trouble, name: Something goes wrong, moment_of_truth: yes}]
        playbooks: [{id: team, name: Team, plays: [{when: Somebody leaves, do: Ask why}]}]
    Right:
        community: {name: Open Club}
        members: [{id: neighbour, name: Neighbour}]
        journeys:
          - of: neighbour
            stages: [{id: trouble, name: Something goes wrong, moment_of_truth: yes}]
        playbooks: [{id: team, name: Team, plays: [{when: A call for help, do: Answer, stage: trouble}]}]
    """
    if not case.index.of(Play):
        return
    for _, stages in journeys(case):
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
        community: {name: Open Club}
        members: [{id: neighbour, name: Neighbour}]
        journeys:
          - of: neighbour
            stages: [{name: It does not rise, feels: {now: -2}}]
    Right:
        community: {name: Open Club}
        members: [{id: neighbour, name: Neighbour}]
        journeys:
          - of: neighbour
            stages: [{name: It does not rise, feels: {now: -2}, opportunities: [Answer within the hour]}]
    """
    for _, stages in journeys(case):
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
    served = any(index.users(pain, (Feature, Play, Opportunity)) for pain in felt)
    return bool(stage.opportunities or stage.opportunities.gap or served)


@rule(Severity.WARNING)
def unreachable_stage(case: Case) -> Iterator[Finding]:
    """No stage leads to a stage of a journey.

    A stage goes on to the next one in the list unless its 'next' says otherwise. A stage that is left out by all of
    them is either forgotten or stands in the wrong place.

    Wrong:
        community: {name: Open Club}
        members: [{id: neighbour, name: Neighbour}]
        journeys:
          - of: neighbour
            stages: [{id: a, name: First visit, next: c}, {id: b, name: Trouble}, {id: c, name: Thanks}]
    Right:
        community: {name: Open Club}
        members: [{id: neighbour, name: Neighbour}]
        journeys:
          - of: neighbour
            stages: [{id: a, name: First visit, next: [b, c]}, {id: b, name: Trouble}, {id: c, name: Thanks}]
    """
    index = case.index
    named = {target for stage in index.of(JourneyStage) for target in index.targets(stage.onward)}
    for _, stages in journeys(case):
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
    by: dict[Entity | None, list[JourneyStage]] = {}  # the stages that are meant where something is named
    for stage in stages:
        for name in {stage, index.target(stage.stage)}:
            by.setdefault(name, []).append(stage)
    follows = dict(pairwise(stages))
    reached: set[JourneyStage] = set()
    todo = stages[:1]
    while todo:
        stage = todo.pop()
        if stage in reached:
            continue
        reached.add(stage)
        todo += [it for target in dict.fromkeys(index.targets(stage.onward)) for it in by.pop(target, ())]
        todo += [follows[stage]] if stage in follows and not (stage.next or stage.next.gap) else []
    return reached
