"""Material's own navigation, with the neighbours of a page drawn once for all pages instead of again on every one.

On each page the theme draws the sections around it and the page itself, while one mark stands for each run of pages
before and after it. What belongs there is drawn by the theme too, but once for every depth of the site: from equally
deep pages a link leads to the same place if it goes up to the root first.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import groupby
from pathlib import Path
from typing import Any

from jinja2 import ChoiceLoader, Environment, FileSystemLoader, PrefixLoader, pass_context
from jinja2.runtime import Context

ENTRY = "partials/nav-item.html"
PARTIAL = "partials/nav.html"
NAVIGATION = f"theme/{PARTIAL}"
Draw = Callable[[Any], str]
NAMELESS = re.compile(  # the theme names a section that has an index page by the icon beside it, so by nothing
    r'aria-labelledby="(?P<id>__nav[\d_]+)_label"(?P<rest>[^>]*>\s*<label class="md-nav__title" for="(?P=id)">'
    r'\s*<span class="md-nav__icon md-icon"></span>\s*(?P<name>[^<>]+?)\s*</label>)'
)


class Stand:
    """What stands in for something of MkDocs: like it, but for a few attributes."""

    def __init__(self, original: Any = None, **changed: Any) -> None:
        self.__dict__.update(changed)
        self._original = original

    def __getattr__(self, name: str) -> Any:
        return getattr(self._original, name)


class Siblings:
    """Draws the navigation of every page of one build."""

    def __init__(self, made: Environment, folders: list[str], drawn: Path, custom: str | None = None) -> None:
        """`folders` are the theme's without our own: what they hold is found as `theme/…`.

        `drawn` holds what stands in for the theme's navigation: in this environment only, as other plugins make their
        own, and not where the author's `custom` folder has one.
        """
        theme = PrefixLoader({"theme": FileSystemLoader(folders)})
        is_theirs = bool(custom) and Path(custom or "", PARTIAL).is_file()
        first = [] if is_theirs else [FileSystemLoader(drawn)]
        made.loader = ChoiceLoader([*first, *([made.loader] if made.loader else []), theme])
        made.globals["navigation"] = pass_context(lambda context: named(self.draw(context)))
        self._environment = made
        self._drawn: dict[tuple[int, int], tuple[Any, str]] = {}  # holds the items: an id lasts as long as its item

    def draw(self, context: Context) -> str:
        """The navigation of the page that is being drawn; by the theme alone where nothing can be spared."""
        given = context.get_all()
        theme = self._environment.get_template(NAVIGATION)
        nav, runs = shortened(given["nav"], given.get("page"))
        if not runs:
            return theme.render(given)
        depth = given["base_url"].count("..")
        entry = self._entry(given, depth)
        html = theme.render({**given, "nav": nav})
        for mark, run in runs:
            before, found, after = html.partition(entry(mark))
            if not found:  # somebody's template draws it in its own way
                return theme.render(given)
            html = before + "".join(self._once(item, depth, entry) for item in run) + after
        return html

    def _entry(self, given: dict[str, Any], depth: int) -> Draw:
        """Draws a page in the navigation, as seen from somewhere at this depth."""
        somewhere = Stand(url=" /" * depth)  # no page has a blank in its address
        module = self._environment.get_template(ENTRY).make_module({**given, "page": somewhere})
        return lambda item: module.render(item, "", 2)  # type: ignore[attr-defined]  # the theme's macro

    def _once(self, item: Any, depth: int, entry: Draw) -> str:
        if (id(item), depth) not in self._drawn:
            self._drawn[id(item), depth] = item, entry(item)
        return self._drawn[id(item), depth][1]


def named(html: str) -> str:
    """The navigation with a name for each part of it, so that people who listen to a page can tell them apart."""
    return NAMELESS.sub(lambda at: f'aria-label="{at["name"].replace(chr(34), "&quot;")}"{at["rest"]}', html)


def shortened(nav: Any, page: Any) -> tuple[Any, list[tuple[Stand, list[Any]]]]:
    """The navigation with a mark for each run of plain pages beside `page` and its sections; the marks, their runs."""
    runs: list[tuple[Stand, list[Any]]] = []
    part, stand = page, page
    while part is not None:
        around = part.parent.children if part.parent else nav.items
        if not any(part is item for item in around or ()):  # as with a post, whose blog is its parent
            return nav, []
        items = [stand if item is part else item for item in _marked(around, runs)]
        part = part.parent
        stand = Stand(part or nav, **{"children" if part else "items": items})
    return stand, runs


def _marked(items: list[Any], runs: list[tuple[Stand, list[Any]]]) -> list[Any]:
    short: list[Any] = []
    for plain, run in groupby(items, is_plain):
        found = list(run)
        if plain and len(found) > 1:
            mark = Stand(url=f"#siblings-{len(runs)}", title="")
            runs.append((mark, found))
            found = [mark]
        short += found
    return short


def is_plain(item: Any) -> bool:
    """Whether an entry looks the same on every page on which it is not open itself."""
    has_more = getattr(item, "children", None) or getattr(item, "pages", None)
    return not (has_more or item.active or getattr(item, "is_index", False))
