"""Rules of escalation: who takes over, and whether that leads anywhere in time."""

from __future__ import annotations

import re
from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter
from itertools import combinations

from purposebook.checking.rules.roles.playbooks import ROLES, playbooks, plays
from purposebook.checking.rules.rule import Case, Finding, place, rule
from purposebook.fields.text import Entity
from purposebook.model.facts import role_of
from purposebook.model.in_force import is_closed
from purposebook.model.playbooks import Escalation, Play, Playbook
from purposebook.problems import Severity
from purposebook.views.roles.escalation_ladder import HandOn, ladder

GRADE = re.compile(r"[A-Za-z]*[ -]?(\d{1,2})")  # 2, S2, SEV-2, P2


@rule(Severity.INFO)
def no_backup(case: Case) -> Iterator[Finding]:
    """A play that is urgent or grave has nobody who takes over.

    On the day it matters the one who knows what to do is on a train. Somebody should know that it is their turn then.

    Wrong:
        community: {name: Open Club}
        playbooks:
          - name: Hosts
            plays:
              - when: A call for help is two hours old
                severity: 1
                do: [Answer with one question]
    Right:
        community: {name: Open Club}
        members: [{id: neighbour, name: Neighbour}]
        playbooks:
          - name: Hosts
            plays:
              - when: A call for help is two hours old
                severity: 1
                do: [Answer with one question]
                escalate: {to: neighbour, within: 15 min}
    """
    for playbook, play in plays(case):
        is_pressing = play.within is not None or play.severity is not None
        if is_pressing and not play.escalate and play.escalate.gap is None:
            yield Finding(
                play.mark,
                f"Nobody takes over when '{play.label}' does not go well.",
                "Name who does, and within what time; or say under 'escalate' why nobody has to.",
                f"escalate: {{to: {case.known(*ROLES, besides=_own(case, playbook))}, within: 15 min}}",
                play,
            )


@rule(Severity.WARNING)
def handed_to_itself(case: Case) -> Iterator[Finding]:
    """A play is handed on to the role that plays it.

    Who could not help a minute ago is asked again. Readers see a way out where there is none.

    Wrong:
        community: {name: Open Club}
        playbooks:
          - id: hosts
            name: Hosts
            plays:
              - when: A call for help is two hours old
                escalate: {to: hosts}
    Right:
        community: {name: Open Club}
        members: [{id: neighbour, name: Neighbour}]
        playbooks:
          - id: hosts
            name: Hosts
            plays:
              - when: A call for help is two hours old
                escalate: {to: neighbour}
    """
    for playbook, play in plays(case):
        own = _own(case, playbook)
        for escalation in play.escalate:
            targets = case.index.targets(escalation.to)
            if targets and own.issuperset(targets):
                yield Finding(
                    place(escalation, Escalation.to),
                    f"'{play.label}' is handed on to {case.index.label(playbook)}, who could not help.",
                    "Name another role, or a person in it who has more of a say.",
                    f"escalate: {{to: {case.known(*ROLES, besides=own)}}}",
                    play,
                )


@rule(Severity.WARNING)
def escalation_circle(case: Case) -> Iterator[Finding]:
    """Roles hand on to each other in a circle.

    A case that nobody can solve goes round until somebody gives up, and each believes that it is with the next. One
    of the ways has to lead out, to somebody who decides. Only plays that protect the same thing, or do not say what,
    are taken for one circle.

    Wrong:
        community: {name: Open Club}
        playbooks:
          - id: hosts
            name: Hosts
            plays:
              - when: A call for help is two hours old
                escalate: {to: neighbours}
          - id: neighbours
            name: Neighbours
            plays:
              - when: A question cannot be answered
                escalate: {to: hosts}
    Right:
        community: {name: Open Club}
        playbooks:
          - id: hosts
            name: Hosts
            plays:
              - when: A call for help is two hours old
                escalate: {to: neighbours}
          - id: neighbours
            name: Neighbours
            plays:
              - when: A question cannot be answered
                escalate: {none: They explain it to each other}
    """
    ways = list(ladder(case.index).hand_ons)
    while circle := _circle(case, ways):
        first, *others = circle
        names = " → ".join(case.index.label(role) for role in (first.giver, *(way.taker for way in circle)))
        yield Finding(
            first.escalation.mark,
            f"What is handed on here can go round in a circle: {names}.",
            "Let one of these plays end with somebody outside of the circle who decides.",
            f"escalate: {{to: {case.known(*ROLES, besides=[way.giver for way in circle])}}}",
            first.play,
            tuple((way.escalation.mark, f"'{way.play.label}' is handed on here") for way in others),
        )
        ways = [way for way in ways if way not in circle]


def _circle(case: Case, ways: list[HandOn]) -> list[HandOn]:
    """Plays that can be handed on until they are back, the first in the file first; none where there is no circle."""
    after = {
        way: {then for then in ways if then.giver is way.taker and _is_alike(case, way.play, then.play)} for way in ways
    }
    try:
        TopologicalSorter(after).prepare()
    except CycleError as error:
        circle = list(reversed(error.args[1][1:]))
        start = min(range(len(circle)), key=lambda at: circle[at].play.mark)
        return [*circle[start:], *circle[:start]]
    return []


@rule(Severity.WARNING)
def slower_when_worse(case: Case) -> Iterator[Finding]:
    """What is worse may take longer.

    Of two plays of one role that protect the same thing, the graver has the later deadline. On a bad day people follow
    the deadlines, and the harmless case is helped first. Severity 1 is the worst.

    Wrong:
        community: {name: Open Club}
        playbooks:
          - name: Hosts
            plays:
              - when: A thread turns into a quarrel
                severity: 1
                within: 1 day
              - when: A post has the wrong heading
                severity: 3
                within: 1 h
    Right:
        community: {name: Open Club}
        playbooks:
          - name: Hosts
            plays:
              - when: A thread turns into a quarrel
                severity: 1
                within: 1 h
              - when: A post has the wrong heading
                severity: 3
                within: 1 day
    """
    for playbook in playbooks(case):
        in_force = [play for play in playbook.plays if not is_closed(play)]
        for one, other in combinations(in_force, 2):
            worse, milder = sorted((one, other), key=lambda play: _grade(play) or 0)
            if _contradicts(case, worse, milder):
                yield Finding(
                    place(worse, Play.within),
                    f"'{worse.label}' (severity {worse.severity}) may take {worse.within}, "
                    f"longer than '{milder.label}' (severity {milder.severity}): {milder.within}.",
                    "Look which of the two is graver, and whether its deadline holds.",
                    f"within: {milder.within}",
                    worse,
                    ((place(milder, Play.within), "the milder one has less time"),),
                )


def _own(case: Case, playbook: Playbook) -> set[Entity | None]:
    """The role of a playbook, under both of its names."""
    return {playbook, role_of(case.index, playbook)}


def _contradicts(case: Case, worse: Play, milder: Play) -> bool:
    grades, times = (_grade(worse), _grade(milder)), (worse.minutes, milder.minutes)
    if None in grades or None in times or grades[0] == grades[1]:
        return False
    return _is_alike(case, worse, milder) and (times[0] or 0) > (times[1] or 0)


def _is_alike(case: Case, one: Play, other: Play) -> bool:
    """Whether two plays may be about the same matter: they protect the same thing, or one does not say what."""
    ends = [set(case.index.targets(play.serves)) for play in (one, other)]
    return not all(ends) or bool(ends[0] & ends[1])


def _grade(play: Play) -> int | None:
    found = GRADE.fullmatch((play.severity or "").strip())
    return int(found[1]) if found else None
