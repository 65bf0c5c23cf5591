"""Answers whose time is up are told on the day after, and days that have not come yet cannot be the past."""

from __future__ import annotations

from datetime import date

import pytest

from purposebook.checking.examine import Standards, examine

START = "community:\n  name: Loaf Club\n"
TABLE = [
    ("  review_by: 2026-06-14", ["3:14 review-due"]),
    ("  review_by: 2026-06-15", []),
    ("  review_by: 2026-06", []),
    ("  review_by: 2026-Q1", ["3:14 review-due"]),
    ("  summary: {text: Forty bakers, review_by: 2025}", ["3:44 review-due"]),
    ("  summary: {withheld: Not yet, review_by: 2025}", []),
    ("  status: retired\n  review_by: 2025", []),
    ("members:\n  - {name: A, status: retired, receives: [{text: Bread, review_by: 2025}]}", []),
    ("  as_of: 2026-06-16", ["3:10 dated-ahead"]),
    ("  as_of: 2026", []),
    ("  as_of: 2027", ["3:10 dated-ahead"]),
    ("features:\n  - {name: A, until: 2026-05}", ["4:22 ended-in-force"]),
    ("features:\n  - {name: A, until: 2026-05, status: retired}", []),
    ("features:\n  - {name: A, until: 2026-06}", []),
]


@pytest.mark.parametrize(("text", "expected"), TABLE)
def test_what_is_found_about_days(text: str, expected: list[str]) -> None:
    """Lost otherwise: the reminder that an author set for herself never comes, or comes every day."""
    examined = examine(START + text, Standards(date(2026, 6, 15)))
    assert not examined.problems
    own = [it for it in examined.findings if it.code in {"review-due", "dated-ahead", "ended-in-force"}]
    assert [f"{it.mark.line}:{it.mark.column} {it.code}" for it in own] == expected


def test_a_leap_day_has_a_next_year() -> None:
    """Lost otherwise: once in four years a check ends with a traceback."""
    examined = examine(START + "  review_by: 2020", Standards(date(2028, 2, 29)))
    assert examined.findings[0].example == "review_by: 2029-02-01"
