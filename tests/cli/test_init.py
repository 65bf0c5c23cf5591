"""`purposebook init` as a newcomer meets it: in a terminal, with arrow keys, and with a site at the end."""

from __future__ import annotations

import json
import os
import pty
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from contextvars import copy_context
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from mkdocs.commands.build import build
from mkdocs.config import load_config
from prompt_toolkit.application import create_app_session
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output import DummyOutput

from purposebook.authoring.starting.answered import as_purpose
from purposebook.authoring.starting.explaining import explained
from purposebook.authoring.starting.folder import Surroundings, contents, write
from purposebook.checking.examine import Standards, examine
from purposebook.cli import main
from purposebook.cli.asking import Stopped, ask
from purposebook.clock import today
from purposebook.loader import load

UP, DOWN, ENTER, STOP = "\x1b[A", "\x1b[B", "\r", "\x03"
FILES = {
    "purpose.yml", "purpose.schema.json", "mkdocs.yml", "requirements.txt", "docs/.gitkeep", ".gitignore",
    ".github/workflows/pages.yml",
}  # fmt: skip


def _init(*words: str) -> Result:
    return CliRunner().invoke(main, ["init", *words])


def _asked(keys: list[str], answers: dict[str, str] | None = None) -> dict[str, str]:
    """The answers after some keys were pressed; a stop leaves those given so far.

    Whoever is still asked after all of them stops: a test fails, then, and does not wait for ever.
    """
    kept: dict[str, str] = dict(answers or {})

    def keep(found: dict[str, str]) -> None:
        kept.clear()
        kept.update(found)

    with create_pipe_input() as pipe, create_app_session(input=pipe, output=DummyOutput()):
        pipe.send_text("".join([*keys, STOP]))
        try:  # in a thread of its own: the browser of other tests keeps an event loop in this one
            with ThreadPoolExecutor(1) as alone:
                return alone.submit(copy_context().run, ask, dict(kept), keep).result()
        except Stopped:
            return kept


def _built_strictly(folder: Path) -> Path:
    config = load_config(str(folder / "mkdocs.yml"), strict=True)
    config.plugins.on_startup(command="build", dirty=False)
    build(config)
    return folder / "site"


@pytest.mark.site
@pytest.mark.parametrize("way", [["--no-input"], ["--from", "minimal"], ["--from", "full"]], ids=" ".join)
def test_every_way_ends_with_a_site(way: list[str], tmp_path: Path) -> None:
    """Lost otherwise: the very first command leads to an error."""
    folder = tmp_path / "a: new 'place'"
    result = _init(str(folder), *way)
    assert result.exit_code == 0, result.output
    seen, published = result.output.strip().splitlines()[-2:]
    assert seen.endswith("mkdocs serve")
    assert "Settings → Pages → Source: GitHub Actions" in published
    assert {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()} == FILES
    assert not load((folder / "purpose.yml").read_bytes()).problems
    assert (_built_strictly(folder) / "index.html").is_file()


@pytest.mark.site
def test_odd_answers_end_with_a_site(tmp_path: Path) -> None:
    """Lost otherwise: a community with an apostrophe in its name sees an error instead of a site."""
    odd = ['- "Loaf": Club\'s #1', "🍞", "الخبز", "two\nlines: {{ x }}", "<b>&amp;", "null", "C", "c"]
    answers = {"name": odd[0], "statement": odd[3], **{f"member/{n}": words for n, words in enumerate(odd)}}
    for number, words in enumerate(odd):
        answers |= {f"receives/member/{number}/0": words, f"contributes/member/{number}/0": words}
        answers |= {f"from/{number}": f"member/{number}", f"to/{number}": "everyone", f"does/{number}": words}
    text = explained(as_purpose(answers, "Ours"))
    write(tmp_path, contents(text, odd[0], Surroundings("purposebook")))
    home = (_built_strictly(tmp_path) / "index.html").read_text("utf-8")
    assert "Club's #1" in home or "Club&#39;s #1" in home or "Club&#x27;s #1" in home


