"""Kinds of problems: all that reading a file can find wrong, each explained. What rules find is explained by rules."""

from __future__ import annotations

from types import ModuleType

from purposebook.problems.code import Code, documented
from purposebook.problems.codes import answers, checks, file, layout, references, signs, yaml

__all__ = ["FAMILIES", "Code", "documented"]

FAMILIES: tuple[ModuleType, ...] = (file, layout, signs, yaml, answers, references, checks)
