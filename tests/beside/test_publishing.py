"""Ways in which a site is published, and what Git knows or does not know meanwhile."""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
from pathlib import Path

import pytest
from reading import Html
from site_of_others import HERE, commit, git
from workshop import PLAIN, Project, mkdocs, surroundings

PURPOSE = HERE / "purpose.yml"
SINCE = PLAIN.replace("purposebook]", "purposebook: {changes_since: v1}]")


@pytest.fixture
def repository(tmp_path: Path) -> Project:
    """A project in a repository with a server, which is a folder beside it."""
    made = Project(tmp_path / "book", PLAIN, PURPOSE)
    made.write("docs/weather.md", "# Weather\n")
    made.write(".gitignore", "/site/\n")
    commit(made.folder)
    git(tmp_path, "init", "-q", "--bare", "server")
    git(made.folder, "remote", "add", "origin", str(tmp_path / "server"))
    return made


def run(project: Project, *command: str) -> str:
    """What a command says in the folder of a project; it has to end well."""
    path = os.pathsep.join((str(Path(sys.executable).parent), os.environ["PATH"]))  # mike calls the builder by its name
    env = {**surroundings(), "PATH": path}
    done = subprocess.run(command, cwd=project.folder, env=env, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout + done.stderr


def published(project: Project) -> set[str]:
    """The files on the branch that is published."""
    return set(git(project.folder, "ls-tree", "-r", "--name-only", "gh-pages").split("\n"))


def test_mkdocs_publishes_the_whole_site(repository: Project) -> None:
    """Lost otherwise: `mkdocs gh-deploy` publishes an empty folder, or the one in which a site was being built."""
    run(repository, *mkdocs(repository.folder, "gh-deploy"))
    assert {"index.html", "members/flyer/index.html", "weather/index.html", "purpose.json"} <= published(repository)
    assert git(repository.folder.parent / "server", "rev-parse", "gh-pages")


@pytest.mark.skipif(not importlib.util.find_spec("mike"), reason="mike is tried by 'make beside'")
def test_mike_publishes_versions(repository: Project) -> None:
    """Lost otherwise: versions that are published with mike lack pages, or one wipes out the other."""
    mike = str(Path(sys.executable).with_name("mike"))
    run(repository, mike, "deploy", "1.0")
    run(repository, mike, "deploy", "1.1", "latest")
    assert {"1.0/index.html", "1.1/members/flyer/index.html", "latest"} <= published(repository)


def test_a_copy_with_the_last_commits_only_is_told(repository: Project) -> None:
    """Lost otherwise: on a CI that fetches little, the page of changes is missing, and nobody knows why."""
    git(repository.folder, "tag", "v1")
    repository.write("mkdocs.yml", SINCE)
    git(repository.folder, "commit", "-qam", "Another day")
    copy = repository.folder.with_name("copy")
    git(repository.folder.parent, "clone", "-q", "--depth", "1", "--no-tags", f"file://{repository.folder}", "copy")
    made = Project.__new__(Project)
    made.folder = copy
    built = made.build()
    assert built.code == 0, built.said
    assert "fetch-depth: 0" in built.said
    assert repository.build("--strict").code == 0


def test_drafts_are_shown_while_serving(tmp_path: Path) -> None:
    """Lost otherwise: an author can not look at a page that is not published yet."""
    made = Project(tmp_path / "book", f"{PLAIN}draft_docs: members/builder.md\n", PURPOSE)
    with made.served() as server:
        assert "Two evenings" in server.until(lambda html: "Builder" in html, "members/builder/")
        assert any(link.address.endswith("builder/") for link in Html(server.get("members/")[1]).links)
