"""Whether this checkout can be published under a tag: `python tests/release/ready.py v1.2.0` says what is missing."""

from __future__ import annotations

import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
PLACEHOLDER = "github.com/OWNER/"


def missing(tag: str, root: Path = ROOT) -> Iterator[str]:
    """What stands in the way, in sentences; nothing where all is ready."""
    project = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))["project"]
    version, changelog = project["version"], (root / "CHANGELOG.md").read_text("utf-8")
    if tag != f"v{version}":
        yield f"The tag is {tag}, and pyproject.toml says version {version}. The tag has to be v{version}."
    if f"\n## {version}" not in changelog:
        yield f"CHANGELOG.md has no head for {version}. Rename 'Unreleased', and begin a new one."
    if PLACEHOLDER in project["urls"]["Repository"]:
        yield "OWNER is still in the project's address. Put the owner's name in its place, in all files."


if __name__ == "__main__":
    found = list(missing(sys.argv[1]))
    sys.exit("\n".join(found) if found else 0)
