"""Texts and entities: everything an author says, with where it comes from and how sure it is."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Any, ClassVar, Self

from pydantic import BeforeValidator, TypeAdapter, ValidationInfo, WithJsonSchema

from purposebook import language
from purposebook.fields.amounts import Amount, amount_in, unit_of
from purposebook.fields.base import Base, key
from purposebook.fields.events import WrongShape
from purposebook.fields.ids import Id, Ids, Ref, slug
from purposebook.fields.listing import EMPTY, Listing, keys
from purposebook.fields.patterns import OPEN, UNKNOWN
from purposebook.fields.reading import refuse
from purposebook.fields.remark import Remark
from purposebook.fields.words import Word, Words
from purposebook.markup import plain
from purposebook.source.nodes import Mapping, Node, Sequence


def as_details(value: Any, info: ValidationInfo) -> Any:
    """An ordered group of labels and what stands under each."""
    if isinstance(value, tuple):
        return value
    if not isinstance(value, Mapping):
        example = "details:\n  Founded: 1998"
        refuse(info, WrongShape(value, "details have labels", "Give every detail a label of your own.", example))
    said = [entry for entry in value.entries if not (entry.value.is_null or entry.key.startswith("x-"))]
    return tuple(Detail.of(entry.key, entry.value, info) for entry in said)


class Detail(Base):
    """A label of the author's own and what stands under it: texts, details within it, or the rows of a small table."""

    title = "a detail"

    label: Word
    texts: Listing[Text] = EMPTY
    parts: tuple[Detail, ...] = ()
    rows: tuple[Row, ...] = ()

    @classmethod
    def of(cls, label: str, node: Node, info: ValidationInfo) -> Self:
        """The detail `label`; a group of keys that is no text becomes details within it, a list of such groups rows."""
        entries = [one for one in node.items if not one.is_null] if isinstance(node, Sequence) else []
        if _is_own(node):
            made = cls(label=label, parts=as_details(node, info))
        elif any(map(_is_own, entries)):
            made = cls(label=label, rows=tuple(Row.of(entry, info) for entry in entries))
        else:
            made = cls(label=label, texts=TEXTS.validate_python(node, context=info.context))
        made._mark = node.mark
        return made

    @property
    def columns(self) -> tuple[str, ...]:
        """The labels of all rows, in the order in which they appear."""
        return tuple(dict.fromkeys(cell.label for row in self.rows for cell in row.cells))


class Row(Base):
    """A row of a small table under a label of the author's own."""

    title = "a row of details"

    cells: tuple[Detail, ...] = ()

    @classmethod
    def of(cls, node: Node, info: ValidationInfo) -> Self:
        """A group of keys as a row; a bare text is a row of one cell without a label."""
        made = cls(cells=as_details(node, info) if isinstance(node, Mapping) else (Detail.of("", node, info),))
        made._mark = node.mark
        return made

    def cell(self, label: str) -> Detail | None:
        """What stands in a column."""
        return next((cell for cell in self.cells if cell.label == label), None)


def _is_own(node: Node) -> bool:
    """Whether something is a group of the author's own keys, and no text with its notes."""
    return isinstance(node, Mapping) and not {entry.key for entry in node.entries} <= set(Text.model_fields)


LABELLED: dict[str, Any] = {"x-labelled": True}  # what stands under a label; the whole schema says it once
DETAILS_SCHEMA: dict[str, Any] = {
    "anyOf": [
        {"type": "object", "patternProperties": {"^x-": True}, "additionalProperties": LABELLED},
        OPEN,
    ]
}
Details = Annotated[tuple[Any, ...], BeforeValidator(as_details), WithJsonSchema(DETAILS_SCHEMA)]


class Noted(Remark):
    """Anything an author writes about; it takes notes on itself and details of any kind."""

    details: Details = key("Anything that no other key says: labels of your own.", "\n  Founded: 1998", default=())


