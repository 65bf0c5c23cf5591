"""The folder to copy for somebody without a terminal: it is what `purposebook init` writes."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner
from to_copy import ASKED

from purposebook.authoring.starting.explaining import MODELINE
from purposebook.authoring.starting.publishing import FILES, Host
from purposebook.authoring.starting.requirement import HEAD, REPOSITORY
from purposebook.cli import main

OURS = {"README.md"}  # what a terminal tells, it says


def _written(folder: Path) -> dict[str, str]:
    """What `init` writes where nothing is installed from PyPI, without the schema, which only editors on a desk use."""
    done = CliRunner().invoke(main, ["init", str(folder), "--from", "minimal"])
    assert done.exit_code == 0, done.output
    files = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*") if path.is_file()}
    texts = {name: path.read_text("utf-8") for name, path in files.items() if name != "purpose.schema.json"}
    texts["purpose.yml"] = texts["purpose.yml"].removeprefix(MODELINE)
    return texts | {"requirements.txt": f"{HEAD}purposebook @ git+{REPOSITORY}\n"}


def test_the_template_is_what_init_writes(root: Path, tmp_path: Path) -> None:
    """Lost otherwise: who copies the folder begins with files of last year. `make schema` writes it anew."""
    template, written = root / "examples" / "template", _written(tmp_path / "new")
    if os.environ.get("UPDATE_GOLDEN"):
        for name, text in written.items():
            (template / name).parent.mkdir(parents=True, exist_ok=True)
            (template / name).write_text(text, "utf-8")
    kept = {path.relative_to(template).as_posix(): path for path in template.rglob("*") if path.is_file()}
    assert {name: path.read_text("utf-8") for name, path in kept.items() if name not in OURS} == written
    assert kept.keys() >= OURS


def test_four_files_are_enough_in_the_web_editor(root: Path) -> None:
    """Lost otherwise: the page to copy from leaves out a file without which the workflow fails."""
    page = (root / "docs-dev" / "manual" / "web-editor.md").read_text("utf-8")
    assert set(ASKED.findall(page)) == {"purpose.yml", "mkdocs.yml", "requirements.txt", FILES[Host.GITHUB]}


@pytest.mark.site
def test_four_files_make_a_site(root: Path, tmp_path: Path) -> None:
    """Lost otherwise: who made four files by hand sees a red run, as a browser makes no empty folder."""
    for name in ASKED.findall((root / "docs-dev" / "manual" / "web-editor.md").read_text("utf-8")):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(root / "examples" / "template" / name, tmp_path / name)
    steps = yaml.safe_load((tmp_path / FILES[Host.GITHUB]).read_text("utf-8"))["jobs"]["build"]["steps"]
    (build,) = (step["run"] for step in steps if "mkdocs build" in step.get("run", ""))
    env = os.environ | {"PATH": os.pathsep.join((str(Path(sys.executable).parent), os.environ["PATH"]))}
    done = subprocess.run(
        ["bash", "-e", "-c", build], cwd=tmp_path, env=env, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "site" / "index.html").is_file()
