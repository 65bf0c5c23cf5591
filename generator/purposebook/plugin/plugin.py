"""What MkDocs calls, in the order in which it calls. It wires; everything else is in the pure core."""

from __future__ import annotations

import logging
import posixpath
from dataclasses import replace
from pathlib import Path
from typing import Any, Literal

from mkdocs.config import config_options as option
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException, PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority
from mkdocs.structure.files import File, Files, InclusionLevel, get_files
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.utils import CountHandler

from purposebook.authoring import history
from purposebook.authoring.panel import panel
from purposebook.bundled import OVERRIDES, TEMPLATES, ours
from purposebook.checking.examine import Standards
from purposebook.checking.report import Report, as_block
from purposebook.clock import today
from purposebook.loader import Loaded
from purposebook.model.checks import OFF
from purposebook.plugin.aside import Aside
from purposebook.plugin.failing import DrawingError, drawn, stopped, stopped_while_serving
from purposebook.plugin.frontend import join_parts
from purposebook.plugin.navigation import navigation, rival_of, titles
from purposebook.plugin.page import GeneratedPage
from purposebook.plugin.preview import Preview
from purposebook.plugin.siblings import Siblings
from purposebook.plugin.theme import dress
from purposebook.problems import START, Problem, Severity
from purposebook.site.pages import SECTIONS, Page
from purposebook.site.website import Setting, Website, generate

log = logging.getLogger("mkdocs.plugins.purposebook")


class Options(Config):  # type: ignore[no-untyped-call]  # MkDocs ships no types for it
    """What an author may set below `purposebook:` in mkdocs.yml."""

    file = option.Type(str, default="purpose.yml")
    templates = option.Type(str, default=TEMPLATES)
    checks = option.Type(dict, default={})
    accepted = option.Type(str, default="purpose.baseline.yml")
    publish_source = option.Type(bool, default=False)
    changes_since = option.Optional(option.Type(str))


