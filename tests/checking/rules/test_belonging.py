"""Rules of belonging: which meaning of `part_of` is read is told where it was guessed, and only there."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from purposebook.authoring.edits.mending import mended
from purposebook.checking.examine import Standards, examine
from purposebook.loader import Loaded

Found = Callable[..., list[str]]

GETS = "receives: {text: x, from: brand}, contributes: {text: y, to: everyone}"
CASES = {
    "people of people": (f"{{id: w, {GETS}}}", "part_of: w", ["3:20 part-read-as-kind"]),
    "a person of people": (f"{{id: w, kind: person, {GETS}}}", "kind: person, part_of: w", ["3:34 part-read-as-kind"]),
    "people of a group": (f"{{id: w, kind: group, {GETS}}}", "part_of: w", []),
    "a group of people": (f"{{id: w, {GETS}}}", "kind: group, part_of: w", []),
    "said": (f"{{id: w, {GETS}}}", "kind_of: w", []),
    "said, and a part of something else": (f"{{id: w, {GETS}}}, {{id: v}}", "kind_of: w, part_of: v", []),
    "of nobody known": (f"{{id: w, {GETS}}}", "part_of: ~", []),
    "over": (f"{{id: w, {GETS}}}", "part_of: w, status: retired", []),
    "a group in a group": (f"{{id: w, kind: group, {GETS}}}", "kind: group, part_of: w", ["3:33 part-or-kind"]),
    "a group in a town": (f"{{id: w, kind: public body, {GETS}}}", "kind: group, part_of: w", []),
    "a group in a group, both said": (
        f"{{id: w, kind: group, {GETS}}}, {{id: v, kind: group}}",
        "kind: group, kind_of: v, part_of: w",
        [],
    ),
    "a group that says what it gets": (
        f"{{id: w, kind: group, {GETS}}}",
        "kind: group, part_of: w, receives: {none: Nothing}",
        [],
    ),
    "a group in a silent group": ("{id: w, kind: group}", "kind: group, part_of: w", []),
}


@pytest.mark.parametrize(("wide", "narrow", "expected"), CASES.values(), ids=CASES)
def test_belonging(found: Found, wide: str, narrow: str, expected: list[str]) -> None:
    """Lost otherwise: an author learns from the pages alone what her `part_of` was taken for."""
    text = f"members: [{wide},\n  {{id: n, {narrow}}}]"
    assert found(text, "part-read-as-kind", "part-or-kind") == expected


# Lost otherwise: `fix` leaves the guess in the file, or writes `kind_of` where it was not the meaning.
MENDS = {
    "of one": ("part_of: w", "kind_of: w"),
    "of several": ("part_of: [w, v]", "kind_of: [w, v]"),
    "of people and of a group": ("part_of: [w, club]", "part_of: [w, club]"),
    "of people and of nobody": ("part_of: [w, nobody]", "part_of: [w, nobody]"),
}


@pytest.mark.parametrize(("narrow", "after"), MENDS.values(), ids=MENDS)
def test_fix_says_the_same(narrow: str, after: str) -> None:
    """See the table."""
    members = "members: [{id: w}, {id: v}, {id: club, kind: group},\n  {id: n, NARROW}]\n"
    text = f"community: {{name: C}}\n{members}"

    def look(data: bytes) -> Loaded:
        return examine(data, Standards(date(2026, 6, 15)))

    mended_file = mended(look(text.replace("NARROW", narrow).encode()), look).manuscript
    assert mended_file.data.decode() == text.replace("NARROW", after)
