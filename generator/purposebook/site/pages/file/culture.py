"""The pages of rituals, stories, guidelines, language, glossary and sources, and what changed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from purposebook.fields.listing import is_open
from purposebook.fields.text import Named
from purposebook.model.culture import Guideline, Ritual
from purposebook.model.journeys import Stage
from purposebook.model.shared_keys import binding_first
from purposebook.site import routes
from purposebook.site.pages.page import MORE, Facts, NoMore, Page, first_of
from purposebook.views.file.changes import Change, by_party
from purposebook.views.file.groups import Group, grouped
from purposebook.views.roles.outdated import Outdated


@dataclass(frozen=True, slots=True)
class RitualsContext:
    """What the community repeats, and which stages each ritual marks."""

    marked_by: Mapping[Ritual, Sequence[Stage]]


@dataclass(frozen=True, slots=True)
class GuidelinesContext:
    """Rules of the house under the headings that their authors gave them."""

    guidelines: Sequence[Group[Guideline]]


@dataclass(frozen=True, slots=True)
class GlossaryContext:
    """What else the entries of the file are called, apart from words of the glossary."""

    aliases: Sequence[Named]


@dataclass(frozen=True, slots=True)
class ChangesContext:
    """What changed since the release called `since`, whom it may concern, and which training is out of date."""

    since: str
    concerned: Sequence[tuple[str, Sequence[Change]]]
    outdated: Sequence[Outdated]


def culture_pages(facts: Facts) -> Iterator[Page]:
    """The pages of this section."""
    index, book = facts.index, facts.index.book
    listed = (
        (
            routes.RITUALS, "Rituals", "file/rituals", book.rituals,
            lambda: RitualsContext({ritual: index.users(ritual, Stage) for ritual in book.rituals}),
        ),
        (routes.STORIES, "Stories", "file/stories", book.stories, NoMore),
        (
            routes.GUIDELINES, "Guidelines", "file/guidelines", book.guidelines,
            lambda: GuidelinesContext(grouped(binding_first(book.guidelines), lambda it: it.group)),
        ),
        (routes.LANGUAGE, "How we speak", "file/language", book.language, NoMore),
        (
            routes.GLOSSARY, "Glossary", "file/glossary", book.glossary,
            lambda: GlossaryContext([it for it in index if isinstance(it, Named) and it.also_called]),
        ),
        (routes.SOURCES, "Sources", "file/sources", book.sources, NoMore),
    )  # fmt: skip
    for path, title, template, entries, context in listed:
        if not is_open(entries):
            yield Page(path, title, template, MORE, context, first_of(entries))
    if facts.since:
        yield Page(
            routes.CHANGES, "What changed", "file/changes", MORE,
            lambda: ChangesContext(facts.since, by_party(index, facts.changes), facts.outdated),
        )  # fmt: skip
