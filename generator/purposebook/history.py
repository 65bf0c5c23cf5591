"""The purpose.yml of the last release, from Git."""

from __future__ import annotations

import subprocess
from pathlib import Path


def last_release(file: Path, since: str | None = None) -> tuple[str, str]:
    """The text of `file` at a revision, and what the revision is called; `since` defaults to the latest tag.

    Both are '' where there is no Git, no tag, or no such file at it.
    """
    name = since or _git(file.parent, "describe", "--tags", "--abbrev=0", "HEAD").strip()
    if not name or name.startswith("-"):
        return "", ""
    text = _git(file.parent, "show", f"{name}:./{file.name}")
    return (text, name) if text else ("", "")


def _git(folder: Path, *words: str) -> str:
    try:
        done = subprocess.run(  # noqa: S603  # fixed words; revisions that look like options are refused
            ["git", *words],  # noqa: S607  # the author's own Git
            cwd=folder,
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=10,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired, UnicodeDecodeError):
        return ""
    return done.stdout if done.returncode == 0 else ""
