"""The house without the room that guesses: it reads, says plainly what is wrong, and builds.

Each test runs in a process of its own in which `purposebook.slips` cannot be imported.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
WITHOUT = "import sys; sys.modules['purposebook.slips'] = None\n"
SETTINGS = "site_name: Loaf Club\ntheme: {name: material}\nplugins: [purposebook]\n"
READ = """
import json
from purposebook.loader import load
found = {name: load(text) for name, text in json.load(sys.stdin).items()}
told = {name: [(*it.mark[:2], it.code, it.severity, it.message) for it in one.problems] for name, one in found.items()}
json.dump(told, sys.stdout)
"""
BUILD = """
from mkdocs.__main__ import cli
cli(["build", "--quiet", "--strict"])
"""


def _run(script: str, given: str = "", folder: Path = ROOT) -> str:
    command = [sys.executable, "-c", WITHOUT + script]
    return subprocess.run(command, input=given, cwd=folder, capture_output=True, text=True, check=True).stdout


def test_the_bundled_file_is_read_and_a_broken_one_is_told_of_plainly() -> None:
    """Lost otherwise: whoever leaves the guesses out, or mends them, has no house to stand in meanwhile."""
    texts = {
        "sound": (ROOT / "purpose.yml").read_text("utf-8"),
        "no YAML": "community:\n  name: Loaf Club\n  summary: Bread: how and why\n",
        "no key": "community:\n  name: Loaf Club\n  sumary: Bread\n",
        "no such name": "community: {name: Loaf Club}\nmembers: [{name: Baker, part_of: bakr}]\n",
    }
    told = json.loads(_run(READ, json.dumps(texts)))
    assert told["sound"] == []
    assert told["no YAML"] == [[3, 17, "unreadable-line", "error", "This line cannot be read as YAML."]]
    assert told["no key"] == [[3, 3, "unknown-key", "error", "'sumary' is not a key of the community."]]
    assert [problem[2] for problem in told["no such name"]] == ["unknown-reference"]


def test_a_site_is_built(tmp_path: Path) -> None:
    """Lost otherwise: the guesses are needed for pages that hold no mistake."""
    (tmp_path / "docs").mkdir()
    (tmp_path / "mkdocs.yml").write_text(SETTINGS)
    (tmp_path / "purpose.yml").write_text("community: {name: Loaf Club}\nmembers: [Baker]\n")
    _run(BUILD, folder=tmp_path)
    assert "Loaf Club" in (tmp_path / "site" / "index.html").read_text("utf-8")
