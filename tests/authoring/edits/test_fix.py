"""What `purposebook fix` mends, and that it never makes anything worse."""

from __future__ import annotations

import random
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from purposebook.authoring.edits.mending import Mended, mended
from purposebook.checking.examine import Standards, examine
from purposebook.loader import Loaded
from purposebook.source.manuscript import EncodingError

ROOT = Path(__file__).parents[3]
TODAY = date(2026, 6, 15)
TOP = "community: {name: Loaf Club}\n"

MENDED = {
    "a slip in a key": ("comunity:\n  nmae: Loaf Club\n", "community:\n  name: Loaf Club\n"),
    "another word for a key": (TOP + "personas:\n  - name: Baker\n", TOP + "members:\n  - name: Baker\n"),
    "the only mistake but for what is missing": ("members:\n  - nmae: Baker\n", "members:\n  - name: Baker\n"),
    "a key in quotes": ("\"comunity\":\n  'nmae': Loaf\n", "\"community\":\n  'name': Loaf\n"),
    "what stands below a mended key": (
        TOP + "membres:\n  - nmae: Baker\n    recieves: [{txt: Bread}]\n",
        TOP + "members:\n  - name: Baker\n    receives: [{text: Bread}]\n",
    ),
    "a slip in an id": (
        TOP + "members:\n  - id: regular\n    receives: [{text: Bread, from: \"regulr\"}]\n",
        TOP + "members:\n  - id: regular\n    receives: [{text: Bread, from: \"regular\"}]\n",
    ),
    "a slip in a fixed word": (
        TOP + "members:\n  - id: baker\n    kind: persn # one\n",
        TOP + "members:\n  - id: baker\n    kind: person # one\n",
    ),
    "a colon in a sentence": (
        "community:\n  name: Bread: how # a note\n",
        'community:\n  name: "Bread: how" # a note\n',
    ),
    "a colon in a sentence of a list": (
        TOP + "members:\n  - name: Baker\n    receives:\n      - Help: fast answers # a note\n",
        TOP + 'members:\n  - name: Baker\n    receives:\n      - "Help: fast answers" # a note\n',
    ),
    "a sign at the start": ("community:\n  name: @home\n", 'community:\n  name: "@home"\n'),
    "a placeholder": ("community:\n  name: {{ name }}\n", 'community:\n  name: "{{ name }}"\n'),
    "a sentence in curly brackets": (
        TOP + "members: [{name: Baker, summary: Bakes, eats}]\n",
        TOP + 'members: [{name: Baker, summary: "Bakes, eats"}]\n',
    ),
    "tabs": ("community:\n\tname: Loaf\n\tbrand: Tab\there\n", "community:\n name: Loaf\n brand: Tab\there\n"),
    "a blank after dash and colon": (
        TOP + "members:\n  - name:Baker\n    values:\n      -Patience\n      -Openness\n",
        TOP + "members:\n  - name: Baker\n    values:\n      - Patience\n      - Openness\n",
    ),
    "bullets of another program": (
        TOP + "members:\n  • id: baker\n    name: Baker\n  • id: reader\n",
        TOP + "members:\n  - id: baker\n    name: Baker\n  - id: reader\n",
    ),
    "a dash that an entry lacks": (
        TOP + "members:\n  - id: baker\n    name: Baker\n    id: reader\n    name: Reader\n",
        TOP + "members:\n  - id: baker\n    name: Baker\n  - id: reader\n    name: Reader\n",
    ),
    "another word of a set": (
        TOP + "members:\n  - id: baker\n    kind: human\n",
        TOP + "members:\n  - id: baker\n    kind: person\n",
    ),
    "a key in another language": (TOP + "mitglieder:\n  - name: Baker\n", TOP + "members:\n  - name: Baker\n"),
    "a hidden character in a key": ("community:\n  na\u200bme: Loaf\n", "community:\n  name: Loaf\n"),
    "rows of a table, with a mistake below them": (
        TOP + "members:\n| id | name |\n|---|---|\n| baker | Baker: one |\nrituals:\n  - @noon\n",
        TOP + "members:\n  - id: baker\n    name: \"Baker: one\"\nrituals:\n  - \"@noon\"\n",
    ),
    "an e-mail": ("> community:\n>   name: Loaf Club\n>\n> purpose:\n", "community:\n  name: Loaf Club\n\npurpose:\n"),
    "a to-do list": (
        TOP + "brand_role:\n  commitments:\n    - [ ] Ovens\n    - [x] Tea\n",
        TOP + "brand_role:\n  commitments:\n    - Ovens\n    - Tea\n",
    ),
    "blanks of a web page": (
        "community:\n\u00a0 name: L\n\u00a0\u00a0brand: T\n",
        "community:\n  name: L\n  brand: T\n",
    ),
    "words of the community's own": (
        TOP
        + "members:\n  - name: Super users\n    summary: >-  # users\n      Users help\n      other users.\n"
        + "    receives: ['A users'' day', see https://x.example/users]\n"
        + "    persona: {quote: We are users, context: 'USERS, for years'}\n"
        + "language:\n  - {instead_of: [users], say: members, because: users take}\n",
        TOP
        + "members:\n  - name: Super users\n    summary: >-  # users\n      Members help\n      other members.\n"
        + "    receives: ['A members'' day', see https://x.example/users]\n"
        + "    persona: {quote: We are users, context: 'MEMBERS, for years'}\n"
        + "language:\n  - {instead_of: [users], say: members, because: users take}\n",
    ),
}  # fmt: skip

