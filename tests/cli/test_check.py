"""`purposebook check` as authors and CI systems call it."""

from __future__ import annotations

import json
import os
import pty
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest
from click.testing import CliRunner, Result

from purposebook.cli import main

ERROR = "community: {name: Loaf Club}\nkpis: 1\n"
WARNING = "community: {name: Loaf Club}\nmembers:\n  - {name: Baker, part_of: nobody}\n"
FINDING = "community: {name: Loaf Club}\nmembers:\n  - name: Baker\n    contributes: [Bread]\n"
RULE = "nothing-received"


class Desk(NamedTuple):
    """A folder with a purpose.yml, and the command called in it."""

    folder: Path

    def write(self, text: str, name: str = "purpose.yml") -> Path:
        """Write a file."""
        file = self.folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode())
        return file

    def check(self, *words: str, stdin: str | None = None) -> Result:
        """What `purposebook check …` says, and how it ends."""
        return CliRunner().invoke(main, ["check", *words], input=stdin, catch_exceptions=False)


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """A new folder that one works in."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1780000000")  # 28 May 2026
    return Desk(tmp_path)


@pytest.mark.parametrize(
    ("text", "words", "code"),
    [
        (FINDING, ["--only", "no-such-thing-at-all"], 0),
        (WARNING, [], 0),
        (WARNING, ["--strict"], 1),
        (WARNING, ["--fail-on", "warning"], 1),
        (WARNING, ["--fail-on", "info"], 1),
        (WARNING, ["--fail-on", "never"], 0),
        (ERROR, [], 1),
        (ERROR, ["--fail-on", "info"], 1),
        (ERROR, ["--fail-on", "never"], 0),
        (ERROR, ["--format", "json"], 1),
        (ERROR, ["--format", "yaml"], 2),
        (ERROR, ["nowhere.yml"], 2),
        (ERROR, ["."], 2),
        (ERROR, ["--today", "tomorrow"], 2),
        (ERROR, ["--baseline", "nowhere.yml"], 2),
        (ERROR, ["--output", "nowhere/x.json"], 2),
        (ERROR, ["--changed-since", "nowhere"], 2),
        (ERROR, ["--only", "nothing-recieved"], 2),
        (ERROR, ["--write-baseline"], 2),
        (ERROR, ["--reason", "x"], 2),
        (ERROR, ["--write-baseline", "--reason", "x", "--until", "2020-01-01"], 2),
    ],
)
def test_how_it_ends(desk: Desk, text: str, words: list[str], code: int) -> None:
    """Otherwise a CI is green on a broken file, or red on a sound one."""
    desk.write(text)
    done = desk.check(*words)
    assert done.exit_code == code, done.output
    assert "Traceback" not in done.output


@pytest.mark.parametrize("form", ["text", "line", "json", "github", "sarif", "junit", "markdown"])
@pytest.mark.parametrize("text", ["", "\0", ERROR, "community: {name: Loaf Club}\n", "a: \u202e\u2028\n" * 3])
def test_every_form_of_every_file_ends_in_order(desk: Desk, form: str, text: str) -> None:
    """Otherwise some file ends in a traceback that its author cannot read."""
    desk.write(text)
    assert desk.check("--format", form).exit_code in (0, 1)


@pytest.mark.slow
def test_it_really_ends_that_way_as_a_process(desk: Desk) -> None:
    """Otherwise a shell sees another end than the tests do, or letters beyond ASCII end in a traceback there."""
    desk.write('community: {name: "Café 日本"}\nkpis: 日本\n')
    for encoding in ("utf-8", "ascii", "cp1252"):
        done = subprocess.run(
            [sys.executable, "-m", "purposebook", "check"],
            env={**os.environ, "PYTHONIOENCODING": encoding},
            capture_output=True,
            check=False,
        )
        assert done.returncode == 1, done.stderr
        assert b"purpose.yml:2:1" in done.stdout
        assert done.stderr == b""


@pytest.mark.parametrize(
    ("settings", "is_coloured"),
    [({}, True), ({"NO_COLOR": "1"}, False), ({"NO_COLOR": "1", "FORCE_COLOR": "1"}, False)],
)
def test_a_terminal_gets_colour_unless_it_wants_none(desk: Desk, settings: dict[str, str], is_coloured: bool) -> None:
    """Otherwise errors do not stand out; or whoever asked for no colour gets it."""
    desk.write(ERROR)
    here, there = pty.openpty()
    environment = {**os.environ, **settings, "TERM": "xterm"}
    with os.fdopen(here, "rb", buffering=0) as reader:
        command = [sys.executable, "-m", "purposebook", "check"]
        done = subprocess.run(command, env=environment, stdout=there, check=False)
        said = reader.read(9000)
    os.close(there)
    assert done.returncode == 1
    assert (b"\x1b[" in said) is is_coloured


def test_a_pipe_gets_colour_only_by_force(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """Otherwise a saved report is full of signs that only a terminal understands."""
    desk.write(ERROR)
    assert "\x1b[" not in desk.check().output
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[" in desk.check().output
    desk.check("--output", "x.txt")
    assert b"\x1b[" not in (desk.folder / "x.txt").read_bytes()


def test_text_that_is_piped_in(desk: Desk) -> None:
    """Otherwise an editor cannot check what is not saved yet."""
    done = desk.check("-", "--format", "line", stdin=ERROR)
    assert done.exit_code == 1
    assert done.output.startswith("stdin:2:1: error:")


def test_a_file_gets_the_report_and_the_terminal_a_summary(desk: Desk) -> None:
    """Otherwise a CI step that uploads SARIF shows nothing at all in its log."""
    desk.write(ERROR)
    done = desk.check("--format", "sarif", "-o", "out.sarif")
    assert done.exit_code == 1
    assert "1 error in purpose.yml." in done.output
    assert "Written to out.sarif." in done.output
    assert json.loads((desk.folder / "out.sarif").read_bytes())["version"] == "2.1.0"


def test_the_day_can_be_set(desk: Desk) -> None:
    """Otherwise nobody can see today what an acceptance will say when it has run out."""
    desk.write(FINDING)
    desk.write(f"accepted:\n  - rule: {RULE}\n    about: member/baker\n    reason: x\n    until: 2027-01-01\n", "b.yml")
    words = ("--only", RULE, "--only", "stale-acceptance", "--format", "line", "--baseline", "b.yml")
    assert desk.check(*words).output == ""
    late = desk.check(*words, "--today", "2027-01-01").output
    assert "purpose.yml:3:5" in late
    assert "b.yml:2:5" in late


@pytest.mark.parametrize(
    "settings",
    [
        "plugins:\n  - search\n  - purposebook:\n      checks: {nothing-received: off}\n",
        "plugins:\n  purposebook:\n    checks:\n      nothing-received: false\n",
        "x: !!python/name:material.extensions.emoji.twemoji\ny: !ENV [A, b]\nz: &a 1\n"
        "plugins: [purposebook: {checks: {nothing-received: off}}]\n",
    ],
)
def test_the_sites_own_weights_count(desk: Desk, settings: str) -> None:
    """Otherwise a check that a community has switched off still fails its CI."""
    desk.write(FINDING)
    assert RULE in desk.check().output
    desk.write(settings, "mkdocs.yml")
    assert RULE not in desk.check().output


@pytest.mark.parametrize(
    "settings", ["", "plugins: 3", "\0", "plugins: [a, [b], {purposebook: x}]", "- a", "plugins: [{"]
)
def test_odd_settings_are_left_to_mkdocs(desk: Desk, settings: str) -> None:
    """Otherwise a slip in mkdocs.yml keeps an author from checking purpose.yml."""
    desk.write(FINDING)
    desk.write(settings, "mkdocs.yml")
    assert RULE in desk.check().output


def test_the_site_of_another_folder_counts_from_where_one_stands(desk: Desk) -> None:
    """Otherwise `file: data/community.yml` is measured otherwise by hand than in its build."""
    desk.write(FINDING, "data/community.yml")
    desk.write("plugins: [{purposebook: {file: data/community.yml, checks: {nothing-received: error}}}]", "mkdocs.yml")
    assert desk.check("data/community.yml").exit_code == 1


INHERITED = {
    "a list replaces what it inherits": ("plugins: [search]", 0),
    "nothing of its own": ("site_name: S", 1),
    "groups are merged": ("plugins: {search: {}, purposebook: {accepted: b.yml}}", 1),
    "its own word counts": ("plugins: {purposebook: {checks: {nothing-received: info}}}", 0),
}


@pytest.mark.parametrize("name", INHERITED)
def test_inherited_settings_count(desk: Desk, name: str) -> None:
    """Lost otherwise: what a site inherits by `INHERIT` counts in its build, and not by hand."""
    own, code = INHERITED[name]
    desk.write("plugins: {purposebook: {checks: {nothing-received: error}}}", "all/base.yml")
    desk.write(f"INHERIT: all/base.yml\n{own}", "mkdocs.yml")
    desk.write(FINDING)
    assert desk.check().exit_code == code


def test_the_file_of_the_site_is_checked_if_none_is_named(desk: Desk) -> None:
    """Lost otherwise: with `file:` in mkdocs.yml, the command asks for a purpose.yml that the site does not have."""
    desk.write(FINDING, "data/community.yml")
    desk.write("plugins: [{purposebook: {file: data/community.yml}}]", "mkdocs.yml")
    said = desk.check("--format", "line").output
    assert said.startswith("data/community.yml:"), said


def test_settings_that_inherit_in_a_circle_come_to_an_end(desk: Desk) -> None:
    """Lost otherwise: two files that name each other keep the command busy for ever."""
    desk.write("INHERIT: mkdocs.yml\n", "mkdocs.yml")
    desk.write(FINDING)
    assert RULE in desk.check().output


def test_a_weight_that_is_none_is_told(desk: Desk) -> None:
    """Otherwise a slip such as `warn` ends in a traceback, or silently does nothing."""
    desk.write(FINDING)
    desk.write("plugins: [{purposebook: {checks: {nothing-received: warn}}}]", "mkdocs.yml")
    said = desk.check("--format", "line").output
    assert "mkdocs.yml:1:1: warning: 'warn' is no weight of a check." in said
    assert "purpose.yml:3:5: warning" in said, "the check's own weight holds"


def git(folder: Path, *words: str) -> None:
    """Let Git do something, whatever its settings on this machine."""
    name = ["-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", *name, *words], cwd=folder, check=True, capture_output=True)


@pytest.fixture
def branch(desk: Desk) -> Desk:
    """A branch that adds one member at the end to twenty others, in a folder of its repository."""
    members = "".join(f"  - name: Guild {number}\n    part_of: nobody\n" for number in range(20))
    desk.write("community: {name: Loaf Club}\nmembers:\n" + members, "book/purpose.yml")
    git(desk.folder, "init", "-q", "-b", "main")
    git(desk.folder, "add", ".")
    git(desk.folder, "commit", "-qm", "first")
    git(desk.folder, "switch", "-qc", "more")
    desk.write(
        "community: {name: Loaf Club}\nmembers:\n" + members + "  - {name: New, part_of: nobody}\n", "book/purpose.yml"
    )
    git(desk.folder, "commit", "-qam", "second")
    return desk


def test_what_a_pull_request_brought_comes_first(branch: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """Otherwise GitHub shows ten old warnings and drops the new one."""
    monkeypatch.chdir(branch.folder / "book")
    words = ("--format", "github", "--only", "unknown-reference")
    assert "line=4," in branch.check(*words).output.splitlines()[0]
    first = branch.check(*words, "--changed-since", "main").output.splitlines()[0]
    assert "file=book/purpose.yml,line=43," in first, "the address starts at the top of the repository"
    monkeypatch.setenv("GITHUB_BASE_REF", "main")
    assert branch.check(*words).output.splitlines()[0] == first
    monkeypatch.setenv("GITHUB_BASE_REF", "not-fetched")
    assert "line=4," in branch.check(*words).output.splitlines()[0]


ACCEPT = ("--write-baseline", "--reason", "New forum: #1 first")


def test_findings_of_today_are_accepted(desk: Desk) -> None:
    """Otherwise a community with fifty findings cannot make its CI strict before all are mended."""
    desk.write(FINDING + "    part_of: nobody\n")
    done = desk.check(*ACCEPT, "--until", "2027-04-01", "--only", RULE)
    assert "1 finding accepted in purpose.baseline.yml until 2027-04-01." in done.output
    assert RULE not in desk.check().output
    assert "unknown-reference" in desk.check().output, "a mistake of writing is never accepted"
    assert RULE in desk.check("--today", "2027-04-01").output


@pytest.mark.parametrize(
    "before",
    [
        "# ours\n\naccepted:\n- rule: x\n  about: y\n  reason: z   # why\n# the end",
        "accepted:\r\n    - rule: x\r\n      about: y\r\n      reason: z\r\n\r\n",
        "\ufeffaccepted:\n  -   {rule: x, about: y, reason: 'z'}\n",
        "# nothing yet\n",
        "accepted:\n",
        "",
    ],
)
def test_what_stands_in_the_baseline_stays_byte_for_byte(desk: Desk, before: str) -> None:
    """Otherwise a command rewrites reasons, notes and line ends that people wrote by hand."""
    desk.write(FINDING)
    file = desk.write(before, "purpose.baseline.yml")
    done = desk.check(*ACCEPT, "--only", RULE)
    assert done.exit_code == 0, done.output
    after = iter(file.read_bytes().decode())
    assert all(sign in after for sign in before), "every sign is there still, in its order"
    assert desk.check("--only", RULE, "--format", "line").output == ""
    once = file.read_bytes()
    assert "Nothing to accept" in desk.check(*ACCEPT, "--only", RULE).output
    assert file.read_bytes() == once


@pytest.mark.parametrize(
    "before", ["accepted: [{rule: x, about: y, reason: z}]\n", "accepted: 3\n", "acepted: []\n", "{"]
)
def test_a_baseline_that_nothing_can_be_added_to_is_left_alone(desk: Desk, before: str) -> None:
    """Otherwise a file in another style is damaged."""
    desk.write(FINDING)
    file = desk.write(before, "purpose.baseline.yml")
    done = desk.check(*ACCEPT, "--only", RULE)
    assert done.exit_code == 2
    assert "Nothing is added to purpose.baseline.yml." in done.output
    assert file.read_bytes() == before.encode()


def test_help_answers(desk: Desk) -> None:
    """Otherwise an author has to search the web for how it is called."""
    said = desk.check("--help").output
    for part in ("--format", "--fail-on", "--write-baseline", "Examples:", "Ends with 0"):
        assert part in said
