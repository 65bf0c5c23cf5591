"""What the workflow of a new community installs. Lost otherwise: the first push fails, as nothing is on PyPI yet."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path
from types import SimpleNamespace

import pytest

from purposebook.authoring.starting import requirement as module
from purposebook.authoring.starting.requirement import REPOSITORY, requirement

GIT = {"url": "https://github.com/us/purposebook", "vcs_info": {"vcs": "git", "commit_id": "abc123"}}


@pytest.mark.parametrize(
    ("origin", "expected"),
    [
        (None, "purposebook>=1.2.3"),
        (GIT, "purposebook @ git+https://github.com/us/purposebook@abc123"),
        ({"url": "file:///home/ada/purposebook", "dir_info": {"editable": True}}, f"purposebook @ git+{REPOSITORY}"),
        ({"url": "https://example.org/purposebook-1.2.3-py3-none-any.whl", "archive_info": {}},
         "purposebook @ https://example.org/purposebook-1.2.3-py3-none-any.whl"),
    ],
    ids=["from PyPI", "from Git", "from a checkout", "from a file on the web"],
)  # fmt: skip
def test_what_was_installed_here_is_installed_there(
    origin: dict[str, object] | None, expected: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """pip writes down where it got a package from, unless it was an index."""
    said = json.dumps(origin) if origin else None
    ours = SimpleNamespace(version="1.2.3", read_text={"direct_url.json": said}.get)
    monkeypatch.setattr(module, "distribution", lambda name: ours)
    assert requirement() == expected


def test_the_repository_is_the_one_of_the_package(root: Path) -> None:
    """Two addresses, and one of them is forgotten when the project moves."""
    project = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))["project"]
    assert project["urls"]["Repository"] == REPOSITORY
