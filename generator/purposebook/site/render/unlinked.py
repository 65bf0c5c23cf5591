"""Links to what a site leaves out become plain text, wherever they stand on a page."""

from __future__ import annotations

import posixpath
import re
from urllib.parse import unquote

from markupsafe import Markup

PARTS = re.compile(r"(?P<picture><svg\b.*?</svg>)|(?P<link><a\b[^>]*>.*?</a>)", re.DOTALL)
LINK = re.compile(r"<a\b(?P<more>[^>]*)>(?P<inner>.*?)</a>", re.DOTALL)
HREF = re.compile(r'\s(?:xlink:)?href="([^"]*)"')
OUTSIDE = re.compile(r"[a-z][a-z0-9+.-]*:|/|#", re.IGNORECASE)


def unlinked(html: Markup, address: str, missing: frozenset[str]) -> Markup:
    """The HTML of the page at `address`, with plain text instead of links to the `missing` addresses.

    All addresses are relative to the root of the site.
    """
    if not missing:
        return html
    return Markup(PARTS.sub(lambda part: _part(part, address, missing), html))  # noqa: S704  # only takes tags away


def _part(part: re.Match[str], address: str, missing: frozenset[str]) -> str:
    tag = "g" if part["picture"] else "span"
    return LINK.sub(lambda link: _plain(link, tag) if _is_dead(link, address, missing) else link[0], part[0])


def _plain(link: re.Match[str], tag: str) -> str:
    return f"<{tag}{HREF.sub('', link['more'])}>{link['inner']}</{tag}>"


def _is_dead(link: re.Match[str], address: str, missing: frozenset[str]) -> bool:
    found = HREF.search(link["more"])
    if not found or OUTSIDE.match(found[1]):
        return False
    path = unquote(found[1].partition("#")[0])
    target = posixpath.normpath(posixpath.join(posixpath.dirname(address), path))
    return bool({target, f"{target}/" if target != "." else ""} & missing)
