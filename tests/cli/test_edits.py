"""`purposebook fix` and `purposebook rename` as an author types them."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from purposebook.cli import main

WRONG = b"\xef\xbb\xbfcommunity:\r\n  nmae: Loaf Club  # ours \r\nmembers: [{id: regular}]\r\n"
RIGHT = WRONG.replace(b"nmae", b"name")


def _run(*words: str) -> Result:
    return CliRunner().invoke(main, list(words))


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A purpose.yml with a slip, in the folder one is in."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "purpose.yml").write_bytes(WRONG)
    return tmp_path / "purpose.yml"


def test_fix_mends_the_file_and_says_what_it_did(file: Path) -> None:
    """Lost otherwise: a file that changed, and nobody knows where."""
    result = _run("fix")
    assert result.exit_code == 0
    assert file.read_bytes() == RIGHT
    assert "purpose.yml:2  nmae → name" in result.output
    assert "1 mended" in result.output
    assert list(file.parent.iterdir()) == [file]
    assert "Nothing to mend" in _run("fix").output


@pytest.mark.parametrize("option", ["--diff", "--dry-run"])
def test_fix_shows_what_it_would_do(file: Path, option: str) -> None:
    """Lost otherwise: a look beforehand that is the deed already."""
    result = _run("fix", option)
    assert "-  nmae: Loaf Club  # ours \n+  name: Loaf Club  # ours \n" in result.output
    assert file.read_bytes() == WRONG


def test_fix_says_why_it_cannot(file: Path) -> None:
    """Lost otherwise: a traceback."""
    assert "cannot be read" in _run("fix", "absent.yml").output
    file.write_bytes("community: {name: Bäckerei}".encode("latin-1"))
    assert "UTF-8" in _run("fix").output


def test_a_link_to_the_file_stays_one(file: Path) -> None:
    """Lost otherwise: two files where there was one."""
    link = file.parent / "link.yml"
    link.symlink_to(file)
    file.chmod(0o640)
    assert _run("fix", "link.yml").exit_code == 0
    assert link.is_symlink()
    assert file.read_bytes() == RIGHT
    assert file.stat().st_mode & 0o777 == 0o640


def test_rename_changes_the_file_and_what_was_accepted(file: Path) -> None:
    """Lost otherwise: an accepted finding comes back because its subject has another id."""
    file.write_bytes(RIGHT)
    beside = file.parent / "purpose.baseline.yml"
    beside.write_text("accepted:\n  - {rule: a, about: member/regular, reason: b}\n")
    result = _run("rename", "member/regular", "veteran")
    assert result.exit_code == 0
    assert "member/regular is member/veteran now" in result.output
    assert b"{id: veteran, formerly: regular}" in file.read_bytes()
    assert "about: member/veteran" in beside.read_text()


def test_rename_takes_the_new_id_in_full_too(file: Path) -> None:
    """Lost otherwise: a refusal for writing both ids alike."""
    file.write_bytes(RIGHT)
    assert _run("rename", "member/regular", "member/veteran").exit_code == 0
    assert b"id: veteran" in file.read_bytes()


def test_rename_says_why_it_cannot(file: Path) -> None:
    """Lost otherwise: an author who guesses what is wrong."""
    assert "Mend them first" in _run("rename", "regular", "veteran").output
    file.write_bytes(RIGHT)
    result = _run("rename", "regulr", "veteran")
    assert result.exit_code == 1
    assert "Did you mean" in result.output
    assert file.read_bytes() == RIGHT
