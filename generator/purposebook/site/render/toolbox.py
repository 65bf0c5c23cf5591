"""What every template can use, beside the context of its page."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from types import ModuleType
from typing import Any, Protocol

from markupsafe import Markup

from purposebook.derivations.derivation import Derivation
from purposebook.fields.base import Base
from purposebook.fields.ids import Ref
from purposebook.fields.text import Entity, Said, Text
from purposebook.model.index import Index
from purposebook.model.root import Purposebook
from purposebook.site import routes
from purposebook.site.drawing import gallery
from purposebook.site.pages.page import Page
from purposebook.site.render.asking import Asking
from purposebook.site.render.joining import colon, commas, dots, labelled, spaces
from purposebook.site.render.links import Links
from purposebook.site.render.words import Words
from purposebook.views.derived import DERIVATIONS
from purposebook.views.file.brand_words import BrandWords
from purposebook.views.file.how_to_answer import Paste
from purposebook.views.file.questions import OpenQuestion
from purposebook.views.file.used_by import used_by


class Heading(Protocol):
    """Writes a heading of a page and notes it for the contents."""

    def __call__(
        self, title: str, level: int = 2, anchor: str = "", mark: str = "", about: Base | None = None
    ) -> Markup:
        """The heading with a mark behind its words; `about` is the entry of the file that bears them."""


class Mark(Protocol):
    """A quiet mark that opens a note with a rule and the lines of the entries that it was applied to."""

    def __call__(self, rule: Derivation, *about: object) -> Markup:
        """The mark of a statement that follows by a rule from some entries of the file."""


class NamedMark(Protocol):
    """Words that are a mark themselves, such as the head of a column that a rule fills."""

    def __call__(self, words: str, rule: Derivation, *about: object) -> Markup:
        """The words as a mark."""


@dataclass(frozen=True)
class Toolbox:
    """What every template can use: facts of the site, and how words, links and marks are written."""

    page: Page
    """The page that is drawn."""
    index: Index
    """Finds entities, those that refer to them, and their names."""
    book: Purposebook
    """The whole of the file."""
    source_name: str
    """What the file is called."""
    heading: Heading
    """Writes a heading and notes it for the contents."""
    words: Words
    """What an author said, with or without its small print."""
    say: Callable[[Text | Said | str | None], Markup]
    """A text with its small print."""
    quizzing: Asking
    """Puts the questions of a knowledge check into words."""
    links: Links
    """Addresses of pages and files, and rows of links."""
    link: Callable[..., Markup]
    """A link to an entity, under its name or under other words."""
    ref: Callable[[Ref | Text], Markup]
    """What a reference leads to, as a link."""
    derived_by: Mark
    """The mark of a derived statement."""
    named_by: NamedMark
    """Words that are such a mark themselves."""
    pasted: Callable[[OpenQuestion], Paste | None]
    """What to paste to answer an open question."""
    brand_words: BrandWords
    """The headings that speak of who promises and keeps: the brand, or where there is none, the community."""
    ask: Callable[[Base, str], OpenQuestion | None]
    """The open question under a key, or None; readers are asked nothing."""
    rules: Mapping[str, Derivation] = field(default_factory=lambda: DERIVATIONS)
    """The rules of derivation, for marks: `rules.kpi_status`."""
    dots: Callable[..., Markup] = dots
    """The parts of a sentence that say anything, with a dot between them."""
    spaces: Callable[..., Markup] = spaces
    """The parts that say anything, one after another."""
    colon: Callable[[object, object], Markup] = colon
    """Something, and after a colon what is said of it."""
    labelled: Callable[[str, object], Markup] = labelled
    """What was said under a label; nothing where nothing was said."""
    commas: Callable[..., Markup] = commas
    """The parts of a sentence that say anything, with a comma between them."""
    used_by: Callable[[Index, Entity], list[tuple[str, tuple[Entity, ...]]]] = used_by
    """Where an entity is referred to."""
    draw: ModuleType = gallery
    """The pictures."""
    routes: ModuleType = routes
    """The paths of the pages."""


def names(*holders: object) -> dict[str, Any]:
    """The fields of dataclasses by their names, as a template takes them."""
    return {field.name: getattr(holder, field.name) for holder in holders for field in fields(holder)}  # type: ignore[arg-type]
