"""Where Zensical would build an empty site, `check` and `init` say so."""

from __future__ import annotations

from importlib.machinery import ModuleSpec
from pathlib import Path

import pytest
from click.testing import CliRunner

from purposebook.cli import engines, main
from purposebook.cli.own_files import OwnFiles

WORDS = "Zensical does not run Purposebook"


def _said(*words: str) -> str:
    return CliRunner().invoke(main, [*words]).stderr


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder with a purpose.yml, on a machine without Zensical."""
    (tmp_path / "purpose.yml").write_text("community: {name: Kite}\n")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(engines, "find_spec", lambda _: None)


@pytest.mark.parametrize("words", [["check"], ["check", "purpose.yml"], ["init", "--no-input"]])
def test_a_folder_of_zensical_is_told(words: list[str], tmp_path: Path) -> None:
    """Lost otherwise: "No issues found", and a site of one page goes online."""
    assert WORDS not in _said(*words)
    (tmp_path / "zensical.toml").touch()
    assert "'purposebook pages site-files'" in _said(*words)


def test_zensical_beside_us_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """Lost otherwise: who installs it and tries it finds nothing, and no word why."""
    monkeypatch.setattr(engines, "find_spec", lambda name: ModuleSpec(name, None))
    assert WORDS in _said("check")
    assert WORDS not in _said("check", "--format", "json")


def test_who_has_the_files_already_is_not_told_again(tmp_path: Path) -> None:
    """Lost otherwise: a sentence under every check, which people stop to read."""
    (tmp_path / "zensical.toml").touch()
    OwnFiles(tmp_path / "site-files", {"mkdocs.yml": b""}).write()
    assert WORDS not in _said("check")
