"""A folder that a command fills again and again: what is ours there, and what is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from purposebook.cli.own_files import KNOWN, OwnFiles


def test_a_run_that_is_broken_off_is_taken_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Lost otherwise: after a full disk, each page that was written counts as somebody else's."""
    OwnFiles(tmp_path, {"a": b"1", "b": b"1", "c": b"1"}).write()
    real, left = Path.replace, [2]

    def full(self: Path, target: Path) -> Path:
        left[0] -= 1
        if left[0] < 0:
            raise OSError("full")
        return real(self, target)

    broken_off = OwnFiles(tmp_path, {"a": b"2", "b": b"2"})
    with monkeypatch.context() as patched:
        patched.setattr(Path, "replace", full)
        with pytest.raises(OSError, match="full"):
            broken_off.write()
    again = OwnFiles(tmp_path, {"a": b"3", "b": b"3"})
    assert again.in_the_way() == []
    again.write()
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir() if path.name in "abc"} == {"a": b"3", "b": b"3"}


@pytest.mark.parametrize("made", ["folder", "link", "file for a folder", "linked folder"])
def test_what_is_no_file_of_ours_is_in_the_way(tmp_path: Path, made: str) -> None:
    """Lost otherwise: pages are written through a link into somebody's home, or a folder is taken for a page."""
    root, elsewhere = tmp_path / "root", tmp_path / "elsewhere"
    root.mkdir()
    elsewhere.mkdir()
    (elsewhere / "page.md").write_text("theirs")
    if made == "folder":
        (root / "docs/page.md").mkdir(parents=True)
    elif made == "link":
        (root / "docs").mkdir()
        (root / "docs/page.md").symlink_to(elsewhere / "page.md")
    elif made == "file for a folder":
        (root / "docs").touch()
    else:
        (root / "docs").symlink_to(elsewhere)
    own = OwnFiles(root, {"docs/page.md": b"ours"})
    found = own.in_the_way()
    assert found == (["docs/page.md"] if made in ("folder", "link") else ["docs"])
    own.put_away(found)
    own.write()
    assert (root / "docs/page.md").read_bytes() == b"ours"
    assert (elsewhere / "page.md").read_text() == "theirs"


def test_nothing_outside_is_taken_away(tmp_path: Path) -> None:
    """Lost otherwise: a list of files that somebody wrote makes the command remove what lies elsewhere."""
    root, theirs = tmp_path / "root", tmp_path / "theirs"
    OwnFiles(root, {"a": b""}).write()
    theirs.touch()
    empty = (root / KNOWN).read_text().split()[0]
    (root / KNOWN).write_text(f"{empty}  ../theirs\n{empty}  {theirs}\nnonsense\n")
    own = OwnFiles(root, {"a": b"1"})
    assert own.gone == []
    assert own.in_the_way() == ["a"]
    own.write()
    assert theirs.exists()
