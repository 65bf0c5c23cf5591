"""The week day by day: a duty of a Tuesday stands on Tuesday and nowhere else."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from purposebook.model.index import Index
from purposebook.views.roles.role import role
from purposebook.views.roles.week import week
from purposebook.views.roles.weekstrip import Strip, days_of, strip

Model = Callable[[str], Index]


@pytest.mark.parametrize(
    ("every", "days"),
    [
        ("monday", [0]),
        ("Monday and Thursday", [0, 3]),
        ("Tuesdays, 9:00", [1]),
        ("weekday", [0, 1, 2, 3, 4]),
        ("weekend", [5, 6]),
        ("first Monday of the month", []),
        ("week", []),
        ("day", []),
        ("open evening", []),
        ("Monday to Friday", [0, 1, 2, 3, 4]),
        ("Sat–Mon", [0, 5, 6]),
        ("Tuesday, 9:00 to 11:00", [1]),
        ("every Wednesday evening", [2]),
        ("from Monday to Wednesday, 9 am", [0, 1, 2]),
        ("from Monday", []),
        ("before Monday", []),
        ("2 Mondays", []),
        ("2nd Monday", []),
        ("Monday, every 2 weeks", []),
        ("Monday or Tuesday", []),
        ("when the sun shines", []),
        ("Monday after a release", []),
        ("Montag", []),
        ("", []),
    ],
)
def test_days_in_words(every: str, days: list[int]) -> None:
    """Lost otherwise: what the author wrote for a day stands on another, or a duty of a month on every week."""
    assert days_of(every) == days


def _strip(model: Model, rhythm: str) -> Strip | None:
    index = model(f"playbooks: [{{id: a, name: A, rhythm: {rhythm}}}]")
    return strip(week(index, role(index, index.book.playbooks[0])))


def test_each_duty_has_one_place(model: Model) -> None:
    """Lost otherwise: a duty stands twice on the sheet, or not at all."""
    found = _strip(model, "[{text: D, every: day}, {text: W, every: week}, {text: M, every: monday}]")
    assert found
    said = [[str(duty.what) for duty in duties] for duties in (found.daily, found.weekly, found.days[0])]
    assert said == [["D"], ["W"], ["M"]]
    assert not any(found.days[1:])


def test_what_has_no_day_stands_apart(model: Model) -> None:
    """Lost otherwise: the sheet for the wall leaves out what comes every month, or puts it on a day nobody named."""
    found = _strip(model, "[{text: D, every: day}, {text: M, every: month}, {text: F, every: first Monday}, {text: N}]")
    assert found
    assert [(name, str(duty.what)) for name, duty in found.other] == [
        ("Every month", "M"), ("First Monday", "F"), ("Whenever needed", "N")
    ]  # fmt: skip


def test_a_month_makes_no_week(model: Model) -> None:
    """Lost otherwise: an empty strip above a list of monthly duties."""
    assert _strip(model, "[{text: X, every: month}, {text: Y}]") is None
