"""The ground of the model: how a group of keys in purpose.yml becomes a typed, frozen object."""

from __future__ import annotations

from functools import cache, partial
from typing import Annotated, Any, ClassVar, Self, get_args

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    GetJsonSchemaHandler,
    PrivateAttr,
    ValidationInfo,
    model_validator,
)
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticUseDefault

from purposebook.fields.choices import OneOf, choices_in
from purposebook.fields.lines import as_line
from purposebook.fields.patterns import SHORT, answered
from purposebook.fields.reading import reading_of
from purposebook.fields.words import Word, Words, refuse_shape
from purposebook.problems import START, Mark
from purposebook.slips.keys.colon_in_sentence import split_sentence
from purposebook.slips.keys.unknown_keys import Strangers
from purposebook.slips.keys.where_keys_belong import homes_of, is_key_of, without
from purposebook.slips.keys.wrong_indent import dashes_too_many, out_of_place
from purposebook.source.nodes import Entry, Mapping, Node, Scalar, Sequence


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


class Base(BaseModel):
    """A group of keys. It knows its place, and drops with a word to the author what it cannot use."""

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True, defer_build=True)

    title: ClassVar[str] = "group of keys"
    shorthand: ClassVar[str] = ""  # the key that a bare text answers
    bare: ClassVar[JsonSchemaValue] = SHORT  # what such a bare text may be
    needs: ClassVar[tuple[tuple[str, ...], ...]] = ()  # of each group of keys at least one must be there
    sample: ClassVar[str] = ""  # a whole, right example

    _mark: Mark = PrivateAttr(default_factory=lambda: START)  # a default would be copied for each
    _written: dict[str, Node] = PrivateAttr(default_factory=dict)

    @classmethod
    def __pydantic_init_subclass__(cls, **_: Any) -> None:
        """Two groups of keys are never the same, however alike; pydantic would compare them word by word."""
        cls.__hash__ = object.__hash__  # type: ignore[method-assign]
        cls.__eq__ = object.__eq__  # type: ignore[method-assign]

    @property
    def mark(self) -> Mark:
        """Where it begins in purpose.yml."""
        return self._mark

    def written(self, key: str) -> Node | None:
        """What stands in purpose.yml under one of its keys, with its place; None where nothing does."""
        return self._written.get(key)

    @classmethod
    @cache
    def key_names(cls) -> dict[str, str]:
        """Every key as the author writes it, with the attribute that holds it."""
        return {field.alias or name: name for name, field in cls.model_fields.items()}

    @classmethod
    def key_says(cls, written: str) -> str:
        """What one key is for."""
        return cls.model_fields[cls.key_names()[written]].description or ""

    @classmethod
    def key_example(cls, written: str) -> str:
        """The example of one key, as a line of YAML."""
        extra = cls.model_fields[cls.key_names()[written]].json_schema_extra
        example = str(extra.get("x-example", "…")) if isinstance(extra, dict) else "…"
        is_block = "\n" in example or example.startswith("- ")
        return f"{written}:\n" + example.lstrip("\n") if is_block else f"{written}: {example}"

    @model_validator(mode="wrap")
    @classmethod
    def _from_node(cls, value: Any, handler: Any, info: ValidationInfo) -> Self:
        if not isinstance(value, Scalar | Sequence | Mapping):
            made: Self = handler(value)
            return made
        answers = cls._answers(value, info)
        is_whole = cls._has_all(answers, value, info)
        with reading_of(info).inside(cls.key_names(), value):
            made = handler(answers)  # also where something is missing: what is wrong within is told at once
        if not is_whole:
            raise PydanticUseDefault
        made._mark, made._written = value.mark, answers
        return made

    @classmethod
    def _answers(cls, node: Node, info: ValidationInfo) -> dict[str, Node]:
        if isinstance(node, Scalar) and cls.shorthand:
            return {cls.shorthand: node}
        if isinstance(node, Sequence) and (joined := dashes_too_many(node, set(cls.key_names()), cls.title)):
            node, problem = joined
            reading_of(info).problems.append(problem)
        if not isinstance(node, Mapping):
            refuse_shape(node, info, cls.title, cls.shorthand, cls.sample)
        names = cls.key_names()
        if cls.shorthand == "text" and (split := split_sentence(node, names)):
            reading_of(info).problems.append(split)
            raise PydanticUseDefault
        if misplaced := cls._strangers().names_as_keys(node):
            reading_of(info).problems.append(misplaced)
            raise PydanticUseDefault
        taken = {entry.key for entry in node.entries}
        known = [entry for entry in node.entries if cls._known(entry, node, info, taken)]
        return {entry.key: entry.value for entry in known if not entry.value.is_null}

    @classmethod
    def _known(cls, entry: Entry, node: Mapping, info: ValidationInfo, taken: set[str]) -> bool:
        if entry.key in cls.key_names():
            return True
        if not entry.key.startswith("x-"):
            strangers, reading = cls._strangers(), reading_of(info)
            moved = out_of_place(entry, node, strangers.within, reading.around)
            known = {name for group in reading.around for name in group.names}
            reading.problems.append(moved or strangers.unknown_key(entry, taken, known))
        return False

    @classmethod
    @cache
    def _strangers(cls) -> Strangers:
        names = tuple(cls.key_names())
        within = {
            field.alias or name: inner
            for name, field in cls.model_fields.items()
            for inner in get_args(field.annotation)
            if isinstance(inner, type) and issubclass(inner, Base)
        }
        return Strangers(
            cls.title,
            names,
            own={name: cls.key_says(name) for name in without(Gap, names)},
            groups={key: without(Gap, inner.key_names()) for key, inner in within.items() if not inner.shorthand},
            within={key: tuple(inner.key_names()) for key, inner in within.items()},
            choices={field.alias or name: choices_in(field.annotation) for name, field in cls.model_fields.items()},
            shorthand=cls.shorthand,
            homes=partial(homes_of, Base, Gap),
            is_key=partial(is_key_of, Base),
        )

    @classmethod
    def _has_all(cls, answers: dict[str, Node], node: Node, info: ValidationInfo) -> bool:
        """Whether every key that has to be there is; if one is not, and nothing else told it, that is told."""
        has = {name for name, answer in answers.items() if not answer.is_open}
        lacking = next((group for group in cls.needs if not has & set(group)), None)
        if lacking is None:
            return True
        strangers = cls._strangers()
        if not strangers.meant_in(node) & set(lacking) and not strangers.all_strange(node):
            reading_of(info).report(
                "missing-key",
                node.mark,
                f"{cls.title[0].upper()}{cls.title[1:]} needs '{lacking[0]}'.",
                "Add the line, or take the entry out until you know it.",
                cls._with_missing(lacking[0], node),
                missing=lacking[0],
            )
        return False

    @classmethod
    def _with_missing(cls, key: str, node: Node) -> str:
        """What is missing as a line; where a bare text is all there is, the whole entry with that text in it."""
        if not isinstance(node, Scalar):
            return cls.key_example(key)
        others = [cls.key_example(group[0]) for group in cls.needs if group[0] != cls.shorthand]
        return "\n  ".join([f"- {as_line(cls.shorthand, node)}", *others])

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        written = handler(schema)
        target = handler.resolve_ref_schema(written)
        if "properties" not in target:
            return written
        whole = {**target, "patternProperties": {"^x-": True}, "additionalProperties": False}
        if cls.needs:
            whole["allOf"] = [{"anyOf": [answered(name) for name in group]} for group in cls.needs]
        target.clear()
        is_enough = cls.shorthand and all(cls.shorthand in group for group in cls.needs)
        target.update({"anyOf": [cls.bare, whole]} if is_enough else whole)
        return written


Confidence = Annotated[
    str,
    OneOf(
        ("assumed", "Nobody has looked yet."),
        ("observed", "Somebody has seen it, nobody has counted."),
        ("measured", "It has been counted."),
    ),
]


class Gap(Base):
    """What an author can say of any answer: that there is none, or where it comes from and how sure it is."""

    none: Word | None = key("There is nothing here, and why.", "Nobody has asked them yet")
    withheld: Word | None = key("It exists but is not published, and why.", "Internal document")
    source: Words = key("Where this comes from: an id from `sources:`, a link or words.", "interviews-2026", default=())
    as_of: Word | None = key("The date it was true.", "2026-11-22")
    review_by: Word | None = key("The day by which somebody looks at it again.", "2027-03-01")
    status: Word | None = key("Not in force: draft, paused, retired, contested … or a word of your own.", "draft")
    confidence: Confidence | None = key("How sure you are: assumed, observed or measured.", "observed")
    note: Word | None = key("A remark that stands beside the answer.", "Two teams read this differently")
    lang: Word | None = key("The language of the words, as a short code.", "de")

    @property
    def is_empty(self) -> bool:
        """Whether the author said that there is nothing, or nothing public."""
        return bool(self.none or self.withheld)
