"""The folder of a new community: every file it needs, none of them written over one that is there."""

from __future__ import annotations

import html
from dataclasses import dataclass
from pathlib import Path

from purposebook.authoring.editors import editor_schema
from purposebook.authoring.starting.publishing import Host, pipeline
from purposebook.authoring.starting.requirement import HEAD
from purposebook.bundled import SCHEMA
from purposebook.source.emit import in_quotes

PURPOSE = "purpose.yml"
RESUME = ".purposebook-answers.json"
MKDOCS = """\
site_name: {name}
theme:
  name: material
plugins: [search, purposebook]
"""
IGNORED = f"/site/\n/.venv/\n.cache/\n{RESUME}\n"


@dataclass(frozen=True)
class Written:
    """What was written, and what was there before and left alone."""

    new: tuple[str, ...]
    left: tuple[str, ...]


@dataclass(frozen=True)
class Surroundings:
    """Where a new community lives: what to install there, by whom it is published from which branch.

    `addresses` are the lines that tell MkDocs where the repository is.
    """

    requirement: str
    host: Host = Host.GITHUB
    branch: str = "main"
    addresses: str = ""


def contents(purpose: str, name: str, around: Surroundings) -> dict[str, str]:
    """Every file of the folder by its path; `name` is the community's."""
    return {
        PURPOSE: purpose,
        SCHEMA: editor_schema.schema(),
        "mkdocs.yml": MKDOCS.format(name=in_quotes(html.escape(name, quote=False))) + around.addresses,
        "requirements.txt": f"{HEAD}{around.requirement}\n",
        "docs/.gitkeep": "",
        ".gitignore": IGNORED,
        **pipeline(around.host, around.branch),
    }


def write(folder: Path, files: dict[str, str]) -> Written:
    """Write what is not there yet; raises OSError where the folder takes nothing."""
    new, left = [], []
    for path, text in files.items():
        place = folder / path
        if path == "docs/.gitkeep" and place.parent.is_dir():
            left.append("docs/")
            continue
        place.parent.mkdir(parents=True, exist_ok=True)
        try:
            with place.open("x", encoding="utf-8", newline="\n") as file:
                file.write(text)
            new.append(path)
        except FileExistsError:
            left.append(path)
    return Written(tuple(new), tuple(left))
