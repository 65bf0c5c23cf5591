"""`purposebook fix` and `purposebook rename` as an author types them."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from purposebook.cli import main
from purposebook.source.manuscript import Manuscript

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


@pytest.mark.parametrize("words", [("fix",), ("rename", "member/regular", "veteran")], ids=["fix", "rename"])
def test_what_a_colleague_saved_meanwhile_stays(
    file: Path, words: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Lost otherwise: a line saved while the file was being mended is gone without a word."""
    file.write_bytes(WRONG if words == ("fix",) else RIGHT)
    saved = file.read_bytes() + b"# from a colleague\n"

    def read(path: Path) -> Manuscript:
        before = Manuscript.of(path.read_bytes())
        path.write_bytes(saved)
        return before

    monkeypatch.setattr(sys.modules[f"purposebook.cli.{words[0]}"], "read", read)
    result = _run(*words)
    assert result.exit_code == 2
    assert "was changed meanwhile" in result.output
    assert "Nothing was written" in result.output
    assert file.read_bytes() == saved
    assert [path.name for path in file.parent.iterdir()] == [file.name]


def test_a_file_that_may_only_be_read_is_refused(file: Path) -> None:
    """Lost otherwise: a file that somebody has locked is changed all the same."""
    file.write_bytes(WRONG)
    file.chmod(0o444)
    result = _run("fix")
    assert result.exit_code == 2
    assert "may only be read" in result.output
    assert file.read_bytes() == WRONG
