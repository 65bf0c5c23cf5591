"""Links that stay: `id/<kind>/<id>` leads to wherever an entity stands now, and so does each former address."""

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
    """The pages that lead on, to pages that the site holds."""
    yield from _by_id(asked)
    yield from _former_addresses(asked)


def _by_id(asked: Asked) -> Iterator[tuple[str, str]]:
    """For every entity with an id that stays, under it and each id it had before."""
    index = asked.index
    for entity in lasting(index):
        if not asked.has_page(routes.place(index, entity).path):
            continue
        address = index.address(entity)
        home = "/".join(part for part in (address.kind, address.scope) if part)
        for id in (*entity.formerly, address.id):
            path = f"id/{home}/{id}/index.html"
            yield path, redirect(routes.place(index, entity), path, index.label(entity), asked.directory_urls)


def _former_addresses(asked: Asked) -> Iterator[tuple[str, str]]:
    """At each address that a page of an entity had under an id from before, as people copied it from a browser."""
    index = asked.index
    taken = {path for entity in lasting(index) for path in routes.own_pages(index, entity)}
    for entity in lasting(index):
        for former in entity.formerly:
            then = routes.own_pages(index, entity, former)
            for now, path in zip(routes.own_pages(index, entity), then, strict=True):
                if asked.has_page(now) and path not in taken:
                    built = routes.built(path, asked.directory_urls)
                    yield built, redirect(routes.Place(now), built, index.label(entity), asked.directory_urls)


def redirect(place: routes.Place, path: str, title: str, directory_urls: bool) -> str:
    """A page that sends its reader on."""
    up = "../" * path.count("/")
    target = routes.relative(place, "index.md", directory_urls)
    return REDIRECT.format(href=escape(up + target.removeprefix("./")), title=escape(title))
