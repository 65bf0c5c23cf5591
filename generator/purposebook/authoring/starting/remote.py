"""Where the repository of a new community lives on the web, as its Git remote tells."""

from __future__ import annotations

import re
from pathlib import Path

from purposebook.authoring import history

_REMOTE = re.compile(
    r"(?:(?:https?|ssh)://)?(?:[^@/\s]+@)?(?P<host>github\.com|codeberg\.org|gitlab\.[\w.-]+)(?::\d+(?=/))?[:/]/?"
    r"(?P<path>[\w.~-]+(?:/[\w.~-]+?)+?)(?:\.git)?/?"
)
_EDITS = {"github": "edit", "gitlab": "-/edit", "codeberg": "_edit"}


def addresses(folder: Path) -> str:
    """The lines `repo_url` and `edit_uri` for mkdocs.yml; '' where no remote of a known kind is there."""
    inside = next(place for place in (folder.resolve(), *folder.resolve().parents) if place.is_dir())
    known, top = _REMOTE.fullmatch(history.remote(inside)), history.top(inside)
    if not (known and top):
        return ""
    edit = _EDITS[known["host"].partition(".")[0]]
    docs = (folder.resolve() / "docs").relative_to(top.resolve()).as_posix()
    uri = f"{edit}/{history.main_branch(inside)}/{docs}/"
    return f"repo_url: https://{known['host']}/{known['path']}\nedit_uri: '{uri.replace(chr(39), chr(39) * 2)}'\n"
