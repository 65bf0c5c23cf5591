"""The last good site stays where it is, whatever goes wrong with the next one."""

from __future__ import annotations

import shutil
import signal
import subprocess
import time
from pathlib import Path

import pytest
from workshop import PLAIN, Built, Project, mkdocs, surroundings

from purposebook.plugin.aside import Aside

GOOD = "community:\n  name: Trial\npurpose:\n  statement: A purpose\n"
HOOKED = PLAIN + "hooks: [hook.py]\n"
DISK = "def on_post_page(output, **_):\n    raise OSError(28, 'No space left on device', '/site')\n"
SLEEPER = "import pathlib, time\ndef on_post_build(config):\n    pathlib.Path('begun').touch()\n    time.sleep(60)\n"
BREAKAGES = {
    "an unknown name in a template": (
        "docs_templates/file/home.html.j2",
        "<p>\n{{ nope.x }}</p>",
        "home.html.j2, line 2",
    ),
    "an open block in a template": ("docs_templates/file/home.html.j2", "<p>\n{% if book %}", "home.html.j2, line 2"),
    "a template that divides by zero": ("docs_templates/file/home.html.j2", "{{ 1 / 0 }}", "home.html.j2, line 1"),
    "a part that is not there": ("docs_templates/file/home.html.j2", '{% include "nope.html.j2" %}', "nope.html.j2"),
    "a hook that fails": ("hook.py", "def on_page_context(*_, **__):\n    raise KeyError('x')\n", "hook.py, line 2"),
    "a hook that fails at the end": ("hook.py", "def on_post_build(config):\n    1 / 0\n", "hook.py, line 2"),
    "a full disk": ("hook.py", DISK, "No space left on device"),
    "a broken template of the theme": (
        "over/main.html",
        "{% extends 'base.html' %}\n{% block content %}{{ nope.x.y }}{% endblock %}",
        "main.html, line 2",
    ),
}


@pytest.fixture(scope="module")
def earlier(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """A project whose good file has been built."""
    config = HOOKED.replace("name: material", "name: material\n  custom_dir: over")
    project = Project(tmp_path_factory.mktemp("earlier"), config, GOOD)
    project.write("hook.py", "")
    project.write("over/.keep", "")
    assert project.build().code == 0
    return project


@pytest.fixture
def again(earlier: Project, tmp_path: Path) -> Project:
    """A copy of the built project, to break."""
    shutil.copytree(earlier.folder, tmp_path / "again")
    made = Project.__new__(Project)
    made.folder = tmp_path / "again"
    return made


def leftovers(project: Project) -> list[str]:
    """What a build has left lying beside the site."""
    return [path.name for path in project.folder.glob(".site*")]


@pytest.mark.parametrize(("path", "text", "told"), BREAKAGES.values(), ids=BREAKAGES)
def test_a_build_that_breaks_off_leaves_the_last_site(again: Project, path: str, text: str, told: str) -> None:
    """Lost otherwise: the published playbook is an empty folder on the worst morning."""
    before = Built(0, "", again.folder / "site").bytes()
    again.write(path, text)
    done = again.build()
    assert done.code == 1, done.said
    assert "Traceback" not in done.said
    assert told in done.said
    assert "the last site is as it was" in done.said
    assert done.bytes() == before
    assert leftovers(again) == []


def test_a_strict_build_with_warnings_leaves_the_last_site(again: Project) -> None:
    """Lost otherwise: what strict refuses is published all the same."""
    before = Built(0, "", again.folder / "site").bytes()
    again.write("docs/own.md", "# Own\n\n[nowhere](nowhere.md)\n")
    done = again.build("--strict")
    assert (done.code, done.bytes()) == (1, before)
    assert leftovers(again) == []


def test_a_killed_build_leaves_the_last_site(again: Project) -> None:
    """Lost otherwise: a machine that is switched off in the middle takes the site with it."""
    before = Built(0, "", again.folder / "site").bytes()
    again.write("hook.py", SLEEPER)
    again.write("purpose.yml", GOOD.replace("A purpose", "Another purpose"))
    process = subprocess.Popen(mkdocs(again.folder, "build"), cwd=again.folder, env=surroundings())
    while not (again.folder / "begun").exists():
        assert process.poll() is None
        time.sleep(0.05)
    process.send_signal(signal.SIGKILL)
    process.wait()
    assert Built(0, "", again.folder / "site").bytes() == before
    again.write("hook.py", "")
    done = again.build()
    assert "Another purpose" in done.text("index.html")
    assert leftovers(again) == []


def test_a_site_killed_between_two_steps_comes_back(again: Project) -> None:
    """Lost otherwise: the one moment in which the site has another name is the one in which it is lost."""
    (again.folder / "site").rename(again.folder / ".site.former")
    again.write("purpose.yml", "nonsense: 1\n")
    assert again.build().code == 1
    assert (again.folder / "site" / "index.html").exists()


def test_hidden_files_of_the_site_stay(again: Project) -> None:
    """Lost otherwise: a site folder that is a Git worktree, or holds `.nojekyll`, forgets what it is."""
    (again.folder / "site" / ".nojekyll").touch()
    (again.folder / "site" / "old.html").touch()
    done = again.build()
    assert done.code == 0
    assert (done.site / ".nojekyll").exists()
    assert not (done.site / "old.html").exists()


def test_a_site_folder_that_is_a_link_stays_one(again: Project, tmp_path: Path) -> None:
    """Lost otherwise: the folder that a web server really serves is no longer written to."""
    shutil.move(again.folder / "site", tmp_path / "real")
    (again.folder / "site").symlink_to(tmp_path / "real")
    again.write("purpose.yml", GOOD.replace("A purpose", "Another purpose"))
    assert again.build().code == 0
    assert (again.folder / "site").is_symlink()
    assert "Another purpose" in (tmp_path / "real" / "index.html").read_text()


def test_a_folder_that_cannot_be_renamed_is_filled_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Lost otherwise: a site folder that is a mount point, as in a container, is never written."""
    site = tmp_path / "site"
    site.mkdir()
    (site / "old.html").touch()
    (site / ".keep").touch()
    aside = Aside(site)
    (aside.begin() / "new.html").touch()

    def busy(_: Path, target: Path) -> None:
        raise OSError(16, "Device or resource busy")

    monkeypatch.setattr(Path, "rename", busy)
    aside.finish()
    assert sorted(path.name for path in site.iterdir()) == [".keep", "new.html"]
