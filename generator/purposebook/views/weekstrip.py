"""A role's week day by day.

Rule `week-strip`: What a role does on weekdays that its `every` names stands on those days, what it does every day on
all seven, and what it does once a week, without a day, below them. What comes more seldom is left to the list.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from purposebook.views.week import WEEKDAYS, Duty, Week

WORKDAYS = ("weekday", "weekdays", "workday", "workdays", "working")
SELDOM = ("month", "quarter", "year", "other", "second", "third", "fourth")  # not every week
WEEKEND = ("weekend", "weekends")


@dataclass(frozen=True, slots=True)
class Strip:
    """The duties of each weekday from Monday on, those of every day, and those of some day in the week."""

    days: tuple[tuple[Duty, ...], ...]
    daily: tuple[Duty, ...]
    weekly: tuple[Duty, ...]


def strip(week: Week) -> Strip | None:
    """The days of a week, or None when nothing comes by the day or week."""
    days: list[list[Duty]] = [[] for _ in WEEKDAYS]
    daily: list[Duty] = []
    weekly: list[Duty] = []
    for period in week.periods:
        for duty in period.duties:
            named = days_of(duty.every)
            for day in named:
                days[day].append(duty)
            if not named and period.name in ("Every day", "Every week"):
                (daily if period.name == "Every day" else weekly).append(duty)
    if not (daily or weekly or any(days)):
        return None
    return Strip(tuple(map(tuple, days)), tuple(daily), tuple(weekly))


def days_of(every: str) -> list[int]:
    """The weekdays that some words name, from 0 for Monday: `Monday and Thursday` gives 0 and 3."""
    said = re.findall(r"[a-z]+", every.casefold())
    if any(word in SELDOM for word in said):
        return []
    if any(word in WORKDAYS for word in said):
        return list(range(5))
    if any(word in WEEKEND for word in said):
        return [5, 6]
    return [day for day, name in enumerate(WEEKDAYS) if any(word in (name, f"{name}s", name[:3]) for word in said)]
