"""What the tests do not notice: small mistakes put into a module one at a time, and the tests run on each.

By hand: `make mutants ROOM=views/success`, or `python tests/mutants.py checking/rules/file slips --most 40`. What is
listed in the end changed the code and failed no test: a test is missing, or the code does what nobody needs.

Each mistake is tried in a process of its own, in which one module has other source code; no file is changed.
"""

from __future__ import annotations

import argparse
import ast
import copy
import os
import random
import signal
import sys
from collections.abc import Iterator
from contextlib import redirect_stderr, redirect_stdout
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from importlib.util import spec_from_file_location
from pathlib import Path
from types import ModuleType
from typing import NamedTuple

import hypothesis
import pydantic
import pytest
import yaml

PRELOADED = (hypothesis, pydantic, yaml)  # what takes its time, before the processes part
ROOT = Path(__file__).parents[1]
HOME = ROOT / "generator" / "purposebook"
PATIENCE = 120  # seconds for the tests on one mistake: some make a loop that never ends
WIDER = ("checking", "views", "derivations", "slips", "loader", "model", "authoring/edits", "cli/test_check.py")
SWAPPED: dict[type[ast.AST], type[ast.AST]] = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq, ast.NotEq: ast.Eq,
    ast.In: ast.NotIn, ast.NotIn: ast.In, ast.Is: ast.IsNot, ast.IsNot: ast.Is, ast.And: ast.Or, ast.Or: ast.And,
    ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.Div, ast.Div: ast.Mult,
}  # fmt: skip
CALLED = {"min": "max", "max": "min", "any": "all", "all": "any"}
SKIPPED = ("annotation", "returns", "decorator_list", "msg")


class Mutant(NamedTuple):
    """A module with one mistake in it."""

    file: Path
    line: int
    before: str
    after: str
    source: str


def places(node: ast.AST) -> Iterator[ast.AST]:
    """What a mistake can be made in: everything that runs, without annotations and what only narrows a type."""
    if isinstance(node, ast.Assert):
        return
    yield node
    for name, value in ast.iter_fields(node):
        for inner in value if isinstance(value, list) else [value]:
            if isinstance(inner, ast.AST) and name not in SKIPPED:
                yield from places(inner)


def mistakes(node: ast.AST) -> Iterator[ast.AST]:
    """The same piece of code with a mistake."""
    match node:
        case ast.Compare(ops=[op]) if type(op) in SWAPPED:
            yield ast.Compare(node.left, [SWAPPED[type(op)]()], node.comparators)  # type: ignore[list-item]
        case ast.Compare(ops=[_, _]):
            for at, op in enumerate(node.ops):
                ops = [*node.ops[:at], SWAPPED[type(op)](), *node.ops[at + 1 :]]
                yield ast.Compare(node.left, ops, node.comparators)  # type: ignore[arg-type]
        case ast.BoolOp():
            yield ast.BoolOp(SWAPPED[type(node.op)](), node.values)  # type: ignore[arg-type]
        case ast.BinOp() if type(node.op) in SWAPPED:
            yield ast.BinOp(node.left, SWAPPED[type(node.op)](), node.right)  # type: ignore[arg-type]
        case ast.UnaryOp(op=ast.Not()):
            yield node.operand
        case ast.Constant(value=bool()):
            yield ast.Constant(not node.value)
        case ast.Constant(value=int() | float()):
            yield ast.Constant(node.value + 1)  # type: ignore[operator]
        case ast.Call(func=ast.Name(id=name)) if name in CALLED:
            yield ast.Call(ast.Name(CALLED[name], ast.Load()), node.args, node.keywords)
        case ast.If() | ast.IfExp() if not isinstance(node.test, ast.Compare | ast.UnaryOp):
            changed = copy.copy(node)
            changed.test = ast.UnaryOp(ast.Not(), node.test)
            yield changed


