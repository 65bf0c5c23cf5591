"""What holds for every key of every group of keys, tried on all of them by reflection from `Purposebook`."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import product
from typing import Annotated, Any, get_args, get_origin

import pytest
from pydantic import Field, TypeAdapter

from purposebook import source
from purposebook.fields.base import Base
from purposebook.fields.listing import Listing
from purposebook.fields.reading import Reading
from purposebook.fields.remark import Remark
from purposebook.fields.text import Detail, Noted, Text
from purposebook.model.keys import key_tables
from purposebook.model.root import Purposebook
from purposebook.problems import Problem
from purposebook.source.nodes import Node, Scalar


def _inner(annotation: Any) -> list[Any]:
    """The classes below an annotation, a `Listing` included."""
    if get_origin(annotation) is Listing:
        return [Listing, *_inner(get_args(annotation)[0])]
    if isinstance(annotation, type):
        return [annotation]
    return [found for part in get_args(annotation) for found in _inner(part)]


def _classes(base: type[Base], found: dict[type[Base], None]) -> dict[type[Base], None]:
    found[base] = None
    for field in base.model_fields.values():
        for inner in _inner(field.annotation):
            if issubclass(inner, Base) and inner not in found:
                _classes(inner, found)
    return found


CLASSES = list(_classes(Purposebook, {}))
KEYS = [(base, written) for base in CLASSES for written in base.key_names()]


def _ids(value: Any) -> str:
    return value.__name__ if isinstance(value, type) else str(value)


@cache
def node(text: str) -> Node:
    """The tree of a text without mistakes of writing."""
    found, problems, _ = source.read(text.encode())
    assert not problems, (text, problems)
    assert found is not None
    return found


@cache
def reader(base: type[Base]) -> TypeAdapter[Any]:
    return TypeAdapter(Annotated[base | None, Field(default=None)])  # type: ignore[arg-type]  # a type made here


@cache
def read(base: type[Base], text: str) -> tuple[Any, list[Problem]]:
    """One group of keys from YAML, with what was wrong in it."""
    reading = Reading()
    return reader(base).validate_python(node(text), context=reading), reading.problems


def needed(base: type[Base], besides: str) -> str:
    """The keys a group can not do without, beside one."""
    groups = [group for group in base.needs if besides not in group]
    return "".join(f"\n{base.key_example(group[0])}" for group in groups)


def field_of(base: type[Base], written: str) -> list[Any]:
    return _inner(base.model_fields[base.key_names()[written]].annotation)


def texts(base: type[Base]) -> list[str]:
    """The keys of a group that hold a text, or a list of them."""
    return [key for key in base.key_names() if any(issubclass(inner, Text) for inner in field_of(base, key))]


def own_keys(base: type[Base]) -> list[str]:
    """The keys of a group without those that all have in common; `Text` stands for these."""
    return [key for key in base.key_names() if key not in Noted.model_fields or base in (Text, Remark)]


def test_reflection_finds_the_model() -> None:
    """Lost otherwise: every test below passes on nothing."""
    assert len(CLASSES) > 40
    assert sum(len(texts(base)) for base in CLASSES) > 80
    assert sum(Listing in field_of(base, key) for base, key in KEYS) > 80


@pytest.mark.parametrize("base", CLASSES, ids=_ids)
def test_the_example_of_a_key_can_be_pasted(base: type[Base]) -> None:
    """Lost otherwise: an author copies the example beside an open question or an error and gets another error."""
    for key, attribute in base.key_names().items():
        made, problems = read(base, base.key_example(key) + needed(base, key))
        assert problems == [], key
        assert getattr(made, attribute) not in (None, ()), key


@pytest.mark.parametrize("base", CLASSES, ids=_ids)
def test_a_bare_text_answers_a_key_that_there_is(base: type[Base]) -> None:
    """Lost otherwise: a bare word ends in a traceback. (`kano: attractive` once did.)"""
    assert not base.shorthand or base.shorthand in base.key_names()


@pytest.mark.parametrize("base", CLASSES, ids=_ids)
def test_every_group_has_words_and_a_whole_example(base: type[Base]) -> None:
    """Lost otherwise: 'Here stands a list' without showing what should stand there."""
    assert base.title != Base.title
    assert base.sample or base is Detail
    assert (base.__doc__ or "").endswith(".")


@pytest.mark.parametrize("base", CLASSES, ids=_ids)
def test_a_text_is_words_or_keys(base: type[Base]) -> None:
    """Lost otherwise: one of the forms that real files mix is refused, or its source is dropped."""
    for key in texts(base):
        forms = {
            "words": f"{key}: 'no, thanks: 5'",
            "folded": f"{key}: >-\n  no,\n  thanks: 5",
            "keys": f"{key}:\n  text: 'no, thanks: 5'\n  source: diary\n  as_of: 2026-11-22\n  confidence: observed",
        }
        if Listing in field_of(base, key):
            forms["list"] = f"{key}:\n- 'no, thanks: 5'"
            forms["list of keys"] = f"{key}:\n- text: 'no, thanks: 5'\n  source: [interviews, diary]"
        for form, text in forms.items():
            made, problems = read(base, text + needed(base, key))
            assert problems == [], (key, form)
            value = getattr(made, base.key_names()[key])
            said = value[0] if isinstance(value, Listing) else value
            assert said.text == "no, thanks: 5", (key, form)
            assert bool(said.source) == ("keys" in form), (key, form)
            assert said.mark.line == (1 if form in ("words", "folded") else 2), (key, form)


@pytest.mark.parametrize("base", CLASSES, ids=_ids)
def test_nothing_can_be_said_of_any_text(base: type[Base]) -> None:
    """Lost otherwise: 'none, because …' or 'not published' is read as an open question, or as an error."""
    for key, word in product(texts(base), ("none", "withheld")):
        made, problems = read(base, f"{key}: {{{word}: Nobody asked}}" + needed(base, key))
        assert problems == [], key
        value = getattr(made, base.key_names()[key])
        said = value.gap if isinstance(value, Listing) else value
        assert said, key
        assert getattr(said, word) == "Nobody asked", key
        assert said.is_empty, key


@pytest.mark.parametrize("base", CLASSES, ids=_ids)
def test_a_list_may_be_one_entry_or_a_reason(base: type[Base]) -> None:
    """Lost otherwise: `to: regular` needs brackets, a list with an empty line fails, or `none:` is lost."""
    for key in (key for key in base.key_names() if Listing in field_of(base, key)):
        example = base.key_example(key).partition(":")[2].strip()
        many = f"\n{example}" if example.startswith("- ") else example if example.startswith("[") else f"[{example}]"
        alone = example.strip("[]").split(", ")[0] if example.startswith("[") else example
        if example.startswith("- "):
            alone = "\n" + "\n".join(f"  {line[2:]}" for line in example.splitlines())
        count = example.count(", ") + 1 if example.startswith("[") else 1
        counts = {alone: 1, many: count, "[]": 0, "~": 0, "": 0, "[~]": 0}
        for written, expected in counts.items():
            made, problems = read(base, f"{key}: {written}" + needed(base, key))
            assert problems == [] or not expected, (key, written)  # an open list may be what is needed
            assert made is None or len(getattr(made, base.key_names()[key])) == expected, (key, written)
        made, problems = read(base, f"{key}: {{none: Nobody asked}}" + needed(base, key))
        assert problems == [], key
        assert getattr(made, base.key_names()[key]).gap.none == "Nobody asked"


WRONG = ("words", "[a, b]", "[[a]]", "{zz: 1}", "[{zz: 1}]", "~", "[~]", "{}", "[]", "{none: }", "{none: x, text: y}",
         "{text: {text: a}}", "- - - a", "''", "{details: [a]}", "{source: {a: b}}", "{id: [a]}", "-1", "1e400",
         "99999999999999999999", "{also: {also: {also: a}}}", "{x-own: [a, {b: c}]}", "{formerly: {a: b}}")  # fmt: skip


@pytest.mark.parametrize("base", CLASSES, ids=_ids)
def test_no_shape_under_any_key_stops_the_reading(base: type[Base]) -> None:
    """Lost otherwise: one odd entry ends in a traceback, and hides every other mistake in the file."""
    for key, wrong in product(own_keys(base), WRONG):
        text = f"{key}:\n{wrong}" if wrong.startswith("- ") else f"{key}: {wrong}"
        made, problems = read(base, text + needed(base, key))
        assert made is not None or problems, (key, wrong)
        assert all(problem.message and problem.mark.line for problem in problems), (key, wrong)


@pytest.mark.parametrize("base", CLASSES, ids=_ids)
def test_keys_of_ones_own_are_left_alone(base: type[Base]) -> None:
    """Lost otherwise: `x-note:` is called a mistake somewhere, and teams can not keep their own data in the file."""
    made, problems = read(base, "x-note: {any: [thing, {at: all}]}" + needed(base, ""))
    assert problems == []
    assert made is not None


@pytest.mark.parametrize("base", CLASSES, ids=_ids)
def test_an_unknown_key_is_told_with_those_that_fit(base: type[Base]) -> None:
    """Lost otherwise: a mistyped key is dropped in silence, and its answer with it."""
    for key in own_keys(base):
        slip = f"{key[:-1]}{key[-1]}{key[-1]}" if len(key) > 2 else f"{key}x{key}"
        _, problems = read(base, f"{slip}: x" + needed(base, ""))
        assert [problem.code for problem in problems] == ["unknown-key"], slip
        assert f" {key}" in problems[0].hint


def _rows() -> Iterator[tuple[str, str]]:
    for table in key_tables():
        for row in table.rows:
            yield table.id, row.name


def test_every_key_stands_in_the_reference() -> None:
    """Lost otherwise: a key that works and that nobody can find."""
    rows = set(_rows())
    tables = {table.id for table in key_tables()}
    common = {key for key in Text.key_names() if ("text", key) in rows}
    for base, key in KEYS:
        if base is Detail:
            continue
        known = (base.__name__.lower(), key) in rows or key in common
        assert known, f"{base.__name__}.{key}"
        assert base.__name__.lower() in tables or base.__name__ in ("Prose", "Remark")


def test_the_reference_says_enough_of_every_key() -> None:
    """Lost otherwise: a row in the table of keys with an empty cell, or a link to a table that is not there."""
    tables = key_tables()
    for table in tables:
        assert table.title, table.id
        assert table.description, table.id
        for row in table.rows:
            assert row.description, (table.id, row.name)
            assert row.example.startswith(f"{row.name}:"), (table.id, row.name)
            assert not row.opens or row.opens in {other.id for other in tables}, (table.id, row.name)


@pytest.mark.parametrize("base", CLASSES, ids=_ids)
def test_what_is_needed_is_marked_and_told(base: type[Base]) -> None:
    """Lost otherwise: an entry without the one thing it needs goes through, or nobody says what is missing."""
    made, problems = read(base, "x-nothing: at all")
    assert (made is None) == bool(base.needs)
    assert [problem.code for problem in problems] == ["missing-key"] * bool(base.needs)
    if base.needs:
        assert f"'{base.needs[0][0]}'" in problems[0].message


def test_scalars_stay_as_typed() -> None:
    """Lost otherwise: `no` becomes False, `1.10` loses its zero, `12:30` becomes 750, a date becomes something else."""
    for typed in ("no", "1.10", "12:30", "2026-11-22", "0x1F", "1_000", "007", "1e3", ".5", "yes", "5M+"):
        made, problems = read(Text, f"text: {typed}")
        assert problems == []
        assert made.text == typed
        assert isinstance(node(typed), Scalar)
