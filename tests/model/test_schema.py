"""The JSON Schema: what editors complete, explain and underline. It has to say what the loader says."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator

from purposebook.loader import load
from purposebook.model.base import Base
from purposebook.model.keys import key_tables
from purposebook.model.schema import as_json
from purposebook.nodes import Mapping, Node, Scalar, Sequence

from test_every_key import CLASSES, KEYS, _ids, needed, node, read

SCHEMA: dict[str, Any] = json.loads(as_json())
BAD = sorted((Path(__file__).parents[1] / "bad" / "model").glob("*.yml"))
SHAPE = {"unknown-key", "missing-key", "wrong-shape", "unknown-value", "out-of-scale", "not-yes-or-no"}
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


GROUPS = [base for base in CLASSES if base.__name__ in SCHEMA["definitions"] or base.__name__ == "Purposebook"]
IN_SCHEMA = [(base, key) for base, key in KEYS if base in GROUPS]
