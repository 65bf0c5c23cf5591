"""What holds for every key of every group of keys, tried on all of them by reflection from `Purposebook`."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from textwrap import indent
from typing import Annotated, Any, get_args, get_origin

import pytest
from pydantic import Field, TypeAdapter

from purposebook import source
from purposebook.model.base import Base
from purposebook.model.keys import key_tables
from purposebook.model.listing import Listing
from purposebook.model.reading import Reading
from purposebook.model.root import Purposebook
from purposebook.model.text import Detail, Text
from purposebook.nodes import Node, Scalar, Sequence
from purposebook.problems import Problem


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


def node(text: str) -> Node:
    found, problems = source.read(text.encode())
    assert not problems, (text, problems)
    assert found is not None
    return found


@cache
def reader(base: type[Base]) -> TypeAdapter[Any]:
    return TypeAdapter(Annotated[base | None, Field(default=None)])


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


TEXTS = [(base, key) for base, key in KEYS if any(issubclass(it, Text) for it in field_of(base, key))]
LISTS = [(base, key) for base, key in KEYS if Listing in field_of(base, key)]


def test_reflection_finds_the_model() -> None:
    """Lost otherwise: every test below passes on nothing."""
    assert len(CLASSES) > 40
    assert len(TEXTS) > 80
    assert len(LISTS) > 80


@pytest.mark.parametrize(("base", "key"), KEYS, ids=_ids)
def test_the_example_of_a_key_can_be_pasted(base: type[Base], key: str) -> None:
    """Lost otherwise: an author copies the example beside an open question or an error and gets another error."""
    made, problems = read(base, base.key_example(key) + needed(base, key))
    assert problems == []
    assert getattr(made, base.key_names()[key]) not in (None, ())


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


@pytest.mark.parametrize(("base", "key"), TEXTS, ids=_ids)
def test_a_text_is_words_or_keys(base: type[Base], key: str) -> None:
    """Lost otherwise: one of the forms that real files mix is refused, or its source is dropped."""
    attribute = base.key_names()[key]
    forms = {
        "words": f"{key}: no, thanks: 5",
        "quoted": f'{key}: "no, thanks: 5"',
        "keys": f"{key}:\n  text: 'no, thanks: 5'\n  source: interviews\n  as_of: 2026-11-22\n  confidence: observed",
        "folded": f"{key}: >-\n  no,\n  thanks: 5",
    }
    if base.key_names().get(key) and Listing in field_of(base, key):
        forms["list"] = f"{key}:\n- 'no, thanks: 5'"
        forms["list of keys"] = f"{key}:\n- text: 'no, thanks: 5'\n  source: [interviews, diary]"
    forms["words"] = f"{key}: 'no, thanks: 5'"
    for form, text in forms.items():
        made, problems = read(base, text + needed(base, key))
        assert problems == [], form
        value = getattr(made, attribute)
        said = value[0] if isinstance(value, Listing) else value
        assert said.text == "no, thanks: 5", form
        assert bool(said.source) == ("keys" in form), form
        assert said.mark.line >= 1


@pytest.mark.parametrize(("base", "key"), TEXTS, ids=_ids)
def test_nothing_can_be_said_of_any_text(base: type[Base], key: str) -> None:
    """Lost otherwise: 'none, because …' or 'not published' is read as an open question, or as an error."""
    for word in ("none", "withheld"):
        made, problems = read(base, f"{key}: {{{word}: Nobody asked}}" + needed(base, key))
        assert problems == []
        value = getattr(made, base.key_names()[key])
        said = value.gap if isinstance(value, Listing) else value
        assert getattr(said, word) == "Nobody asked"
        assert said.is_empty


@pytest.mark.parametrize(("base", "key"), LISTS, ids=_ids)
def test_a_list_may_be_one_entry_or_a_reason(base: type[Base], key: str) -> None:
    """Lost otherwise: `to: regular` needs brackets, a list with an empty line fails, or `none:` is lost."""
    attribute = base.key_names()[key]
    example = base.key_example(key).partition(":")[2].strip()
    found = node(example)
    entries = found.items if isinstance(found, Sequence) else (found,)
    alone = example if not isinstance(found, Sequence) else example.removeprefix("- ").strip("[]").split(", ")[0]
    if example.startswith("- "):
        alone = "\n" + indent(example.removeprefix("- "), "  ").replace("    ", "  ")
    many = f"\n- {example}" if not isinstance(found, Sequence) else f" {example}"
    if example.startswith("- "):
        many = f"\n{example}"
    counts = {f"{key}: {alone}": 1, f"{key}:{many}\n": len(entries), f"{key}: []": 0, f"{key}: ~": 0, f"{key}: [~]": 0}
    for text, count in counts.items():
        made, problems = read(base, text + needed(base, key))
        assert problems == [] or not count, text  # an empty list may leave out what is needed
        if made is not None:
            assert len(getattr(made, attribute)) == count, text
    made, problems = read(base, f"{key}: {{none: Nobody asked}}" + needed(base, key))
    assert problems == []
    assert getattr(made, attribute).gap.none == "Nobody asked"


WRONG = ("words", "[a, b]", "[[a]]", "{zz: 1}", "[{zz: 1}]", "~", "[~]", "{}", "[]", "{none: }", "{none: x, text: y}",
         "{text: {text: a}}", "- - - a", "''", "{details: [a]}", "{source: {a: b}}", "{id: [a]}", "-1", "1e400",
         "99999999999999999999", "{also: {also: {also: a}}}", "{x-own: [a, {b: c}]}", "{formerly: {a: b}}")  # fmt: skip


@pytest.mark.parametrize(("base", "key"), KEYS, ids=_ids)
def test_no_shape_under_any_key_stops_the_reading(base: type[Base], key: str) -> None:
    """Lost otherwise: one odd entry ends in a traceback, and hides every other mistake in the file."""
    for wrong in WRONG:
        text = f"{key}:\n{wrong}" if wrong.startswith("- ") else f"{key}: {wrong}"
        made, problems = read(base, text + needed(base, key))
        assert made is not None or problems, wrong
        assert all(problem.message and problem.mark.line for problem in problems), wrong


@pytest.mark.parametrize("base", CLASSES, ids=_ids)
def test_keys_of_ones_own_are_left_alone(base: type[Base]) -> None:
    """Lost otherwise: `x-note:` is called a mistake somewhere, and teams can not keep their own data in the file."""
    made, problems = read(base, "x-note: {any: [thing, {at: all}]}" + needed(base, ""))
    assert problems == []
    assert made is not None


@pytest.mark.parametrize("base", CLASSES, ids=_ids)
def test_a_slip_of_a_key_is_told_with_what_was_meant(base: type[Base]) -> None:
    """Lost otherwise: a mistyped key is dropped in silence, and its answer with it."""
    for key in base.key_names():
        slip = f"{key[:-1]}{key[-1]}{key[-1]}" if len(key) > 2 else f"{key}x{key}"
        _, problems = read(base, f"{slip}: x" + needed(base, ""))
        assert [problem.code for problem in problems] == ["unknown-key"], slip
        if len(key) > 2:
            assert f"'{key}'" in problems[0].hint


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
        assert base.__name__.lower() in tables or base.__name__ in ("Prose", "Gap")


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
    """Lost otherwise: an entry without the one thing it can not do without goes through, or nobody says what is missing."""
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
