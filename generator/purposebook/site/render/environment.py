"""The Jinja environment: strict, escaping, and with the few words that templates may use."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

from jinja2 import ChoiceLoader, Environment, FileSystemLoader, StrictUndefined, pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from purposebook.fields.amounts import BARE, amount_in
from purposebook.fields.figures import written

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
    made.filters["amount"] = _amount
    return made


@pass_context
def _amount(context: Context, value: float | str | None) -> str:
    return amount(value, context["book"].spoken)


def amount(value: float | str | None, spoken: tuple[str, ...]) -> str:
    """A number as the languages of a file have it; words that are more than plain digits stay as they are."""
    if value is None:
        return ""
    if isinstance(value, str):
        found = amount_in(value.strip(), spoken)
        return found.text() if found and BARE.fullmatch(value.strip()) else value
    return written(value, spoken=spoken)


def render(made: Environment, template: str, names: dict[str, Any]) -> Markup:
    """A page's HTML, from its template and the names that this may use."""
    html = made.get_template(template + EXTENSION).render(names)
    return Markup(BETWEEN.sub(">\n", html))  # noqa: S704  # rendered with autoescape
