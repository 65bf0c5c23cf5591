"""`purposebook explain` as an author types it."""

from __future__ import annotations

import pytest
from click.testing import CliRunner, Result

from purposebook.checking.explanations import every_code
from purposebook.cli import main
from purposebook.model.checks import LEVELS


def _run(*words: str, columns: str = "100") -> Result:
    return CliRunner().invoke(main, ["explain", *words], env={"COLUMNS": columns})


def test_without_a_code_all_are_listed_one_line_each() -> None:
    """Lost otherwise: an author cannot find out which checks there are."""
    result = _run()
    assert result.exit_code == 0
    told = [line.split()[0] for line in result.output.splitlines() if line.startswith("  ")]
    assert told == list(every_code())
    assert max(map(len, result.output.splitlines())) <= 100


@pytest.mark.parametrize("code", every_code())
def test_a_code_is_told_with_all_that_is_known(code: str) -> None:
    """Lost otherwise: the words that would have helped, or the example."""
    result = _run(code)
    assert result.exit_code == 0
    known = every_code()[code]
    said = " ".join(result.output.split())
    assert known.title in said
    assert " ".join(known.why.split()) in said
    assert known.severity.value in result.output
    assert ("Wrong" in result.output) is bool(known.wrong)
    assert not [sign for sign in result.output if not (sign.isprintable() or sign == "\n")]


def test_a_rule_says_how_to_weigh_and_accept_it() -> None:
    """Lost otherwise: a finding that does not fit this community stays for ever, and the others are not read."""
    output = _run("nothing-received").output
    assert "checks:\n      nothing-received: off" in output
    assert all(level in output for level in LEVELS)
    assert "--only nothing-received --write-baseline" in output


def test_a_mistake_of_writing_says_that_it_has_to_be_mended() -> None:
    """Lost otherwise: an author turns off a check that there is none of, and is told off for that, too."""
    output = _run("tab-indent").output
    assert "cannot be turned off" in output
    assert "⇥   name: Open Club" in output
    assert "checks:" not in output


@pytest.mark.parametrize("typed", ["[no-backup]", "NO_BACKUP", "no-backup"])
def test_a_code_is_known_as_it_was_copied(typed: str) -> None:
    """Lost otherwise: who copies the brackets along is told that there is no such thing."""
    assert _run(typed).output.startswith("no-backup")


def test_a_slip_is_told_with_what_was_meant() -> None:
    """Lost otherwise: a bare 'unknown', and the whole list to read."""
    result = _run("no-bakcup")
    assert result.exit_code == 2
    assert "Did you mean 'no-backup'?" in result.output
    assert "lists them all" in _run("xyzzy").output


def test_a_narrow_terminal_keeps_one_line_for_each() -> None:
    """Lost otherwise: a list that wraps, in which no name is found."""
    assert max(map(len, _run(columns="60").output.splitlines()[:-1])) <= 60