def test_the_whole_example_passes_its_own_check(tmp_path: Path) -> None:
    """Lost otherwise: the file to learn from is one that the tool itself complains about."""
    _init(str(tmp_path), "--from", "full")
    found = examine((tmp_path / "purpose.yml").read_bytes(), Standards(today()))
    assert not [problem for problem in found.all_problems if problem.severity == "error"]
    assert "Not written yet" not in found.text


def test_nothing_is_written_over(tmp_path: Path) -> None:
    """Lost otherwise: a file somebody has worked on."""
    for name in FILES - {"purpose.schema.json"}:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("community: {name: Mine}\n")
    result = _init(str(tmp_path))
    assert result.exit_code == 0
    assert {(tmp_path / name).read_text() for name in FILES - {"purpose.schema.json"}} == {"community: {name: Mine}\n"}
    assert result.output.count("left") == 6
    assert "new   purpose.schema.json" in result.output


@pytest.mark.parametrize(
    ("remote", "words", "file", "says"),
    [
        ("", [], ".github/workflows/pages.yml",
         "once, Settings → Pages → Source: GitHub Actions; then each push to main"),
        ("git@github.com:street/circle.git", [], ".github/workflows/pages.yml",
         "GitHub Actions (https://github.com/street/circle/settings/pages); then"),
        ("https://gitlab.com/street/circle.git", [], ".gitlab-ci.yml",
         "push to main; its address stands under Deploy → Pages (https://gitlab.com/street/circle/pages)"),
        ("", ["--host", "gitlab"], ".gitlab-ci.yml", "Deploy → Pages, who may see it"),
        ("git@codeberg.org:street/circle.git", [], "", "any web server"),
        ("git@github.com:street/circle.git", ["--host", "elsewhere"], "", "any web server"),
    ],
)  # fmt: skip
def test_the_last_words_lead_to_a_published_site(
    remote: str, words: list[str], file: str, says: str, tmp_path: Path
) -> None:
    """Lost otherwise: an author alone with a folder, on a host that our workflow is not for."""
    subprocess.run(["git", "init", "--quiet", "--initial-branch", "main", str(tmp_path)], check=True)
    if remote:
        subprocess.run(["git", "remote", "add", "origin", remote], cwd=tmp_path, check=True)
    told = _init(str(tmp_path), "--no-input", *words).output
    assert says in told.splitlines()[-1]
    made = {path for path in (".github/workflows/pages.yml", ".gitlab-ci.yml") if (tmp_path / path).exists()}
    assert made == ({file} if file else set())


@pytest.mark.parametrize(("place", "is_told"), [("", False), ("circle", True)])
def test_a_community_that_is_a_part_of_a_repository(place: str, is_told: bool, tmp_path: Path) -> None:
    """Lost otherwise: a workflow in a folder where GitHub never looks, and nobody knows why nothing is published."""
    subprocess.run(["git", "init", "--quiet", str(tmp_path)], check=True)
    told = _init(str(tmp_path / place), "--no-input").output
    assert ("Move .github/workflows/pages.yml to the top of the repository" in told) == is_told


def test_answers_of_an_interview_that_was_stopped_outlive_other_ways(tmp_path: Path) -> None:
    """Lost otherwise: half an hour of answers, by trying an example in between."""
    kept = tmp_path / ".purposebook-answers.json"
    kept.write_text('{"name": "Loaf"}')
    assert _init(str(tmp_path), "--from", "minimal").exit_code == 0
    assert kept.is_file()


def test_without_a_terminal_nobody_is_asked(tmp_path: Path) -> None:
    """Lost otherwise: a script that waits for ever."""
    result = _init(str(tmp_path))
    assert result.exit_code == 2
    assert "--no-input" in result.output
    assert not list(tmp_path.iterdir())


