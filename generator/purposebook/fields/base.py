"""How a group of keys in purpose.yml becomes a typed, frozen object."""

from __future__ import annotations

from typing import Any, ClassVar, Self

from pydantic import Field, GetJsonSchemaHandler, ValidationInfo, model_validator
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticUseDefault

from purposebook.fields.events import MissingKey, MoreUnknownKeys, UnknownKey
from purposebook.fields.group import Group
from purposebook.fields.patterns import Schema, answered
from purposebook.fields.reading import Reading, reading_of
from purposebook.fields.words import refuse_shape
from purposebook.source.nodes import Mapping, Node, Scalar, Sequence

EACH = 20  # unknown keys of one group that are looked at one by one; more are no slips of the pen


def key(
    description: str,
    example: str,
    *,
    name: str | None = None,
    asks: str = "",
    weight: int = 0,
    default: Any = None,
) -> Any:
    """Declare a key of purpose.yml.

    `description` and `example` (YAML) feed errors, the JSON Schema and the page of keys. `name` is the key
    where Python reserves the word. `asks` is the open question while nobody has answered, `weight` (1-100)
    how much it matters, `default` what stands while the key is open.
    """
    extra: dict[str, Any] = {"x-example": example}
    if asks:
        extra |= {"x-question": asks, "x-weight": weight}
    return Field(default=default, alias=name, description=description, json_schema_extra=extra)


class Base(Group):
    """A group of keys that is read from purpose.yml; what it cannot use is told to the author, and dropped."""

    own_keys: ClassVar[Schema | bool] = False
    """What may stand under keys of the author's own, in the words of JSON Schema; False where there are none."""

    @model_validator(mode="wrap")
    @classmethod
    def _from_node(cls, value: Any, handler: Any, info: ValidationInfo) -> Self:
        if not isinstance(value, Scalar | Sequence | Mapping):
            made: Self = handler(value)
            return made
        node = reading_of(info).as_group(value, cls)
        answers = cls._answers(node, info)
        is_whole = cls._has_all(answers, value, info)
        with reading_of(info).inside(cls.key_names(), value):
            made = handler(answers)  # also where something is missing: what is wrong within is told at once
        if not is_whole:
            raise PydanticUseDefault
        made._mark, made._written, made._node = value.mark, answers, node
        made._spoken = reading_of(info).spoken
        return made

    @classmethod
    def _answers(cls, node: Node, info: ValidationInfo) -> dict[str, Node]:
        if isinstance(node, Scalar) and cls.shorthand:
            return {cls.shorthand: node}
        if not isinstance(node, Mapping):
            refuse_shape(node, info, cls)
        cls._tell_unknown(node, reading_of(info))
        known = cls.key_names()
        return {entry.key: entry.value for entry in node.entries if entry.key in known and not entry.value.is_null}

    @classmethod
    def _tell_unknown(cls, node: Mapping, reading: Reading) -> None:
        known, around = cls.key_names(), tuple(reading.around)
        unknown = [entry for entry in node.entries if entry.key not in known and not entry.key.startswith("x-")]
        for entry in unknown[:EACH]:
            reading.tell(UnknownKey(entry, node, cls, around))
        if rest := unknown[EACH:]:
            reading.tell(MoreUnknownKeys(rest, cls))

    @classmethod
    def _has_all(cls, answers: dict[str, Node], node: Node, info: ValidationInfo) -> bool:
        """Whether every key that has to be there is; if one is not, that is told."""
        has = {name for name, answer in answers.items() if not answer.is_open}
        lacking = next((group for group in cls.needs if not has & set(group)), None)
        if lacking:
            reading_of(info).tell(MissingKey(node, cls, lacking))
        return lacking is None

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        written = handler(schema)
        target = handler.resolve_ref_schema(written)
        if "properties" not in target:
            return written
        whole = {**target, "patternProperties": {"^x-": True}, "additionalProperties": cls.own_keys}
        if cls.needs:
            whole["allOf"] = [{"anyOf": [answered(name) for name in group]} for group in cls.needs]
        target.clear()
        is_enough = cls.shorthand and all(cls.shorthand in group for group in cls.needs)
        target.update({"anyOf": [cls.bare, whole]} if is_enough else whole)
        return written
