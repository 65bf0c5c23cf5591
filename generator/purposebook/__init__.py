"""Purposebook: one purpose.yml becomes a whole playbook site.

What `__all__` names is public, with what its signatures name; everything else may change with any release.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from purposebook.checking.examine import examine
    from purposebook.loader import load
    from purposebook.model.root import Purposebook
    from purposebook.problems import Problem
    from purposebook.site.website import generate

__all__ = ["Problem", "Purposebook", "examine", "generate", "load"]

_HOME = {
    "Problem": "problems",
    "Purposebook": "model.root",
    "examine": "checking.examine",
    "generate": "site.website",
    "load": "loader",
}


def __getattr__(name: str) -> Any:
    """What is public, from its room and only when it is asked for: a command that needs none of it starts at once."""
    if name not in _HOME:
        raise AttributeError(f"module 'purposebook' has no attribute {name!r}")
    return getattr(import_module(f"purposebook.{_HOME[name]}"), name)
