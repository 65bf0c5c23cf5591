"""Lines below each other without dashes: entries of a list, or one sentence."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from purposebook.authoring.edits.mending import mended
from purposebook.checking.examine import Standards, examine
from purposebook.loader import Loaded

Found = Callable[..., list[str]]
BEGIN = "members: [{id: m, name: M}]\nbrand_role:\n  not:"
CASES = {
    "two lines": ("\n    Close before ten\n    Sell the tables\n", True),
    "the first behind the key": (" Close before ten\n    Sell the tables\n", True),
    "signs instead of dashes": ("\n    1️⃣ Close\n    2️⃣ Sell\n", True),
    "in another script": ("\n    広告を出す\n    会員を売る\n", True),
    "a sentence goes on": ("\n    Close the stairs\n    before it is ten\n", False),
    "a sentence goes on after a comma": ("\n    Close the stairs,\n    Whatever happens\n", False),
    "a sentence goes on after a small word": ("\n    Close the stairs of\n    Lantern Press\n", False),
    "a long text": (f"\n    {'Word ' * 15}\n    Another line of it\n", False),
    "quotes": ('\n    "Close the stairs\n    Sell the tables"\n', False),
    "one line": (" Close the stairs\n", False),
    "dashes": ("\n    - Close the stairs\n    - Sell the tables\n", False),
    "over": ("\n    Close before ten\n    Sell the tables\n  status: retired\n", False),
}


@pytest.mark.parametrize(("lines", "is_found"), CASES.values(), ids=CASES)
def test_lines_that_look_like_entries(lines: str, is_found: bool, found: Found) -> None:
    """Lost otherwise: two promises become one that nobody made; or an author who breaks her lines is told off."""
    assert bool(found(BEGIN + lines, "lines-read-as-one")) == is_found


@pytest.mark.parametrize("lines", [lines for lines, is_found in CASES.values() if is_found])
def test_the_mend_makes_entries(lines: str) -> None:
    """Lost otherwise: `fix` breaks the file, or joins the lines for good."""
    text = "community: {name: C}\n" + BEGIN + lines

    def look(data: bytes | str) -> Loaded:
        return examine(data, Standards(date(2026, 6, 15)))

    after = mended(look(text), look).loaded
    assert after.index
    role = after.index.book.brand_role
    assert role
    assert [str(entry) for entry in role.not_] == [line.strip() for line in lines.splitlines() if line.strip()]
