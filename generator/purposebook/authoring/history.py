"""What Git knows: the purpose.yml of the last release, where the repository begins, and what a change brought."""

from __future__ import annotations

import re
import shutil
import subprocess
from dataclasses import dataclass, replace
from pathlib import Path

_ADDED = re.compile(r"^@@ -\S+ \+(\d+)(?:,(\d+))? @@", re.MULTILINE)
MAIN = ("main", "master")  # what the main branch is called where nobody says


@dataclass(frozen=True)
class Revision:
    """A commit, and what it was called by whoever asked for it."""

    name: str
    commit: str
    short: str
    day: str

    @property
    def words(self) -> str:
        """What people call it, with its day."""
        is_bare = self.commit.startswith(self.name)
        return f"{self.short} of {self.day}" if is_bare else f"{self.name} ({self.short} of {self.day})"


def is_installed() -> bool:
    """Whether there is a Git to ask."""
    return shutil.which("git") is not None


def revision(folder: Path, name: str) -> Revision | None:
    """The commit that a tag, a branch or a commit's own name means; a branch of the server is known as `origin/…`."""
    for known in (name, f"origin/{name}"):
        if commit := _commit(folder, known):
            short, _, day = _git(folder, "show", "--no-patch", "--format=%h %cs", commit, "--").strip().partition(" ")
            return Revision(name, commit, short, day)
    return None


def branched_off(folder: Path, branch: str) -> Revision | None:
    """The last commit that HEAD has in common with a branch, the server's if it is known; None where Git finds none."""
    for known in (f"origin/{branch}", branch):
        if _commit(folder, known):
            shared = revision(folder, _git(folder, "merge-base", known, "HEAD").strip() or "-")
            return replace(shared, name=branch) if shared else None
    return None


def text_at(file: Path, commit: str) -> bytes | None:
    """What stood in `file` at a commit; None where it was not there."""
    return _run(file.parent, "show", f"{commit}:./{file.name}")


def last_release(file: Path, since: str | None = None) -> tuple[str, str]:
    """The text of `file` at a revision, and what the revision is called; `since` defaults to the latest tag.

    Both are '' where there is no Git, no tag, or no such file at it.
    """
    name = since or _git(file.parent, "describe", "--tags", "--abbrev=0", "HEAD").strip()
    if not name or name.startswith("-"):
        return "", ""
    text = _git(file.parent, "show", f"{name}:./{file.name}")
    return (text, name) if text else ("", "")


def is_known(file: Path, name: str) -> bool:
    """Whether Git knows a tag, branch or commit by this name where `file` lies."""
    return bool(_commit(file.parent, name))


def is_shallow(folder: Path) -> bool:
    """Whether Git holds the last commits only, as it mostly does where CI runs."""
    return _git(folder, "rev-parse", "--is-shallow-repository").strip() == "true"


def tags(folder: Path) -> list[str]:
    """The names of all tags."""
    return _git(folder, "tag", "--list").split()


def top(folder: Path) -> Path | None:
    """The folder where the repository begins that `folder` lies in; None where there is no Git."""
    found = _git(folder, "rev-parse", "--show-toplevel").strip()
    return Path(found) if found else None


def remote(folder: Path) -> str:
    """Where `origin` is, as Git writes it; '' where there is none."""
    return _git(folder, "remote", "get-url", "origin").strip()


def main_branch(folder: Path) -> str:
    """The branch that `origin` shows first; where Git was never told, one that is called like that, or `main`."""
    if found := _git(folder, "symbolic-ref", "--quiet", "--short", "refs/remotes/origin/HEAD").strip():
        return found.removeprefix("origin/")
    there = (branch for branch in MAIN for known in (f"origin/{branch}", branch) if _commit(folder, known))
    begun = _git(folder, "symbolic-ref", "--quiet", "--short", "HEAD").strip()  # where nothing is committed yet
    return next(there, begun if begun in MAIN else MAIN[0])


def changed_lines(file: Path, base: str) -> frozenset[int] | None:
    """The lines of `file` that are new or other than where it left `base`; None where Git does not know that one.

    A branch of the server that was never checked out here is known as `origin/…`.
    """
    for name in (base, f"origin/{base}"):
        known = _commit(file.parent, name)
        if known:
            start = _git(file.parent, "merge-base", known, "HEAD").strip() or known
            words = ("diff", "-U0", "--no-color", "--no-ext-diff", "--no-textconv", start, "--", file.name)
            return frozenset(line for found in _ADDED.finditer(_git(file.parent, *words)) for line in _lines(found))
    return None


def _commit(folder: Path, name: str) -> str:
    return _git(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}").strip()


def _lines(added: re.Match[str]) -> range:
    first, count = int(added[1]), int(added[2] or 1)
    return range(first, first + count)


def _git(folder: Path, *words: str) -> str:
    try:
        return (_run(folder, *words) or b"").decode()
    except UnicodeDecodeError:
        return ""


def _run(folder: Path, *words: str) -> bytes | None:
    try:
        done = subprocess.run(  # noqa: S603  # fixed words; revisions that look like options are refused
            ["git", *words],  # noqa: S607  # the author's own Git
            cwd=folder,
            capture_output=True,
            timeout=10,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    return done.stdout if done.returncode == 0 else None
