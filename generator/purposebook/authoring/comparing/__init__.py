"""Two states of a purpose.yml compared, and what is told of it: as text, as Markdown, as JSON."""

from __future__ import annotations

from collections.abc import Callable

from purposebook.authoring.comparing.as_json import as_json
from purposebook.authoring.comparing.as_markdown import as_markdown
from purposebook.authoring.comparing.as_text import as_text
from purposebook.authoring.comparing.comparison import Comparison, UnreadableError, compare

__all__ = ["FORMATS", "Comparison", "UnreadableError", "compare"]

FORMATS: dict[str, Callable[[Comparison], str]] = {"text": as_text, "markdown": as_markdown, "json": as_json}
