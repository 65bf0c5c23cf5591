"""Where the repository of a new community lives on the web, as its Git remote tells."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from purposebook.authoring import history

_REMOTE = re.compile(
    r"(?:(?:https?|ssh)://)?(?:[^@/\s]+@)?(?P<host>github\.com|codeberg\.org|gitlab\.[\w.-]+)(?::\d+(?=/))?[:/]/?"
    r"(?P<path>[\w.~-]+(?:/[\w.~-]+?)+?)(?:\.git)?/?"
)
_EDITS = {"github": "edit", "gitlab": "-/edit", "codeberg": "_edit"}


@dataclass(frozen=True)
class Home:
    """A repository on the web: the kind of its host, and its address."""

    kind: str
    address: str

    @property
    def edits(self) -> str:
        """Where below its address a file is edited."""
        return _EDITS[self.kind]

    @property
    def site(self) -> str:
        """Where its host publishes its site, if nobody chose another address; '' where that cannot be known."""
        owner, name = self.address.rsplit("/", 2)[1:]
        own = f"{owner.lower()}.github.io"
        return "" if self.kind != "github" else f"https://{own}/" if name.lower() == own else f"https://{own}/{name}/"


def home_of(folder: Path) -> Home | None:
    """Where the repository around a folder is on the web; None where it has no remote of a known kind."""
    known = _REMOTE.fullmatch(history.remote(_inside(folder)))
    if not known:
        return None
    return Home(known["host"].partition(".")[0], f"https://{known['host']}/{known['path']}")


def branch_of(folder: Path) -> str:
    """The branch that a site is published from."""
    return history.main_branch(_inside(folder))


def addresses(folder: Path) -> str:
    """The lines `site_url`, `repo_url` and `edit_uri` for mkdocs.yml, as far as known; '' without a known remote."""
    home, top = home_of(folder), history.top(_inside(folder))
    if not (home and top):
        return ""
    docs = (folder.resolve() / "docs").relative_to(top.resolve()).as_posix()
    uri = f"{home.edits}/{branch_of(folder)}/{docs}/"
    site = f"site_url: {home.site}\n" if home.site else ""
    return f"{site}repo_url: {home.address}\nedit_uri: '{uri.replace(chr(39), chr(39) * 2)}'\n"


def is_at_top(folder: Path) -> bool:
    """Whether a folder is where its repository begins; also where there is none yet."""
    top = history.top(_inside(folder))
    return top is None or top.resolve() == folder.resolve()


def _inside(folder: Path) -> Path:
    """The folder, or the nearest one around it that is there already."""
    return next(place for place in (folder.resolve(), *folder.resolve().parents) if place.is_dir())
