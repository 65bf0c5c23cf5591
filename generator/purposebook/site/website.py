"""The whole flow: text of purpose.yml → model → pages and files of a website."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path

from jinja2 import Environment
from markupsafe import Markup

from purposebook import clock
from purposebook.bundled import TEMPLATES, ours
from purposebook.checking.examine import Standards, examine
from purposebook.loader import Loaded, load
from purposebook.model.index import Index
from purposebook.site import files as beside
from purposebook.site import routes
from purposebook.site.pages import SECTIONS, Facts, Page, pages
from purposebook.site.render.asking import Asking
from purposebook.site.render.environment import environment, render
from purposebook.site.render.links import Links
from purposebook.site.render.provenance import Provenance
from purposebook.site.render.toc import Contents
from purposebook.site.render.toolbox import Toolbox, names
from purposebook.site.render.unlinked import unlinked
from purposebook.site.render.words import Glossary, Words
from purposebook.views.file.brand_words import brand_words
from purposebook.views.file.changes import changes
from purposebook.views.file.how_to_answer import Paste, paste
from purposebook.views.file.own_words import in_own_words
from purposebook.views.file.questions import OpenQuestion, nobody_asks, question_at
from purposebook.views.file.same_entries import SameEntries
from purposebook.views.roles.outdated import outdated


@dataclass(frozen=True)
class Setting:
    """What the outside decides: how addresses look, which templates come first, and what came before."""

    directory_urls: bool = True
    templates: Sequence[Path] = ()
    source_name: str = "purpose.yml"
    publishes_source: bool = False  # with its comments and `x-` keys, which no page shows
    has_corner: bool = True  # pages for authors: what is open, what the checks found, which keys there are
    is_preview: bool = False  # its author is watching: what is open is asked on every page
    before: str = ""  # the purpose.yml of the last release
    since: str = ""  # what that release is called
    standards: Standards = field(default_factory=lambda: Standards(clock.today()))


@dataclass(frozen=True)
class Website:
    """The pages and files of a site. Pages are drawn one by one, on demand."""

    loaded: Loaded
    index: Index
    setting: Setting
    pages: tuple[Page, ...]
    hand_written: frozenset[str] = field(default=frozenset())
    left_out: frozenset[str] = field(default=frozenset())  # paths of pages and files that the site does not show
    _drawn: dict[str, tuple[Markup, Contents]] = field(default_factory=dict, init=False, repr=False, compare=False)

    @cached_property
    def environment(self) -> Environment:
        """The templates."""
        return environment([*self.setting.templates, ours(TEMPLATES)])

    @cached_property
    def glossary(self) -> Glossary:
        """The community's own words."""
        return Glossary(self.index)

    @cached_property
    def published(self) -> tuple[Page, ...]:
        """The pages without those that are left out."""
        return tuple(page for page in self.pages if page.path not in self.left_out)

    @cached_property
    def published_files(self) -> tuple[str, ...]:
        """The paths of the files beside the pages, without those that are left out."""
        return tuple(path for path in self.files if path not in self.left_out)

    @cached_property
    def paths(self) -> frozenset[str]:
        """Every page that the site has, the hand-written ones included."""
        return frozenset(page.path for page in self.published) | self.hand_written

    def sections(self) -> list[tuple[str, list[Page]]]:
        """The pages by section of the navigation."""
        return [(name, [page for page in self.published if page.section == name]) for name in SECTIONS]

    def drawn(self, page: Page) -> tuple[Markup, Contents]:
        """A page's HTML and its contents, worked out once."""
        if page.path not in self._drawn:
            self._drawn[page.path] = self.draw(page)
        return self._drawn[page.path]

    def draw(self, page: Page) -> tuple[Markup, Contents]:
        """A page's HTML and its contents, worked out now."""
        links = Links(self.index, page.path, self.setting.directory_urls, self.paths.__contains__)
        words = Words(self.glossary, links)
        provenance = Provenance(links, self.setting.source_name)
        contents = Contents()
        tools = Toolbox(
            page=page,
            index=self.index,
            book=self.index.book,
            source_name=self.setting.source_name,
            heading=contents.heading,
            words=words,
            say=words.say,
            quizzing=Asking(words),
            links=links,
            link=links.link,
            ref=links.ref,
            derived_by=provenance.derived,
            named_by=provenance.named,
            pasted=self.pasted,
            brand_words=brand_words(self.index.book),
            ask=question_at if self.setting.is_preview or page.is_for_authors else nobody_asks,
        )
        html = render(self.environment, page.template, names(tools, page.context())) + provenance.notes()
        return unlinked(html, routes.url(page.path, self.setting.directory_urls), self.missing), contents

    @cached_property
    def missing(self) -> frozenset[str]:
        """The addresses that our pages would link to if nothing were left out."""
        if not self.left_out:
            return frozenset()
        made = beside.files(beside.Asked(self.index, self.setting.directory_urls)).keys() - {*self.published_files}
        pages = {
            routes.url(page.path, self.setting.directory_urls) for page in self.pages if page.path in self.left_out
        }
        return frozenset(pages | made | {path.removesuffix("index.html") for path in made})

    @cached_property
    def lines(self) -> list[str]:
        """The file, line by line."""
        return self.loaded.text.splitlines()

    def pasted(self, question: OpenQuestion) -> Paste | None:
        """What to paste to answer an open question."""
        return paste(in_own_words(self.index, question), self.lines)

    @cached_property
    def files(self) -> dict[str, bytes]:
        """The files beside the pages: what can be taken away, and the permanent links."""
        source = self.loaded.text if self.setting.publishes_source else None
        return beside.files(beside.Asked(self.index, self.setting.directory_urls, source, self.paths.__contains__))


def generate(data: bytes | str, setting: Setting | None = None) -> tuple[Website | None, Loaded]:
    """The website of a purpose.yml, or None when a mistake stands in the way; and what was read, with its problems."""
    setting = setting or Setting()
    loaded = examine(data, setting.standards)
    if loaded.index is None or loaded.is_broken:
        return None, loaded
    has_corner = setting.has_corner or setting.is_preview
    facts = Facts(loaded.index, loaded.all_problems, today=setting.standards.today, has_corner=has_corner)
    facts = _compared(facts, setting)
    return Website(loaded, loaded.index, setting, tuple(pages(facts))), loaded


def _compared(facts: Facts, setting: Setting) -> Facts:
    """Facts with what changed since the last release, where there is one that can be read."""
    before = load(setting.before).index if setting.before else None
    if before is None:
        return facts
    same = SameEntries(before, facts.index)
    changed = tuple(changes(same))
    return replace(facts, changes=changed, outdated=tuple(outdated(same, changed)), since=setting.since)
