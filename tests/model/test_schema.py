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

from purposebook.loader import load
from purposebook.model.base import Base
from purposebook.model.reading import Reading
from purposebook.model.root import Purposebook
from purposebook.model.schema import as_json
from purposebook.model.text import Detail
from purposebook.nodes import Mapping, Node, Scalar, Sequence

WRITTEN = as_json()
SCHEMA: dict[str, Any] = json.loads(WRITTEN)
BAD = sorted((Path(__file__).parents[1] / "bad" / "model").glob("*.yml"))
SHAPE = {"unknown-key", "missing-key", "wrong-shape", "unknown-value", "out-of-scale", "not-yes-or-no", "not-a-number",
         "not-a-date", "out-of-range", "bad-id", "reserved-id", "unknown-schema"}  # fmt: skip
WORDS = {"true": True, "false": False}


def plain(node: Node) -> Any:
    """What an editor's YAML 1.2 reader makes of it."""
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    if isinstance(node, Mapping):
        return {entry.key: plain(entry.value) for entry in node.entries}
    assert isinstance(node, Scalar)
    if not node.plain:
        return node.value
    if node.is_null:
        return None
    if node.value in WORDS:
        return WORDS[node.value]
    if re.fullmatch(r"[-+]?\d+", node.value):
        return int(node.value)
    return float(node.value) if re.fullmatch(r"[-+]?(\d+\.\d*|\.\d+)", node.value) else node.value


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


def test_every_key_is_explained_in_the_editor() -> None:
    """Lost otherwise: no words and no example when the mouse rests on a key."""
    assert [base for base in CLASSES if base is not Detail] == IN_SCHEMA
    for base in IN_SCHEMA:
        part = SCHEMA if base is Purposebook else SCHEMA["definitions"][base.__name__]
        properties = next(it for it in (part, *part.get("anyOf", ())) if "properties" in it)["properties"]
        assert list(properties) == list(base.key_names()), base
        for name, prop in properties.items():
            assert re.fullmatch(r"(?s)\S.*\.?\n\nExample: \S.*", prop["description"]), (base.__name__, name)


# Where the editor cannot know: an empty answer to a key that is needed, and what stands below labels of one's own.
UNKNOWABLE = {"~", "{none: }", "''"}


@pytest.mark.parametrize("base", IN_SCHEMA, ids=_ids)
def test_the_editor_agrees_with_the_loader(base: type[Base]) -> None:
    """Lost otherwise: red lines under a sound file, or none under a mistake that stops the build."""
    for key in own_keys(base):
        forms = [f"{key}:\n{it}" if it.startswith("- ") else f"{key}: {it}" for it in WRONG if it not in UNKNOWABLE]
        for form in (base.key_example(key), f"{key}: ~", *forms):
            text = form + needed(base, key)
            codes = {problem.code for problem in read(base, text)[1]}
            if not codes:
                assert accepts(base, text), text
            if codes & SHAPE and key != "details" and "~" not in form:
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
    if file.stem == "nothing-without-why":  # an empty `none:`, which a schema takes for an open answer
        return
    if codes & SHAPE and file.stem != "no-community":  # one rule of the whole file
        assert not accepts(Purposebook, text)
    elif codes <= {"unknown-reference", "ambiguous-reference", "wrong-kind", "duplicate-id"}:
        assert accepts(Purposebook, text)


def test_the_committed_schema_is_this_one(root: Path) -> None:
    """Lost otherwise: editors follow an old schema. Mend: `purposebook schema > purpose.schema.json`."""
    assert (root / "purpose.schema.json").read_text("utf-8") == WRITTEN
