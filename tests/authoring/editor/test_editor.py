"""What an author sees in VS Code and other editors: asked of the language server that they use."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from language_server import LanguageServer

from purposebook.loader import load

ROOT = Path(__file__).parents[3]
EXAMPLES = sorted(path for path in (ROOT / "examples").glob("*/purpose.yml") if path.parent.name != "template")
FILES = [ROOT / "purpose.yml", *EXAMPLES]
FULL = ROOT / "generator" / "purposebook" / "authoring" / "starting" / "full.yml"
BAD = sorted(file for room in ("loader", "slips/keys") for file in (ROOT / "tests" / room).glob("*.yml"))
DRAFT = ROOT / "examples" / "minimal" / "draft.yml"  # is opened, and never saved
BEGIN = "# yaml-language-server: $schema=../../purpose.schema.json\ncommunity: {name: Test}\n"
# What an editor sees as one value each, or not at all: ids and references, and where YAML itself has been left.
BEYOND = {"unknown-reference", "ambiguous-reference", "wrong-kind", "duplicate-id"}


def test_there_are_files_to_look_at() -> None:
    """Lost otherwise: the tests below pass on nothing."""
    assert len(FILES) >= 6
    assert len(BAD) > 30


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.parent.name)
def test_nothing_is_underlined_in_our_own_files(server: LanguageServer, file: Path) -> None:
    """Lost otherwise: whoever opens an example in VS Code sees mistakes in it, or gets no help at all."""
    first = file.read_text("utf-8").splitlines()[0]
    below = len(file.parent.relative_to(ROOT).parts)
    assert first == f"# yaml-language-server: $schema={'../' * below or './'}purpose.schema.json"
    assert server.problems(file) == []
    text = file.read_text("utf-8")
    wrong = text.replace("\nmembers:", "\nmembres:", 1)
    (problem,) = server.problems(file, wrong)  # so that silence means something
    assert problem["range"]["start"]["line"] == text[: text.index("\nmembers:")].count("\n") + 1


def test_a_typo_is_underlined_where_it_stands(server: LanguageServer) -> None:
    """Lost otherwise: the author learns of it only when the site is built."""
    text = BEGIN + "members:\n  - name: Baker\n    recieves: bread\n  - name: Guest\n    receives: bread\n"
    (problem,) = server.problems(DRAFT, text)
    assert "recieves" in problem["message"]
    assert problem["range"]["start"] == {"line": 4, "character": 4}
    assert problem["range"]["end"]["line"] == 4


def test_each_opening_is_judged_by_its_own_text(server: LanguageServer) -> None:
    """Lost otherwise: the tests here fail now and then, when the server is still busy with the text of another one."""
    server.open(DRAFT, BEGIN + "membres: []\n")
    time.sleep(0.3)  # by now it has begun to look at it, and waits for an answer about its settings
    assert server.problems(DRAFT, BEGIN) == []


@pytest.mark.parametrize(
    ("line", "told"),
    {
        "direction: dwn": "Choose one of: up, down, within.",
        "by: next spring": "Write a date: 2026-11-22, or 2026-11, 2026-Q4, 2026.",
        "bands: [many]": "Write a number.",
        "unit: [min]": "One short text stands here, without keys or a list below it.",
        "id: everyone": "An id has small letters, digits and hyphens, and is at most 40 long.",
    }.items(),
)
def test_the_words_of_a_mistake_are_ours(server: LanguageServer, line: str, told: str) -> None:
    """Lost otherwise: 'String does not match the pattern of …' in front of a community manager."""
    found = server.problems(DRAFT, f"{BEGIN}success:\n  kpis:\n    - name: Replies\n      {line}\n")
    assert [(problem["message"], problem["range"]["start"]["line"]) for problem in found] == [(told, 5)]


@pytest.mark.parametrize("file", BAD, ids=lambda file: file.stem)
def test_what_stops_a_build_is_underlined(server: LanguageServer, file: Path) -> None:
    """Lost otherwise: the server reads the schema in another way than we do, and our other tests prove nothing."""
    text = "\n".join([BEGIN.splitlines()[0], *file.read_text("utf-8").splitlines()])
    wrong = {problem.code for problem in load(text).problems} - BEYOND
    assert bool(server.problems(DRAFT, text)) == bool(wrong)


def test_the_whole_example_of_init_is_not_underlined(server: LanguageServer) -> None:
    """Lost otherwise: the file that `purposebook init --from full` writes to learn from is full of red lines."""
    text = "\n".join([BEGIN.splitlines()[0], FULL.read_text("utf-8")])
    assert server.problems(DRAFT, text) == []


def test_keys_are_offered_and_explained(server: LanguageServer) -> None:
    """Lost otherwise: one has to know the keys by heart."""
    server.open(DRAFT, BEGIN + "members:\n  - name: Baker\n    rec\n")
    offered = server.completions(DRAFT, 5, 8)
    told = offered["receives"]["documentation"]["value"]
    assert "what is in it for them" in told
    assert "- An answer while it still helps" in told
    assert "name" not in offered  # it is there already
    assert {"contributes", "persona", "part_of", "none"} <= set(offered)


def test_a_key_is_explained_under_the_mouse(server: LanguageServer) -> None:
    """Lost otherwise: whoever reads a file of somebody else's does not learn what a key is for."""
    server.open(DRAFT, BEGIN + "success:\n  kpis:\n    - name: Replies\n      direction: down\n")
    told = server.hover(DRAFT, 6, 10)
    assert "Which way is good" in told
    assert "`down`: Less is better." in told
    server.open(DRAFT, BEGIN + "members:\n  - name: Baker\n    contributes: bread\n")
    assert "Question 3: what they bring." in server.hover(DRAFT, 5, 8)


