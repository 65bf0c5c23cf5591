"""The schema of purpose.yml, and the file itself where its author wants that."""

from __future__ import annotations

from collections.abc import Iterator

from purposebook.bundled import SCHEMA, ours
from purposebook.site.files.asked import Asked


def files(asked: Asked) -> Iterator[tuple[str, str]]:
    """The schema always; purpose.yml, with its comments and private keys, only on demand."""
    yield SCHEMA, ours(SCHEMA).read_text(encoding="utf-8")
    if asked.source is not None:
        yield "purpose.yml", asked.source
