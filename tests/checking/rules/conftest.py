"""What tests of rules share: what is found in a file, as short lines."""

from __future__ import annotations

import textwrap
from collections.abc import Callable
from datetime import date

import pytest

from purposebook.checking.examine import Standards, examine

Found = Callable[..., list[str]]
TODAY = date(2026, 6, 15)


@pytest.fixture
def found() -> Found:
    """`found(yaml, "a-rule", …)`: the findings of some rules, each as `LINE:COL a-rule`."""

    def _found(text: str, *rules: str) -> list[str]:
        examined = examine("community: {name: C}\n" + textwrap.dedent(text).lstrip("\n"), Standards(TODAY))
        assert not examined.problems, examined.problems
        return [f"{it.mark.line}:{it.mark.column} {it.code}" for it in examined.findings if it.code in rules]

    return _found
