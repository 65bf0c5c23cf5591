"""`purposebook changes`: what a change means, told to whoever has to agree to it."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from purposebook.cli import main

pytestmark = pytest.mark.slow  # a Git repository for each
BEFORE = """\
community: {name: Trial, brand: Brand}
members: [{id: baker, name: Baker}, {id: "guest", name: "*Guest* @ada"}]
playbooks:
  - id: support
    name: Support
    serves: baker
    plays:
      - {name: Silence, when: A post is silent, within: 30 min, do: [Answer]}
      - {name: Quarrel, when: Two quarrel, within: 10 min, do: [Part them]}
      - {name: Spam, when: Somebody sells, within: 1 day, do: [Remove it]}
      - {name: Praise, when: Somebody thanks, within: 1 week, do: [Thank back]}
"""
AFTER = (
    BEFORE.replace("30 min", "15 min").replace("*Guest*", "*Visitor*") + "channels: [{name: Forum, audience: guest}]\n"
)
TOLD = """\
For Visitor @ada
  new:     Forum (a channel)
  changed: Visitor @ada (a member type)
           name: no longer “*Guest* @ada”, now “*Visitor* @ada”

For Support
  changed: Silence (a play)
           within: no longer “30 min”, now “15 min”

Training to go through again
  Support, Plays: no longer “30 min”, now “15 min”
"""


def _git(folder: Path, *words: str) -> None:
    who = ("-c", "user.name=Ada", "-c", "user.email=ada@example.org", "-c", "init.defaultBranch=main")
    subprocess.run(["git", *who, *words], cwd=folder, check=True, capture_output=True)


def _changes(*words: str, env: dict[str, str] | None = None) -> Result:
    return CliRunner().invoke(main, ["changes", *words], env=env)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository whose first commit is tagged; the file was changed since."""
    made = tmp_path / "ours"
    made.mkdir()
    monkeypatch.chdir(made)
    Path("purpose.yml").write_text(BEFORE, "utf-8")
    for words in (["init", "--quiet"], ["add", "."], ["commit", "--quiet", "-m", "First"], ["tag", "v1.0"]):
        _git(made, *words)
    Path("purpose.yml").write_text(AFTER, "utf-8")
    return made


def test_what_changed_is_told_in_words(folder: Path) -> None:
    """Lost otherwise: a reviewer reads YAML, and does not see whom it concerns and who has to learn again."""
    told = _changes()
    assert told.exit_code == 0, told.output
    head, _, rest = told.output.partition("\n\n")
    assert head.startswith("purpose.yml since main (")
    assert head.endswith("): 1 new, 2 changed.")
    assert rest == TOLD
    assert _changes("v1.0").output.partition("\n\n")[2] == TOLD
    _git(folder, "commit", "--quiet", "--all", "-m", "Second")
    assert _changes().output.endswith("): nothing changed.\n")
    assert _changes("HEAD~1").output.partition("\n\n")[2] == TOLD


def test_a_branch_is_compared_with_where_it_began(folder: Path) -> None:
    """Lost otherwise: what others did on the main branch meanwhile is told as taken back by this branch."""
    _git(folder, "checkout", "--quiet", "-b", "ours")
    _git(folder, "commit", "--quiet", "--all", "-m", "Ours")
    _git(folder, "checkout", "--quiet", "main")
    Path("purpose.yml").write_text(BEFORE.replace("Baker", "Bread baker"), "utf-8")
    _git(folder, "commit", "--quiet", "--all", "-m", "Theirs")
    _git(folder, "checkout", "--quiet", "ours")
    assert _changes().output.partition("\n\n")[2] == TOLD
    _git(folder, "branch", "--quiet", "--move", "main", "release")
    assert _changes(env={"GITHUB_BASE_REF": "release"}).output.partition("\n\n")[2] == TOLD
    assert "nothing changed" in _changes().output, "without a main branch, the last commit"


def test_markdown_is_no_markup_of_an_author(folder: Path) -> None:
    """Lost otherwise: a name in the file calls a colleague, or breaks the summary of the pull request."""
    told = _changes("--format", "markdown").output
    assert told.startswith("### What changes in purpose&#46;yml: 1 new, 2 changed\n\nSince main (")
    assert (
        "#### For Support\n\n- changed: **Silence** (a play)\n    - `within`: no longer “30 min”, now “15 min”" in told
    )
    assert "#### Training to go through again\n\n- **Support, Plays**: no longer “30 min”, now “15 min”" in told
    assert "@ada" not in told
    assert "*Guest*" not in told


