"""A list in purpose.yml, which may also be written as one entry or as a reason why there is none."""

from __future__ import annotations

from functools import partial
from typing import Any, TypeVar, get_args

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler, ValidationInfo, ValidatorFunctionWrapHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

from purposebook.fields.base import key
from purposebook.fields.group import Group
from purposebook.fields.key_of import Key
from purposebook.fields.patterns import OPEN, answered
from purposebook.fields.reading import reading_of, written_key
from purposebook.fields.remark import Remark
from purposebook.source.nodes import Mapping, Node

T = TypeVar("T")
EMPTIES = frozenset({"none", "withheld"})


class Listing(tuple[T, ...]):
    """Zero or more entries; `gap` is the author's word on why there are none, where one was given."""

    gap: Remark | None = None

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        item = next(iter(get_args(source)), Any)  # pydantic asks for the bare type when it writes down a default
        entries = core_schema.list_schema(core_schema.with_default_schema(handler.generate_schema(item), default=None))
        gap = handler.generate_schema(Remark)
        schema = core_schema.tuple_positional_schema([entries, core_schema.nullable_schema(gap)])
        return core_schema.with_info_wrap_validator_function(
            partial(cls._gather, item),
            schema,
            metadata={"pydantic_js_functions": [partial(cls._json_schema, says_none(item))]},
        )

    @classmethod
    def _json_schema(cls, own_none: bool, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        both: Any = schema["schema"]
        item = handler(both["items_schema"][0]["items_schema"])
        item.pop("default", None)
        gap = handler(both["items_schema"][1]["schema"])
        reason = reason_for(gap)
        many = {"type": "array", "items": {"anyOf": [item, OPEN] if own_none else [item, reason, OPEN]}}
        if not own_none:  # then a reason in the list stands there for all of it
            many |= {"if": {"contains": reason}, "then": {"maxItems": 1}}
        return {"anyOf": [item, many, reason, OPEN]}

    @classmethod
    def _gather(
        cls, item: Any, value: Any, handler: ValidatorFunctionWrapHandler, info: ValidationInfo
    ) -> Listing[Any]:
        if isinstance(value, Listing):
            return value
        nodes = reading_of(info).as_entries(value, written_key(info), _group_in(item))
        nodes = tuple(node for node in nodes if not node.is_null)
        alone = nodes[0] if len(nodes) == 1 and is_gap(nodes[0]) else None
        entries, gap = handler(([] if alone else list(nodes), alone))
        made = cls(entry for entry in entries if entry is not None)
        made.gap = gap
        return made


def _group_in(item: Any) -> type[Group] | None:
    """The group of keys that each entry of a list is; None where it is something else."""
    return item if isinstance(item, type) and issubclass(item, Group) else None


def is_gap(node: Node) -> bool:
    """Whether a group of keys says only that there is nothing (`none:`) or nothing public (`withheld:`)."""
    if not isinstance(node, Mapping):
        return False
    keys = {entry.key for entry in node.entries if not (entry.value.is_null or entry.key.startswith("x-"))}
    return bool(keys & EMPTIES) and keys <= set(Remark.model_fields)


def reason_for(gap: JsonSchemaValue) -> JsonSchemaValue:
    """In JSON Schema: the author's word on why there is nothing."""
    return {"allOf": [gap, {"anyOf": [answered(name) for name in sorted(EMPTIES)]}]}


def says_none(item: Any) -> bool:
    """Whether each entry of a list can say by itself that it is none."""
    return isinstance(item, type) and issubclass(item, Remark) and all("none" in group for group in item.needs)


def is_open(value: object) -> bool:
    """Whether what stands under a key is no answer at all: no entry, and no word on why there is none."""
    if isinstance(value, Listing):
        return not value and value.gap is None
    return value is None or value == ()


def reasons(group: Group) -> list[tuple[Key, Remark]]:
    """The keys of a group under which an author says only why there is nothing, or nothing public; with that word."""
    answers = ((key, group.under(key)) for key in type(group).__keys__.values())
    words = ((key, answer.gap if isinstance(answer, Listing) else answer) for key, answer in answers)
    return [(key, word) for key, word in words if isinstance(word, Remark) and word.is_empty]


EMPTY: Listing[Any] = Listing()


def keys(description: str, example: str, *, name: str | None = None, asks: str = "", weight: int = 0) -> Any:
    """Declare a key that holds a list; the arguments are those of `key`."""
    return key(description, example, name=name, asks=asks, weight=weight, default=EMPTY)
