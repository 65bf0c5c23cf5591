"""Links of one page: to entities, to pages, to files of the site."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Any

from markupsafe import Markup, escape

from purposebook.fields.ids import Ref
from purposebook.fields.text import Entity, Text
from purposebook.model.culture import Source
from purposebook.model.index import Index
from purposebook.model.members import Member
from purposebook.site import routes
from purposebook.site.render.joining import dots
from purposebook.site.routes import Place

BUSY = re.compile(r"[,،、;]|[.!?]$")
ONWARD = (
    (routes.PURPOSE, "the shared purpose"),
    (routes.SUCCESS, "how we know that it works"),
    (routes.FEATURES, "what to build next"),
    (routes.OPPORTUNITIES, "what stands in the way"),
    (routes.PLAYBOOKS, "what each role does"),
)


class Links:
    """Makes the links of the page at `path`; `has_page` says which pages the site holds."""

    def __init__(self, index: Index, path: str, directory_urls: bool, has_page: Callable[[str], bool]) -> None:
        self.index = index
        self.path = path
        self.directory_urls = directory_urls
        self.has_page = has_page

    def page(self, path: str, anchor: str = "") -> str:
        """The relative address of a page."""
        return routes.relative(Place(path, anchor), self.path, self.directory_urls)

    def file(self, path: str) -> str:
        """The relative address of a file of the site."""
        return routes.asset(path, self.path, self.directory_urls)

    def permanent(self, entity: Entity) -> str:
        """The relative address that stays; a file by its name where folders are not addresses, as on a USB stick."""
        return self.file(f"id/{self.index.address(entity)}/{'' if self.directory_urls else 'index.html'}")

    def anchor(self, entity: Entity) -> str:
        """The anchor at which an entity stands on its page."""
        return routes.anchor(self.index, entity)

    def href(self, entity: Entity) -> str:
        """The relative address of an entity; where the site leaves its page out, the link becomes plain text later."""
        place = routes.place(self.index, entity)
        return self.page(place.path, place.anchor)

    def link(self, entity: Entity, label: str | None = None) -> Markup:
        """A link to an entity under its name."""
        said = self.index.label(entity)
        name = escape(label or short(said))
        # Both parts are escaped already: formatting them as Markup costs a third of a page's time.
        caution = f' <span class="pb-small">{escape(entity.caution)}</span>' if entity.caution else ""
        return Markup(f'<a href="{self.href(entity)}">{name}</a>{caution}')  # noqa: S704

    def ref(self, ref: Ref | Text) -> Markup:
        """What a reference leads to, as a link; the author's own words where it leads nowhere."""
        entity = self.index.target(ref)
        if not entity:
            return Markup('<span class="pb-loose">{}</span>').format(str(ref))
        home = self.index.owner(entity, Member)
        return Markup("{} ({})").format(self.link(entity), self.link(home)) if home else self.link(entity)

    def user(self, entity: Entity) -> Markup:
        """A link to an entity, and in small to the one that it is written in."""
        home = self.index.owner(entity)
        small = Markup(' <span class="pb-small">({})</span>').format(self.link(home)) if home else ""
        return self.link(entity) + small

    def row(self, entries: Iterable[Any], one: Callable[[Any], Markup] | None = None) -> Markup:
        """Links one after another, each made by `one`, or as an entity or reference is linked.

        A dot stands between them where a comma would be lost among those of the names.
        """
        one = one or (lambda entry: self.link(entry) if isinstance(entry, Entity) else self.ref(entry))
        links = [one(entry) for entry in entries]
        has_signs = any(BUSY.search(link.striptags()) for link in links)
        between = Markup(" · ") if has_signs else Markup(", ")
        return between.join(links)

    def onward(self) -> Markup:
        """Where a leader reads on from this page: the pages of the whole that the site has."""
        ahead = [(path, said) for path, said in ONWARD if path != self.path and self.has_page(path)]
        return dots(*(Markup('<a href="{}">{}</a>').format(self.page(path), said) for path, said in ahead))

    @staticmethod
    def is_web(url: str | None) -> bool:
        """Whether something is the address of a page on the web."""
        return bool(url) and str(url).startswith(("https://", "http://"))

    def source(self, name: str) -> Markup:
        """A source by its id, or the words that stand for it."""
        found = self.index.named(name, Source)
        if found:
            return self.link(found[0])
        if name.startswith(("https://", "http://")):
            return Markup('<a href="{0}" rel="noopener">{0}</a>').format(name)
        return escape(name)


def short(label: str) -> str:
    """A name short enough for a link."""
    return label if len(label) <= 140 else f"{label[:137].rstrip()}…"
