"""What a build does with a purpose.yml that has mistakes, and with one that is not there."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from workshop import SHED, Built, Project, mkdocs, surroundings

Make = Callable[..., Project]
GOOD = "community:\n  name: Trial\npurpose:\n  statement: A purpose\n"
BROKEN = {
    "a misspelled key": (GOOD + "membres:\n  - {name: Somebody}\n", "purpose.yml:5:1"),
    "no YAML": (GOOD + "members: [\n", "purpose.yml:"),
}


@pytest.fixture(scope="module")
def earlier(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """A project whose good file has been built."""
    project = Project(tmp_path_factory.mktemp("earlier"), purpose=GOOD)
    assert project.build().code == 0
    return project


@pytest.fixture
def again(earlier: Project, tmp_path: Path) -> Project:
    """A copy of the built project, to break."""
    shutil.copytree(earlier.folder, tmp_path / "again")
    return Project(tmp_path / "again")


def refused(project: Project, *words: str) -> str:
    """What a build said that had to fail without a traceback, and without touching the earlier site."""
    before = Built(0, "", project.folder / "site").bytes()
    times = {path: path.stat().st_mtime_ns for path in (project.folder / "site").rglob("*")}
    done = project.build(*words)
    assert done.code == 1, done.said
    assert "Traceback" not in done.said
    assert before
    assert done.bytes() == before
    assert {path: path.stat().st_mtime_ns for path in (project.folder / "site").rglob("*")} == times
    return done.said


@pytest.mark.parametrize(("text", "place"), BROKEN.values(), ids=BROKEN)
def test_a_mistake_names_its_place_and_leaves_the_site_alone(again: Project, text: str, place: str) -> None:
    """Without this, one slip would empty the published site, or answer an author with a traceback."""
    again.write("purpose.yml", text)
    said = refused(again)
    assert place in said
    assert "Nothing was built" in said


def test_every_mistake_is_told_at_once(again: Project) -> None:
    """Without this, an author would mend one mistake per build."""
    again.write("purpose.yml", GOOD + "members:\n  - {nam: A}\n  - {name: B, siz: 3}\n  - {name: C, kind: ghost}\n")
    said = refused(again)
    assert [place for place in ("purpose.yml:6:6", "purpose.yml:7:15", "purpose.yml:8:21") if place not in said] == []


def test_a_missing_file_is_told_in_plain_words(again: Project) -> None:
    """Without this, a build in the wrong folder would wipe the site or end in a traceback."""
    (again.folder / "purpose.yml").unlink()
    assert "purpose.yml cannot be read" in refused(again)


def test_an_unreadable_file_is_told_in_plain_words(again: Project) -> None:
    """Without this, a folder or a file without permission in the place of purpose.yml would end in a traceback."""
    (again.folder / "purpose.yml").unlink()
    (again.folder / "purpose.yml").mkdir()
    assert "purpose.yml cannot be read" in refused(again)


def test_another_encoding_is_told_in_plain_words(again: Project) -> None:
    """Without this, a file saved as Latin-1 would end in a traceback or in broken letters on the site."""
    (again.folder / "purpose.yml").write_bytes("community:\n  name: Café\n".encode("latin-1"))
    assert "purpose.yml:" in refused(again)


def test_warnings_build_and_fail_only_when_strict(project: Make) -> None:
    """Without this, a reference to something not yet written would stop an author, or slip through CI."""
    made = project(GOOD + "members:\n  - name: Somebody\n    part_of: nobody-known\n")
    loose = made.build()
    assert loose.code == 0, loose.said
    assert "WARNING" in loose.said
    assert "purpose.yml:7:14" in loose.said
    assert "nobody-known" in loose.text("members/somebody/index.html")
    assert made.build("--strict").code == 1


def test_another_file_name_is_read(project: Make) -> None:
    """Without this, an author with `file: community.yml` could not build."""
    made = project(
        None, "site_name: T\ntheme: {name: material}\nplugins: [{purposebook: {file: data/community.yml}}]\n"
    )
    made.write("data/community.yml", GOOD)
    built = made.build("--strict")
    assert built.code == 0, built.said
    assert "A purpose" in built.text("index.html")
    made.write("data/community.yml", GOOD + "membres: []\n")
    assert "data/community.yml:5:1" in made.build().said


def test_the_build_does_not_depend_on_the_working_folder(
    project: Make, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Without this, `mkdocs build -f book/mkdocs.yml` in CI would not find purpose.yml."""
    made = project(SHED)
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    command = mkdocs(made.folder, "build", "--strict")
    done = subprocess.run(command, cwd=elsewhere, env=surroundings(), capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert (made.folder / "site" / "members" / "keeper" / "index.html").is_file()
