"""What MkDocs calls, in the order in which it calls. It wires; everything else is in the pure core."""

from __future__ import annotations

import logging
from dataclasses import replace
from pathlib import Path
from typing import Any, Literal

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException, PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority
from mkdocs.structure.files import Files, get_files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage

from purposebook.authoring.panel import panel
from purposebook.bundled import OVERRIDES, TEMPLATES, ours
from purposebook.loader import Loaded
from purposebook.plugin.aside import Aside
from purposebook.plugin.failing import DrawingError, drawn, has_warnings, stopped
from purposebook.plugin.files import Generated, add_waiting_page, published
from purposebook.plugin.frontend import join_parts
from purposebook.plugin.inclusion import inclusion, left_out, without_effect_on
from purposebook.plugin.nav_plugins import give_titles, hand_over, name_omitted, speaks_for_the_author
from purposebook.plugin.navigation import Sections, placed
from purposebook.plugin.options import Options, refuse_unknown, without_effect
from purposebook.plugin.page import GeneratedPage
from purposebook.plugin.preview import preview
from purposebook.plugin.quoting import Quotes
from purposebook.plugin.reading import read, summary, tell, tell_of
from purposebook.plugin.siblings import Siblings
from purposebook.plugin.surroundings import TRANSLATIONS, misfits, refuse_twice
from purposebook.plugin.theme import dress
from purposebook.site.website import Website

log = logging.getLogger("mkdocs.plugins.purposebook")


