"""The files beside the pages: what can be taken away, permanent links, and a map for language models."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from purposebook.site.files import data, journey_maps, language_models, permanent, sources
from purposebook.site.files.asked import Asked

__all__ = ["FILES", "Asked", "files"]

Maker = Callable[[Asked], Iterator[tuple[str, str]]]  # gives paths, each with its text
FILES: tuple[Maker, ...] = (
    sources.files,
    data.files,
    language_models.files,
    journey_maps.files,
    permanent.files,
)


def files(asked: Asked) -> dict[str, bytes]:
    """Path → content of every file that stands beside the pages."""
    return {path: text.encode() for made in FILES for path, text in made(asked)}
