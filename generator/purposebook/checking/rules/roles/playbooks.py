"""Rules of playbooks: one who answers for each task, and an end to every play."""

from __future__ import annotations

from collections.abc import Iterator

from purposebook.checking.rules.rule import Case, Finding, place, rule
from purposebook.model.in_force import is_closed
from purposebook.model.members import Member
from purposebook.model.playbooks import Play, Playbook, Raci
from purposebook.problems import Severity

ROLES = (Playbook, Member)  # who can take something on, the likeliest first


@rule(Severity.WARNING)
def several_accountable(case: Case) -> Iterator[Finding]:
    """Several roles answer for one task.

    Where two answer for a task, each believes that the other does. RACI allows many who do the work, and one who
    answers for it.

    Wrong:
        community: {name: Open Club}
        members: [{id: host, name: Host}, {id: neighbour, name: Neighbour}]
        playbooks:
          - name: Hosts
            raci:
              - task: Close a thread
                accountable: [host, neighbour]
    Right:
        community: {name: Open Club}
        members: [{id: host, name: Host}, {id: neighbour, name: Neighbour}]
        playbooks:
          - name: Hosts
            raci:
              - task: Close a thread
                accountable: host
                responsible: neighbour
    """
    for playbook in playbooks(case):
        for row in playbook.raci:
            if not is_closed(row) and len(row.accountable) > 1:
                yield Finding(
                    place(row, Raci.accountable),
                    f"{len(row.accountable)} roles answer for '{row.task}': {', '.join(map(str, row.accountable))}.",
                    "Leave the one who is asked when it goes wrong; move the others to 'responsible' or 'consulted'.",
                    f"accountable: {row.accountable[0]}\nresponsible: {row.accountable[1]}",
                    playbook,
                )


@rule(Severity.WARNING)
def nobody_accountable(case: Case) -> Iterator[Finding]:
    """Nobody answers for a task that others already have a part in.

    What nobody answers for is done as long as somebody feels like it.

    Wrong:
        community: {name: Open Club}
        members: [{id: host, name: Host}, {id: neighbour, name: Neighbour}]
        playbooks:
          - name: Hosts
            raci:
              - task: Close a thread
                responsible: neighbour
    Right:
        community: {name: Open Club}
        members: [{id: host, name: Host}, {id: neighbour, name: Neighbour}]
        playbooks:
          - name: Hosts
            raci:
              - task: Close a thread
                responsible: neighbour
                accountable: host
    """
    for playbook in playbooks(case):
        for row in playbook.raci:
            if not is_closed(row) and not row.accountable and row.accountable.gap is None:
                yield Finding(
                    row.mark,
                    f"Nobody answers for '{row.task}'.",
                    "Name the one who is asked when it goes wrong; or say under 'accountable' why there is nobody.",
                    f"accountable: {case.known(*ROLES)}",
                    playbook,
                )


@rule(Severity.INFO)
def play_without_end(case: Case) -> Iterator[Finding]:
    """A play does not say when it is over.

    Without an end a play is either dropped too early or carried about for weeks.

    Wrong:
        community: {name: Open Club}
        playbooks:
          - name: Hosts
            plays:
              - when: A call for help is two hours old
                do: [Answer with one question]
    Right:
        community: {name: Open Club}
        playbooks:
          - name: Hosts
            plays:
              - when: A call for help is two hours old
                do: [Answer with one question]
                done_when: The person has said that it helped
    """
    for _, play in plays(case):
        if play.do and play.done_when is None:
            yield Finding(
                play.mark,
                f"Nothing says when '{play.label}' is over.",
                "Write under 'done_when' what one sees or hears then.",
                "done_when: The person has said that it helped",
                play,
            )


def playbooks(case: Case) -> Iterator[Playbook]:
    """The playbooks in force."""
    yield from (playbook for playbook in case.index.book.playbooks if not is_closed(playbook))


def plays(case: Case) -> Iterator[tuple[Playbook, Play]]:
    """The plays in force, each with its playbook."""
    for playbook in playbooks(case):
        yield from ((playbook, play) for play in playbook.plays if not is_closed(play))