def mutants(file: Path) -> Iterator[Mutant]:
    """Every mistake of a module, one at a time."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    for node in list(places(tree)):
        for changed in mistakes(node):
            kept, kind = dict(node.__dict__), node.__class__
            before = ast.unparse(node).splitlines()[0]
            after = ast.unparse(changed).splitlines()[0]
            line = getattr(node, "lineno", 0)
            node.__class__, node.__dict__ = changed.__class__, {**kept, **changed.__dict__}
            yield Mutant(file, line, before, after, ast.unparse(ast.fix_missing_locations(tree)))
            node.__class__, node.__dict__ = kind, kept


class Other(MetaPathFinder, Loader):
    """Gives one module other source code than its file has."""

    def __init__(self, mutant: Mutant) -> None:
        parts = mutant.file.relative_to(HOME.parent).with_suffix("").parts
        self.is_room = parts[-1] == "__init__"
        self.name = ".".join(parts[:-1] if self.is_room else parts)
        self.mutant = mutant

    def find_spec(self, fullname: str, path: object = None, target: object = None) -> ModuleSpec | None:
        """The module, if it is the one."""
        if fullname != self.name:
            return None
        inner = [str(self.mutant.file.parent)] if self.is_room else None
        return spec_from_file_location(fullname, self.mutant.file, loader=self, submodule_search_locations=inner)

    def exec_module(self, module: ModuleType) -> None:
        """Run the other source code in the place of the module's own."""
        exec(compile(self.mutant.source, self.mutant.file, "exec"), module.__dict__)  # noqa: S102


def tests_of(file: Path, is_wide: bool) -> list[str]:
    """The tests of a module's own room; then, if asked for, those of the rooms that use it."""
    own = next(
        place
        for parent in file.relative_to(HOME).parents
        if (place := ROOT / "tests" / parent).is_dir() and any(place.rglob("test_*.py"))
    )
    return [str(own), *(str(ROOT / "tests" / name) for name in WIDER if is_wide)]


def is_noticed(mutant: Mutant, is_wide: bool = False) -> bool:
    """Whether a test fails with the mistake; so does a process that runs for minutes."""
    child = os.fork()
    if not child:
        code = 1
        try:
            signal.alarm(PATIENCE)
            sys.dont_write_bytecode = True
            sys.meta_path.insert(0, Other(mutant))
            with Path(os.devnull).open("w") as nowhere, redirect_stdout(nowhere), redirect_stderr(nowhere):
                words = [
                    "-x",
                    "-q",
                    "-p",
                    "no:cacheprovider",
                    "-p",
                    "no:xdist",
                    "-m",
                    "not site",
                    "-o",
                    "filterwarnings=default",
                ]
                code = int(pytest.main([*words, *tests_of(mutant.file, is_wide)]))
        finally:
            os._exit(code)
    return os.waitpid(child, 0)[1] != 0


def main() -> int:
    """Try the mistakes of the modules named; 1 if one was not noticed."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("rooms", nargs="+", help="rooms or modules below generator/purposebook")
    asked.add_argument("--most", type=int, help="so many at most, drawn by lot")
    asked.add_argument("--wide", action="store_true", help="try what is not noticed with the tests of other rooms, too")
    asked.add_argument("--seed", type=int, default=1)
    given = asked.parse_args()
    roots = [HOME / room for room in given.rooms]
    files = sorted(file for root in roots for file in ([root] if root.is_file() else root.rglob("*.py")))
    tried = [mutant for file in files for mutant in mutants(file)]
    if given.most and given.most < len(tried):
        tried = random.Random(given.seed).sample(tried, given.most)  # noqa: S311
    for file in {mutant.file.parent: mutant.file for mutant in tried}.values():
        if is_noticed(Mutant(file, 0, "", "", file.read_text(encoding="utf-8"))):
            asked.error(f"the tests of {file.relative_to(HOME)} fail without a mistake, too")
    missed = 0
    for mutant in tried:
        if not is_noticed(mutant) and not (given.wide and is_noticed(mutant, is_wide=True)):
            print(shown(mutant), flush=True)
            missed += 1
    print(f"{len(tried) - missed} of {len(tried)} mistakes were noticed")
    return bool(missed)


def shown(mutant: Mutant) -> str:
    """A mistake in one line."""
    return f"{mutant.file.relative_to(HOME)}:{mutant.line}: {mutant.before[:90]}  →  {mutant.after[:90]}"


if __name__ == "__main__":
    sys.exit(main())