class PurposebookPlugin(BasePlugin[Options]):  # type: ignore[no-untyped-call]  # as above
    """Reads purpose.yml and adds the pages made from it to the site."""

    def __init__(self) -> None:
        self.is_serving = False
        self.is_built_aside = False
        self.website: Website | None = None  # the last one that could be drawn
        self.loaded: Loaded | None = None
        self.read: Website | None = None  # the one of this build
        self.aside: Aside | None = None
        self.generated: Generated | None = None  # what is among the files of this build
        self.published = ""  # where the site belongs while it is built aside
        self.has_own_nav = False
        self.quotes = Quotes()
        self.depth = 0  # some plugins build once more within a build, for another language
        self.building: MkDocsConfig | None = None  # the settings of this build

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Remember whether an author is watching; other commands, as that of mike, only ask for the settings."""
        self.is_serving = command == "serve"
        self.is_built_aside = command in ("build", "gh-deploy", "serve") and not dirty

    @event_priority(200)  # before another plugin notes where the site is written to
    def _look(self, config: MkDocsConfig) -> MkDocsConfig:
        refuse_twice(config, PurposebookPlugin)
        self.root = Path(config.config_file_path or "mkdocs.yml").resolve().parent
        self.file = self.root / self.config.file
        self.docs = Path(config.docs_dir).resolve()  # some plugins move it away
        if config is not self.building:
            self.depth, self.building = 0, config
        if self.is_built_aside and not self.depth:
            self.aside, self.published = Aside(Path(config.site_dir)), config.site_dir
            self.aside.recover()
            config.site_dir = str(self.aside.building)
        return config

    def _dress(self, config: MkDocsConfig) -> MkDocsConfig:
        dress(config, ours(OVERRIDES), self.config.leave_unset)
        return config

    @event_priority(-100)
    def _read(self, config: MkDocsConfig) -> MkDocsConfig:
        refuse_unknown(self.config, self.root, self.file)
        for told in (*misfits(config), *without_effect(self.config, self.root, self.file)):
            log.warning("%s", told)
        self.read, self.loaded = read(self.file, self.root, self.config, self.is_serving)
        tell_of(self.loaded, self.config.file)
        if not self.read and not self.is_serving:
            raise PluginError(summary(self.loaded, self.config.file))
        return config

    on_config = CombinedEvent(_look, _dress, _read)
    """Read and check purpose.yml before anything is touched: a mistake leaves the last site as it was."""

    @event_priority(-100)
    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Draw every page before anything is touched, and have the site built beside the last one."""
        if self.read:
            self._draw(self.read, config)
        self.depth += 1
        if self.aside and self.depth == 1:
            self.aside.begin()

    def _draw(self, website: Website, config: MkDocsConfig) -> None:
        """Settings are taken now, when no plugin changes them any more: how addresses look, what is left out."""
        setting = replace(website.setting, directory_urls=config.use_directory_urls)
        website = replace(website, setting=setting, hand_written=published(get_files(config), self.is_serving))
        paths = [*(page.path for page in website.pages), *website.files]
        for told in without_effect_on(self.config.leave_out, paths):
            log.warning("%s", told)
        self.inclusion = inclusion(paths, config, self.config.leave_out)
        if gone := left_out(self.inclusion, self.is_serving):
            website = replace(website, left_out=gone)
        try:
            self.website = drawn(website, self.root / self.config.templates)
        except DrawingError as failed:
            if not self.is_serving:
                raise PluginError(f"{failed} Nothing was built; the last site is as it was.") from failed
            log.error("%s", failed)
            assert self.loaded
            self.loaded = replace(self.loaded, problems=(failed.problem, *self.loaded.problems))

    @event_priority(-1000)  # when all other plugins have written their files
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Put the whole site in the place of the last one; where a strict build will refuse it, that one stays."""
        self.depth -= 1
        if self.aside and not self.depth and not (config.strict and has_warnings()):
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

    @event_priority(100)  # so that other plugins see them
    def _add(self, files: Files, config: MkDocsConfig) -> Files:
        self.generated = None
        join_parts(files, config)
        if self.website:
            self.generated = Generated(self.website, self.file, config, self.docs, self.inclusion, self.is_serving)
            self.generated.add(files)
        else:
            add_waiting_page(files, config)
        return files

    @event_priority(-90)  # after those that add or take away, before those that read `nav`
    def _settle(self, files: Files, config: MkDocsConfig) -> Files:
        if self.generated:
            self.generated.settle(files)
            self.website = self.generated.website
            if TRANSLATIONS in config.plugins:
                self.generated.step_aside(files)
            else:
                self._place(self.website, files, config)
        return files

    @event_priority(-150)  # after that of translations
    def _come_back(self, files: Files, config: MkDocsConfig) -> Files:
        if self.generated and TRANSLATIONS in config.plugins:
            self.generated.come_back(files)
            self._place(self.generated.website, files, config)
        self.quotes = Quotes(self.root, self.website)
        return files

    def _place(self, website: Website, files: Files, config: MkDocsConfig) -> None:
        self.has_own_nav = speaks_for_the_author(config, files)
        if config.nav is not None:
            config.nav = placed(config.nav, website, files)
        elif not self.has_own_nav:
            hand_over(Sections(website, files), config, files)

    on_files = CombinedEvent(_add, _settle, _come_back)
    """Add the generated pages and files, and give them their places."""

    @event_priority(-100)
    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Take titles from the author's own navigation, and name the pages that it leaves out."""
        if self.has_own_nav:
            give_titles(config, files)
            name_omitted(nav, config, files)
        return nav

    def on_env(self, env: Any, *, config: MkDocsConfig, files: Files) -> None:
        """Let the theme draw the entries of its navigation once for all pages."""
        env.globals["left_out"] = self.website.left_out if self.website else ()
        folders = [folder for folder in config.theme.dirs if folder != str(ours(OVERRIDES))]
        Siblings(env, folders, ours(OVERRIDES) / "drawn", config.theme.custom_dir)

    def on_post_page(self, output: str, *, page: MkDocsPage, config: MkDocsConfig) -> str:
        """Leave our pages as they are where a plugin builds once more for another language: they have one only."""
        return "" if isinstance(page, GeneratedPage) and self.depth > 1 else output

    def on_page_content(self, html: str, *, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:
        """Tell what a page asks purpose.yml for in vain; while serving, show what is wrong on whatever page is open."""
        wrong = self.quotes.report(page.file)
        tell(wrong)
        if not self.is_serving or not self.loaded or not (wrong.problems or self.loaded.all_problems):
            return html
        told = replace(self.loaded, findings=(*self.loaded.findings, *wrong.problems))
        return panel(told, self.config.file, is_old=told.is_broken and self.website is not None) + html

    @event_priority(50)
    def on_page_context(self, context: Any, *, page: MkDocsPage, config: MkDocsConfig, nav: Any) -> None:
        """Give Material's search the words of a generated page, so that it need not parse it again."""
        if isinstance(page, GeneratedPage):
            page.give_to_search(config)

    def on_serve(self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Any) -> LiveReloadServer:
        """Watch purpose.yml and the templates, and show on each page what breaks a build."""
        preview(server, self.file, self.root, (self.root / self.config.templates, ours(TEMPLATES)))
        return server
