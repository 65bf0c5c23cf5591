"""Words of the domain that code compares as text. Lost otherwise: a slip of the pen among them keeps types and tests
green, as mypy takes any text for any other."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "generator" / "purposebook"
ROOMS = ("views", "checking/rules", "site/pages", "derivations", "model")
MODULES = [module for room in ROOMS for module in sorted((PACKAGE / room).rglob("*.py"))]
CLOSED = {"kind", "sort", "direction", "nature", "moscow", "audience", "confidence", "functional", "dysfunctional"}
BY_NAME = {"getattr", "hasattr"}


def slips(source: str) -> Iterator[str]:
    """The places where an attribute is asked by its name, or a word of a closed set compared with a text."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in BY_NAME:
            if any(_is_text(argument) for argument in node.args):
                yield ast.unparse(node)
        elif isinstance(node, ast.Compare):
            sides = [node.left, *node.comparators]
            is_closed = any(isinstance(side, ast.Attribute) and side.attr in CLOSED for side in sides)
            if is_closed and any(map(_is_text, sides)):
                yield ast.unparse(node)


def _is_text(node: ast.AST) -> bool:
    if isinstance(node, ast.Tuple | ast.Set | ast.List):
        return any(map(_is_text, node.elts))
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


@pytest.mark.parametrize("module", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_nothing_is_asked_by_text(module: Path) -> None:
    """See above."""
    assert list(slips(module.read_text("utf-8"))) == []


@pytest.mark.parametrize(
    "source",
    [
        'getattr(entity, "summary", None)',
        'entity.kind == "member"',
        'kpi.direction not in ("up", "down")',
        'any(found.sort in {"bot"} for found in all)',
    ],
)
def test_a_query_by_text_is_found(source: str) -> None:
    """Lost otherwise: the test above finds nothing, whatever stands there."""
    assert len(list(slips(source))) == 1
