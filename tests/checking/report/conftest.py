"""Files with many mistakes, and what is told of them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from purposebook.checking.examine import Standards, examine
from purposebook.checking.report import Report

TODAY = date(2026, 6, 15)
MANY = "community: {name: Loaf Club}\nkpis: 3\nmembers:\n" + "".join(
    f"  - name: Guild {letter}\n    part_of: nobody\n    contributes: [Bread]\n" for letter in "abcdefghijkl"
)
AWFUL = (
    "community:\n  name: Loaf Club\n  br|nd`\n  ]]>&<b>: x\n"
    + "members:\n"
    + "".join(
        f"  - name: {name!r}\n    part_of: {name!r}\n    contributes: [Bread]\n"
        for name in (
            "<script>alert(1)</script>",
            "::error file=x::%0A",
            "a\u202eb@team #12 `code` | x",
            "日本語👩‍👩‍👧‍👦",
            "*b* [x](y)",
        )
    )
    + '  - name: "\\e[31mred\\0"\n'
)
FILES = {
    "sound": "community: {name: Loaf Club}\n",
    "many": MANY,
    "awful": AWFUL,
    "empty": "",
    "no text": b"\xff\xfe\x00",
    "UTF-16": MANY.encode("utf-16"),
    "control characters": "community: {name: x\x07\x1b[31m\x00y\ufffe}\n",
    "a lone surrogate": "community: {name: \ud800}\n",
    "line separators": "community: {name: a\u2028b\u0085c}\nkpis: 1\n",
}


@pytest.fixture(scope="session")
def told() -> Callable[..., Report]:
    """The report on a text; keywords set what else a report has."""

    def make(data: bytes | str, accepted: str = "", **more: Any) -> Report:
        loaded = examine(data, Standards(TODAY, accepted=accepted))
        others = {"purpose.baseline.yml": accepted}
        return Report(loaded.all_problems, loaded.text, others=others, **more)

    return make


@pytest.fixture(params=FILES.values(), ids=list(FILES))
def report(request: pytest.FixtureRequest, told: Callable[..., Report]) -> Report:
    """The report on each file."""
    return told(request.param)
