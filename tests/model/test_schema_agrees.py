"""The schema and the loader on files that nobody wrote: red lines under what fails, and under nothing else."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import cache
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from test_every_key import needed, node, own_keys, read
from test_schema import IN_SCHEMA, properties, validator
from yaml12 import plain

from purposebook import source
from purposebook.fields.base import Base
from purposebook.loader import load
from purposebook.model.features import Feature
from purposebook.model.journeys import JourneyStage
from purposebook.model.keys import groups_in
from purposebook.model.root import Purposebook
from purposebook.model.success import Kpi

# What JSON Schema has no words for: it sees one value at a time, and no ids beside each other.
ELSEWHERE = {
    "unknown-reference",
    "ambiguous-reference",
    "wrong-kind",
    "duplicate-id",
    "own-word",
}  # or no mistake at all

# What JSON Schema can not tell apart, for it sees the value that a text stands for. (Group, line, is it sound?)
# Numbers in other notations, days that only some years have, letters beyond ASCII that are no small letters.
BEYOND = (
    (Kpi, "bands: [0x1F]", False), (Kpi, "bands: [.nan]", False), (Feature, "confidence: '0.05k'", True),
    (Feature, "impact: 0x2", False), (JourneyStage, "feels: 1e1", True), (Kpi, "id: 1e400", True),
    (Kpi, "by: 2027-02-29", False), (Kpi, "by: 3/4/2026", False), (Kpi, "by: 31 June 2026", False),
    (Kpi, "by: 2e3", False), (Kpi, "by: 0999", True), (Kpi, "by: 2026.0", False),
    (Kpi, "id: É", False), (Kpi, "id: é--b", False), (Kpi, "id: 1.0", False), (Kpi, "id: 0x1F", False),
    (Kpi, "id: TRUE", False), (Purposebook, "schema: 1.0", False),
)  # fmt: skip

WORDS = (
    "words", "'two words'", "''", "' '", "~", "null", "true", "false", "no", "Yes", "'yes'", "off", "ON",
    "0", "-1", "3", "3.5", "-4", ".5", "1_000", "'1,000'", "'1e3'", "100", "101", "80%", "'150%'", "about 7",
    "'5M+'", "'12:30'", "'2 (high)'", "'2'", "'0.25'", "2k", "-3", "'-3'", "'−2'", "'3.1'",
    "2026", "2026-11", "2026-Q4", "2026-q5", "2026-11-22", "2026-02-30", "2026-13", "26-1-1", "next spring",
    "22.11.2026", "22 November 2026", "end of May 2026", "Q3 2026",
    "2026年4月", "令和8年4月", "spring 2026", "2020-2025", "TBD", "n/a",
    "first-loaf", "First", "a--b", "-a", "'a b'", "everyone", "brand", "con", "404", "a/b", "a.b", "été",
    "Down", "' UP '", "within", "dwn", "public  body", "Measured", "'Won''t'", "organization", "Phone", "Success",
    "like", "Kettle & Crumb", "partners", "error", "Info", "1", "'1'", f"'{'a' * 41}'",
)  # fmt: skip


def flow(written: Any) -> str:
    """YAML of lists and groups around words that are written already."""
    if isinstance(written, dict):
        return "{" + ", ".join(f"{json.dumps(key)}: {flow(value)}" for key, value in written.items()) + "}"
    return f"[{', '.join(map(flow, written))}]" if isinstance(written, list) else str(written)


scalars = st.sampled_from(WORDS)
reasons = st.sampled_from(
    [{"none": "why"}, {"withheld": "why", "source": "x"}, {"none": "~"}, {"none": "why", "x-own": "1"}]
)


@cache
def examples(base: type[Base], key: str) -> Any:
    """The example of a key, as a tree of words."""
    node, problems, _ = source.read(base.key_example(key))
    assert not problems
    assert node is not None
    return _written(node)[key]


def _written(node: Any) -> Any:
    if hasattr(node, "items"):
        return [_written(item) for item in node.items]
    if hasattr(node, "entries"):
        return {entry.key: _written(entry.value) for entry in node.entries}
    return json.dumps(node.value, ensure_ascii=False) if " " in node.value or not node.plain else node.value


@cache
def answers(base: type[Base], key: str, depth: int) -> st.SearchStrategy[Any]:
    """What may stand under a key: mostly right, often slightly wrong."""
    inner = [found for found in groups_in(base.model_fields[base.key_names()[key]].annotation) if depth]
    one = st.one_of(st.just(examples(base, key)), scalars, *(groups(group, depth - 1) for group in inner))
    return st.one_of(one, one, st.lists(st.one_of(one, scalars), max_size=3), reasons, st.lists(reasons, max_size=2))


@cache
def groups(base: type[Base], depth: int) -> st.SearchStrategy[dict[str, Any]]:
    """A group of keys; seldom without one that it needs, seldom with one that it does not know."""

    @st.composite
    def made(draw: Callable[[Any], Any]) -> dict[str, Any]:
        needed = [group[0] for group in base.needs if draw(st.integers(0, 9))]
        keys = draw(st.lists(st.sampled_from(list(base.key_names())), max_size=3, unique=True))
        group = {key: draw(answers(base, key, depth)) for key in dict.fromkeys([*needed, *keys])}
        if not draw(st.integers(0, 7)):
            group |= draw(st.sampled_from([{"zz": "1"}, {"x-own": "[{a: b}]"}, {"details": details(draw)}]))
        return group

    return made()


def details(draw: Callable[[Any], Any]) -> Any:
    """Labels of an author's own, to any depth."""
    leaf = st.one_of(
        scalars, st.lists(scalars, max_size=2), reasons, st.just({"text": "a", "source": "b"}), st.just({"source": "b"})
    )
    labels = st.sampled_from(["A", "x-b", "text", "1"])
    groups = st.recursive(leaf, lambda part: st.dictionaries(labels, part, max_size=2))
    return draw(st.one_of(groups, st.lists(groups, max_size=2)))


