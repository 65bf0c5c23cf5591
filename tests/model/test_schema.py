"""The JSON Schema: what editors complete, explain and underline. It has to say what the loader says."""

from __future__ import annotations

import json
import re
import warnings
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator
from test_every_key import CLASSES, WRONG, _ids, needed, node, own_keys, read, reader
from yaml12 import plain

from purposebook.authoring.editors import editor_schema
from purposebook.authoring.editors.schema import as_json
from purposebook.checking.rules import RULES
from purposebook.fields.base import Base
from purposebook.fields.reading import Reading
from purposebook.fields.text import Detail, Entity
from purposebook.loader import load
from purposebook.model.journeys import Journey
from purposebook.model.members import Member
from purposebook.model.playbooks import Play, Playbook
from purposebook.model.root import Purposebook
from purposebook.model.success import Kpi
from purposebook.source.nodes import Mapping, Sequence

WRITTEN = as_json()
SCHEMA: dict[str, Any] = json.loads(WRITTEN)
BAD = sorted(file for room in ("loader", "slips/keys") for file in (Path(__file__).parents[1] / room).glob("*.yml"))
SHAPE = {"unknown-key", "missing-key", "wrong-shape", "unknown-value", "out-of-scale", "not-yes-or-no", "not-a-number",
         "not-a-date", "out-of-range", "bad-id", "reserved-id", "unknown-schema"}  # fmt: skip


@cache
def validator(base: type[Base]) -> Draft7Validator:
    """The schema of one group of keys."""
    if base.__name__ in SCHEMA["definitions"]:
        part = {"$ref": f"#/definitions/{base.__name__}", "definitions": SCHEMA["definitions"]}
    else:
        part = SCHEMA
    return Draft7Validator(part)


def accepts(base: type[Base], text: str) -> bool:
    return bool(validator(base).is_valid(plain(node(text))))


IN_SCHEMA = [base for base in CLASSES if base is Purposebook or base.__name__ in SCHEMA["definitions"]]


def test_it_is_a_schema_that_editors_know() -> None:
    """Lost otherwise: the editor shows 'invalid schema' and helps with nothing."""
    Draft7Validator.check_schema(SCHEMA)
    assert SCHEMA["$schema"] == "http://json-schema.org/draft-07/schema#"
    refs = set(re.findall(r'"\$ref": "#/definitions/(\w+)"', WRITTEN))
    assert refs == set(SCHEMA["definitions"])
    assert "$defs" not in WRITTEN


def test_it_is_made_without_a_word() -> None:
    """Lost otherwise: `purposebook schema` answers with warnings of a library nobody knows."""
    with warnings.catch_warnings(record=True) as told:
        warnings.simplefilter("always")
        assert as_json() == WRITTEN
    assert told == []


def properties(base: type[Base]) -> dict[str, Any]:
    """What the schema says of each key of a group."""
    part = SCHEMA if base is Purposebook else SCHEMA["definitions"][base.__name__]
    found: dict[str, Any] = next(it for it in (part, *part.get("anyOf", ())) if "properties" in it)["properties"]
    return found


def test_every_key_is_explained_in_the_editor() -> None:
    """Lost otherwise: no words and no example when the mouse rests on a key."""
    assert [base for base in CLASSES if base is not Detail] == IN_SCHEMA
    for base in IN_SCHEMA:
        assert list(properties(base)) == list(base.key_names()), base
        for name, prop in properties(base).items():
            assert re.fullmatch(rf"(?s)\S.*\n\nExample:\n{name}:\s+\S.*", prop["description"]), (base.__name__, name)
            told = re.fullmatch(r"(?s)\S.*\n\n```yaml\n(.+)\n```", prop["markdownDescription"])
            assert told, (base.__name__, name)
            assert read(base, told[1] + needed(base, name))[1] == [], told[1]


def test_every_word_of_a_choice_is_explained() -> None:
    """Lost otherwise: a list of words to choose from, and nothing says what `within` or `lagging` means."""
    choices = [form for base in IN_SCHEMA for prop in properties(base).values() for form in prop.get("anyOf", ())]
    enums = [
        form for form in choices if "enum" in form and set(form["enum"]) != {"yes", "no"} and len(form["enum"]) > 1
    ]
    assert len(enums) > 8
    for form in enums:
        assert len(form["enumDescriptions"]) == len(form["enum"]), form
        assert all(form["enumDescriptions"]), form


