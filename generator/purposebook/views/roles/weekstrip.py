"""A role's week day by day."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from purposebook.derivations.derivation import Example, Shelf, counted, derivation
from purposebook.language import Words, any_of
from purposebook.model.index import Index
from purposebook.views.roles.role import role
from purposebook.views.roles.week import Duty, Week, week

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
GROUPS = {"workdays": range(5), "weekend": range(5, 7)}
DASHES = ("-", "–", "—")
CLOCK = re.compile(r"\b\d{1,2}([:.]\d\d)?\s*([ap]m|h)\b|\b\d{1,2}[:.]\d\d\b")
COUNTED = re.compile(r"\d\w*\.?\s+[a-z]")  # `2 Mondays`, `1st Monday`


@dataclass(frozen=True, slots=True)
class Strip:
    """The duties of each weekday from Monday on, of every day, of some day in the week, and those of other times."""

    days: tuple[tuple[Duty, ...], ...]
    daily: tuple[Duty, ...]
    weekly: tuple[Duty, ...]
    other: tuple[tuple[str, Duty], ...] = ()  # with the name of their period

    @property
    def named_days(self) -> list[tuple[int, str, tuple[Duty, ...]]]:
        """The weekdays that have duties of their own: number from 1 for Monday, name, duties."""
        days = zip(DAYS, self.days, strict=True)
        return [(number, name, duties) for number, (name, duties) in enumerate(days, 1) if duties]


def strip(week: Week) -> Strip | None:
    """The days of a week, or None when nothing comes by the day or week."""
    days: list[list[Duty]] = [[] for _ in Words.WEEKDAYS.said]
    lanes: dict[str, list[Duty]] = {"Every day": [], "Every week": []}
    other: list[tuple[str, Duty]] = []
    for period in week.periods:
        for duty in period.duties:
            named = days_of(duty.every)
            for day in named:
                days[day].append(duty)
            if not named and period.name in lanes:
                lanes[period.name].append(duty)
            elif not named:
                other.append((period.name, duty))
    daily, weekly = map(tuple, lanes.values())
    return Strip(tuple(map(tuple, days)), daily, weekly, tuple(other)) if daily or weekly or any(days) else None


def days_of(every: str) -> list[int]:
    """The weekdays that some words name, from 0 for Monday: `Monday and Thursday, 9:00` gives 0 and 3."""
    said = _range_opens().sub(" ", CLOCK.sub(" ", _workday().sub("workday", every.casefold())))
    words, days = re.findall(r"[^\W\d_]+|[-–—]", said), _days()
    until = {*Words.DAY_TO_DAY.of("goes on"), *DASHES}
    if COUNTED.search(said) or not {*days, *Words.WEEK.meant, *until}.issuperset(words):
        return []
    found = {day for word in words for day in GROUPS.get(Words.WEEK.meant.get(word, ""), ())}
    found |= {days[word] for word in words if word in days}
    for first, between, last in zip(words, words[1:], words[2:], strict=False):
        if first in days and between in until and last in days:
            found |= {(days[first] + more) % 7 for more in range((days[last] - days[first]) % 7)}
    return sorted(found)


@cache
def _days() -> dict[str, int]:
    """The names of weekdays, with their place from 0 for Monday."""
    return {said: at for at, names in enumerate(Words.WEEKDAYS.said.values()) for said in names}


@cache
def _workday() -> re.Pattern[str]:
    return re.compile(rf"\b{any_of(Words.WEEK.of('workdays'))}\b")


@cache
def _range_opens() -> re.Pattern[str]:
    opens, goes_on = (any_of(Words.DAY_TO_DAY.of(part)) for part in ("opens", "goes on"))
    return re.compile(rf"\b{opens}\b(?=.*\b{goes_on}\b)")


@derivation(Shelf.ROLES)
def _week_strip(index: Index) -> Example | None:
    """The week, day by day.

    What a role does on weekdays that its `every` names stands on those days, what it does every day on all seven,
    and what it does once a week below them. All else, and an `every` with words that could mean anything but
    weekdays and times of day, such as `first Monday of the month`, stands apart in the author's words.
    """
    for playbook in index.book.playbooks:
        found = strip(week(index, role(index, playbook)))
        if found:
            named = [duty.what for day in found.days for duty in day]
            words = f"has {counted(len(set(named)), 'duty', 'duties')} on a certain day of the week."
            return Example.of(playbook, words, named or [duty.what for duty in (*found.daily, *found.weekly)])
    return None
