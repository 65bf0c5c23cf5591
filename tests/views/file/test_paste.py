"""What to paste for an open question: an author would lose trust in the first example that breaks the file."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from purposebook.loader import Loaded, load
from purposebook.views.file.how_to_answer import Paste, paste
from purposebook.views.file.own_words import in_own_words
from purposebook.views.file.questions import OpenQuestion, open_questions

ROOT = Path(__file__).parents[3]
FILES = [ROOT / "purpose.yml", *sorted(ROOT.glob("examples/*/purpose.yml")), ROOT / "tests/golden/tool-shed/before.yml"]
REFERENCES = {"unknown-reference", "wrong-kind", "ambiguous-reference"}  # an example names what another file has
SHAPES = """\
community: {name: A}
purpose:
  statement: Bread
  why_invest:
  values:   # to come
brand_role:
  commitments:
    - Someone answers
    - text: Someone else answers
    - "He said: \\"yes\\""
    - >-
      A long promise
      over two lines
members:
  - name: A
    summary: >-
      First line
      second line
    contributes: Time
  - name: B
    receives: ~
success:
  criteria: Nobody is left alone
"""


def pasted(text: str, found: Paste) -> str:
    """A file after somebody has done what a page says."""
    lines = text.splitlines()
    if found.replaces:
        lines[found.line - 1 : found.line - 1 + found.replaces] = found.yaml.split("\n")
    else:
        lines[found.line : found.line] = found.yaml.split("\n")
    return "\n".join(lines)


def asked(loaded: Loaded) -> Sequence[OpenQuestion]:
    """The open questions of a file."""
    assert loaded.index
    return open_questions(loaded.index)


def check(text: str, most: int = 60) -> None:
    """Each example, pasted where it says, closes its question and breaks nothing."""
    known = load(text).problems
    before = asked(load(text))
    for question in before[:: max(1, len(before) // most)]:
        found = paste(question, text.splitlines())
        if found is None:
            continue
        again = load(pasted(text, found))
        new = [it for it in again.problems if it not in known and it.code not in REFERENCES]
        assert not new, (question.key, found, new[:2])
        keys = [it.key for it in asked(again)]
        assert keys.count(question.key) < [it.key for it in before].count(question.key) + question.example.count("\n-")
        assert again.index


def test_every_shape_takes_its_example() -> None:
    """An entry of bare words, an empty key, or a long text would be broken by what the page tells to paste."""
    check(SHAPES, most=1000)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.parent.name)
def test_real_files_take_their_examples(path: Path) -> None:
    """An author would paste what the page says and get an error."""
    check(path.read_text(encoding="utf-8"), most=4)


def test_where(load: Callable[[str], Loaded]) -> None:
    """The page would point at another line."""
    index = load(SHAPES).index
    assert index
    found = {(it.mark.line, it.key): paste(it, SHAPES.splitlines()) for it in open_questions(index)}
    short = found[8, "owner"]
    assert short
    assert short.yaml.splitlines()[:2] == ["    - text: Someone answers", "      owner: support-team"]
    assert short.where == "instead of line 8, write"
    empty = found[3, "why_invest"]
    assert empty
    assert (empty.line, empty.replaces) == (4, 1)
    plain = found[15, "size"]
    assert plain
    assert plain.yaml == "    size: 42000"
    assert plain.where == "below line 19, add"
    assert found[1, "summary"] is None, "between braces there are no lines"


@pytest.mark.parametrize("end", ["", "\n", "\n\n  # a remark\n"])
def test_a_key_that_ends_the_file(load: Callable[[str], Loaded], end: str) -> None:
    """Lost otherwise: the last key of a file is written a second time, which stops the build."""
    text = "community: {name: C}\nmembers:\n  - name: Baker\n    receives:" + end
    index = load(text).index
    assert index
    (question,) = (it for it in open_questions(index) if it.key == "receives")
    found = paste(question, text.splitlines())
    assert found
    assert (found.line, found.replaces) == (4, 1)


FULL = """community: {name: Ward Nine}
purpose: {values: [Calm]}
members:
  - {id: patient, name: Patient, receives: [{id: rest, text: Rest}, Quiet]}
  - {name: Nurse, receives: [{text: Thanks, from: patient}]}
channels: [Ward]
journeys: [{of: patient, stages: [{name: Night, pains: [{id: noise, text: Noise}]}]}]
success: {kpis: [{id: calls, name: Calls}, {id: falls, name: Falls}], criteria: [They sleep]}
features: [{id: lamp, name: Lamp}]
brand_role: {commitments: [{text: A lamp, owner: brand}]}
playbooks: [{id: night, name: Night, plays: [{when: It rings}]}, {id: day, name: Day}]
"""


def test_an_example_speaks_of_what_the_file_has(load: Callable[[str], Loaded]) -> None:
    """Lost otherwise: who pastes what the page says is told that no such member, KPI or playbook is known."""
    index = load(FULL).index
    assert index
    examples = {in_own_words(index, it).example for it in open_questions(index) if "id:" not in it.example}
    assert {
        "owner: night", "serves: [patient/rest, patient/noise]", "delivers: [patient/rest]", "kpis: [calls]",
        "shares: [calm]", "to: [patient]", "north_star: calls", "escalate: {to: night, within: 15 min}",
    } <= examples  # fmt: skip
    assert not [it for it in examples if re.search(r"newcomer|regular|-team|reply-time|fed-back|patience", it)]


def test_an_example_that_gives_an_id_keeps_it(load: Callable[[str], Loaded]) -> None:
    """Lost otherwise: a new member type begins with the id of one that is there already."""
    index = load("community: {name: C}\nplaybooks: [{id: a, name: A}]\n").index
    assert index
    question = next(it for it in open_questions(index) if it.key == "members")
    assert in_own_words(index, question).example == question.example
