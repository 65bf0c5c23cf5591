"""The folder of a new community: every file it needs, none of them written over one that is there."""

from __future__ import annotations

import html
from dataclasses import dataclass
from pathlib import Path

from purposebook.authoring.editors import editor_schema
from purposebook.authoring.starting.workflow import WORKFLOW
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


def contents(purpose: str, name: str, version: str, addresses: str = "") -> dict[str, str]:
    """Every file of the folder by its path; `name` is the community's, `version` the Purposebook to install.

    `addresses` are the lines that tell MkDocs where the repository is.
    """
    return {
        PURPOSE: purpose,
        SCHEMA: editor_schema.schema(),
        "mkdocs.yml": MKDOCS.format(name=in_quotes(html.escape(name, quote=False))) + addresses,
        "docs/.gitkeep": "",
        ".gitignore": IGNORED,
        ".github/workflows/pages.yml": WORKFLOW.replace("VERSION", version),
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
