"""What checks a file away from the author's desk: the GitHub Action and the hook of pre-commit."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from purposebook.authoring.starting.publishing import FILES, Host, pipeline

pytestmark = pytest.mark.slow  # a shell and a Git repository for each

SOUND = "community: {name: A, brand: B}\n"
BROKEN = "community: {name: A}\nmembers: [{nme: B}]\n"
BIN = Path(sys.executable).parent


def _run(*words: str | Path, cwd: Path, **env: str) -> subprocess.CompletedProcess[str]:
    command = [str(word) for word in words]
    return subprocess.run(command, cwd=cwd, env=os.environ | env, capture_output=True, text=True, check=False)


@pytest.mark.parametrize(("schema", "files"), [("actions", "action.yml"), ("workflows", ".github/workflows/*.yml")])
def test_github_understands_our_files(root: Path, schema: str, files: str) -> None:
    """Lost otherwise: GitHub refuses the action or a workflow, and nobody sees it before the next push."""
    found = sorted(root.glob(files))
    assert found
    told = _run(
        sys.executable, "-m", "check_jsonschema", "--builtin-schema", f"vendor.github-{schema}", *found, cwd=root
    )
    assert told.returncode == 0, told.stdout


def test_every_action_is_pinned(root: Path) -> None:
    """Lost otherwise: whoever takes over somebody else's action runs code in the workflows of our users."""
    for file in (root / "action.yml", *root.glob(".github/workflows/*.yml")):
        used = re.findall(r"^\s+(?:- )?uses: (.+)$", file.read_text("utf-8"), re.MULTILINE)
        assert used, file
        assert all(re.fullmatch(r"[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", one) for one in used), used


def _step(steps: list[dict[str, Any]], name: str, folder: Path, **env: str) -> subprocess.CompletedProcess[str]:
    """What a step does, in a shell as GitHub starts it."""
    (step,) = (step for step in steps if step.get("name") == name)
    assert "${{" not in step["run"]  # inputs come as variables, so that none of them is run as code
    temp = folder / "temp"
    (temp / "purposebook").mkdir(parents=True, exist_ok=True)
    if not (temp / "purposebook" / "bin").exists():
        (temp / "purposebook" / "bin").symlink_to(BIN)
    env |= {"RUNNER_TEMP": str(temp), "GITHUB_STEP_SUMMARY": str(temp / "summary.md"), "GITHUB_WORKSPACE": str(folder)}
    env |= {"PATH": os.pathsep.join((str(BIN), os.environ["PATH"]))}
    (folder / "run.sh").write_text(step["run"])
    return _run("bash", "--noprofile", "--norc", "-eo", "pipefail", folder / "run.sh", cwd=folder, **env)


def _act(root: Path, name: str, folder: Path, **inputs: str) -> subprocess.CompletedProcess[str]:
    """What a step of the action does with some inputs."""
    action: dict[str, Any] = yaml.safe_load((root / "action.yml").read_text("utf-8"))
    given = {name: str(spec["default"]) for name, spec in action["inputs"].items()} | inputs
    (step,) = (step for step in action["runs"]["steps"] if step.get("name") == name)
    env = {name: given[re.sub(r"\$\{\{ inputs\.(.+) \}\}", r"\1", value)] for name, value in step["env"].items()}
    return _step(action["runs"]["steps"], name, folder, **env)


def _check(root: Path, folder: Path, **inputs: str) -> subprocess.CompletedProcess[str]:
    """What the action's own step of checking does."""
    return _act(root, "Check", folder, **inputs)


def _proposed(folder: Path, before: str, after: str) -> None:
    """A repository with a file on its main branch, and another state of it on the branch of a pull request."""
    commit = ("-c", "user.name=A", "-c", "user.email=a@b.org", "commit", "--quiet", "--all", "--message", "One")
    (folder / "purpose.yml").write_text(before)
    for words in (("init", "-q", "-b", "main"), ("add", "purpose.yml"), commit, ("checkout", "-q", "-b", "ours")):
        _run("git", *words, cwd=folder)
    (folder / "purpose.yml").write_text(after)
    _run("git", *commit, cwd=folder)


def test_the_action_says_what_a_pull_request_changes(root: Path, tmp_path: Path) -> None:
    """Lost otherwise: whoever has to agree sees lines of YAML, and not whom they concern."""
    _proposed(tmp_path, SOUND, SOUND + "members: [{name: Guest}]\n")
    told = _act(root, "Say what changes", tmp_path)
    assert told.returncode == 0, told.stderr
    assert "- new: **Guest** (a member type)" in (tmp_path / "temp" / "summary.md").read_text("utf-8")


