"""Everything that can be found in a file, explained: what reading finds and what the rules find, by family."""

from __future__ import annotations

import unicodedata
from functools import cache
from inspect import getdoc
from types import ModuleType

from purposebook.checking import rules
from purposebook.checking.rules import RULES
from purposebook.nearness import nearest
from purposebook.problems import codes
from purposebook.problems.code import Code, Family


@cache
def families() -> tuple[Family, ...]:
    """All codes by family, in the order in which an author meets them: first reading, then sense."""
    return (*codes.families(), *(_family(module) for module in rules.FAMILIES))


@cache
def every_code() -> dict[str, Code]:
    """Every kind of problem there is, by its id."""
    return {code.id: code for family in families() for code in family.codes}


def is_rule(code: Code) -> bool:
    """Whether its weight can be set and its findings accepted; mistakes of reading stay what they are."""
    return code.id in RULES


def near(name: str) -> str | None:
    """The code that was probably meant."""
    return nearest(name, every_code())


def shown(example: str) -> str:
    """An example in which one sees what cannot be seen: tabs, and characters that have no picture."""
    return "".join("⇥   " if sign == "\t" else _picture(sign) for sign in example)


def _picture(sign: str) -> str:
    hidden = sign not in "\n " and unicodedata.category(sign) in ("Cc", "Cf", "Zs", "Zl", "Zp")
    return f"[U+{ord(sign):04X}]" if hidden else sign


def _family(module: ModuleType) -> Family:
    """The rules of a module, under the first line of its docstring."""
    name, about = module.__name__.rpartition(".")[2], (getdoc(module) or "").splitlines()[0]
    return Family(name, about, tuple(rule.code for rule in RULES.values() if rule.code.family == name))
