"""Four times the file is about four times the work: a long file, or one sent to annoy, blocks nobody's machine.

Work is counted in calls of functions, never by the clock.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import date
from types import FrameType

import pytest

from purposebook.checking.examine import Standards, examine

STANDARDS = Standards(date(2026, 11, 22))
FEW, MANY = 100, 400
HEAD = "community: {name: Kite Loft}\n"
KPIS = f"{HEAD}success:\n  kpis:\n"


def _each(line: str) -> Callable[[int], str]:
    return lambda count: "".join(
        line.replace("#+1", str(number + 1)).replace("#", str(number)) for number in range(count)
    )


FILES: dict[str, tuple[str, str]] = {
    "members of one name": ("members:\n", "- x\n"),
    "members of one id": ("members:\n", "- {id: same, name: Member #}\n"),
    "stages of one name": (f"{HEAD}journeys:\n- name: First loaf\n  of: baker\n  stages:\n", "  - {name: Same}\n"),
    "keys near a known one": ("community:\n  name: x\n", "  nam#: x\n"),
    "keys near one, entry by entry": (f"{HEAD}members:\n", "- {id: m#, nmae: Member}\n"),
    "sections of no name": (HEAD, "section#: x\n"),
    "names that lead nowhere": (KPIS, "  - {id: k#, name: Number #, owner: nobody-#}\n"),
    "names near known ones": (KPIS, "  - {id: number-#, name: Number #, drives: [nubmer-#+1]}\n"),
    "a chain": (KPIS, "  - {id: k#, name: Number #, drives: [k#+1]}\n"),
    "a chain of parts": (f"{HEAD}members:\n", "- {id: m#, name: Member #, part_of: [m#+1]}\n"),
    "names that could mean many": (f"{HEAD}journeys:\n", "- {name: J#, of: same, stages: [{id: same, name: S}]}\n"),
    "words to avoid": (f"{HEAD}glossary:\n", "- {term: Bread #, means: The bread of day #, avoid: [loaf #]}\n"),
    "words that were chosen badly": (KPIS, "  - {id: k#, name: Number #, direction: upp}\n"),
    "sentences with a colon": (f"{HEAD}members:\n", "- Help: with bread #\n"),
    "entries without a name": (f"{HEAD}members:\n", "- {}\n"),
    "one key again and again": ("community:\n", "  name: x\n"),
    "lines without a colon": (f"{HEAD}members:\n", "- name:m#\n"),
}  # fmt: skip


def _calls(text: str) -> int:
    """How many functions are called, written in Python or not, while a file is examined."""
    count = 0

    def counted(_: FrameType, event: str, __: object) -> None:
        nonlocal count
        count += event.endswith("call")

    before = sys.getprofile()
    sys.setprofile(counted)
    try:
        examine(text, STANDARDS)
    finally:
        sys.setprofile(before)
    return count


@pytest.fixture(scope="module", autouse=True)
def _warm() -> None:
    """What is worked out once for all files is no work of the first."""
    examine(f"{KPIS}  - {{nmae: x, owner: y, direction: z}}\n", STANDARDS)


@pytest.mark.parametrize("name", FILES)
def test_four_times_the_lines_are_four_times_the_work(name: str) -> None:
    """Lost otherwise: a file of some hundred kilobytes in a pull request keeps the machine that checks it busy."""
    head, line = FILES[name]
    few, many = (_calls(head + _each(line)(count)) for count in (FEW, MANY))
    assert many / few < MANY / FEW * 1.25


def test_what_stands_there_a_thousand_times_is_told_once() -> None:
    """Lost otherwise: a thousand messages about one thing, in which the others drown."""
    told = examine(HEAD + "members:\n" + "- x\n" * 1000, STANDARDS).problems
    assert [problem.message for problem in told] == [
        "1,000 entries get the id 'x'; the first stand in lines 3, 4, 5, 6, 7, 8, 9, 10 …"
    ]


def test_many_unknown_keys_of_one_group_are_told_together() -> None:
    """Lost otherwise: a pasted page of something else makes a report that nobody reads."""
    keys = "".join(f"  nam{number}: x\n" for number in range(1000))
    told = examine(f"community:\n  name: x\n{keys}", STANDARDS).problems
    assert len(told) == 21
    assert told[-1].message == "980 more keys from here on are no keys of the community."


def test_a_word_that_could_mean_many_names_some_of_them() -> None:
    """Lost otherwise: a message as long as the file, once for each place."""
    journeys = "".join(f"- {{name: J{number}, of: x, stages: [{{id: same, name: Same}}]}}\n" for number in range(30))
    text = f"{HEAD}journeys:\n{journeys}features:\n- {{name: F, serves: [same]}}\n"
    [told] = [it for it in examine(text, STANDARDS).problems if it.code == "ambiguous-reference"]
    assert len(told.related) == 8
    assert told.message.endswith(" ….")
