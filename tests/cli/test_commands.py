"""What every command has in common: help that answers, and completion in the shell."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from purposebook.authoring.editors import editor_schema
from purposebook.cli import main

COMMANDS = [main, *main.commands.values()]


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
def test_help_answers(command: click.Command) -> None:
    """Lost otherwise: a command or an option that nobody dares to use."""
    words = [] if command is main else [command.name or ""]
    told = CliRunner().invoke(main, [*words, "--help"])
    assert told.exit_code == 0
    assert command.help
    assert command is main or f"purposebook {command.name}" in (command.epilog or ""), "an example"
    for parameter in command.params:
        if isinstance(parameter, click.Option):
            assert parameter.help, parameter.name
        else:
            assert (parameter.human_readable_name.upper()) in command.help, parameter.name


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_a_shell_learns_to_complete(shell: str, tmp_path: Path) -> None:
    """Lost otherwise: every name of a check has to be typed in full."""
    told = CliRunner().invoke(main, ["completion", shell])
    assert told.exit_code == 0
    assert "_PURPOSEBOOK_COMPLETE" in told.output
    if shutil.which(shell):
        script = tmp_path / "completion"
        script.write_text(told.output)
        subprocess.run([shell, "-n", str(script)], check=True)


@pytest.mark.parametrize(
    ("line", "offered"), {"purposebook ch": "check", "purposebook explain only": "only-lagging",
                          "purposebook check --fail": "--fail-on", "purposebook check --format s": "sarif"}.items()
)  # fmt: skip
def test_what_the_shell_offers(line: str, offered: str) -> None:
    """Lost otherwise: the Tab key does nothing."""
    env = {"_PURPOSEBOOK_COMPLETE": "bash_complete", "COMP_WORDS": line, "COMP_CWORD": str(line.count(" "))}
    told = CliRunner().invoke(main, prog_name="purposebook", env=env)
    assert offered in {row.partition(",")[2] for row in told.output.splitlines()}


def test_what_there_is_to_rename_is_offered(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Lost otherwise: one has to look up how an id is written."""
    monkeypatch.chdir(tmp_path)
    env = {"_PURPOSEBOOK_COMPLETE": "bash_complete", "COMP_WORDS": "purposebook rename member/", "COMP_CWORD": "2"}
    assert CliRunner().invoke(main, prog_name="purposebook", env=env).output.strip() == ""  # no file, and no traceback
    Path("purpose.yml").write_text("community: {name: A}\nmembers: [{id: baker}, {id: guest}]\n")
    told = CliRunner().invoke(main, prog_name="purposebook", env=env)
    assert told.output == "plain,member/baker\nplain,member/guest\n"


def test_the_schema_goes_where_it_is_asked_to(tmp_path: Path) -> None:
    """Lost otherwise: on Windows `> purpose.schema.json` writes a file that no editor reads."""
    file = tmp_path / "purpose.schema.json"
    assert CliRunner().invoke(main, ["schema", "-o", str(file)]).exit_code == 0
    assert file.read_bytes().decode("utf-8") == editor_schema.schema() == CliRunner().invoke(main, ["schema"]).output
    assert json.loads(editor_schema.schema())["$schema"] == "http://json-schema.org/draft-07/schema#"
    told = CliRunner().invoke(main, ["schema", "-o", str(tmp_path / "no" / "where.json")])
    assert told.exit_code == 2
    assert "cannot be written" in told.output


@pytest.mark.parametrize("name", sorted(main.commands))
def test_the_manual_tells_of_the_command(name: str, root: Path) -> None:
    """Lost otherwise: a command that nobody hears of."""
    assert f"| `purposebook {name}" in (root / "docs-dev" / "manual" / "commands.md").read_text(encoding="utf-8")