def test_programs_are_told_the_same(folder: Path) -> None:
    """Lost otherwise: a bot has to read sentences made for people."""
    told = json.loads(_changes("--format", "json").stdout)
    assert [change["what"] for change in told["changes"]] == ["new", "changed", "changed"]
    assert told["changes"][2] == {
        "what": "changed", "label": "Silence", "is": "a play", "line": 8,
        "keys": [{"key": "within", "gone": ["30 min"], "new": ["15 min"]}],
        "concerns": [{"address": "playbook/support", "label": "Support"}],
    }  # fmt: skip
    assert told["training"] == [
        {"playbook": "Support", "part": "Plays", "gone": ["30 min"], "new": ["15 min"], "still_says": []}
    ]


def test_a_file_that_was_not_there(folder: Path) -> None:
    """Lost otherwise: the pull request that begins a community fails, or tells each of its entries."""
    Path("other.yml").write_text(AFTER, "utf-8")
    told = _changes("--file", "other.yml")
    assert told.exit_code == 0
    assert told.output.endswith("): a new file.\n")
    assert json.loads(_changes("--file", "other.yml", "--format", "json").stdout)["is_new"] is True


def test_a_file_with_mistakes(folder: Path) -> None:
    """Lost otherwise: a broken file of last year is told as if all were new; or ends in a traceback."""
    Path("purpose.yml").write_text(AFTER + "membres: [\n", "utf-8")
    _git(folder, "commit", "--quiet", "--all", "-m", "Broken")
    told = _changes("v1.0").output
    assert "purpose.yml has 1 mistake; what could not be read is left out here." in told
    Path("purpose.yml").write_text(AFTER, "utf-8")
    assert "the file had 1 mistake; what" in _changes("HEAD").output
    Path("purpose.yml").write_text("just words\n", "utf-8")
    refused = _changes("v1.0")
    assert refused.exit_code == 2
    assert "purpose.yml cannot be compared. Line 1: " in refused.output
    assert "'purposebook check' tells how to mend it." in refused.output
    _git(folder, "commit", "--quiet", "--all", "-m", "Words")
    Path("purpose.yml").write_text(AFTER, "utf-8")
    assert "Name another revision to compare with." in _changes("HEAD").output


@pytest.mark.parametrize(
    ("revision", "says"),
    [("v9", "Git knows no 'v9' here. Name a branch, a commit or a tag, such as v1.0, or fetch it first."),
     ("--output=x", "No such option"), ("-- --output=x", "Git knows no '--output=x' here")],
)  # fmt: skip
def test_a_revision_that_nobody_knows(revision: str, says: str, folder: Path) -> None:
    """Lost otherwise: Git's own words, or an option that Git obeys."""
    told = _changes(*revision.split())
    assert told.exit_code == 2
    assert says in told.output


def test_without_git_and_without_a_repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Lost otherwise: an author who has no Git reads a traceback, or that nothing changed."""
    monkeypatch.chdir(tmp_path)
    Path("purpose.yml").write_text(BEFORE, "utf-8")
    assert "lies in no Git repository" in _changes().output
    _git(tmp_path, "init", "--quiet")
    assert "Nothing is committed here yet" in _changes().output
    monkeypatch.setenv("PATH", str(tmp_path))
    assert "not installed" in _changes().output
    assert "cannot be read" in _changes("--file", "none.yml").output


def test_a_clone_that_holds_the_last_commits_only(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Lost otherwise: where CI checks out one commit, 'unknown revision' sends people to look for a typing slip."""
    _git(folder, "commit", "--quiet", "--all", "-m", "Second")
    _git(tmp_path, "clone", "--quiet", "--depth", "1", f"file://{folder}", "shallow")
    monkeypatch.chdir(tmp_path / "shallow")
    for words, env in (["v1.0"], {}), ([], {"GITHUB_BASE_REF": "release"}):
        told = _changes(*words, env=env)
        assert told.exit_code == 2
        assert "Git holds only the last commits here" in told.output
        assert "fetch-depth: 0" in told.output
