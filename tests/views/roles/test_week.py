"""My week: what a role does again and again, and how fast it acts; and where an entity is referred to."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from purposebook.fields.periods import length, period
from purposebook.fields.text import Entity
from purposebook.model.index import Index
from purposebook.model.playbooks import Playbook
from purposebook.views.file.used_by import used_by
from purposebook.views.roles.role import role
from purposebook.views.roles.week import Week, week

Model = Callable[[str], Index]
The = Callable[[Index, str], Entity]

# Lost otherwise: a routine stands under the wrong period.
PERIODS = {
    "day": "Every day", "Daily": "Every day", "shift": "Every day", "week": "Every week", "monday": "Every week",
    "every Friday": "Every week", "month": "Every month", "quarterly": "Every quarter", "annual": "Every year",
    "second full moon": "Second full moon", "2 weeks": "Every 2 weeks", "": "Whenever needed",
    "once a month": "Once a month", "every second day": "Every second day",
    "twice a day": "Twice a day", "1-2 times a year": "1-2 times a year", "2–3 × week": "2–3 × week",
    "three times a year (Jan, May)": "Three times a year (Jan, May)", "uscan, weekly": "Uscan, weekly",
    "whenever it suits": "Whenever it suits", "from time to time": "From time to time", "continuous": "Continuous",
    "at each meeting": "At each meeting", "before and after the meeting": "Before and after the meeting",
    "a review": "A review", "about two months": "About two months", "毎年六月": "毎年六月", "كل يوم": "كل يوم",
    "day during the freeze": "Day during the freeze", "first Sunday in May": "First Sunday in May",
    "16 August": "16 August", "Jan, May and Sep": "Jan, May and Sep", "working day": "Working day",
    "monatlich": "Every month", "mensuel": "Every month", "mittwochs": "Mittwochs", "Woche": "Every week",
    "jeden Tag": "Every day", "Chaque semaine": "Every week", "mes": "Every month",
    "毎週": "Every week", "Tuesday 19:30, biweekly": "Tuesday 19:30, biweekly",
    "30 days": "Every 30 days",
    "donnerstags um 18": "Donnerstags um 18",
    "am Samstag nach Dreikönig": "Am Samstag nach Dreikönig", "jeden zweiten Tag": "Jeden zweiten Tag",
    "chaque rentrée": "Chaque rentrée", "todos los lunes": "Todos los lunes", "tags meeting": "Tags meeting",
}  # fmt: skip


@pytest.mark.parametrize(("every", "name"), PERIODS.items())
def test_period(every: str, name: str) -> None:
    """See the table."""
    assert period(every) == name


def test_periods_stand_in_order_of_their_length() -> None:
    """Lost otherwise: what comes twice a day stands below what comes once a year."""
    names = ["Whenever needed", "At dawn", "1-2 times a year", "Every month", "Every 2 weeks", "Twice a day"]
    assert sorted(names, key=length) == names[::-1]


def _week(index: Index, the: The) -> Week:
    playbook = the(index, "playbook/support")
    assert isinstance(playbook, Playbook)
    return week(index, role(index, playbook))


def test_week(model: Model, the: The) -> None:
    """Lost otherwise: a role's week lacks a duty, has another's, or begins with the year."""
    index = model("""
        members: [{id: helper, name: Helper}, {id: first, name: First}]
        rituals:
          - {id: thread, name: Thread, every: week, by: [helper, support]}
          - {id: party, name: Party, every: year, by: first}
          - {id: past, name: Past, every: day, by: helper, status: retired}
        success:
          kpis:
            - {id: k, name: K, cadence: weekly, owner: support}
            - {id: l, name: L, owner: support}
            - {id: m, name: M, cadence: daily, owner: first}
        playbooks:
          - id: support
            name: Support
            role: helper
            rhythm:
              - {text: Plan, every: year}
              - {text: Look at the moon, every: full moon}
              - {text: Read, every: day}
              - {text: Review, every: weekly}
              - Be kind
            plays:
              - {id: someday, when: Someday}
              - {id: slow, when: Slow, within: 2 days}
              - {id: burn, when: It burns, within: at once}
              - {id: late, when: Late, within: The same day}
              - {id: fast, when: Fast, within: 30 min}
              - {id: mid, when: Mid, within: 4 h}
              - {id: gone, when: Gone, within: 1 min, status: retired}
        """)
    found = _week(index, the)
    periods = [(it.name, [getattr(duty.what, "label", str(duty.what)) for duty in it.duties]) for it in found.periods]
    assert periods == [
        ("Every day", ["Read"]),
        ("Every week", ["Review", "Thread", "K"]),
        ("Every year", ["Plan"]),
        ("Full moon", ["Look at the moon"]),
        ("Whenever needed", ["Be kind"]),
    ]
    assert [duty.verb for duty in found.periods[1].duties] == ["", "Keep up", "Read"]
    assert [play.slug for play in found.plays] == ["burn", "fast", "mid", "late", "slow", "someday"]


def test_a_role_without_a_week(model: Model, the: The) -> None:
    """Lost otherwise: a playbook of one line stops its page."""
    found = _week(model("playbooks: [{id: support, name: Support}]"), the)
    assert (found.periods, found.plays) == ((), ())


def test_used_by(model: Model, the: The) -> None:
    """Lost otherwise: who wants to change an entity does not see what hangs on it, or sees a thing twice."""
    index = model("""
        members: [{id: a, name: A, receives: [{id: help, text: Help}], part_of: a}]
        features: [{name: F, serves: a/help}, {name: G, serves: [a, a/help]}]
        success: {kpis: [{name: K, measures: [a/help, receives/help]}]}
        """)
    found = [(title, [entity.slug for entity in users]) for title, users in used_by(index, the(index, "a/help"))]
    assert sorted(found) == [("a KPI", ["k"]), ("a feature", ["f", "g"])]
    assert [title for title, _ in used_by(index, the(index, "member/a"))] == ["a feature"]
