"""The Jinja environment: strict, escaping, and with the few words that templates may use."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

from jinja2 import ChoiceLoader, Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from purposebook.fields.amounts import number_in

EXTENSION = ".html.j2"
BETWEEN = re.compile(r">\s*\n\s*")


def environment(folders: Sequence[Path]) -> Environment:
    """An environment that looks for templates in `folders`, the first that has one wins.

    Compiling takes a good part of a second, so a site that is drawn again while its author writes gets the same one,
    until a template changes.
    """
    templates = (template for folder in folders for template in sorted(folder.rglob(f"*{EXTENSION}")))
    return _compiling(tuple(folders), tuple((template, template.stat().st_mtime_ns) for template in templates))


@lru_cache(maxsize=2)
def _compiling(folders: tuple[Path, ...], templates: tuple[tuple[Path, int], ...]) -> Environment:
    made = Environment(
        loader=ChoiceLoader([FileSystemLoader(folder) for folder in folders]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    made.filters["amount"] = amount
    return made


def amount(value: float | str | None) -> str:
    """A number for readers: thousands apart, at most two decimals; words that are no plain number stay as they are."""
    if value is None:
        return ""
    if isinstance(value, str):
        plain = re.fullmatch(r"-?\d+(\.\d+)?", value.strip())
        number = number_in(value) if plain and len(value) > 4 else None
        return value if number is None else amount(number)
    whole = f"{value:,.2f}".rstrip("0").rstrip(".")
    return whole.replace(",", "\u202f")


def render(made: Environment, template: str, names: dict[str, Any]) -> Markup:
    """A page's HTML, from its template and the names that this may use."""
    html = made.get_template(template + EXTENSION).render(names)
    return Markup(BETWEEN.sub(">\n", html))  # noqa: S704  # rendered with autoescape
