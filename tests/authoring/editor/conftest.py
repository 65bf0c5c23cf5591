"""The real yaml-language-server, for all tests of one run."""

from __future__ import annotations

import fcntl
import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from language_server import HERE, LanguageServer

INSTALLED = HERE / "node_modules" / ".package-lock.json"  # what npm writes last: an install that broke off has none


@pytest.fixture(scope="session")
def server(root: Path) -> Iterator[LanguageServer]:
    """A running server; installed beside this file on first use, in the versions of package-lock.json."""
    if not (shutil.which("node") and shutil.which("npm")):
        assert "CI" not in os.environ, "CI has to ask the language server: install Node"
        pytest.skip("Node and npm are not installed")
    with (HERE / "package-lock.json").open() as lock:  # one worker of pytest-xdist installs, the others wait
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not INSTALLED.exists():
            command = ["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--fetch-retries=5"]
            subprocess.run(command, cwd=HERE, check=True)
    running = LanguageServer(root)
    yield running
    running.close()