def test_the_action_goes_on_where_nothing_can_be_compared(root: Path, tmp_path: Path) -> None:
    """Lost otherwise: a shallow checkout, or a file that cannot be read, hides what the check would say."""
    (tmp_path / "purpose.yml").write_text(SOUND)
    told = _act(root, "Say what changes", tmp_path)
    assert told.returncode == 0
    assert re.fullmatch(r"::notice title=What changes::Error: purpose.yml lies in no Git repository, .*\n", told.stdout)


@pytest.mark.parametrize(("after", "code"), [(SOUND + "members: [{name: Guest}]\n", 0), (BROKEN, 1)])
def test_the_workflow_of_a_new_community_tells_below_a_pull_request(after: str, code: int, tmp_path: Path) -> None:
    """Lost otherwise: the file that `init` writes is one that nobody has ever run."""
    _proposed(tmp_path, SOUND, after)
    steps = yaml.safe_load(pipeline(Host.GITHUB, "main")[FILES[Host.GITHUB]])["jobs"]["build"]["steps"]
    changes = _step(steps, "Say what changes, below the pull request's run", tmp_path)
    assert changes.returncode == 0, changes.stderr
    checked = _step(steps, "Say what is wrong or odd, on its lines", tmp_path)
    assert checked.returncode == code, checked.stderr
    summary = (tmp_path / "temp" / "summary.md").read_text("utf-8")
    assert summary.index("### What changes in purpose") < summary.index("### purpose")
    assert ("::error " in checked.stdout) == bool(code)


def test_the_action_tells_of_mistakes(root: Path, tmp_path: Path) -> None:
    """Lost otherwise: a red run without a word, or a green one over a broken file."""
    (tmp_path / "our purpose.yml").write_text(BROKEN)
    told = _check(root, tmp_path, file="our purpose.yml", sarif="true")
    assert told.returncode == 1, told.stderr
    assert re.search(r"^::error .*file=our purpose.yml.*line=2", told.stdout, re.MULTILINE), told.stdout
    assert "nme" in (tmp_path / "temp" / "summary.md").read_text("utf-8")
    assert '"unknown-key"' in (tmp_path / "temp" / "purposebook.sarif").read_text("utf-8")


@pytest.mark.parametrize(("text", "fail_on", "code"), [(SOUND, "info", 0), (BROKEN, "never", 0)])
def test_the_action_fails_when_it_is_asked_to(root: Path, tmp_path: Path, text: str, fail_on: str, code: int) -> None:
    """Lost otherwise: nobody can begin with a file that has mistakes, or be stricter than the default."""
    (tmp_path / "purpose.yml").write_text(text)
    assert _check(root, tmp_path, **{"fail-on": fail_on}).returncode == code
    assert not (tmp_path / "temp" / "purposebook.sarif").exists()


def test_the_hook_is_one_that_pre_commit_takes(root: Path, tmp_path: Path) -> None:
    """Lost otherwise: `pre-commit install` fails for everyone who names this repository."""
    told = _run(sys.executable, "-m", "pre_commit", "validate-manifest", root / ".pre-commit-hooks.yaml", cwd=tmp_path)
    assert told.returncode == 0, told.stdout
    hooks = {hook["id"]: hook for hook in yaml.safe_load((root / ".pre-commit-hooks.yaml").read_text("utf-8"))}
    assert re.search(hooks["purposebook-check"]["files"], "communities/bread/purpose.yml")
    assert not re.search(hooks["purposebook-check"]["files"], "docs/mypurpose.yml")
    (tmp_path / "a.yml").write_text(SOUND)
    (tmp_path / "b.yml").write_text(BROKEN)
    entry = [sys.executable, *hooks["purposebook-check"]["entry"].split()[1:]]
    assert _run(*entry, "a.yml", cwd=tmp_path).returncode == 0
    told = _run(*entry, "b.yml", "a.yml", cwd=tmp_path)  # all files that a commit changes, at once
    assert told.returncode == 1
    assert "b.yml:2:12" in told.stdout
    assert "a.yml" in told.stdout
    fix = [sys.executable, *hooks["purposebook-fix"]["entry"].split()[1:]]
    assert _run(*fix, "a.yml", "b.yml", cwd=tmp_path).returncode == 0
    assert (tmp_path / "b.yml").read_text() == BROKEN.replace("nme", "name")
