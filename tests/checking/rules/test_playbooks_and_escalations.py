"""Playbooks in which two answer for a task, or nobody takes over, are told, each at its place."""

from __future__ import annotations

from datetime import date

import pytest

from purposebook.checking.examine import Standards, examine

OWN = {
    "several-accountable", "nobody-accountable", "no-backup", "handed-to-itself", "play-without-end",
    "escalation-circle", "slower-when-worse",
}  # fmt: skip
START = """\
community: {name: Loaf Club}
members:
  - {id: host, name: Host, receives: [{id: thanks, text: Thanks}, {id: peace, text: Peace}]}
  - {id: baker, name: Baker}
playbooks:
  - id: host
    name: Hosts
"""
RACI = "    raci:\n      - task: Close a thread\n        "
PLAY = "    plays:\n      - when: A post is silent\n        "
TWO = (
    "    plays:\n      - {{when: A, severity: {}, within: {}, escalate: baker, serves: {}}}\n"
    "      - {{when: B, severity: {}, within: {}, escalate: baker, serves: {}}}"
)
SECOND = "\n  - id: baker\n    name: Bakers\n    plays:\n      - when: A loaf is odd\n        "

TABLE = [
    (RACI + "accountable: [host, baker]", ["10:22 several-accountable"]),
    (RACI + "accountable: host\n        responsible: [host, baker]", []),
    (RACI + "responsible: baker", ["9:9 nobody-accountable"]),
    (RACI + "responsible: baker\n        accountable: {none: We take turns}", []),
    (RACI + "status: retired", []),
    (PLAY + "severity: 1", ["9:9 no-backup"]),
    (PLAY + "within: 2 h\n        escalate: {none: We are three}", []),
    (PLAY + "within: 2 h\n        status: retired", []),
    (PLAY + "because: It helps", []),
    (PLAY + "escalate: {to: host}", ["10:24 handed-to-itself"]),
    (PLAY + "escalate: {to: [host, baker]}", []),
    (PLAY + "do: [Answer]", ["9:9 play-without-end"]),
    (PLAY + "do: [Answer]\n        done_when: {none: It goes on for ever}", []),
    (PLAY + "escalate: baker" + SECOND + "escalate: host", ["10:19 escalation-circle"]),
    (PLAY + "escalate: baker\n        serves: host/peace" + SECOND + "escalate: host\n        serves: host/thanks", []),
    (PLAY + "escalate: baker" + SECOND + "escalate: host\n        status: retired", []),
    (TWO.format(1, "1 day", "host/peace", 3, "1 h", "host/peace"), ["9:40 slower-when-worse"]),
    (TWO.format("SEV-3", "at once", "host/peace", "SEV-1", "10 min", "host/peace"), ["10:44 slower-when-worse"]),
    (TWO.format(1, "today", "host/peace", 3, "1 h", "host/peace"), ["9:40 slower-when-worse"]),
    (TWO.format(1, "tonight", "host/peace", 3, "1 day", "host/peace"), []),
    (TWO.format(1, "1 day", "host/peace", 3, "1 h", "host/thanks"), []),
    (TWO.format(1, "1 h", "host/peace", 3, "1 day", "host/peace"), []),
    (TWO.format(1, "1 h", "host/peace", 3, "1 h", "host/peace"), []),
    (TWO.format(1, "60 min", "host/peace", 3, "1 h", "host/peace"), []),
    (TWO.format(2, "1 day", "host/peace", 2, "1 h", "host/peace"), []),
    (TWO.format("high", "1 day", "host/peace", "low", "1 h", "host/peace"), []),
]


@pytest.mark.parametrize(("playbook", "expected"), TABLE)
def test_what_is_found_about_playbooks(playbook: str, expected: list[str]) -> None:
    """Lost otherwise: on a bad day two wait for each other, a case goes round, or the harmless one is helped first."""
    examined = examine(START + playbook, Standards(date(2026, 6, 15)))
    assert not examined.problems
    found = [f"{it.mark.line}:{it.mark.column} {it.code}" for it in examined.findings if it.code in OWN]
    assert found == expected


def test_a_circle_is_told_once_with_all_its_plays() -> None:
    """Lost otherwise: the same circle three times, or without the other plays that are part of it."""
    examined = examine(START + PLAY + "escalate: baker" + SECOND + "escalate: host", Standards(date(2026, 6, 15)))
    (found,) = [finding for finding in examined.findings if finding.code == "escalation-circle"]
    assert "Hosts → Bakers → Hosts" in found.message
    assert [mark.line for mark, _ in found.related] == [15]