class Text(Noted):
    """One thing said, as bare words or with its source and standing."""

    title = "a text"
    shorthand = "text"
    needs: ClassVar[tuple[tuple[str, ...], ...]] = (("text", "none", "withheld"),)
    sample = "text: The words\nsource: Interviews, spring 2026"
    markdown: ClassVar[bool] = False
    refers_to: ClassVar[tuple[StrEnum, ...]] = ()  # kinds of entities whose id these words may be
    is_a_name: ClassVar[bool] = False  # whether words that are no id are the name of a person

    text: Word | None = key("The words.", "An answer while it still helps")
    also: Listing[Text] = keys("A second wording that is current too.", "- {text: Help in time, source: site}")

    def __str__(self) -> str:
        return plain(self.text or "")

    @property
    def words(self) -> str:
        """Itself, without anything beside it, as it was typed; as a string it has no marks."""
        return self.text or ""

    @property
    def kinds(self) -> tuple[StrEnum, ...]:
        """The kinds of entities whose id these words may be, as of a reference."""
        return self.refers_to

    @property
    def amount(self) -> Amount | None:
        """The amount that the words begin with, if they do."""
        return amount_in(self.text or "", (self.lang,) if self.lang else self.spoken)

    @property
    def number(self) -> float | None:
        """Its number, where it can mean one only."""
        return self.amount.value if self.amount and not self.amount.also else None

    @property
    def unit(self) -> str:
        """What follows the number, or the currency before it."""
        return unit_of(self.amount) if self.amount else ""

    @property
    def is_awaited(self) -> bool:
        """Whether it says that nobody knows yet: `TBD`."""
        return language.Words.UNKNOWN.meant.get((self.text or "").casefold()) == "yet"

    @property
    def is_unknown(self) -> bool:
        """Whether it says that nobody knows yet, or that there is none: `TBD`, `n/a`."""
        return (self.text or "").casefold() in UNKNOWN


class Prose(Text):
    """A longer text, in which Markdown is understood."""

    title = "a longer text"
    markdown = True


def words_of(id_: str) -> str:
    """An id as people would write it: `night-shift` is `Night shift`."""
    return id_[:1].upper() + id_[1:].replace("-", " ").replace("_", " ")


class Entity(Noted):
    """Something with an id, which other places refer to and every page can link to."""

    kind: ClassVar[StrEnum]
    is_sentence: ClassVar[bool] = False  # then its words are no name
    markdown: ClassVar[bool] = False

    id: Id | None = key("A short name for links, kept for ever; made from the name when absent.", "newcomer")
    formerly: Ids = key("Ids it had before; old links go on working.", "[newcomer]", default=())

    @property
    def label(self) -> str:
        """What people call it, as it is read; where nobody wrote a name, the words of its id."""
        return plain(self.called)

    @property
    def called(self) -> str:
        """The same, as it was typed."""
        return self.own_name or self.none or self.withheld or words_of(self.id or "")

    @property
    def own_name(self) -> str | None:
        """The words by which an author names it."""
        return None

    @property
    def caution(self) -> str:
        """What has to stand beside its words wherever they stand, because it turns what they mean; '' mostly."""
        return ""

    @property
    def gist(self) -> Text | None:
        """What it is, in a sentence or two; None where nobody wrote it."""
        return None

    @property
    def named_after(self) -> tuple[Any, ...]:
        """References to the entities whose names it bears, where it has none of its own."""
        return ()

    @property
    def refs(self) -> list[Ref | Text]:
        """The references under its own keys, and what may be one or a person's name, in order."""
        parts = (part for key in type(self).__keys__.values() for part in self.all_under(key))
        return [part for part in parts if isinstance(part, Ref) or (isinstance(part, Text) and part.is_a_name)]

    @property
    def is_for(self) -> tuple[Any, ...]:
        """References to those whom it is about, where it names them: a traveller, who is promised something."""
        return ()

    @property
    def behind(self) -> tuple[Any, ...]:
        """References to what stands behind it: what it serves, measures, proves, delivers or eases, or whose it is."""
        return ()

    @property
    def slug(self) -> str:
        """Its id: the author's, else made from what people call it."""
        return self.id or slug(self.called, self.kind)


class OtherNames(Base):
    """What has a name, and may have others."""

    is_mixin = True

    also_called: Words = key(
        "Other names that people use for it; the search, the glossary and references know them.",
        "[newbie, beginner]",
        default=(),
    )


class Named(Entity, OtherNames):
    """An entity with a name."""

    shorthand = "name"
    needs = (("name", "id", "none", "withheld"),)

    name: Word | None = key("What people call it.", "Newcomer")
    summary: Prose | None = key("What it is, in a sentence or two.", "Somebody who has just joined")

    @property
    def own_name(self) -> str | None:
        """Its name."""
        return self.name

    @property
    def gist(self) -> Text | None:
        """Its summary."""
        return self.summary


class Said(Entity):
    """An entity that is one sentence."""

    shorthand = "text"
    is_sentence = True
    needs: ClassVar[tuple[tuple[str, ...], ...]] = (("text", "none", "withheld"),)

    text: Word | None = key("The words.", "An answer while it still helps")
    also: Listing[Text] = keys("A second wording that is current too.", "- {text: Help in time, source: site}")

    @property
    def own_name(self) -> str | None:
        """Its words."""
        return self.text

    @property
    def words(self) -> str:
        """The same, as it was typed, also where it says nothing."""
        return self.text or ""

    def __str__(self) -> str:
        return "" if self.withheld else plain(self.text or "")

    @property
    def called(self) -> str:
        """Its words; where it is not published, only why."""
        return self.withheld or super().called


TEXTS: TypeAdapter[Listing[Text]] = TypeAdapter(Listing[Text])
