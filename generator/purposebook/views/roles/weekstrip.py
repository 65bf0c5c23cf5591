"""A role's week day by day.

Rule `week-strip`: What a role does on weekdays that its `every` names stands on those days, what it does every day on
all seven, and what it does once a week below them. All else, and an `every` with words that could mean anything but
weekdays and times of day, such as `first Monday of the month`, stands apart in the author's words.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from purposebook.fields.periods import WEEKDAYS
from purposebook.views.roles.week import Duty, Week

DAYS = {said: at for at, name in enumerate(WEEKDAYS) for said in (name, f"{name}s", name[:3])}
GROUPS = {
    **dict.fromkeys(("weekday", "weekdays", "workday", "workdays"), range(5)),
    **dict.fromkeys(("weekend", "weekends"), range(5, 7)),
}
UNTIL = ("to", "till", "until", "through", "-", "–", "—")
BESIDE = {"every", "each", "on", "and", "at", "in", "the", "morning", "noon", "afternoon", "evening", "night"}
CLOCK = re.compile(r"\b\d{1,2}([:.]\d\d)?\s*([ap]m|h)\b|\b\d{1,2}[:.]\d\d\b")
SPAN = re.compile(r"\bfrom\b(?=.*\b(to|till|until|through)\b)")
WORKDAY = re.compile(r"\b(?:working|business|work) days?\b")
COUNTED = re.compile(r"\d\w*\.?\s+[a-z]")  # `2 Mondays`, `1st Monday`


@dataclass(frozen=True, slots=True)
class Strip:
    """The duties of each weekday from Monday on, of every day, of some day in the week, and those of other times."""

    days: tuple[tuple[Duty, ...], ...]
    daily: tuple[Duty, ...]
    weekly: tuple[Duty, ...]
    other: tuple[tuple[str, Duty], ...] = ()  # with the name of their period


def strip(week: Week) -> Strip | None:
    """The days of a week, or None when nothing comes by the day or week."""
    days: list[list[Duty]] = [[] for _ in WEEKDAYS]
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
    said = SPAN.sub(" ", CLOCK.sub(" ", WORKDAY.sub("workday", every.casefold())))
    words = re.findall(r"[^\W\d_]+|[-–—]", said)
    known = {*DAYS, *GROUPS, *UNTIL, *BESIDE}
    if COUNTED.search(said) or not known.issuperset(words):
        return []
    found = {day for word in words for day in GROUPS.get(word, ())} | {DAYS[word] for word in words if word in DAYS}
    for first, between, last in zip(words, words[1:], words[2:], strict=False):
        if first in DAYS and between in UNTIL and last in DAYS:
            found |= {(DAYS[first] + more) % 7 for more in range((DAYS[last] - DAYS[first]) % 7)}
    return sorted(found)
