"""My week: everything a role does again and again, by period, and how fast it acts when something happens."""

from __future__ import annotations

from dataclasses import dataclass

from purposebook.derivations.derivation import Example, Shelf, counted, derivation
from purposebook.fields.periods import NAMED, length, period
from purposebook.language import Words
from purposebook.model.culture import Ritual
from purposebook.model.in_force import is_closed
from purposebook.model.index import Index
from purposebook.model.people import Meeting
from purposebook.model.per_model import once
from purposebook.model.playbooks import Play, Playbook, Routine
from purposebook.model.success import Kpi
from purposebook.views.roles.role import Role, role


@dataclass(frozen=True, slots=True)
class Duty:
    """Something a role does again and again: words of its own, or a ritual or KPI that asks for it."""

    what: Routine | Meeting | Ritual | Kpi
    every: str  # how often, in the author's words
    verb: str = ""  # what is done with it, where it is not a sentence of its own

    @property
    def words(self) -> str:
        """It in plain words."""
        match self.what:
            case Routine() | Meeting():
                return str(self.what)
            case _:
                return f"{self.verb} {self.what.label}"

    @property
    def time(self) -> str:
        """The time within its period: an evening, a Friday."""
        said = self.every.strip().casefold().removeprefix("every ")
        return said.capitalize() if said in (*Words.DUTIES.of("times"), *Words.WEEKDAYS.said) else ""


@dataclass(frozen=True, slots=True)
class Period:
    """What a role does in one period."""

    name: str
    duties: tuple[Duty, ...]


@dataclass(frozen=True, slots=True)
class Week:
    """A role's periods, the shortest first, and its plays, the most urgent first."""

    periods: tuple[Period, ...]
    plays: tuple[Play, ...]


@once
def week(index: Index, role: Role) -> Week:
    """The week of one role."""
    found: dict[str, list[Duty]] = {}
    for duty in _recurring(index, role):
        found.setdefault(period(duty.every), []).append(duty)
    periods = [Period(name, tuple(found[name])) for name in sorted(found, key=lambda it: (length(it), it not in NAMED))]
    return Week(tuple(periods), tuple(by_urgency(role.playbook)))


def _recurring(index: Index, role: Role) -> list[Duty]:
    rituals = index.users_of_any(role.names, Ritual, Ritual.by)
    found = [Duty(routine, routine.every or "") for routine in role.playbook.rhythm]
    found += [Duty(meeting, meeting.every) for meeting in _meetings(role) if meeting.every]
    found += [Duty(ritual, ritual.every or "", "Keep up") for ritual in rituals if not is_closed(ritual)]
    return found + [Duty(number.kpi, every, "Read") for number in role.numbers if (every := number.kpi.cadence)]


def _meetings(role: Role) -> list[Meeting]:
    """The meetings of a role, and of the member type that plays it."""
    meetings = [*role.playbook.meetings, *(role.member.meetings if role.member else ())]
    return [meeting for meeting in meetings if meeting.text and not is_closed(meeting)]


def by_urgency(playbook: Playbook) -> list[Play]:
    """The plays of a role that are in force, the most urgent first; those that name no time come last."""
    in_force = [(play.minutes, play) for play in playbook.plays if not is_closed(play)]
    return [play for _, play in sorted(in_force, key=lambda it: (it[0] is None, it[0] or 0.0))]


@derivation(Shelf.ROLES)
def _my_week(index: Index) -> Example | None:
    """A role's week.

    A role's week holds its own rhythm and meetings, the rituals that it keeps up, and the KPIs it answers for, each
    read as often as its cadence says. What happens now and then is sorted by how soon the play wants an answer, the
    soonest first, where "at once" is sooner than any number and "today" just below a day; plays that name
    no time come last. Day, week, month, quarter, year and the weekdays are understood as periods; other words stand
    as they were written, beside the day, week, month, quarter or year that they name.
    """
    for playbook in index.book.playbooks:
        duties = [duty.what for period in week(index, role(index, playbook)).periods for duty in period.duties]
        return Example.of(playbook, f"has {counted(len(duties), 'thing')} to do again and again.", duties)
    return None
