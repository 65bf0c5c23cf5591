"""Which of several ways to mend is taken, and when the author may as well have meant another."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from purposebook.problems import Mark, Problem
from purposebook.slips.keys.spellings import day_meant
from purposebook.slips.writing.candidates import Trials
from purposebook.slips.writing.recovery import mend
from purposebook.slips.writing.wreck import Finding, Wreck
from purposebook.source.nodes import Mapping, Node
from purposebook.source.parse import parse

BROKEN = ["a: 'x", "b: 1", "c: 'it's'", "d: 2"]
SOUND = {0: "a: x", 2: "c: its"}
FURTHER = {0: "a: x"}  # the parser stops at the third line


def _way(name: str, changes: dict[int, str]) -> Finding:
    return Finding(Problem(name, Mark(1, 1), "It is wrong."), changes)


def _best(ways: Sequence[tuple[str, dict[int, str]]], trials: Trials | None = None) -> tuple[str, bool] | None:
    fault = parse("\n".join(BROKEN)).fault
    assert fault
    wreck = Wreck(BROKEN, 0, len(BROKEN), fault._replace(line=1), frozenset())
    found = (trials or Trials()).best(wreck, [_way(*way) for way in ways])
    return (found.problem.code, found.in_doubt) if found else None


WAYS = {
    "none": ([], None),
    "one that changes nothing": ([("a", {})], None),
    "one": ([("a", SOUND)], ("a", False)),
    "the one that gets further": ([("a", FURTHER), ("b", SOUND)], ("b", True)),
    "two that are as good": ([("a", SOUND), ("b", {**SOUND, 1: "b: 3"})], ("a", True)),
    "one after which more is wrong": ([("a", {**SOUND, 1: "d: 1"}), ("b", SOUND)], ("b", False)),
    "one before which less is wrong": ([("b", SOUND), ("a", {**SOUND, 1: "d: 1"})], ("b", False)),
}


@pytest.mark.parametrize(("ways", "expected"), WAYS.values(), ids=WAYS)
def test_the_best_way_is_taken(ways: list[tuple[str, dict[int, str]]], expected: tuple[str, bool] | None) -> None:
    """Lost otherwise: `fix` writes one of two things that were meant equally, or leaves what can only mean one."""
    assert _best(ways) == expected


def test_a_way_that_does_not_fit_where_it_stands_comes_second() -> None:
    """Lost otherwise: a key is moved to where nobody knows it, as the text can be read either way."""

    def weigh(node: Node) -> int:
        return sum(entry.key == "odd" for entry in node.entries) if isinstance(node, Mapping) else 0

    ways = [("a", {**SOUND, 1: "odd: 1"}), ("b", SOUND)]
    assert _best(ways) == ("a", True)
    assert _best(ways, Trials(weigh)) == ("b", False)


def test_trying_ends_before_anybody_waits() -> None:
    """Lost otherwise: a large broken file keeps its author waiting for minutes."""
    way = len("\n".join(["a: x", "b: 1", "c: its", "d: 2"]))
    assert _best([("a", SOUND)], Trials(left=way - 1)) is None
    assert _best([("a", SOUND)], Trials(left=way)) == ("a", False)
    assert _best([("a", {**SOUND, 1: "d: 1"}), ("b", SOUND)], Trials(left=2 * way)) == ("a", True)


def test_a_text_is_mended_by_one_who_does_not_know_what_belongs_where() -> None:
    """Lost otherwise: the accepted findings, which have other keys, can only be read where they are faultless."""
    text, (problem,) = mend("a: @x\nb: 1\n")
    assert text == 'a: "@x"\nb: 1\n'
    assert problem.code == "unquoted-start"


@pytest.mark.parametrize(
    ("word", "day"),
    [
        ("2026/3", "2026-03"),
        ("2026.11", "2026-11"),
        ("3/2026", "2026-03"),
        ("2026 13", None),
        ("12.3.2026", "2026-03-12"),
    ],
)
def test_the_day_that_is_meant(word: str, day: str | None) -> None:
    """Lost otherwise: a day that everybody understands is told to be none, or another day is suggested."""
    assert day_meant(word) == day
