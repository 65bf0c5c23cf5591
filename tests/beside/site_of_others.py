"""One small site with another plugin or setting, in one file: what stands in it, and what must hold of it."""

from __future__ import annotations

import os
import subprocess
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import unquote, urlsplit

import yaml
from reading import Html
from workshop import Built, Project

HERE = Path(__file__).parent
DAY = "2024-03-02T10:00:00+00:00"  # of the only commit, where a site lies in a repository


@dataclass(frozen=True)
class Site:
    """A site of `sites/`: the keys of its file."""

    mkdocs: str
    needs: str = ""  # the module of a package beside those of the project
    files: dict[str, str] = field(default_factory=dict)
    purpose: str = (HERE / "purpose.yml").read_text(encoding="utf-8")
    git: bool = False
    strict: bool = True
    code: int = 0
    said: tuple[str, ...] = ()
    unsaid: tuple[str, ...] = ("WARNING", "ERROR", "Traceback")
    tabs: tuple[str, ...] = ()
    holds: dict[str, list[str]] = field(default_factory=dict)  # path → what stands in that file
    in_order: dict[str, list[str]] = field(default_factory=dict)  # path → what stands there, one after the other
    lacks: dict[str, list[str]] = field(default_factory=dict)  # path → what does not; [] if the file must not be there

    def write(self, folder: Path) -> Project:
        """The site in a folder."""
        made = Project(folder, self.mkdocs, self.purpose)
        for path, text in self.files.items():
            made.write(path, text)
        if self.git:
            commit(folder)
        return made


def site(file: Path) -> Site:
    """What a file of `sites/` says."""
    return Site(**yaml.safe_load(file.read_text(encoding="utf-8")))


def commit(folder: Path) -> None:
    """Make the folder a repository with one commit of a day long ago."""
    for words in (
        ("init", "-q", "-b", "main"),
        ("config", "user.name", "Ida Loft"),
        ("config", "user.email", "ida@loft.example"),
        ("add", "."),
        ("commit", "-qm", "A loft"),
    ):
        git(folder, *words)


def git(folder: Path, *words: str) -> str:
    """What Git says to some words in a folder, on a day long ago."""
    day = {"GIT_AUTHOR_DATE": DAY, "GIT_COMMITTER_DATE": DAY}
    done = subprocess.run(
        ["git", *words], cwd=folder, env={**os.environ, **day}, check=True, capture_output=True, encoding="utf-8"
    )
    return done.stdout


def dead_links(built: Built) -> list[str]:
    """The links within the site that lead nowhere, each with its page."""
    return [
        f"{page.relative_to(built.site)} → {link.address}"
        for page in built.pages()
        if page.name != "404.html"  # its addresses begin at the root of a server
        for link in Html(page.read_text(encoding="utf-8")).links
        if not is_there(built.site, page, link.address)
    ]


def is_there(root: Path, page: Path, address: str) -> bool:
    """Whether an address leads to a file of the site, or out of it."""
    parts = urlsplit(address)
    if parts.scheme or parts.netloc or not parts.path:
        return True
    path = unquote(parts.path)
    target = root / path.lstrip("/") if path.startswith("/") else page.parent / path
    return (target / "index.html" if path.endswith(("/", "..", ".")) else target).exists()
