"""`purposebook pages`: the site as files, and what a folder keeps that others wrote in it."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from textwrap import dedent

import pytest
import yaml
from click.testing import CliRunner, Result

from purposebook.cli import main

pytestmark = pytest.mark.site
PURPOSE = """
community: {name: Kite & Loft}
members: [{id: flyer, name: Flyer}, {id: mender, name: Mender}]
"""
FLYER = "docs/members/flyer/index.md"


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a small community, in which the command is called."""
    (tmp_path / "purpose.yml").write_text(PURPOSE)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _pages(*words: str) -> Result:
    done = CliRunner().invoke(main, ["pages", *words])
    assert done.exception is None or isinstance(done.exception, SystemExit), done.exception
    return done


def _settings(folder: Path) -> dict[str, object]:
    found = yaml.safe_load((folder / "mkdocs.yml").read_text())
    assert isinstance(found, dict)
    return found


def test_a_site_to_build_anywhere(here: Path) -> None:
    """Lost otherwise: what stands in the folder is not enough to build the site from."""
    done = _pages("out")
    assert done.exit_code == 0
    assert "cd out && zensical serve" in done.output
    page = (here / "out" / FLYER).read_text()
    assert page.startswith('---\ntitle: "Flyer"\n')
    settings = _settings(here / "out")
    assert settings["site_name"] == "Kite &amp; Loft"
    assert {"Members": [
        {"Members": "members/index.md"}, {"Flyer": "members/flyer/index.md"}, {"Mender": "members/mender/index.md"}
    ]} in settings["nav"]  # type: ignore[operator]  # fmt: skip
    for path in [*settings["extra_css"], *settings["extra_javascript"], "id/member/flyer/index.html", "purpose.json"]:  # type: ignore[misc]
        assert (here / "out/docs" / path).is_file()


def test_a_second_run_writes_what_has_changed_only(here: Path) -> None:
    """Lost otherwise: a page that is gone from purpose.yml stays on the site for ever."""
    _pages("out")
    (here / "out/docs/notes.md").write_text("ours")
    before = {path: path.stat().st_mtime_ns for path in (here / "out").rglob("*.woff2")}
    (here / "purpose.yml").write_text(PURPOSE.replace(", {id: mender, name: Mender}", ""))
    done = _pages("out")
    assert re.search(r"0 files new, \d+ changed, 2 taken away", done.output)
    assert not (here / "out/docs/members/mender").exists()
    assert (here / "out/docs/notes.md").read_text() == "ours"
    assert before == {path: path.stat().st_mtime_ns for path in (here / "out").rglob("*.woff2")}
    assert "0 files new, 0 changed, 0 taken away" in _pages("out").output


@pytest.mark.parametrize("purpose", [PURPOSE, "community: {name: Kite}"], ids=["still made", "no longer made"])
def test_what_somebody_changed_stays(here: Path, purpose: str) -> None:
    """Lost otherwise: an afternoon's work on a page, written over or removed by the next run."""
    _pages("out")
    (here / "out" / FLYER).write_text("by hand")
    (here / "purpose.yml").write_text(purpose)
    before = {path: path.read_bytes() for path in (here / "out").rglob("*") if path.is_file()}
    done = _pages("out")
    assert done.exit_code == 1
    assert FLYER in done.output
    assert "--force" in done.output
    assert before == {path: path.read_bytes() for path in (here / "out").rglob("*") if path.is_file()}
    assert _pages("out", "--force").exit_code == 0
    assert (here / "out/kept" / FLYER).read_text() == "by hand"
    assert _pages("out").exit_code == 0


def test_a_folder_of_somebody_else_is_refused(here: Path) -> None:
    """Lost otherwise: the mkdocs.yml of another site is written over."""
    (here / "out").mkdir()
    (here / "out/mkdocs.yml").write_text("site_name: Another")
    done = _pages("out")
    assert done.exit_code == 1
    assert [path.name for path in (here / "out").iterdir()] == ["mkdocs.yml"]
    assert _pages("out", "--force").exit_code == 0
    (here / "out/mkdocs.yml").write_text("site_name: Another one")
    assert _pages("out", "--force").exit_code == 0
    assert (here / "out/kept/mkdocs.yml").read_text() == "site_name: Another"
    assert (here / "out/kept-2/mkdocs.yml").read_text() == "site_name: Another one"


@pytest.mark.parametrize("folder", [".", "docs", "docs/deep"])
def test_the_source_is_no_target(here: Path, folder: str) -> None:
    """Lost otherwise: a site is written among the pages that it is made from, and made from itself the next time."""
    (here / "docs/deep").mkdir(parents=True)
    done = _pages(folder)
    assert done.exit_code == 1
    assert "Name a folder of its own" in done.output


