"""What an author reads in the terminal."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from purposebook.checking.report import FORMATS, Report, as_blocks
from purposebook.problems import START, Mark, Problem, Severity

as_text = FORMATS["text"]
Tell = Callable[..., Report]
FILE = "community: {name: Loaf Club}\nkpis: 3\n" + "- something\n" * 40
MANY = [
    *(Problem("nothing-received", Mark(line, 1), f"Odd {line}", severity=Severity.WARNING) for line in range(5, 40, 3)),
    *(Problem("unknown-reference", Mark(line, 3), f"No {line}", severity=Severity.WARNING) for line in range(6, 41, 3)),
    Problem("unknown-key", Mark(2, 1, 2, 5), "'kpis' is not a key."),
]


def test_the_weightiest_comes_first_and_repetition_is_folded() -> None:
    """Otherwise fifty findings of a month-old file hide the one error that stops the site."""
    text = as_text(Report(MANY, FILE))
    first = text.index("[unknown-key]")
    assert text.startswith("Errors (1)")
    assert first < text.index("Warnings (24)") < text.index("[unknown-reference]") < text.index("[nothing-received]")
    assert text.count("  warning  [") == 4, "two of each kind in full"
    assert "… and 10 more like this: lines 12, 15, 18, 21, 24, 27, 30, 33, 36 and 39" in text
    assert "'--all' shows them" in text


def test_each_cause_is_shown_before_one_is_shown_again() -> None:
    """Otherwise one renamed id, which forty lines still use, hides the two other names that lead nowhere."""
    lines = ["to: old", "to: old", "to: old", "to: gone"]
    many = [
        Problem("unknown-reference", Mark(at, 5, at, 9), f"No {at}", severity=Severity.WARNING)
        for at in range(1, len(lines) + 1)
    ]
    text = as_text(Report(many, "\n".join(lines)))
    assert "No 1" in text
    assert "No 4" in text
    assert "… and 2 more like this: lines 2 and 3" in text
    assert "more like this" not in as_text(Report(many, "\n".join(lines), is_whole=True))


def test_all_of_them_are_there_when_asked_for() -> None:
    """Otherwise the folded ones cannot be read at all."""
    text = as_text(Report(MANY, FILE, is_whole=True))
    assert text.count("  warning  [") == 24
    assert "more like this" not in text


@pytest.mark.slips
def test_it_ends_with_what_to_do_next(told: Tell) -> None:
    """Otherwise an author faces a wall of findings and does not know where to begin."""
    last = as_text(Report(MANY, FILE)).splitlines()[-1]
    assert last.startswith("1 error and 24 warnings in purpose.yml. Start with purpose.yml:2:1.")
    assert "Then run 'purposebook check' again." in last
    fixable = as_text(told("comunity: {name: Loaf Club}\n")).splitlines()[-1]
    assert "'purposebook fix' mends it for you" in fixable


def test_a_sound_file_is_told_so() -> None:
    """Otherwise silence leaves it open whether anything was looked at."""
    assert as_text(Report(())) == "purpose.yml: nothing to mend."


def test_a_related_place_is_shown_too(told: Tell) -> None:
    """Otherwise an author searches for the other member with the same id."""
    text = as_text(told("community: {name: L}\nmembers:\n  - {id: a, name: One}\n  - {id: a, name: Two}\n"))
    assert "> 4 |   - {id: a, name: Two}" in text
    assert "> 3 |   - {id: a, name: One}" in text
    assert "purpose.yml:3:" in text


@pytest.mark.slips
def test_a_block_says_near_miss_example_and_where_to_read_more(told: Tell) -> None:
    """Otherwise a message names the mistake and leaves its author alone with it."""
    text = as_text(told("community: {name: L}\nmembres:\n  - name: A\n"))
    for part in ("purpose.yml:2:1", "Did you mean 'members'?", "Like this:", "purposebook explain unknown-key"):
        assert part in text


def test_another_file_is_framed_from_its_own_text(told: Tell) -> None:
    """Otherwise a stale entry of the baseline points at an innocent line of purpose.yml."""
    accepted = "accepted:\n  - {rule: nothing-received, about: member/gone, reason: later}\n"
    text = as_text(told("community: {name: Loaf Club}\n# innocent\n", accepted))
    assert "purpose.baseline.yml:2:5" in text
    assert "> 2 |   - {rule: nothing-received" in text
    assert "innocent" not in text


def test_nothing_in_a_file_is_obeyed_by_a_terminal(report: Report) -> None:
    """Otherwise a file could paint, move or hide what its reader sees."""
    for form in ("text", "line", "github", "markdown"):
        told = FORMATS[form](report)
        assert not set(told) & {*map(chr, range(10)), *map(chr, range(11, 32)), "\x7f", "\u202e", "\u2066"}


def test_changed_lines_lead_within_their_weight() -> None:
    """Otherwise what a change brought is lost among what was there before."""
    problems = [Problem("odd", Mark(line, 1), f"odd {line}", severity=Severity.WARNING) for line in (1, 5, 9)]
    report = Report([*problems, Problem("bad", START, "bad")], changed=frozenset({9}), is_whole=True)
    text = as_text(report)
    assert text.index("bad") < text.index("odd 9") < text.index("odd 1") < text.index("odd 5")


def test_a_file_in_another_encoding_is_shown_as_it_reads(told: Tell) -> None:
    """Otherwise the lines shown are a row of empty boxes, and the caret stands between them."""
    for encoding in ("utf-16", "utf-16-be", "utf-8-sig", "latin-1"):
        text = as_text(told("community:\r\n  nme: Café\r\n".encode(encoding)))
        assert "  > 2 |   nme: Café\n      |   ^^^\n" in text, encoding


def test_after_twenty_of_a_kind_the_rest_is_counted() -> None:
    """Otherwise four thousand slips of one kind make fifty thousand lines, and nobody reads the first."""
    many = [Problem("unknown-key", Mark(2, 1), f"Key {number}") for number in range(4000)]
    text = as_text(Report(many, FILE, is_whole=True))
    assert text.count("  error  [") == 20
    assert "… and 3,980 more like this: line 2. '--format line' shows them." in text
    assert as_text(Report(many[:21], FILE, is_whole=True)).count("  error  [") == 21


def test_a_log_ends_with_the_mistakes_and_is_as_short_as_a_report() -> None:
    """Otherwise the one error that stops a build is scrolled out of sight by eighty warnings."""
    *warnings, last = as_blocks(Report(MANY, FILE))
    assert [severity for severity, _ in warnings] == [Severity.WARNING] * 4
    assert last[0] is Severity.ERROR
    assert "[unknown-key]" in last[1]
    assert "… and 10 more like this" in warnings[1][1]
    assert "'purposebook check --all' shows them." in warnings[1][1]
    assert "more like this" not in warnings[0][1]
