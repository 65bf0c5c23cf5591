"""The JSON Schema of purpose.yml, made from the model: what editors complete, explain and underline with."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core.core_schema import NullableSchema, WithDefaultSchema

from purposebook.authoring.editors.snippets import snippets
from purposebook.fields.days import DATE
from purposebook.fields.listing import reason_for
from purposebook.fields.patterns import ANSWER, OPEN, SHORT, answered
from purposebook.fields.text import LABELLED, Text
from purposebook.model.checks import LEVEL_SCHEMA, WEIGHT
from purposebook.model.root import Purposebook

DIALECT = "http://json-schema.org/draft-07/schema#"  # the newest that all editors know in full
NOISE = {"title", "default"}
DETAILS = "Details"
REMARK = "Remark"
REMARK_REF = {"$ref": f"#/$defs/{REMARK}"}
FORMS: dict[str, Any] = {
    "Short": SHORT,
    "Open": OPEN,
    "Answer": ANSWER,
    "Date": DATE,
    "Reason": reason_for(REMARK_REF),
}  # what stands so often that it is written once


class _Generator(GenerateJsonSchema):
    ignored_warning_kinds = {"skipped-choice"}

    def default_schema(self, schema: WithDefaultSchema) -> JsonSchemaValue:
        """A key without its default, which says nothing to an author."""
        return self.generate_inner(schema["schema"])

    def nullable_schema(self, schema: NullableSchema) -> JsonSchemaValue:
        """A key that may be left open."""
        return self.get_union_of_schemas([self.generate_inner(schema["schema"]), OPEN])


def as_schema(checks: Mapping[str, str] | None = None) -> dict[str, Any]:
    """The schema as plain data; `checks` are the checks that there are, by name, each with what it finds."""
    made: dict[str, Any] = _tidy(Purposebook.model_json_schema(schema_generator=_Generator))
    defs = made.pop("$defs")
    remark = defs[REMARK]  # pydantic writes it out where a class was built before the others knew it
    made, defs = _by_reference(made, remark), {**_by_reference(defs, remark), REMARK: remark}
    _with_snippets(made["properties"], defs)
    if checks:
        by_name = made["properties"]["checks"]["anyOf"][0]
        by_name["properties"] = {name: _check(name, title) for name, title in checks.items()}
    made |= {"allOf": [answered("community")], "required": ["community"]}
    defs[DETAILS] = _details()
    whole = _named_once({**made, "definitions": defs})
    return {"$schema": DIALECT, "title": "purpose.yml", **whole, "definitions": {**whole["definitions"], **FORMS}}


def as_json(checks: Mapping[str, str] | None = None) -> str:
    """The schema as a file."""
    written = json.dumps(as_schema(checks), indent=1, ensure_ascii=False)
    return written.replace("#/$defs/", "#/definitions/") + "\n"


def _details() -> dict[str, Any]:
    """What stands under a label of the author's own: texts, more labels, or rows, of which one at least has labels."""
    texts = [{"$ref": "#/$defs/Text"}, {"type": "array", "items": {"anyOf": [{"$ref": "#/$defs/Text"}, OPEN]}}]
    inside = {"$ref": f"#/$defs/{DETAILS}"}
    group: dict[str, Any] = {"type": "object", "patternProperties": {"^x-": True}, "additionalProperties": inside}
    labels = {**group, "not": {"propertyNames": {"enum": list(Text.key_names())}}}
    rows = {"type": "array", "items": {"anyOf": [group, inside]}, "contains": labels}
    return {"anyOf": [*texts, OPEN, labels, rows]}


def _by_reference(value: Any, remark: dict[str, Any]) -> Any:
    """The same with the name of the remarks wherever all of them are written out."""
    if isinstance(value, list):
        return [_by_reference(entry, remark) for entry in value]
    if not isinstance(value, dict):
        return value
    is_remark = value.get("properties") == remark["properties"]
    return REMARK_REF if is_remark else {key: _by_reference(part, remark) for key, part in value.items()}


def _named_once(value: Any) -> Any:
    """The same with a name in place of each form that is written once for all."""
    if isinstance(value, list):
        return [_named_once(entry) for entry in value]
    if not isinstance(value, dict):
        return value
    name = next((name for name, form in FORMS.items() if form == value), None)
    return {"$ref": f"#/$defs/{name}"} if name else {key: _named_once(part) for key, part in value.items()}


def _check(name: str, title: str) -> dict[str, Any]:
    example = f"checks:\n  {name}: {WEIGHT.words[0]}"
    return LEVEL_SCHEMA | _explained(f"{title}\n\n`purposebook explain {name}` tells more.", example)


def _tidy(value: Any) -> Any:
    """The same without pydantic's noise, and with the words that editors show beside a key."""
    if isinstance(value, list):
        return [_tidy(entry) for entry in value]
    if not isinstance(value, dict):
        return value
    if value == LABELLED:
        return {"$ref": f"#/$defs/{DETAILS}"}
    kept = {key: _tidy(entry) for key, entry in value.items() if key not in (*NOISE, "properties", "$defs")}
    if "$defs" in value:
        kept["$defs"] = {name: _tidy(part) for name, part in value["$defs"].items()}
    if "properties" in value:
        kept["properties"] = {name: _key(name, _tidy(part)) for name, part in value["properties"].items()}
    return kept


def _key(name: str, part: dict[str, Any]) -> dict[str, Any]:
    """A key with its words, its example, and the whole entry that an editor can put in."""
    if "x-example" not in part:
        return part
    example, question = part.pop("x-example"), part.get("x-question", "")
    glue = "\n" if example.startswith(("- ", "\n")) else " "
    words = [part.pop("description")]
    if question.rstrip("?").casefold() not in words[0].casefold():
        words.append(f"*{question}*")
    part |= _explained("\n\n".join(words), f"{name}:{glue}{example.lstrip(chr(10))}")
    return part


def _with_snippets(properties: dict[str, Any], defs: dict[str, Any]) -> None:
    """Let an editor put in a whole entry, at the key of a list and at each of its lines."""
    known = snippets()
    for name, snippet in known.items():
        whole = next(form for form in defs[name].get("anyOf", [defs[name]]) if "properties" in form)
        whole["defaultSnippets"] = [snippet]
    groups = [
        properties,
        *(
            form["properties"]
            for part in defs.values()
            for form in (part, *part.get("anyOf", ()))
            if "properties" in form
        ),
    ]
    for part in (part for group in groups for part in group.values()):
        name = part.get("anyOf", [{}])[0].get("$ref", "").rpartition("/")[2]
        if name in known and len(part["anyOf"]) > 2:
            first = {"label": f"- {known[name]['label']}", "body": [known[name]["body"]]}
            part["defaultSnippets"] = [known[name] | first]


def _explained(words: str, example: str) -> dict[str, str]:
    """The words for editors that show Markdown, and for those that do not."""
    plain = words.replace("*", "").replace("`", "")
    return {
        "description": f"{plain}\n\nExample:\n{example}",
        "markdownDescription": f"{words}\n\n```yaml\n{example}\n```",
    }
