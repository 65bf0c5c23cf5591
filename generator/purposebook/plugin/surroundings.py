"""What we cannot work beside: said in one sentence, before anything is built."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin

SETTINGS = "mkdocs.yml"
TRANSLATIONS = "i18n"  # mkdocs-static-i18n takes pages from docs/ only
OF_MATERIAL = "partials/nav-item.html"  # in Material, and in whatever is made from it
ONCE = "mkdocs.yml lists purposebook twice. One site is made from one file: take one of the two out of 'plugins'."


def refuse_twice(config: MkDocsConfig, ours: type[BasePlugin]) -> None:  # type: ignore[type-arg]
    """Stop where two of us would write one site."""
    if sum(isinstance(plugin, ours) for plugin in config.plugins.values()) > 1:
        raise PluginError(ONCE)


def misfits(config: MkDocsConfig) -> Iterator[str]:
    """What is told, as a warning, of a theme or a plugin beside which our pages do not come out right."""
    if not any(Path(folder, OF_MATERIAL).is_file() for folder in config.theme.dirs):
        yield (
            f"Purposebook draws for Material and themes made from it; this site has the theme '{config.theme.name}', "
            "with which its pages look broken. Write 'theme: {name: material}' in mkdocs.yml."
        )
