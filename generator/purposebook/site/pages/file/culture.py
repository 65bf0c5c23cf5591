"""The pages of rituals, stories, guidelines, language, glossary and sources, and what changed."""

from __future__ import annotations

from collections.abc import Iterator

from purposebook.site import routes
from purposebook.site.pages.page import MORE, Facts, Page, first_of
from purposebook.views.file.groups import grouped


def culture_pages(facts: Facts) -> Iterator[Page]:
    """The pages of this section."""
    book = facts.index.book
    listed = (
        (routes.RITUALS, "Rituals", "file/rituals", book.rituals),
        (routes.STORIES, "Stories", "file/stories", book.stories),
        (routes.GUIDELINES, "Guidelines", "file/guidelines", book.guidelines),
        (routes.LANGUAGE, "How we speak", "file/language", book.language),
        (routes.GLOSSARY, "Glossary", "file/glossary", book.glossary),
        (routes.SOURCES, "Sources", "file/sources", book.sources),
    )
    for path, title, template, entries in listed:
        if entries or entries.gap:
            yield Page(path, title, template, MORE, lambda: {"guidelines": grouped(book.guidelines)}, first_of(entries))
    if facts.since:
        yield Page(
            routes.CHANGES,
            "What changed",
            "file/changes",
            MORE,
            lambda: {"changes": facts.changes, "since": facts.since},
        )
