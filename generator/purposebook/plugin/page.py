"""A page that comes from purpose.yml, as MkDocs sees it."""

from __future__ import annotations

import html
import json
from collections.abc import Callable
from typing import Any

from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import get_toc

from purposebook.site.pages import Page
from purposebook.site.render.as_markdown import as_markdown
from purposebook.site.render.searching import passages
from purposebook.site.render.toc import Contents

SEARCHES = ("material/search", "materialx/search")
BEHIND = 0.1  # how much less a page counts that only repeats what others say


class GeneratedPage(MkDocsPage):
    """A page that comes from purpose.yml. It is drawn when MkDocs asks for it, without a Markdown parser."""

    def __init__(
        self, draw: Callable[[], tuple[Markup, Contents]], drawn: Page, file: File, config: MkDocsConfig
    ) -> None:
        super().__init__(html.escape(drawn.title), file, config)
        self._draw = draw
        self._drawn = drawn

    def read_source(self, config: MkDocsConfig) -> None:
        """Set what would stand in the front matter; every word in it is escaped."""
        self.markdown = ""
        self.meta = {"hide": list(self._drawn.hide)}
        if not self.is_homepage:  # there Material shows the name of the site
            self.meta["title"] = html.escape(self._drawn.title)
        if self._drawn.description:
            self.meta["description"] = html.escape(" ".join(self._drawn.description.split()))
        self.meta["rss"] = {"feed_description": self.meta.get("description", html.escape(self._drawn.title))}

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Draw the page."""
        content, contents = self._draw()
        self.content = str(content)
        tokens: list[dict[str, Any]] = []
        for heading in contents.headings:
            token = {"level": heading.level, "id": heading.anchor, "name": html.escape(heading.title), "children": []}
            (tokens[-1]["children"] if heading.level > 2 and tokens else tokens).append(token)
        self.toc = get_toc(tokens)  # type: ignore[arg-type]  # MkDocs asks for its own TypedDict
        self.present_anchor_ids = {heading.anchor for heading in contents.headings}

    def give_to_search(self, config: MkDocsConfig) -> None:
        """Put the page into Material's search index, and have it left out where its HTML would be parsed."""
        found = (config.plugins[name] for name in SEARCHES if name in config.plugins)
        entries = getattr(getattr(next(found, None), "search_index", None), "entries", None)
        if isinstance(entries, list):
            self.meta["search"] = {"exclude": True}
            entries += self.search_entries()

    def search_entries(self) -> list[dict[str, Any]]:
        """The page in the form of Material's search index; none where only authors read."""
        if self._drawn.is_for_authors:
            return []
        weight = {"boost": BEHIND} if self._drawn.is_reference else {}
        return [
            {
                "location": f"{self.url}#{found.anchor}" if found.anchor else self.url,
                "title": found.heading or html.escape(self._drawn.title),
                "text": "".join(f"<p>{block}</p>" for block in found.blocks),
                **weight,
            }
            for found in passages(self.content or "")
        ]

    def as_file(self, config: MkDocsConfig) -> str:
        """The page as a Markdown file, for engines that do not run this plugin."""
        self.read_source(config)
        content, contents = self._draw()
        behind = {"boost": BEHIND} if self._drawn.is_reference else None
        said = {**self.meta, "rss": None, "search": {"exclude": True} if self._drawn.is_for_authors else behind}
        head = "".join(f"{key}: {json.dumps(said[key], ensure_ascii=False)}\n" for key in said if said[key])
        titles = {heading.anchor: heading.title for heading in contents.headings}
        return f"---\n{head}---\n\n{as_markdown(str(content), titles)}"


def as_source(page: Page, content: Markup) -> str:
    """A page as a file in docs/ would say it: for plugins that read the source of a page."""
    return f"---\ntitle: {json.dumps(page.title)}\n---\n\n{content}\n"
