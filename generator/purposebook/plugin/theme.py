"""What an author need not know: the settings of MkDocs and Material that a playbook site wants.

Whatever mkdocs.yml says itself is kept; here stand only the answers to what it leaves open.
"""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig

from purposebook.plugin.frontend import SCRIPT, STYLE
from purposebook.plugin.quoting import EXTENSION

FEATURES = (
    "content.action.edit",
    "content.tooltips",
    "navigation.indexes",
    "navigation.prune",
    "navigation.tabs",
    "navigation.top",
    "search.highlight",
    "search.suggest",
    "toc.follow",
)
EXTENSIONS: dict[str, dict[str, Any]] = {
    "abbr": {},
    "admonition": {},
    "attr_list": {},
    "def_list": {},
    "footnotes": {},
    "md_in_html": {},
    "tables": {},
    "toc": {"permalink": True},
}
PALETTE = [
    {
        "media": "(prefers-color-scheme: light)",
        "scheme": "default",
        "primary": "custom",
        "accent": "custom",
        "toggle": {"icon": "material/weather-night", "name": "Switch to dark"},
    },
    {
        "media": "(prefers-color-scheme: dark)",
        "scheme": "slate",
        "primary": "custom",
        "accent": "custom",
        "toggle": {"icon": "material/weather-sunny", "name": "Switch to light"},
    },
]


FILLED_IN = ("font", "palette", *FEATURES, *EXTENSIONS)  # what `leave_unset` may name


def dress(config: MkDocsConfig, overrides: Path, unset: Collection[str] = ()) -> None:
    """Fill in what the author left open: features, extensions, palette, fonts, style, overrides.

    What `unset` names stays as MkDocs and Material have it.
    """
    theme = config.theme
    features = list(theme.get("features") or [])
    theme["features"] = [*features, *(name for name in FEATURES if name not in (*features, *unset))]
    if "palette" not in unset and not theme.get("palette"):
        theme["palette"] = PALETTE
    if "font" not in unset and (theme.get("font") is None or is_default_font(theme.get("font"))):
        theme["font"] = False
    _add_overrides(theme.dirs, str(overrides), theme.custom_dir)
    _add_extensions(config, unset)
    if STYLE not in config.extra_css:
        config.extra_css.insert(0, STYLE)
    if SCRIPT not in map(str, config.extra_javascript):
        config.extra_javascript.append(SCRIPT)


def _add_extensions(config: MkDocsConfig, unset: Collection[str]) -> None:
    for name, settings in EXTENSIONS.items():
        if name not in unset:
            if name not in config.markdown_extensions:
                config.markdown_extensions.append(name)
            config.mdx_configs.setdefault(name, settings)
    if EXTENSION not in config.markdown_extensions:
        config.markdown_extensions.append(EXTENSION)


def is_default_font(font: object) -> bool:
    """Whether a font setting is Material's own default, which would be fetched from another host."""
    return font == {"text": "Roboto", "code": "Roboto Mono"}


def _add_overrides(dirs: list[str], overrides: str, custom: str | None) -> None:
    if overrides not in dirs:
        dirs.insert(1 if custom and dirs and dirs[0] == custom else 0, overrides)
