"""Answers that cannot be used: keys nobody knows, and values that their key cannot take."""

from __future__ import annotations

from functools import partial

from purposebook.problems import Severity
from purposebook.problems.code import documented

told = partial(documented, family="answers", severity=Severity.ERROR)

CODES = (
    told(
        "unknown-key",
        text="""
        A key is none that purpose.yml knows.

        What stands under it would be on no page, and nobody would notice. What has no key of its own goes under
        'details', where every label is shown.

        Wrong:
            community:
              name: Loaf Club
              sumary: Bakers who help each other
        Right:
            community:
              name: Loaf Club
              summary: Bakers who help each other
              details:
                Founded: 1998
        """,
    ),
    told(
        "missing-key",
        text="""
        A line is missing without which an entry means nothing.

        A community has a name, an interaction has two sides, a check has a question. All else can stay open.

        Wrong:
            community:
              brand: Kettle & Crumb
        Right:
            community:
              name: Loaf Club
              brand: Kettle & Crumb
        """,
    ),
    told(
        "wrong-shape",
        text="""
        Something stands here in a form that this key cannot take.

        Some keys take one text, some a list, some a group of keys. The message says what stands there and what fits.

        Wrong:
            community:
              - Loaf Club
        Right:
            community:
              name: Loaf Club
        """,
    ),
    told(
        "names-as-keys",
        text="""
        Names stand as keys, where a list of entries belongs.

        Other files say 'baker:' and put everything about it below. Here each entry begins with a dash and says its name
        under 'id' or 'name', so that it can be moved, and two of them can be told apart.

        Wrong:
            community:
              name: Loaf Club
            members:
              baker:
                name: Baker
        Right:
            community:
              name: Loaf Club
            members:
              - id: baker
                name: Baker
        """,
    ),
    told(
        "unknown-value",
        text="""
        A word is none of those that this key knows.

        From such words something is derived: a KPI that should go 'down' is on track when it falls. Where you need a
        word of your own, another key or 'details' has room for it.

        Wrong:
            community:
              name: Loaf Club
            success:
              kpis:
                - name: Time to first reply
                  direction: dwn
        Right:
            community:
              name: Loaf Club
            success:
              kpis:
                - name: Time to first reply
                  direction: down
        """,
    ),
    told(
        "not-a-number",
        text="""
        A number is asked for, and something else stands there.

        With this number something is worked out, such as which feature comes first.

        Wrong:
            community:
              name: Loaf Club
            features:
              - name: Rescue button
                effort: a week or so
        Right:
            community:
              name: Loaf Club
            features:
              - name: Rescue button
                effort: 0.25
        """,
    ),
    told(
        "not-a-date",
        text="""
        A day is asked for that the calendar does not know.

        Write year-month-day. A year, a month (2026-11) or a quarter (2026-Q4) alone is fine too.

        Wrong:
            community:
              name: Loaf Club
            success:
              kpis:
                - name: Time to first reply
                  by: 31.12.2026
        Right:
            community:
              name: Loaf Club
            success:
              kpis:
                - name: Time to first reply
                  by: 2026-12-31
        """,
    ),
    told(
        "not-yes-or-no",
        text="""
        Yes or no is asked for, and something else stands there.

        Where it depends, say so in a note, and choose what holds mostly.

        Wrong:
            community:
              name: Loaf Club
            playbooks:
              - name: Hosts
                training:
                  - name: Reading a crumb
                    scenario:
                      choices: [{text: Answer, best: maybe}]
        Right:
            community:
              name: Loaf Club
            playbooks:
              - name: Hosts
                training:
                  - name: Reading a crumb
                    scenario:
                      choices: [{text: Answer, best: yes}]
        """,
    ),
    told(
        "out-of-range",
        text="""
        A share is not between 0 % and 100 %.

        Nobody is 120 % sure. 80%, 80 and 0.8 all mean the same.

        Wrong:
            community:
              name: Loaf Club
            features:
              - name: Rescue button
                confidence: 120%
        Right:
            community:
              name: Loaf Club
            features:
              - name: Rescue button
                confidence: 90%
        """,
    ),
    told(
        "out-of-scale",
        text="""
        A number lies outside of its scale.

        Impacts are 3, 2, 1, 0.5 or 0.25 (RICE), feelings lie between -3 and 3. Only on one scale can two numbers be
        compared.

        Wrong:
            community:
              name: Loaf Club
            features:
              - name: Rescue button
                impact: 10
        Right:
            community:
              name: Loaf Club
            features:
              - name: Rescue button
                impact: 3
        """,
    ),
)