def test_a_new_entry_is_whole_and_invents_nothing() -> None:
    """Lost otherwise: the editor puts in a member type that is a mistake, or with words that nobody wrote."""
    bodies = {base: next(iter(_snippets(base)), None) for base in IN_SCHEMA if issubclass(base, Entity)}
    assert {Member, Kpi, Play, Playbook, Journey} <= {base for base, body in bodies.items() if body}
    for base, body in bodies.items():
        assert body, base
        assert all(re.fullmatch(r"\$\d", stop) for value in body.values() for stop in value), body
        assert {group[0] for group in base.needs} <= set(body), base
        assert set(body) <= set(base.key_names())


def _snippets(base: type[Base]) -> list[dict[str, Any]]:
    part = SCHEMA["definitions"][base.__name__]
    return [
        {key: stop if isinstance(stop, list) else [stop] for key, stop in snippet["body"].items()}
        for form in (part, *part.get("anyOf", ()))
        for snippet in form.get("defaultSnippets", ())
    ]


BEGIN = "\ncommunity: {name: A}"
IDS = {"unknown-reference", "ambiguous-reference", "wrong-kind", "duplicate-id"}
UNKNOWABLE = {"1e400"}  # a word to the loader, infinite to an editor; test_schema_agrees has more of these


@pytest.mark.parametrize("base", IN_SCHEMA, ids=_ids)
def test_the_editor_agrees_with_the_loader(base: type[Base]) -> None:
    """Lost otherwise: red lines under a sound file, or none under a mistake that stops the build."""
    for key in own_keys(base):
        forms = [f"{key}:\n{it}" if it.startswith("- ") else f"{key}: {it}" for it in WRONG if it not in UNKNOWABLE]
        for form in (base.key_example(key), f"{key}: ~", *forms):
            text = form + needed(base, key) + BEGIN * (base is Purposebook and key != "community")
            found = load(text).problems if base is Purposebook else read(base, text)[1]
            codes = {problem.code for problem in found} - IDS
            if not codes:
                assert accepts(base, text), text
            if codes & SHAPE:
                assert not accepts(base, text), text


@pytest.mark.parametrize("base", [base for base in IN_SCHEMA if base.sample], ids=_ids)
def test_both_accept_the_whole_example(base: type[Base]) -> None:
    """Lost otherwise: the example that an error shows is a mistake itself."""
    found = node(base.sample)
    first = found.items[0] if isinstance(found, Sequence) else found
    assert isinstance(first, Mapping)
    if first.entries[0].key not in base.key_names():
        first = first.entries[0].value
        assert isinstance(first, Mapping)
    reading = Reading()
    assert reader(base).validate_python(first, context=reading) is not None
    assert reading.problems == []
    assert validator(base).is_valid(plain(first))


@pytest.mark.parametrize("file", BAD, ids=lambda file: file.stem)
def test_the_editor_underlines_bad_files(file: Path) -> None:
    """Lost otherwise: the author learns only at build time of what the editor could have shown while typing."""
    text = file.read_text("utf-8")
    codes = {problem.code for problem in load(text).problems}
    if codes & SHAPE:
        assert not accepts(Purposebook, text)
    elif codes <= {"unknown-reference", "ambiguous-reference", "wrong-kind", "duplicate-id"}:
        assert accepts(Purposebook, text)


def test_the_committed_schema_is_this_one(root: Path) -> None:
    """Lost otherwise: editors follow an old schema. Mend: `make schema`."""
    assert (root / "purpose.schema.json").read_text("utf-8") == editor_schema.schema()


def test_checks_are_known_by_name() -> None:
    """Lost otherwise: below `checks:` the editor offers nothing, and nothing says what `only-lagging` looks for."""
    checks = json.loads(editor_schema.schema())["properties"]["checks"]["anyOf"][0]
    assert set(checks["properties"]) == set(RULES)
    for name, check in checks["properties"].items():
        assert RULES[name].code.title.replace("`", "") in check["description"]
        assert f"{name}: off" in check["markdownDescription"]
        assert check["anyOf"][0]["anyOf"][0]["enum"] == ["off", "info", "warning", "error"]
