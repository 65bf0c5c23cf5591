"""Groups of keys and lists that are read otherwise than they stand, and those that are left as they are."""

from __future__ import annotations

from dataclasses import replace

import pytest

from purposebook.loader import load
from purposebook.problems import Mark, Problem, Severity
from purposebook.slips.consequences import names_in, sound, told_apart

TOP = "community: {name: Loaf Club}\n"
GETS = f"{TOP}members:\n  - name: A\n    receives:\n"
LEFT = ["5 unknown-key"]

# What stands for one thing that members get → what is told of it.
SENTENCES = {
    "words": ("      - Help me: within a day\n", ["5 unquoted-colon"]),
    "one word in capitals": ("      - Help: within a day\n", ["5 unquoted-colon"]),
    "words beside a key": ("      - Help me: within a day\n        kind: functional\n", ["5 unquoted-colon"]),
    "words beside another word": ("      - Help me: soon\n        zzzz: A\n", ["5 unknown-key", "6 unknown-key"]),
    "words beside the words": ("      - Help me: soon\n        text: B\n", LEFT),
    "a word in small letters": ("      - help: within a day\n", LEFT),
    "a slip of a key": ("      - Txet: within a day\n", LEFT),
    "another word for a key": ("      - What: within a day\n", LEFT),
    "a key of one's own": ("      - x-Help me: soon\n", ["5 missing-key"]),
    "words in quotes": ("      - 'Help me': within a day\n", LEFT),
    "words within brackets": ("      - {Help me: soon}\n", LEFT),
    "a value in quotes": ("      - Help me: 'soon'\n", LEFT),
    "no value": ("      - Help me:\n", LEFT),
    "keys below": ("      - Help me:\n          kind: functional\n", ["5 names-as-keys"]),
    "several lines": ("      - Help me: within\n          a day\n", LEFT),
}


@pytest.mark.parametrize(("entry", "expected"), SENTENCES.values(), ids=SENTENCES)
def test_a_sentence_with_a_colon(entry: str, expected: list[str]) -> None:
    """Lost otherwise: a sentence is taken for a key; or a key for a sentence, and `fix` puts quotes around it."""
    assert [f"{it.mark.line} {it.code}" for it in load(GETS + entry).problems] == expected


