"""Where the pencil of a new site leads. Lost otherwise: nobody finds from a page to the line that says it."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from purposebook.authoring.starting.remote import addresses, branch_of


def _git(folder: Path, *words: str) -> None:
    subprocess.run(["git", *words], cwd=folder, check=True, capture_output=True)


@pytest.mark.parametrize(
    ("remote", "home", "edit"),
    [
        ("git@github.com:street/circle.git", "https://github.com/street/circle", "edit"),
        ("https://github.com/street/circle", "https://github.com/street/circle", "edit"),
        ("https://me:secret@github.com/street/circle.git", "https://github.com/street/circle", "edit"),
        ("ssh://git@gitlab.example.org:2222/a/b/circle.git", "https://gitlab.example.org/a/b/circle", "-/edit"),
        ("https://gitlab.com/street/circle.git/", "https://gitlab.com/street/circle", "-/edit"),
        ("git@codeberg.org:street/circle.git", "https://codeberg.org/street/circle", "_edit"),
    ],
)
def test_the_remote_tells(tmp_path: Path, remote: str, home: str, edit: str) -> None:
    """ssh and https, with or without `.git`; a password in the remote stays at home; the folder may be yet to come."""
    _git(tmp_path, "init", "-q", "--initial-branch", "main")
    _git(tmp_path, "remote", "add", "origin", remote)
    site, _, rest = addresses(tmp_path / "ours").rpartition("repo_url: ")
    assert rest == f"{home}\nedit_uri: '{edit}/main/ours/docs/'\n"
    assert site == ("site_url: https://street.github.io/circle/\n" if "//github.com" in home else "")


def test_where_github_publishes_an_account(tmp_path: Path) -> None:
    """A map of the site, and a page 404, that name addresses where nothing is."""
    _git(tmp_path, "init", "-q")
    _git(tmp_path, "remote", "add", "origin", "git@github.com:Street/street.github.io.git")
    assert addresses(tmp_path).startswith("site_url: https://street.github.io/\n")


def test_the_branch_that_the_remote_shows(tmp_path: Path) -> None:
    """Older repositories have `master`: a pencil to `main` would lead nowhere."""
    _git(tmp_path, "init", "-q", "--initial-branch", "main")
    _git(tmp_path, "remote", "add", "origin", "git@github.com:street/circle.git")
    _git(tmp_path, "symbolic-ref", "refs/remotes/origin/HEAD", "refs/remotes/origin/master")
    assert "edit_uri: 'edit/master/docs/'" in addresses(tmp_path)


def test_the_branch_that_is_there(tmp_path: Path) -> None:
    """Older versions of Git begin with `master`: a workflow for `main` would never run."""
    _git(tmp_path, "init", "-q", "--initial-branch", "master")
    assert branch_of(tmp_path / "ours") == "master"
    _git(tmp_path, "checkout", "-q", "-b", "draft")
    assert branch_of(tmp_path) == "main"
    _git(tmp_path, "-c", "user.name=A", "-c", "user.email=a@b.org", "commit", "-q", "--allow-empty", "-m", "First")
    _git(tmp_path, "branch", "master")
    assert branch_of(tmp_path) == "master"


@pytest.mark.parametrize("remote", ["", "/srv/git/circle.git", "https://github.com.example.org/street/circle"])
def test_no_remote_that_is_known(tmp_path: Path, remote: str) -> None:
    """Nothing is guessed about a server that nobody knows."""
    _git(tmp_path, "init", "-q", "--initial-branch", "main")
    if remote:
        _git(tmp_path, "remote", "add", "origin", remote)
    assert addresses(tmp_path) == ""
