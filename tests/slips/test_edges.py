"""Files at the edge of what can be guessed: what is told of them, and where."""

from __future__ import annotations

import pytest

from purposebook.fields.base import EACH
from purposebook.loader import load

TABLE = {
    # slips/writing
    "fences around nothing": (
        "community: {name: A}\n```\n```\nmembers: [{name: B}]\n",
        ["2:1 unquoted-start", "3:1 unquoted-start"],
    ),
    "a brace that is closed further in, on a line below": (
        "- {id: join  na\n\t- me: Join}\n",
        ["1:1 wrong-shape", "1:3 broken-braces", "2:1 tab-indent"],
    ),
    "blanks that got lost, below a key of nothing": (
        "# Our club\nname: Z\nsize: 3\nmembers:\n- name: B\nstake: x\nstory: y\n",
        ["2:1 wrong-indent"],
    ),
    "a tab in a text over several lines, above what is broken": (
        ">\n> members:\n>\n \t    summary: Bakes {once a week\n>   - name: Taster\n",
        ["1:1 wrong-shape", "2:1 wrong-bullet", "4:7 stray-text", "5:1 wrong-bullet"],
    ),
    "a brace that is closed on the next line in line with it": (
        "- {id: rescue: -button, name: Resc\n bu? tton}\n",
        ["1:1 wrong-shape", "1:3 broken-braces"],
    ),
    # slips/keys
    "a key below a group without keys": (
        "members:\n  - {}\n    name: A\n",
        ["3:1 unknown-key", "3:5 wrong-indent"],
    ),
}


@pytest.mark.parametrize(("text", "expected"), TABLE.values(), ids=TABLE)
def test_what_is_told(text: str, expected: list[str]) -> None:
    """Lost otherwise: a guess that cannot be made ends in silence, at another line, or in a traceback."""
    assert [f"{it.mark.line}:{it.mark.column} {it.code}" for it in load(text).problems] == expected


@pytest.mark.parametrize(("count", "is_missed"), [(1, True), (EACH, True), (EACH + 1, False)])
def test_nothing_is_missed_where_hardly_a_key_is_known(count: int, is_missed: bool) -> None:
    """Lost otherwise: a pasted table that is no interaction is told to lack what interactions need."""
    strange = "".join(f"    zz{number}k: x\n" for number in range(count))
    text = f"community: {{name: A}}\nmembers: [{{id: a, name: A}}]\ninteractions:\n  - text: x\n{strange}"
    assert ("missing-key" in {it.code for it in load(text).problems}) == is_missed


def test_a_name_that_may_be_among_strange_keys_is_not_missed() -> None:
    """Lost otherwise: one slip is told twice, as a key that is unknown and as one that is missing."""
    assert [it.code for it in load("community:\n  zzz: x\n").problems] == ["unknown-key"]
