"""How old facts are, and what is to be looked at again."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from purposebook.model.index import Index
from purposebook.views.file.ages import freshness, reviews

Model = Callable[[str], Index]
FILE = """
    members:
      - {id: a, name: A, review_by: 2026-06-15}
      - {id: b, name: B, review_by: 2026-05, as_of: 2026-02}
      - {id: c, name: C, as_of: 2026-01-31}
    """


@pytest.mark.parametrize(("today", "due"), [(14, [True, False]), (15, [True, False]), (16, [True, True])])
def test_what_is_due_is_over(model: Model, today: int, due: list[bool]) -> None:
    """Lost otherwise: somebody is pressed on the very day that they chose, or never."""
    assert [it.is_due for it in reviews(model(FILE), date(2026, 6, today))] == due


def test_the_oldest_comes_first(model: Model) -> None:
    """Lost otherwise: what nobody looked at for years stands below what is new."""
    assert [it.said for it in freshness(model(FILE))] == ["2026-01-31", "2026-02"]
    assert [it.said for it in reviews(model(FILE))] == ["2026-05", "2026-06-15"]
    assert not any(it.is_due for it in reviews(model(FILE)))