def test_the_options_of_the_plugin_hold(here: Path) -> None:
    """Lost otherwise: two engines show two different sites of one mkdocs.yml."""
    shutil.move("purpose.yml", "community.yml")
    (here / "docs").mkdir()
    (here / "docs/about.md").write_text("See [them](members/flyer.md#their-journey), [us](about.md), ours.md.\n")
    (here / "hooks").mkdir()
    (here / "hooks/own.py").touch()
    (here / "look").mkdir()
    (here / "look/main.html").write_text("{% extends 'base.html' %}")
    (here / "base.yml").write_text("site_name: Loft\n")
    (here / "mkdocs.yml").write_text(
        dedent("""\
        INHERIT: base.yml
        repo_url: https://github.com/loft/book
        hooks: [hooks/own.py]
        theme: {name: material, custom_dir: look, features: [navigation.indexes]}
        markdown_extensions: [{pymdownx.emoji: {emoji_index: !!python/name:material.extensions.emoji.twemoji }}]
        plugins:
          - search
          - tags: {tags: true}
          - purposebook: {file: community.yml, leave_out: [keys.md, members/mender.md]}
        nav: [index.md, Who: [about.md, One: members/flyer.md, purposebook: members], purposebook: rest]
        not_in_nav: how.md
        """)
    )
    done = _pages("out")
    assert done.exit_code == 0, done.output
    text = (here / "out/mkdocs.yml").read_text()
    settings = yaml.load(text, yaml.UnsafeLoader)  # noqa: S506  # ours, a line above
    assert settings["site_name"] == "Loft"
    assert settings["plugins"] == ["search", {"tags": {"tags": True}}]
    assert settings["hooks"] == ["../hooks/own.py"]
    assert settings["edit_uri"] == ""
    assert settings["not_in_nav"] == "/how/index.md\n"
    assert settings["nav"][:2] == [
        {"Home": "index.md"},
        {"Who": ["about.md", {"One": "members/flyer/index.md"}, {"Members": "members/index.md"}]},
    ]
    assert "navigation.indexes" in settings["theme"]["features"]
    assert "python/name:material.extensions.emoji.twemoji" in text
    assert not (here / "out/docs/keys").exists()
    assert (here / "out/overrides/main.html").is_file()
    about = (here / "out/docs/about.md").read_text()
    assert about == "See [them](members/flyer/index.md#their-journey), [us](about.md), ours.md.\n"


@pytest.mark.parametrize(
    ("settings", "told"),
    [
        ("site_name: [", "mkdocs.yml"),
        ("- a\n", ""),
        ("theme: {name: nosuch}", "nosuch"),
        ("plugins: [purposebook: {file: nosuch.yml}]", "nosuch.yml cannot be read"),
        ("plugins: [purposebook: {templates: nosuch}]", "there is no such folder"),
        ("plugins: {search: {}, purposebook: {leave_out: 3}}", "leave_out"),
        ("extra_css: 3", "extra_css"),
        ("plugins:\nhooks:\n", ""),
    ],
)
def test_odd_settings_end_in_a_sentence(here: Path, settings: str, told: str) -> None:
    """Lost otherwise: a traceback for a slip in mkdocs.yml."""
    (here / "mkdocs.yml").write_text(settings)
    done = _pages("out")
    assert done.exit_code == (1 if told else 0), done.output
    assert told in done.output
    assert (here / "out").exists() != bool(told)


def test_a_mistake_in_purpose_yml_writes_nothing(here: Path) -> None:
    """Lost otherwise: half a site, or none, in the place of the last one."""
    (here / "purpose.yml").write_text("members: 3\n")
    done = _pages("out")
    assert done.exit_code == 1
    assert "purpose.yml:1" in done.output
    assert not (here / "out").exists()


def test_a_settings_file_that_is_named_has_to_be_there(here: Path) -> None:
    """Lost otherwise: a slip in its name, and the site is written without its settings."""
    assert "There is no file sites/mkdocs.yml" in _pages("out", "-f", "sites/mkdocs.yml").output


QUOTING = """\
---
title: About
---
[](purpose:member/flyer), [one *who* flies](purpose:member/flyer "Who"), [nobody](purpose:member/nobody).
`[](purpose:member/flyer)` and ``a ` b.md`` stay; <a href="purpose:member/flyer">HTML</a>
goes, [as
does](purpose:member/flyer) this. [Gone](purpose:member/mender)

```yaml
[](purpose:member/flyer)
```
"""


def test_quotes_are_filled_in(here: Path) -> None:
    """Lost otherwise: an engine without our plugin shows an empty link where a page quotes what the file says."""
    (here / "docs/team").mkdir(parents=True)
    (here / "docs/team/about.md").write_text(QUOTING)
    (here / "purpose.yml").write_text(PURPOSE.replace("name: Flyer", 'name: "Flyer_of_*kites*"'))
    (here / "mkdocs.yml").write_text(
        "site_name: Loft\nplugins: [search, purposebook: {leave_out: [members/mender.md]}]\n"
    )
    done = _pages("out")
    assert done.exit_code == 0, done.output
    assert "docs/team/about.md" in done.output
    assert (here / "out/docs/team/about.md").read_text().splitlines()[3:] == [
        "[Flyer&#95;of&#95;kites](../members/flyer/index.md), "
        '[one *who* flies](../members/flyer/index.md "Who"), nobody.',
        '`[](purpose:member/flyer)` and ``a ` b.md`` stay; <a href="../members/flyer/index.md">HTML</a>',
        "goes, [as",
        "does](../members/flyer/index.md) this. Gone",
        "",
        "```yaml",
        "[](purpose:member/flyer)",
        "```",
    ]
    assert "quoting" not in (here / "out/mkdocs.yml").read_text()
