"""The folder of a new community: whatever was answered, it can be read, built and built upon."""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as some

from purposebook import source
from purposebook.authoring.starting.answered import as_purpose, tidy
from purposebook.authoring.starting.explaining import explained
from purposebook.authoring.starting.folder import Surroundings, contents
from purposebook.authoring.starting.interview import next_question
from purposebook.authoring.starting.publishing import FILES, Host
from purposebook.checking.examine import Standards, examine
from purposebook.loader import load
from purposebook.model.root import Purposebook
from purposebook.source.emit import as_yaml, cleaned
from purposebook.source.nodes import Mapping, Scalar

ODD = [
    'She said "yes"', "Don't", "Bread: how & why", "We are #1", "- a dash", "🍞", "🍞🥖", "الخبز", "パン", "null", "~",
    "no", "1.10", "2026-01-01", "two\nlines", "a\r\nb", "tab\there", "{{ x }}", "{a: b}", "[x", "@me", "%x", "*b*",
    "&a", "!t", "| x", "> y", "back\\slash", "\x00\x1b[31m", "a\u2028b", "\u202eturned", "   ", "''", "key:", "a:b",
    "-x", "<b>&amp;", "x" * 300, "everyone", "brand", "Con", "\ud800", "\x7f\x85",
]  # fmt: skip


def _answers(words: str, more: str) -> dict[str, str]:
    """An interview in which every question is answered, mostly with the same words."""
    given_: dict[str, str] = {}
    while question := next_question(given_):
        number = question.key.rpartition("/")[2]
        if question.choices:
            given_[question.key] = question.choices[-1][0] if number in ("", "0", "stance") else ""
        else:
            answer = words if number in ("0", question.key) else more if number == "1" else ""
            given_[question.key] = tidy(question.key, answer)
    return given_


def _is_sound(text: str) -> bool:
    return not examine(text, Standards(date(2026, 6, 15))).problems


@pytest.mark.parametrize("words", ODD, ids=range(len(ODD)))
def test_odd_answers_make_a_sound_file(words: str) -> None:
    """Lost otherwise: the first thing a newcomer sees is an error in a file she did not write."""
    text = explained(as_purpose(_answers(words, words), "Ours"))
    assert _is_sound(text), load(text).problems


@settings(max_examples=60)
@given(some.text(max_size=60), some.text(max_size=60))
def test_any_answers_make_a_sound_file_that_says_what_was_answered(words: str, more: str) -> None:
    """Lost otherwise: an answer that is changed, cut or lost on its way into the file."""
    answers = _answers(words, more)
    loaded = load(explained(as_purpose(answers, "Ours")))
    assert not loaded.problems
    assert loaded.book
    assert loaded.book.community
    assert loaded.book.community.name == (tidy("name", words) or "Ours")
    given_back = [member.label for member in loaded.book.members]
    assert given_back == [name for key, name in answers.items() if key.startswith("member/") and name]


@settings(max_examples=200)
@given(some.dictionaries(some.just("key"), some.text() | some.lists(some.text(), min_size=1), min_size=1))
def test_what_is_written_is_read_back(data: dict[str, str | list[str]]) -> None:
    """Lost otherwise: words that mean something else once they are in a file."""
    kept = {
        key: cleaned(value) if isinstance(value, str) else [cleaned(v) for v in value] for key, value in data.items()
    }
    node, problems, _ = source.read(as_yaml(kept))
    assert not problems
    assert isinstance(node, Mapping)
    value = node.entries[0].value
    items = [value] if isinstance(value, Scalar) else value.items  # type: ignore[union-attr]
    words = [kept["key"]] if isinstance(kept["key"], str) else kept["key"]
    assert [item.value if isinstance(item, Scalar) else None for item in items] == words


@pytest.mark.parametrize("words", ODD, ids=range(len(ODD)))
def test_the_settings_of_mkdocs_hold_the_name_as_text(words: str) -> None:
    """Lost otherwise: a community called `No` or `1.10` under another name, or a site that does not build."""
    made = contents("", tidy("name", words) or "Ours", Surroundings("purposebook"))
    config = yaml.safe_load(made["mkdocs.yml"])
    assert isinstance(config["site_name"], str)
    assert len(made["mkdocs.yml"].splitlines()) == 4


def test_every_section_is_explained_even_where_it_is_open() -> None:
    """Lost otherwise: an author never learns what else the file can say."""
    text = explained(as_purpose({}, "Ours"))
    assert text.startswith("# yaml-language-server: $schema=./purpose.schema.json\n")
    for key in set(Purposebook.key_names()) - {"schema", "checks"}:
        assert f"{key}:" in text


@pytest.mark.parametrize("said", [{}, {"member/1": "Löwen: a & b"}], ids=["open", "answered"])
def test_a_section_that_is_uncommented_can_be_read(said: dict[str, str]) -> None:
    """Lost otherwise: whoever takes the # away from the lines that ask for it gets a mistake in return."""
    start, _, open_ = explained(as_purpose(said, "Ours")).partition("# --- Not written yet ---\n")
    lines = [line.removeprefix("#").removeprefix(" ") for line in open_.splitlines()[1:]]
    sections = [line for line in lines if line.startswith(" ") or line.partition(":")[0] in Purposebook.key_names()]
    assert not load(start + "\n".join(sections) + "\n").problems


def test_the_workflow_uses_what_this_project_uses_itself(root: Path) -> None:
    """Lost otherwise: newcomers publish with actions that are older than ours, or not pinned."""
    ours = (root / ".github" / "workflows" / "pages.yml").read_text("utf-8")
    made = contents("", "Ours", Surroundings("purposebook", branch="trunk"))[".github/workflows/pages.yml"]
    workflow = yaml.safe_load(made)
    assert workflow["jobs"].keys() == yaml.safe_load(ours)["jobs"].keys()
    assert workflow[True]["push"] == {"branches": ["trunk"]}  # YAML 1.1 takes a bare `on` for yes
    used = [line.strip() for line in made.splitlines() if "uses:" in line]
    assert len(used) == 4
    assert set(used) <= {line.strip() for line in ours.splitlines()}


@pytest.mark.parametrize("host", Host)
def test_each_host_gets_its_own_file(host: Host) -> None:
    """Lost otherwise: a folder on GitLab has a workflow that nothing ever runs."""
    made = contents("", "Ours", Surroundings("purposebook @ git+https://example.org/p", host))
    found = {path for path in made if path.startswith((".github/", ".gitlab"))}
    assert found == {FILES[host]} if host in FILES else not found
    assert made["requirements.txt"].endswith("\npurposebook @ git+https://example.org/p\n")
    assert all("pip install --requirement requirements.txt" in made[path] for path in found)


@pytest.mark.slow
@pytest.mark.parametrize(("host", "schema"), [(Host.GITHUB, "github-workflows"), (Host.GITLAB, "gitlab-ci")])
def test_its_host_understands_the_file(host: Host, schema: str, tmp_path: Path) -> None:
    """Lost otherwise: the first push of a new community ends in a message about YAML."""
    file = tmp_path / "file.yml"
    file.write_text(contents("", "Ours", Surroundings("purposebook", host))[FILES[host]], "utf-8")
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", f"vendor.{schema}", str(file)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
