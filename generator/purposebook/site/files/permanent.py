"""Links that stay: `id/<kind>/<id>` leads to wherever an entity stands now."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from purposebook.site import routes
from purposebook.site.files.asked import Asked
from purposebook.views.file.permanent_ids import lasting

REDIRECT = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>{title}</title>
<link rel="canonical" href="{href}"><meta name="robots" content="noindex">
<meta http-equiv="refresh" content="0; url={href}"></head>
<body><p><a href="{href}">{title}</a></p></body></html>
"""


def files(asked: Asked) -> Iterator[tuple[str, str]]:
    """A page that leads on for every entity with an id that stays, under it and each id it had before."""
    index = asked.index
    for entity in lasting(index):
        address = index.address(entity)
        home = "/".join(part for part in (address.kind, address.scope) if part)
        for id in (*entity.formerly, address.id):
            path = f"id/{home}/{id}/index.html"
            yield path, redirect(routes.place(index, entity), path, index.label(entity), asked.directory_urls)


def redirect(place: routes.Place, path: str, title: str, directory_urls: bool) -> str:
    """A page that sends its reader on."""
    up = "../" * path.count("/")
    target = routes.relative(place, "index.md", directory_urls)
    return REDIRECT.format(href=escape(up + target.removeprefix("./")), title=escape(title))
