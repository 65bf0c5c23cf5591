"""One page of the site, and what pages are made of."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from purposebook.fields.base import Base
from purposebook.fields.text import Entity
from purposebook.model.index import Index
from purposebook.problems import START, Mark, Problem
from purposebook.site import routes
from purposebook.views.file.changes import Change
from purposebook.views.file.standing import with_standing
from purposebook.views.roles.outdated import Outdated

MORE = "More"
AUTHORS = "For authors"  # a group at the end of the last section
UNLISTED = "unlisted"  # reached by links only
WIDE = ("toc",)  # pages with a map need the room of the contents
SECTIONS = ("", "Purpose", "Members", "Journeys", "Success", "Features", "Playbooks", MORE, AUTHORS)


@dataclass(frozen=True)
class Page:
    """One page of the site.

    `context` gives a frozen dataclass whose fields are the names that the template may use beside the tools; it is
    worked out only when the page is drawn.
    """

    path: str
    title: str
    template: str
    section: str
    context: Callable[[], object]
    mark: Mark = START
    entity: Entity | None = None
    hide: tuple[str, ...] = ()
    description: str = ""
    group: str = ""  # a heading within the section of the navigation
    is_reference: bool = False  # the search finds what it says elsewhere first

    @property
    def is_for_authors(self) -> bool:
        """Whether it stands in the authors' corner: no search leads there, and what is open is asked there."""
        return self.section == AUTHORS


@dataclass(frozen=True, slots=True)
class NoMore:
    """The context of a page that shows nothing but the book."""


@dataclass(frozen=True)
class Facts:
    """What the pages are made of; `has_corner` says whether there are pages for authors."""

    index: Index
    problems: tuple[Problem, ...] = ()
    changes: tuple[Change, ...] = ()
    outdated: tuple[Outdated, ...] = ()
    since: str = ""
    today: date | None = None
    has_corner: bool = True


def own_page(
    facts: Facts,
    entity: Entity,
    template: str,
    section: str,
    context: Callable[[], object],
    hide: tuple[str, ...] = (),
) -> Page:
    """The page of one entity, under its name and at its place."""
    path = routes.place(facts.index, entity).path
    gist = with_standing(entity.gist, entity)
    return Page(path, facts.index.label(entity), template, section, context, entity.mark, entity, hide, gist)


def mark_of(base: Base | None) -> Mark:
    """Where a section stands; the file's start if nobody wrote it."""
    return base.mark if base else START


def first_of(entries: tuple[Base, ...]) -> Mark:
    """Where a list begins; the file's start if it is empty."""
    return entries[0].mark if entries else START
