"""The house with the folder `slips` taken away: it starts, reads, checks and builds, and tells mistakes plainly."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
TESTS = ROOT / "tests"
BESIDE = ("docs_templates", "site_overrides", "purpose.schema.json", "purpose.yml")
READ = """
import json, sys
from purposebook.loader import GUESSES, load
assert type(GUESSES).__module__ == "purposebook.loader", "slips are there"
found = [problem for file in sys.argv[1:] for problem in load(open(file, "rb").read()).problems]
print(json.dumps([[it.code, it.message, it.hint, len(it.fix)] for it in found]))
"""
BUILT = """
import purposebook.cli, purposebook.plugin.plugin
from purposebook.site.website import generate
website, loaded = generate(open("purpose.yml", "rb").read())
assert not loaded.problems, loaded.problems
print(sum(bool(website.draw(page)[0]) for page in website.pages))
"""

Run = Callable[..., str]


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Run:
    """Python in a copy of the checkout in which nothing guesses."""
    copy = tmp_path_factory.mktemp("without")
    package = copy / "generator" / "purposebook"
    shutil.copytree(ROOT / "generator" / "purposebook", package, ignore=shutil.ignore_patterns("slips", "__pycache__"))
    for name in BESIDE:
        (copy / name).symlink_to(ROOT / name)
    environment = {**os.environ, "PYTHONPATH": str(copy / "generator")}

    def python(*arguments: str) -> str:
        command = [sys.executable, *arguments]
        done = subprocess.run(command, cwd=copy, env=environment, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
        return done.stdout

    return python


@pytest.mark.slips
def test_every_bad_file_is_told_plainly(run: Run) -> None:
    """Lost otherwise: the house stands only with all of its guesses, and none of them can be replaced or left out."""
    files = sorted(map(str, TESTS.glob("[ls]*/**/*.yml")))
    assert len(files) > 60
    found = json.loads(run("-c", READ, *files))
    assert {code for code, *_ in found} >= {"unknown-key", "missing-key", "unknown-value", "unknown-reference"}
    assert all(message.endswith(".") for _, message, _, _ in found)
    assert not [hint for *_, hint, _ in found if "Did you mean" in hint]
    assert not [message for _, message, _, fix in found if fix]


def test_a_key_is_told_with_those_that_fit(run: Run, tmp_path: Path) -> None:
    """Lost otherwise: without guesses nobody learns what could stand there."""
    file = tmp_path / "purpose.yml"
    file.write_text("community: {name: Loaf Club}\nmembers: [{name: Baker, limits: {leest: 18}}]\n")
    [[code, message, hint, _]] = json.loads(run("-c", READ, str(file)))
    assert (code, message) == ("unknown-key", "'leest' is not a key of limits.")
    assert hint.startswith("Keys that fit here: ")
    assert " least," in hint


@pytest.mark.site
def test_every_page_is_drawn(run: Run) -> None:
    """Lost otherwise: a room above asks for guesses by itself."""
    assert int(run("-c", BUILT)) > 50


def test_a_file_is_checked_by_the_command(run: Run) -> None:
    """Lost otherwise: the command does not start."""
    assert "purpose.yml" in run("-m", "purposebook", "check", "purpose.yml")