ALL = [
    "Loaf: Club", ENTER, ENTER, "Bread #1", ENTER,  # the name, no brand, the purpose
    "Regulars", ENTER, "🍞 bakers", ENTER, ENTER,  # who
    "Thanks", ENTER, ENTER, "- Answers", ENTER, ENTER,  # the first: gets, brings
    ENTER, ENTER,  # the second: skipped
    DOWN, ENTER, ENTER, "Ask \"how\"?", ENTER,  # from the second to the first
    ENTER,  # no more
    DOWN, ENTER, "Light", ENTER, ENTER,  # the stance, a commitment
]  # fmt: skip


def test_an_interview_with_arrow_keys(tmp_path: Path) -> None:
    """Lost otherwise: answers that end up under another question."""
    answers = _asked(ALL)
    assert answers["member/1"] == "🍞 bakers"
    assert (answers["from/0"], answers["to/0"], answers["from/1"]) == ("member/1", "member/0", "")
    assert answers["stance"] == "convener"
    assert answers["commitment/0"] == "Light"


def test_going_back_shows_the_answer_again() -> None:
    """Lost otherwise: a typing slip noticed a moment too late."""
    answers = _asked(["Loaf Clb", ENTER, UP, "\x7f\x7fub", ENTER])
    assert answers == {"name": "Loaf Cub"}
    # From a list of choices the way back is the last of them; at the very first question there is none.
    assert _asked([UP, "Loaf", ENTER]) == {"name": "Loaf"}
    before = {"name": "", "brand": "", "statement": "", "member/0": "A", "member/1": "", "receives/member/0/0": ""}
    answers = _asked([DOWN, DOWN, ENTER, "Bread", ENTER], before | {"contributes/member/0/0": ""})
    assert answers["contributes/member/0/0"] == "Bread"


def test_an_interview_goes_on_where_it_stopped() -> None:
    """Lost otherwise: half an hour of answers."""
    first = _asked(ALL[:7])
    assert first == {"name": "Loaf: Club", "brand": "", "statement": "Bread #1", "member/0": "Regulars"}
    assert _asked(ALL[7:], first) == _asked(ALL)


@pytest.mark.site
def test_in_a_real_terminal_from_the_first_question_to_the_site(tmp_path: Path) -> None:
    """Lost otherwise: an interview that works in tests only. It is stopped once, and gone on with."""
    folder = tmp_path / "new"
    assert _in_terminal(folder, "called?", ["Loaf: Club", ENTER], "stands behind") == 1
    assert json.loads((folder / ".purposebook-answers.json").read_text())["name"] == "Loaf: Club"
    assert _in_terminal(folder, "stands behind", ALL[2:]) == 0
    assert not (folder / ".purposebook-answers.json").exists()
    book = load((folder / "purpose.yml").read_bytes()).book
    assert book
    assert [member.label for member in book.members] == ["Regulars", "🍞 bakers"]
    assert "Loaf: Club" in (_built_strictly(folder) / "index.html").read_text("utf-8")


def _in_terminal(folder: Path, seen: str, keys: list[str], then: str = "") -> int:
    """The exit code of an interview in a pseudo terminal: what must be seen first, the keys, what must be seen then.

    Once that is seen it is stopped; without it, it goes on to its end.
    """
    leader, follower = pty.openpty()
    command = [sys.executable, "-m", "purposebook", "init", str(folder)]
    env = os.environ | {"TERM": "xterm", "PROMPT_TOOLKIT_NO_CPR": "1"}
    process = subprocess.Popen(command, stdin=follower, stdout=follower, stderr=follower, env=env)
    os.close(follower)
    _wait_for(seen, leader)
    os.write(leader, "".join(keys).encode())
    if then:
        _wait_for(then, leader)
        os.write(leader, STOP.encode())
    _wait_for("", leader)
    os.close(leader)
    return process.wait()


def _wait_for(words: str, leader: int) -> None:
    """Read what the terminal shows until it shows some words; without words, until it is closed."""
    shown = ""
    while not words or words not in shown:
        try:
            more = os.read(leader, 65536)
        except OSError:  # so does Linux say that nobody is at the other end any more
            return
        if not more:
            return
        shown += more.decode(errors="replace")
