"""llms.txt: a map of the site for language models (llmstxt.org)."""

from __future__ import annotations

from collections.abc import Iterator

from purposebook.fields.text import Entity
from purposebook.model.kinds import Kind
from purposebook.site import routes
from purposebook.site.files.asked import Asked
from purposebook.views.file.standing import with_standing


def files(asked: Asked) -> Iterator[tuple[str, str]]:
    """What the site is about, and what stands where."""
    yield "llms.txt", as_text(asked)


def as_text(asked: Asked) -> str:
    """llms.txt: what the site is about and where what stands, one line each."""
    index, book = asked.index, asked.index.book
    lines = [f"# {(book.community and book.community.name) or 'Purposebook'}", ""]
    if book.purpose and book.purpose.statement:
        lines += [f"> {_line(with_standing(book.purpose.statement, book.purpose))}", ""]
    for title, kind in (
        ("Members", Kind.MEMBER),
        ("Journeys", Kind.JOURNEY),
        ("KPIs", Kind.KPI),
        ("Features", Kind.FEATURE),
        ("Playbooks", Kind.PLAYBOOK),
    ):
        entities = index.of_kind(kind)
        if entities:
            lines += [f"## {title}", "", *(_listed(asked, entity) for entity in entities), ""]
    return "\n".join(lines)


def _listed(asked: Asked, entity: Entity) -> str:
    said = _line(with_standing(entity.gist, entity))
    place, name = routes.place(asked.index, entity), _line(asked.index.label(entity))
    if asked.has_page(place.path):
        name = f"[{name}]({routes.relative(place, routes.HOME, asked.directory_urls).removeprefix('./')})"
    return f"- {name}" + (f": {said}" if said else "")


def _line(text: str) -> str:
    return " ".join(text.split())
