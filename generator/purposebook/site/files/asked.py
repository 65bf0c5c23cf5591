"""What the files beside the pages are made of."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from purposebook.model.index import Index


@dataclass(frozen=True, slots=True)
class Asked:
    """The model, how addresses look, and the text of purpose.yml where its author wants it published.

    `has_page` says whether the site holds the page at a path.
    """

    index: Index
    directory_urls: bool = True
    source: str | None = None
    has_page: Callable[[str], bool] = lambda _: True