KEPT = {
    "a key that is there already": "community:\n  name: Loaf\n  nmae: Club\n",
    "two ids that are as near": TOP + "members:\n  - id: stage-1\n  - {id: stage-2, part_of: stage-3}\n",
    "a key that is at home elsewhere": TOP + "journeys: [{subject: A loaf, stages: [{name: A, text: Late}]}]\n",
    "a day that may be a month": TOP + "success: {kpis: [{name: Loaves, by: 3/4/2027}]}\n",
    "a text cut at a hash": "community:\n  name: We are #1\n",
    "a quote that is not closed": "community:\n  name: \"Loaf\n  brand: Tin\n",
    "a list item beside its key": TOP + "members:\n  - name: - Baker\n",
    "a sentence over two lines": TOP + "members:\n  - name: Baker\n    summary: Bread: how\n      and why\n",
    "a word of another language": TOP + "purpose:\n  statement: {text: users, lang: de}\n"
    "language: [{instead_of: users, say: members}]\n",
    "words that say what not to say": TOP + "guidelines:\n  - text: Never call anyone a 'user' or a user\n"
    "purpose: {not: [A place for users], statement: No audience but an audience of one}\n"
    "playbooks: [{name: P, plays: [{when: Noon, avoid: [Dear user]}]}]\n"
    "language: [{instead_of: [user, users], say: member}]\n",
    "an entry cut off": TOP + "sources:\n  - {id: a, na\n",
    "a file without indentation": "community:\nname: Loaf\nbrand: Tin\nmeasures: [a]\n",
    "an article that would be wrong": TOP + "purpose: {statement: An audience is no user of a thing}\n"
    "language: [{instead_of: [audience], say: members}]\n",
}  # fmt: skip


def _look(text: bytes | str) -> Loaded:
    return examine(text, Standards(TODAY))


def _mended(text: str) -> Mended:
    return mended(_look(text.encode()), _look)


@pytest.mark.slips
@pytest.mark.parametrize(("wrong", "right"), MENDED.values(), ids=MENDED)
def test_what_can_only_be_meant_in_one_way_is_mended(wrong: str, right: str) -> None:
    """Lost otherwise: an author is told the right word, and still has to type it."""
    assert _mended(wrong).manuscript.text == right


@pytest.mark.parametrize("text", KEPT.values(), ids=KEPT)
def test_what_is_in_doubt_stays(text: str) -> None:
    """Lost otherwise: a tool that guesses, and turns a mistake that is told into one that nobody sees."""
    assert _mended(text).manuscript.text == text


@pytest.mark.slips
@pytest.mark.parametrize(("wrong", "right"), MENDED.values(), ids=MENDED)
def test_line_ends_and_byte_order_mark_stay(wrong: str, right: str) -> None:
    """Lost otherwise: a file from Windows in which every line counts as changed."""
    data = b"\xef\xbb\xbf" + wrong.replace("\n", "\r\n").encode()
    assert mended(_look(data), _look).manuscript.data == b"\xef\xbb\xbf" + right.replace("\n", "\r\n").encode()


def test_a_change_that_leads_to_a_new_mistake_is_dropped() -> None:
    """Lost otherwise: a file that is worse after it was mended."""
    text = (
        TOP + "members:\n  - {id: baker, contributes: [{text: Bread, to: bakr}]}\n  - {id: bakxer}\nchannels: hello\n"
    )
    result = _mended(text)
    assert len(result.loaded.problems) <= len(_look(text).problems)
    twice = _mended("community: {name: A}\nmembers: [{id: baker}]\nmembres: [{id: baker}]\n")
    assert "membres" in twice.manuscript.text


def test_a_file_in_another_encoding_is_not_touched() -> None:
    """Lost otherwise: letters that are replaced in silence."""
    with pytest.raises(EncodingError):
        _ = _look("community: {name: Bäckerei}".encode("latin-1")).manuscript


def test_a_mended_file_has_nothing_left_to_mend() -> None:
    """Lost otherwise: an author has to call it again and again."""
    for wrong, _ in MENDED.values():
        once = _mended(wrong)
        assert mended(once.loaded, _look).manuscript == once.manuscript


SOUND = (ROOT / "examples" / "avon-beauty-connects" / "purpose.yml").read_text("utf-8")
WILD = some.characters(blacklist_categories=["Cs"]) | some.sampled_from(list(":#-{}[]'\"\t \n|>@`&*"))


@settings(max_examples=25)
@given(some.lists(some.tuples(some.floats(0, 1), some.booleans(), WILD), min_size=1, max_size=4))
def test_nothing_is_made_worse(slips: list[tuple[float, bool, str]]) -> None:
    """Lost otherwise: whoever has typed a wrong letter somewhere loses a line elsewhere."""
    text = "".join(SOUND.splitlines(keepends=True)[:90])
    for where, is_lost, letter in slips:
        at = int(where * len(text))
        text = text[:at] + ("" if is_lost else letter) + text[at + is_lost :]
    before, result = _look(text), mended(_look(text.encode()), _look)
    assert len(result.loaded.problems) <= len(before.problems)
    assert result.manuscript.text.count("\n") == text.count("\n")
    if not result.done:
        assert result.manuscript.text == text


@pytest.mark.slips
@pytest.mark.parametrize("seed", range(12))
def test_two_letters_that_changed_places_are_put_right(seed: int) -> None:
    """Lost otherwise: the most frequent slip of all is mended in short examples only."""
    lines = SOUND.splitlines(keepends=True)[:90]
    chance = random.Random(seed)  # noqa: S311  # no secret
    numbers = [i for i, line in enumerate(lines) if line.lstrip(" -").startswith(("name:", "summary:", "means:"))]
    number = chance.choice(numbers)
    key = lines[number].lstrip(" -").split(":")[0]
    lines[number] = lines[number].replace(f"{key}:", f"{key[0]}{key[2]}{key[1]}{key[3:]}:", 1)
    assert _mended("".join(lines)).manuscript.text == "".join(SOUND.splitlines(keepends=True)[:90])
