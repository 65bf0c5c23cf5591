"""The commands of the manual are run, page by page, as a reader would type them one after the other."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from manual_pages import PAGES, Block, ManualPage
from site_of_others import commit

from purposebook.cli import main

REAL = {  # what is run in truth; nobody answers an interview here, and a server would not end
    "purposebook": 'case "$1" in init) set -- "$@" --no-input;; esac\nexec "{python}" -m purposebook "$@"\n',
    "mkdocs": 'case "$1" in serve) shift; set -- build --strict "$@";; esac\nexec "{python}" -m mkdocs "$@"\n',
    "python3": 'case "$2" in venv) mkdir -p "$3/bin"; : > "$3/bin/activate";; *) exec "{python}" "$@";; esac\n',
    "git": 'case "$1" in clone|push|remote) exit 0;; esac\nexec {git} "$@"\n',
}
ELSEWHERE = ("pip", "pipx", "mike", "uv", "zensical", "pre-commit")  # what would fetch or publish
END = "---end of block---"
RUN = [name for name, page in PAGES.items() if list(page.blocks("sh"))]


@pytest.fixture
def path(tmp_path: Path) -> str:
    """A search path on which our commands come first, and others do nothing."""
    folder = tmp_path / "bin"
    folder.mkdir()
    git = subprocess.run(["which", "git"], capture_output=True, text=True, check=True).stdout.strip()
    for name, lines in {**REAL, **dict.fromkeys(ELSEWHERE, "exit 0\n")}.items():
        command = folder / name
        command.write_text("#!/bin/sh\n" + lines.format(python=sys.executable, git=git), encoding="utf-8")
        command.chmod(0o755)
    return f"{folder}{os.pathsep}{os.environ['PATH']}"


def begun(page: ManualPage, folder: Path, env: dict[str, str]) -> None:
    """The folder in which a page begins: empty if the page makes a community, else one with a small community."""
    folder.mkdir()
    if not any("purposebook init" in block.text for block in page.blocks("sh")):
        init = [sys.executable, "-m", "purposebook", "init", "--from", "minimal"]
        subprocess.run(init, cwd=folder, env=env, check=True, capture_output=True)
        commit(folder)


def script(page: ManualPage) -> str:
    """Everything on a page that a reader does: files are written, commands are run, and each block says its end."""
    return "\n".join(step(block) for block in page.blocks("yaml", "sh", "jinja", "markdown"))


def step(block: Block) -> str:
    """What a reader does with one block: nothing with one that is only shown."""
    if block.language == "sh":
        return f"{'; '.join(map(checked, lines(block)))}; echo '{END}'"
    if not block.file:
        return ""
    return f"mkdir -p \"$(dirname '{block.file}')\"; cat > '{block.file}' <<'FILE'\n{block.text}FILE\n"


def lines(block: Block) -> list[str]:
    """The commands of a block, comments left out; one that goes on over several lines is one."""
    joined = block.text.replace("\\\n", " ")
    return [line for line in joined.splitlines() if line.strip() and not line.startswith("#")]


def checked(line: str) -> str:
    """A command that has to end well; a check may find something."""
    most = 1 if line.startswith("purposebook check") else 0
    return f"{line}\ncode=$?; [ $code -le {most} ] || exit $code"


def run(page: ManualPage, folder: Path, path: str) -> subprocess.CompletedProcess[str]:
    """Do what a page says."""
    env = {**os.environ, "PATH": path, "COLUMNS": "90"}
    begun(page, folder, env)
    done = script(page)
    return subprocess.run(["sh", "-c", done], cwd=folder, env=env, capture_output=True, encoding="utf-8", check=False)


@pytest.mark.site
@pytest.mark.parametrize("name", RUN)
def test_the_commands_of_a_page_work(name: str, path: str, tmp_path: Path) -> None:
    """Lost otherwise: a reader types what the manual says, and sees an error, or another answer than is shown."""
    page = PAGES[name]
    done = run(page, tmp_path / "our-folder", path)
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-2000:]
    for block, said in answers(page, done.stdout):
        if os.environ.get("UPDATE_GOLDEN"):
            page.show(block, said)
        else:
            assert plain(block.text) == plain(said), f"{block}: UPDATE_GOLDEN=1 writes it anew"


def answers(page: ManualPage, output: str) -> Iterator[tuple[Block, str]]:
    """Each block that shows what a command says, with what it said."""
    told, said = iter(output.split(f"{END}\n")), ""
    for block in page.blocks("sh", "text"):
        if block.language == "sh":
            said = next(told)
        elif not block.title:
            yield block, said


def plain(text: str) -> list[str]:
    """The lines of a text without blanks at their ends and empty lines around them."""
    return [line.rstrip() for line in text.strip().splitlines()]


@pytest.mark.parametrize("name", PAGES)
def test_every_option_that_is_named_is_there(name: str) -> None:
    """Lost otherwise: a sentence promises an option that the tool does not know."""
    named = re.findall(r"(?:`|^ *- |run: )(purposebook [^`\n]+)", PAGES[name].text, re.MULTILINE)
    assert [words for words in named if not is_known(words.split()[1:])] == []


def is_known(words: list[str]) -> bool:
    """Whether there is a command with such options; what stands for a file or a name may be anything."""
    command = main.commands.get(words[0])
    options = {option for param in command.params for option in (*param.opts, "--help")} if command else set()
    return words[0] == "--version" or (
        command is not None and all(word.partition("=")[0] in options for word in words if word.startswith("-"))
    )


def test_a_wrong_command_would_be_found(tmp_path: Path, path: str) -> None:
    """Lost otherwise: the tests above hold of any command at all."""
    assert not is_known(["chekc"])
    assert not is_known(["check", "--no-such-option"])
    assert is_known(["check", "--format", "json"])
    page = ManualPage(tmp_path / "page.md")
    page.path.write_text("purposebook init\n\n```sh\npurposebook chekc\n```\n", encoding="utf-8")
    assert run(page, tmp_path / "our-folder", path).returncode == 2


def test_an_answer_is_what_the_command_before_it_said(tmp_path: Path) -> None:
    """Lost otherwise: what the manual shows as an answer could be anything."""
    page = ManualPage(tmp_path / "page.md")
    page.path.write_text("```sh\na\n```\n\n```sh\nb\n```\n\n```text\nold\n```\n", encoding="utf-8")
    ((block, said),) = answers(page, f"first\n{END}\nsecond\n  line\n{END}\n")
    assert (block.text, said) == ("old\n", "second\n  line\n")
    page.show(block, said)
    assert page.path.read_text("utf-8").endswith("```text\nsecond\n  line\n```\n")