# What stands in the file → what is told, and how many members, stages, or answers to the purpose are read.
READ = {
    "groups under names": ("members:\n  Bakers: {size: 12}\n  Readers: {size: 3}\n", ["3 names-as-keys"], 0),
    "groups under names, and a key": (
        "members:\n  bakers: {zzzz: 12}\n  name: B\n", ["3 unknown-key"], 1),
    "groups under names, and a slip of a key": (
        "members:\n  Bakers: {zzzz: 12}\n  nmae: {zzzz: B}\n", ["3 unknown-key", "4 unknown-key"], 0),
    "groups under names, and another word": (
        "members:\n  Bakers: {zzzz: 12}\n  title: {zzzz: B}\n", ["3 unknown-key", "4 unknown-key"], 0),
    "texts under names": ("members:\n  Bakers: They bake\n  A reader: They read\n", ["3 names-as-keys"], 0),
    "texts under words": ("members:\n  bakers: They bake\n  Readers: B\n", ["3 unknown-key", "4 unknown-key"], 0),
    "texts under names where no id belongs": ("purpose:\n  Bakers: They bake\n", ["3 unknown-key"], 1),
    "a dash before each key": ("purpose:\n  - statement: A\n  - vision: B\n", ["3 extra-dash"], 1),
    "a dash before one key": ("purpose:\n  - statement: A\n", ["3 extra-dash"], 1),
    "the same key behind two dashes": ("purpose:\n  - statement: A\n  - statement: B\n", ["3 wrong-shape"], 0),
    "a text behind a dash": ("purpose:\n  - statement: A\n  - B\n", ["3 wrong-shape"], 0),
    "an unknown key behind a dash": ("purpose:\n  - zzzz: A\n", ["3 wrong-shape"], 0),
    "an empty group behind a dash": ("purpose:\n  - {}\n  - statement: A\n", ["3 extra-dash"], 1),
    "an id, and the rest behind a dash": (
        "members:\n  - id: a\n  - name: A\n  - id: b\n  - name: B\n", ["4 extra-dash", "6 extra-dash"], 2),
    "an id, and another id": ("members:\n  - id: a\n  - id: b\n    name: B\n", [], 2),
    "more than an id": ("members:\n  - id: a\n    size: 3\n  - name: B\n", [], 2),
    "an id, and a text": ("members:\n  - id: a\n  - B\n", [], 2),
    "a key around texts": ("lifecycle:\n  steps: [A, B]\n", ["3 key-too-many"], 2),
    "a key around groups": ("members:\n  team:\n    - name: B\n    - name: C\n", ["3 key-too-many"], 2),
    "a key around groups, the first of them empty": (
        "members:\n  team: [{}, {name: B}]\n", ["3 key-too-many", "3 missing-key"], 1),
    "a day as a key of something else": ("members: [{12.3.2026: 40}]\n", ["2 unknown-key"], 0),
    "two keys around lists": (
        "members:\n  team: [{name: B}]\n  crew: [C]\n", ["3 key-too-many"], 2),
    "a key around texts, and another": (
        "lifecycle:\n  steps: [A, B]\n  zzzz: C\n", ["3 unknown-key", "4 unknown-key"], 0),
    "a key of its own around texts": ("lifecycle:\n  name: [A, B]\n", ["3 wrong-shape"], 1),
    "another key of its own around texts": ("lifecycle:\n  asks: [A, B]\n", ["3 missing-key", "3 wrong-shape"], 0),
    "another word for its key around texts": ("lifecycle:\n  title: [A, B]\n", ["3 unknown-key"], 0),
    "a key around groups with other keys": ("members:\n  team:\n    - zzzz: B\n", ["3 unknown-key"], 0),
    "a key around nothing": ("members:\n  team: []\n", ["3 unknown-key"], 0),
    "a key around texts where they mean nothing": (
        "success:\n  kpis:\n    - name: A\n      readings: {values: [1, 2]}\n", ["5 unknown-key"], 0),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected", "count"), READ.values(), ids=READ)
def test_what_is_read(text: str, expected: list[str], count: int) -> None:
    """Lost otherwise: a whole list is gone by one key, or a mistake is read as if it were none."""
    loaded = load(TOP + text)
    assert [f"{it.mark.line} {it.code}" for it in loaded.problems] == expected
    assert loaded.book
    found = [*loaded.book.members, *loaded.book.lifecycle, *([loaded.book.purpose] if loaded.book.purpose else [])]
    assert len(found) == count


# What stands in the file → the line and the words of the key that begins at the wrong blank; '' where none is told.
MOVED = {
    "too far left": ("members:\n  - name: A\n  size: 3\n", ""),
    "back into the entry above": (
        "success:\n  kpis:\n    - name: A\n      unit: min\n  direction: up\n", "'direction' belongs to the lines"),
    "where the entry has it": ("success:\n  kpis:\n    - name: A\n      unit: min\n  unit: h\n", ""),
    "out of a group": ("members:\n  - name: A\n    persona:\n      goals: B\n      size: 3\n", "'size' belongs to"),
    "not the last": ("members:\n  - name: A\n    persona:\n      size: 3\n      goals: B\n", ""),
    "in one line": ("members: [{name: A, persona: {goals: B, size: 3}}]\n", ""),
}  # fmt: skip


@pytest.mark.parametrize(("text", "message"), MOVED.values(), ids=MOVED)
def test_a_key_at_the_wrong_blank(text: str, message: str) -> None:
    """Lost otherwise: a right key is called unknown; or a wrong one is sent into a group that has it already."""
    told = [problem.message for problem in load(TOP + text).problems if problem.code == "wrong-indent"]
    assert [said[: len(message)] for said in told] == ([message] if message else [])


def _problem(code: str, line: int, end: int = 0, missing: str = "", severity: Severity = Severity.ERROR) -> Problem:
    return Problem(code, Mark(line, 5, end or line, 30), "", severity=severity, missing=missing)


LINES = ["members:", "  - id: baker", "    nmae: Baker", "  - id: reader", "    for: bakr"]


def test_only_what_follows_from_an_error_is_left_out() -> None:
    """Lost otherwise: a warning hides that a key is missing, or an error is told with all that it brings about."""
    slip, missing = _problem("unknown-key", 3), _problem("missing-key", 2, 3, "nmae")
    assert told_apart([slip, missing], LINES) == [slip]
    doubt = replace(slip, severity=Severity.WARNING)
    assert told_apart([doubt, missing], LINES) == [doubt, missing]
    away = _problem("unknown-key", 5)
    assert told_apart([away, missing], LINES) == [away, missing]
    twice = _problem("duplicate-id", 3)
    assert told_apart([twice, missing], LINES) == [twice, missing]


def test_an_entry_within_brackets_ends_with_them() -> None:
    """Lost otherwise: of two entries on one line, the second lacks a key, and the slip in the first one hides it."""
    lines = ["members: [{nmae: Baker}, {size: 3}]", "rituals: A"]
    slip = Problem("unknown-key", Mark(1, 12, 1, 16), "")
    first = Problem("missing-key", Mark(1, 11, 1, 24), "", missing="nmae")
    second = replace(first, mark=Mark(1, 26, 1, 35))
    assert told_apart([slip, first, second], lines) == [slip, second]
    assert told_apart([slip, replace(first, mark=Mark(1, 11, 2, 3))], lines) == [slip]


def test_only_short_words_are_shown_below_a_name() -> None:
    """Lost otherwise: an example that is longer than the file, or one without the author's own words."""
    text = "members:\n  Bakers: {size: '%s', plural: %s, summary: %s}\n"
    [problem] = load(TOP + text % ("x", "a" * 59, "b" * 60)).problems
    assert problem.example == "- id: Bakers\n  plural: " + "a" * 59


def test_lines_of_which_nothing_can_be_known_are_told_once() -> None:
    """Lost otherwise: each cell of a pasted table is told as a mistake of its own."""
    table, within, below = _problem("table", 2, 3), _problem("unknown-key", 3), _problem("unknown-key", 4)
    assert told_apart([table, within, below], LINES) == [table, below]


def test_a_name_that_is_given_in_a_broken_line_is_not_unknown() -> None:
    """Lost otherwise: thirty references are called wrong, as the entry that they lead to cannot be read."""
    broken = _problem("unclosed-bracket", 2)
    lines = ["members:", "  - {id: baker, name: [", "    for: baker"]
    lost = Problem("unknown-reference", Mark(3, 10, 3, 15), "", severity=Severity.WARNING)
    assert told_apart([broken, lost], lines) == [broken]
    assert told_apart([lost], lines) == [lost]
    assert told_apart([broken, lost], [*lines[:2], "    for: bakes"]) == [broken, lost]
    known = replace(lost, related=((Mark(2, 5), "it stands here"),))
    assert told_apart([broken, known], lines) == [broken, known]
    assert names_in(lines)["baker"] == 1


def test_rules_speak_of_entries_that_are_whole() -> None:
    """Lost otherwise: a KPI is called without an owner, where the line that names one could not be read."""
    finding = _problem("no-owner", 2, severity=Severity.WARNING)
    assert sound([finding], [_problem("unknown-key", 3)], LINES) == []
    assert sound([finding], [_problem("unknown-key", 4)], LINES) == [finding]
    assert sound([finding], [_problem("unknown-key", 3, severity=Severity.WARNING)], LINES) == [finding]
    assert sound([finding], [_problem("duplicate-id", 3)], LINES) == [finding]
    assert sound([replace(finding, file="mkdocs.yml")], [_problem("unknown-key", 3)], LINES) != []
    assert sound([finding], [_problem("table", 1, 2)], LINES) == []
    assert sound([finding], [_problem("unknown-key", 1, 2)], LINES) == [finding]
