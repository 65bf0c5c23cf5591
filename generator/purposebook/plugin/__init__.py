"""The MkDocs plugin: the only room that knows MkDocs."""

from __future__ import annotations

from purposebook.plugin.plugin import PurposebookPlugin

__all__ = ["PurposebookPlugin"]