def test_words_of_a_choice_are_offered(server: LanguageServer) -> None:
    """Lost otherwise: one has to look up which words a key knows."""
    server.open(DRAFT, BEGIN + "success:\n  kpis:\n    - name: Replies\n      direction: \n")
    offered = server.completions(DRAFT, 6, 18)
    assert {"up", "down", "within"} <= set(offered)
    assert offered["down"]["documentation"] == "Less is better."


def test_checks_are_offered_by_name(server: LanguageServer) -> None:
    """Lost otherwise: nobody finds the name of the check to turn off."""
    server.open(DRAFT, BEGIN + "checks:\n  only-lagging: \n")
    assert {'"off"', "info", "warning", "error"} <= set(server.completions(DRAFT, 4, 17))
    server.open(DRAFT, BEGIN + "checks:\n  on\n")
    assert "only-lagging" in server.completions(DRAFT, 4, 5)


@pytest.mark.parametrize(
    ("above", "label", "begins"),
    [
        ("members:\n  - ", "a member type", "name: $1\n  stake: $2"),
        ("success:\n  kpis:\n    - ", "a KPI", "name: $1\n  question: $2"),
        ("playbooks:\n  - name: Team\n    plays:\n      - ", "a play", "when: $1\n  do:\n    - $2"),
    ],
)
def test_a_whole_entry_is_put_in_at_once(server: LanguageServer, above: str, label: str, begins: str) -> None:
    """Lost otherwise: each key has to be chosen one by one, and the important ones are forgotten."""
    server.open(DRAFT, BEGIN + above)
    lines = (BEGIN + above).split("\n")
    offered = server.completions(DRAFT, len(lines), len(lines[-1]) + 1)
    assert offered[label]["textEdit"]["newText"].startswith(begins)
    assert offered[label]["insertTextFormat"] == 2  # with stops for the cursor


def test_a_key_opens_its_first_entry(server: LanguageServer) -> None:
    """Lost otherwise: after `members:` one stands before an empty line."""
    server.open(DRAFT, BEGIN + "mem")
    offered = server.completions(DRAFT, 3, 4)
    assert offered["members"]["textEdit"]["newText"].startswith("members:\n  - name: $1\n    stake: $2\n")
