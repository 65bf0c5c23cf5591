"""The JSON Schema of purpose.yml, made from the model: what editors complete and explain with."""

from __future__ import annotations

import json
from typing import Any

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core.core_schema import WithDefaultSchema

from purposebook.model.root import Purposebook

DIALECT = "http://json-schema.org/draft-07/schema#"  # the newest that yaml-language-server knows in full
NOISE = {"title", "default"}


class _Generator(GenerateJsonSchema):
    ignored_warning_kinds = {"skipped-choice"}

    def default_schema(self, schema: WithDefaultSchema) -> JsonSchemaValue:
        """A key without its default, which says nothing to an author."""
        return self.generate_inner(schema["schema"])


def as_schema() -> dict[str, Any]:
    """The schema as plain data."""
    made: dict[str, Any] = _tidy(Purposebook.model_json_schema(schema_generator=_Generator))
    defs = made.pop("$defs")
    return {"$schema": DIALECT, "title": "purpose.yml", **made, "definitions": defs}


def as_json() -> str:
    """The schema as a file."""
    return json.dumps(as_schema(), indent=1, ensure_ascii=False).replace("#/$defs/", "#/definitions/") + "\n"


def _tidy(value: Any, named: bool = False) -> Any:
    """Drop pydantic's noise; turn our own `x-example` into the examples that editors show.

    `named` says that the keys of `value` are an author's keys, where `title` is no noise.
    """
    if isinstance(value, list):
        return [_tidy(entry) for entry in value]
    if not isinstance(value, dict):
        return value
    kept = {
        key: _tidy(entry, named=key in ("properties", "$defs"))
        for key, entry in value.items()
        if named or key not in NOISE
    }
    if not named and "x-example" in kept:
        kept["description"] = f"{kept['description']}\n\nExample: {kept.pop('x-example').strip()}"
    return kept
