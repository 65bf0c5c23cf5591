"""The pages of rituals, stories, guidelines, language, glossary and sources, and what changed."""

from __future__ import annotations

from collections.abc import Iterator

from purposebook import routes
from purposebook.pages.page import (
    MORE,
    Facts,
    Page,
    first_of,
)
from purposebook.views.groups import grouped


def culture_pages(facts: Facts) -> Iterator[Page]:
    """The pages of this section."""
    book = facts.index.book
    listed = (
        (routes.RITUALS, "Rituals", "rituals", book.rituals),
        (routes.STORIES, "Stories", "stories", book.stories),
        (routes.GUIDELINES, "Guidelines", "guidelines", book.guidelines),
        (routes.LANGUAGE, "How we speak", "language", book.language),
        (routes.GLOSSARY, "Glossary", "glossary", book.glossary),
        (routes.SOURCES, "Sources", "sources", book.sources),
    )
    for path, title, template, entries in listed:
        if entries or entries.gap:
            yield Page(path, title, template, MORE, lambda: {"guidelines": grouped(book.guidelines)}, first_of(entries))
    if facts.since:
        yield Page(
            routes.CHANGES, "What changed", "changes", MORE, lambda: {"changes": facts.changes, "since": facts.since}
        )