class PurposebookPlugin(BasePlugin[Options]):  # type: ignore[no-untyped-call]  # as above
    """Reads purpose.yml and adds the pages made from it to the site."""

    def __init__(self) -> None:
        self.is_serving = False
        self.is_dirty = False
        self.website: Website | None = None  # the last one that could be drawn
        self.loaded: Loaded | None = None
        self.read: Website | None = None  # the one of this build
        self.aside: Aside | None = None
        self.published = ""  # where the site belongs while it is built aside

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Remember whether an author is watching."""
        self.is_serving, self.is_dirty = command == "serve", dirty

    def _dress(self, config: MkDocsConfig) -> MkDocsConfig:
        dress(config, ours(OVERRIDES))
        Aside(Path(config.site_dir)).recover()
        return config

    @event_priority(-100)  # what other plugins set, such as the form of addresses, holds for our links, too
    def _read(self, config: MkDocsConfig) -> MkDocsConfig:
        self.root = Path(config.config_file_path or "mkdocs.yml").resolve().parent
        self.file = self.root / self.config.file
        self.read, self.loaded = self._generate(config)
        self._tell(self.loaded)
        if not self.read and not self.is_serving:
            raise PluginError(self._summary(self.loaded))
        return config

    on_config = CombinedEvent(_dress, _read)
    """Read and check purpose.yml before anything is touched: a mistake leaves the last site as it was."""

    @event_priority(-100)
    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Draw every page before anything is touched, and have the site built beside the last one."""
        if self.read:
            self._draw(self.read, config)
        if not self.is_dirty:
            self.aside = Aside(Path(config.site_dir))
            self.published, config.site_dir = config.site_dir, str(self.aside.begin())

    def _draw(self, website: Website, config: MkDocsConfig) -> None:
        own = frozenset(file.src_uri for file in get_files(config))
        try:
            self.website = drawn(replace(website, hand_written=own), self.root / self.config.templates)
        except DrawingError as failed:
            if not self.is_serving:
                raise PluginError(f"{failed} Nothing was built; the last site is as it was.") from failed
            log.error("%s", failed)
            assert self.loaded
            self.loaded = replace(self.loaded, problems=(failed.problem, *self.loaded.problems))

    @event_priority(-100)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Put the whole site in the place of the last one; where a strict build will refuse it, that one stays."""
        if self.aside and not (config.strict and has_warnings()):
            self.aside.finish()
            config.site_dir, self.aside = self.published, None
            log.info("The site is whole and stands in %s.", config.site_dir)

    def on_build_error(self, *, error: Exception) -> None:
        """Leave the last site as it was, and say in one sentence what stopped the build."""
        if self.aside:
            self.aside.discard()
            self.aside = None
        if not isinstance(error, MkDocsException) and not self.is_serving:
            log.debug("The build stopped.", exc_info=error)
            raise PluginError(f"{stopped(error)} Nothing was built; the last site is as it was.") from None

    def _generate(self, config: MkDocsConfig) -> tuple[Website | None, Loaded]:
        try:
            data = self.file.read_bytes()
        except OSError as error:
            if not self.is_serving:
                raise PluginError(
                    f"{self.config.file} cannot be read ({error.strerror}). It belongs beside mkdocs.yml; "
                    "the smallest one that works says 'community:' and, below it, '  name: …'."
                ) from error
            return None, absent(self.config.file, error)
        templates = self.root / self.config.templates
        before, since = history.last_release(self.file, self.config.changes_since)
        setting = Setting(
            directory_urls=config.use_directory_urls,
            templates=(templates,) if templates.is_dir() else (),
            source_name=self.config.file,
            publishes_source=self.config.publish_source,
            before=before,
            since=since,
            standards=self._standards(),
        )
        return generate(data, setting)

    def _standards(self) -> Standards:
        accepted = self.root / self.config.accepted
        levels = {str(rule): OFF if level is False else str(level) for rule, level in self.config.checks.items()}
        return Standards(today(), levels, accepted.read_bytes() if accepted.is_file() else b"", self.config.accepted)

    def _tell(self, loaded: Loaded) -> None:
        levels = {Severity.ERROR: logging.ERROR, Severity.WARNING: logging.WARNING, Severity.INFO: logging.INFO}
        serious = [finding for finding in loaded.findings if finding.severity is Severity.ERROR]
        told = Report((), loaded.text, self.config.file)
        for problem in (*loaded.problems, *serious):
            log.log(levels[problem.severity], "%s", as_block(problem, told))
        if others := len(loaded.findings) - len(serious):
            log.info("%s: %s. 'purposebook check' tells them.", self.config.file, counted(others, "finding"))

    def _summary(self, loaded: Loaded) -> str:
        count = sum(problem.severity is Severity.ERROR for problem in loaded.problems)
        mistakes = counted(count, "mistake")
        return f"{self.config.file} has {mistakes} (see above). Nothing was built; the last site is as it was."

    @event_priority(-50)
    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add the generated pages and files; what lies in docs/ under the same path wins."""
        join_parts(files, config)
        if not self.website:
            self._add_waiting_page(files, config)
            return files
        own = {file.src_uri for file in files}
        if own != self.website.hand_written:  # another plugin has added pages or taken some away
            self.website = replace(self.website, hand_written=frozenset(own))
        for page in self.website.pages:
            if rival := rival_of(page.path, own):
                log.info("%s from your docs folder stands in place of the generated page.", rival)
            else:
                files.append(self._file(page, config))
        for path, content in self.website.files.items():
            if path not in own:
                files.append(File.generated(config, path, content=content))
        if config.nav is None:
            config.nav = navigation(self.website, files)
        return files

    def _file(self, page: Page, config: MkDocsConfig) -> File:
        assert self.website
        listed = page.section in SECTIONS
        inclusion = InclusionLevel.UNDEFINED if listed else InclusionLevel.NOT_IN_NAV
        file = File.generated(config, page.path, content="", inclusion=inclusion)
        place = posixpath.relpath(self.file.as_posix(), Path(config.docs_dir).resolve().as_posix())
        file.edit_uri = f"{place}#L{page.mark.line}"
        GeneratedPage(self.website, page, file, config, titles(config.nav).get(page.path))
        return file

    def _add_waiting_page(self, files: Files, config: MkDocsConfig) -> None:
        if files.get_file_from_path("index.md") is None:
            title = "# Waiting for purpose.yml\n\nThis page turns into your site as soon as the file is mended."
            files.append(File.generated(config, "index.md", content=title))

    def on_env(self, env: Any, *, config: MkDocsConfig, files: Files) -> None:
        """Let the theme draw the entries of its navigation once for all pages."""
        Siblings(env, [folder for folder in config.theme.dirs if folder != str(ours(OVERRIDES))])

    def on_page_content(self, html: str, *, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:
        """While serving, show what is wrong on whatever page is open."""
        if self.is_serving and self.loaded and self.loaded.all_problems:
            return (
                panel(self.loaded, self.config.file, is_old=self.loaded.is_broken and self.website is not None) + html
            )
        return html

    @event_priority(50)
    def on_page_context(self, context: Any, *, page: MkDocsPage, config: MkDocsConfig, nav: Any) -> None:
        """Give Material's search the words of a generated page, so that it need not parse it again."""
        index = getattr(config.plugins.get("material/search"), "search_index", None)
        entries = getattr(index, "entries", None)
        if isinstance(page, GeneratedPage) and isinstance(entries, list):
            page.meta["search"] = {"exclude": True}
            entries += page.search_entries()

    def on_serve(self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Any) -> LiveReloadServer:
        """Watch purpose.yml and the templates."""
        if self.file.exists():
            server.watch(str(self.file))
        else:  # not what lies deeper: it holds .git, and whatever other plugins write
            server.watch(str(self.file.parent if self.file.parent.is_dir() else self.root), recursive=False)
        for place in (self.root / self.config.templates, ours(TEMPLATES)):
            if place.is_dir():
                server.watch(str(place))
        Preview(server, self._trouble)
        return server

    def _trouble(self, error: BaseException, lines: list[str]) -> str:
        problem = stopped_while_serving(error, lines)
        return panel(Loaded(None, None, (problem,), ""), problem.file, is_old=True)


def has_warnings() -> bool:
    """Whether MkDocs has counted warnings in this build."""
    handlers = logging.getLogger("mkdocs").handlers
    return any(handler.get_counts() for handler in handlers if isinstance(handler, CountHandler))


def counted(count: int, name: str) -> str:
    """A number of things in words: `1 mistake`, `2 mistakes`."""
    return f"1 {name}" if count == 1 else f"{count} {name}s"


def absent(name: str, error: OSError) -> Loaded:
    """What stands in for a file that cannot be read while its author is watching."""
    message = f"{name} cannot be read ({error.strerror})."
    hint = "This page comes back by itself as soon as the file is there again."
    return Loaded(None, None, (Problem("unreadable-file", START, message, hint),), "")
