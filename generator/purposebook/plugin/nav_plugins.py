"""Plugins that order the navigation: who of them speaks for the author, and how ours is handed to them."""

from __future__ import annotations

import json
import logging

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation

from purposebook.plugin.navigation import Sections, titles
from purposebook.plugin.page import GeneratedPage

log = logging.getLogger("mkdocs.plugins.purposebook")
AWESOME, LITERATE = "awesome-nav", "literate-nav"
NAME = {AWESOME: "filename", LITERATE: "nav_file"}  # plugin → the option that names its file


def speaks_for_the_author(config: MkDocsConfig, files: Files) -> bool:
    """Whether the whole navigation is the author's: in mkdocs.yml, or in a file that a plugin reads."""
    written = (config.plugins[plugin].config[key] for plugin, key in NAME.items() if plugin in config.plugins)
    return config.nav is not None or any(files.get_file_from_path(name) for name in written)


def hand_over(sections: Sections, config: MkDocsConfig, files: Files) -> None:
    """Give the navigation to MkDocs, or to the plugin that makes it from files."""
    if AWESOME not in config.plugins:
        config.nav = sections.whole()
        return
    own = [file.src_uri.partition("/")[0] for file in sections.others]
    content = json.dumps({"nav": sections.around([*dict.fromkeys(own)])})
    name = config.plugins[AWESOME].config[NAME[AWESOME]]
    files.append(File.generated(config, name, content=content, inclusion=InclusionLevel.EXCLUDED))


def name_omitted(nav: Navigation, config: MkDocsConfig, files: Files) -> None:
    """Name the generated pages that an author's own navigation leaves out, as MkDocs names files."""
    listed = {page.file.src_uri for page in nav.pages}
    found = files.documentation_pages(inclusion=InclusionLevel.is_in_nav)
    omitted = [file.src_uri for file in found if isinstance(file.page, GeneratedPage) and file.src_uri not in listed]
    if omitted:
        told = 'The following generated pages are not included in the "nav" configuration:\n  - %s\n%s'
        way = "'- purposebook: rest' in it is the place of them all."
        log.log(config.validation.nav.omitted_files, told, "\n  - ".join(omitted), way)


def give_titles(config: MkDocsConfig, files: Files) -> None:
    """Give generated pages the titles that the navigation gives to them."""
    for path, title in titles(config.nav).items():
        file = files.get_file_from_path(path)
        if file and isinstance(file.page, GeneratedPage):
            file.page.title = title
