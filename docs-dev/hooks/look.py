"""The manual looks like the sites that it is about, and asks no other host for anything."""

from __future__ import annotations

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from purposebook.bundled import OVERRIDES, ours
from purposebook.plugin.frontend import join_parts
from purposebook.plugin.theme import dress


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Dress the manual as the plugin dresses a site."""
    dress(config, ours(OVERRIDES))
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Join styles and scripts as the plugin does."""
    join_parts(files, config)
    return files
