"""From the text of a file to nodes that know their place. What was meant by it is for others to guess."""

from __future__ import annotations

from purposebook.source.as_written import Read, read

__all__ = ["Read", "read"]