def verdicts(base: type[Base], text: str) -> tuple[set[str], bool]:
    """What the loader finds in a group of keys, and whether the schema accepts it."""
    found = load(text).problems if base is Purposebook else read(base, text)[1]
    return {problem.code for problem in found} - ELSEWHERE, validator(base).is_valid(plain(node(text)))


def agree(base: type[Base], text: str) -> None:
    """Both say the same of a group of keys; an error tells what each of them found."""
    wrong, accepted = verdicts(base, text)
    if (not wrong) != accepted:
        red = [error.message for error in validator(base).iter_errors(plain(node(text)))]
        pytest.fail(f"{text}\nloader: {wrong or 'sound'}\nschema: {red or 'sound'}")


@pytest.mark.parametrize("base", IN_SCHEMA, ids=lambda base: base.__name__)
@settings(max_examples=12)
@given(data=st.data())
def test_of_every_group_of_keys_both_say_the_same(base: type[Base], data: st.DataObject) -> None:
    """Lost otherwise: red lines under a sound file, or none under a mistake that stops the build."""
    agree(base, flow(data.draw(groups(base, 1))))


def forms() -> dict[str, tuple[type[Base], str]]:
    """Every form that a key can have, with one key that has it."""
    found: dict[str, tuple[type[Base], str]] = {}
    for base in IN_SCHEMA:
        for key in own_keys(base):
            found.setdefault(json.dumps(properties(base)[key].get("anyOf")), (base, key))
    return found


@pytest.mark.parametrize(("base", "key"), forms().values(), ids=str)
def test_of_every_word_both_say_the_same(base: type[Base], key: str) -> None:
    """Lost otherwise: `Down` or `2026-Q4` is underlined although it builds, or `dwn` is not although it fails."""
    rest = needed(base, key) + ("\ncommunity: {name: A}" if base is Purposebook and key != "community" else "")
    for word in WORDS:
        agree(base, f"{key}: {word}{rest}")
        agree(base, f"{key}: [{word}]{rest}")


@pytest.mark.parametrize(("base", "line", "is_sound"), BEYOND, ids=str)
def test_what_only_the_loader_can_tell(base: type[Base], line: str, is_sound: bool) -> None:
    """Lost otherwise: the list above says of the schema what is no longer so. Mend: take the line out of it."""
    rest = needed(base, line.partition(":")[0]) + ("\ncommunity: {name: A}" if base is Purposebook else "")
    wrong, accepted = verdicts(base, line + rest)
    assert (not wrong) == is_sound, wrong
    assert accepted != is_sound
