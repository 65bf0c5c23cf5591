"""Checks themselves: names of checks that there are not, and acceptances that have had their day."""

from __future__ import annotations

from functools import partial

from purposebook.problems import Severity
from purposebook.problems.code import documented

told = partial(documented, family="checks", severity=Severity.WARNING)

CODES = (
    told(
        "unknown-check",
        text="""
        A check is named that does not exist.

        It was meant to be turned off or up, and stays as it is. 'purposebook explain' lists all checks.

        Wrong:
            community:
              name: Loaf Club
            checks:
              nothing-recieved: off
        Right:
            community:
              name: Loaf Club
            checks:
              nothing-received: off
        """,
    ),
    told(
        "stale-acceptance",
        file="purpose.baseline.yml",
        text="""
        A finding was accepted that is found no more, or whose time is up.

        An acceptance that covers nothing today may hide something tomorrow. If its day is over, somebody wanted to
        decide anew.

        Wrong:
            accepted:
              - rule: nothing-received
                about: member/baker
                reason: We ask them in spring
        Right:
            accepted: []
        """,
    ),
)
