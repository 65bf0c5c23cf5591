"""A version is published whole, or not at all."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml
from ready import missing

PROJECT = '[project]\nversion = "1.2.0"\nurls = {{Repository = "https://github.com/{owner}/purposebook"}}\n'


@pytest.mark.parametrize(
    ("tag", "owner", "changelog", "says"),
    [
        ("v1.2.0", "street", "# Changelog\n\n## 1.2.0 (2026-12-01)\n", []),
        ("v1.3.0", "street", "# Changelog\n\n## 1.2.0\n", ["The tag has to be v1.2.0."]),
        ("v1.2.0", "street", "# Changelog\n\n## Unreleased\n", ["Rename 'Unreleased', and begin a new one."]),
        ("v1.2.0", "OWNER", "# Changelog\n\n## 1.2.0\n", ["Put the owner's name in its place, in all files."]),
    ],
)
def test_what_is_still_to_be_done(tag: str, owner: str, changelog: str, says: list[str], tmp_path: Path) -> None:
    """Lost otherwise: a version on PyPI under another number, without a word on what changed, or leading nowhere."""
    (tmp_path / "pyproject.toml").write_text(PROJECT.format(owner=owner), "utf-8")
    (tmp_path / "CHANGELOG.md").write_text(changelog, "utf-8")
    found = list(missing(tag, tmp_path))
    assert len(found) == len(says)
    assert all(sentence.endswith(end) for sentence, end in zip(found, says, strict=True))


def test_only_the_job_that_publishes_may_speak_for_us(root: Path) -> None:
    """Lost otherwise: whatever runs while the package is built can publish something else under our name."""
    workflow = yaml.safe_load((root / ".github" / "workflows" / "release.yml").read_text("utf-8"))
    assert workflow["permissions"] == {}
    assert workflow["jobs"]["build"]["permissions"] == {"contents": "read"}
    publish = workflow["jobs"]["publish"]
    assert publish["permissions"] == {"id-token": "write"}
    assert publish["environment"]["name"] == "pypi"
    assert not [step for step in publish["steps"] if "run" in step]
    assert "secrets." not in (root / ".github" / "workflows" / "release.yml").read_text("utf-8")


def test_there_is_one_owner(root: Path) -> None:
    """Lost otherwise: the project moves, and half of the install commands lead to where it was."""
    kinds = ("*.md", "*.toml", "*.yml", "docs-dev/**/*.md", "docs-dev/**/*.py", "generator/**/*.py", "examples/**/*.md")
    texts = [file.read_text("utf-8") for kind in kinds for file in root.glob(kind)]
    owners = {owner for text in texts for owner in re.findall(r"(?:github\.com/|uses: )([\w-]+)/purposebook\b", text)}
    assert len(owners) == 1
