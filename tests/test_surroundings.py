"""What all tests stand on: surroundings that are the same at every desk, on every day."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ODD = {
    "COLUMNS": "20",
    "FORCE_COLOR": "1",
    "GIT_DIR": "nowhere",  # so Git says to its hooks, from which many run their tests
    "GITHUB_BASE_REF": "main",
    "LC_ALL": "C",
    "SOURCE_DATE_EPOCH": "0",
    "TERM": "dumb",
    "TZ": "Pacific/Kiritimati",
}


@pytest.mark.slow
def test_the_suite_passes_at_an_odd_desk(root: Path) -> None:
    """Lost otherwise: a push fails in CI, or somebody's first run at home, though nothing is wrong with the code."""
    files = ("tests/cli/test_explain.py", "tests/cli/test_check.py", "tests/checking/report/test_text.py")
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-p", "no:xdist", *files]
    command += ["-k", "not process and not terminal"]  # these say themselves what surrounds them
    env = {name: value for name, value in os.environ.items() if not name.startswith("PYTEST_")} | ODD
    done = subprocess.run(command, cwd=root, env=env, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[-3000:]


def test_windows_are_resized_by_the_visit_alone(root: Path) -> None:
    """Lost otherwise: a test that measures before the page has heard of its new width fails now and then."""
    by_hand = [file.name for file in root.glob("tests/browser/*.py") if "set_viewport_size(" in file.read_text("utf-8")]
    assert by_hand == ["looking.py"]
