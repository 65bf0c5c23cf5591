"""Rooms and who may enter which: the order in which everything can be read, tested and replaced."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "generator" / "purposebook"
MODULES = sorted(PACKAGE.rglob("*.py"))
TEMPLATES = sorted((ROOT / "docs_templates").rglob("*.j2"))

# Lowest first. A room imports from itself and from lower ones; rooms on one line do not know each other.
ORDER = (
    ("bundled", "clock", "markup", "nearness"),
    ("problems", "language"),
    ("source",),
    ("fields",),
    ("model",),
    ("slips",),
    ("loader",),
    ("derivations",),
    ("views",),
    ("checking",),
    ("authoring",),
    ("site",),
    ("plugin",),
    ("cli",),
    ("__main__",),
)
RANK = {room: rank for rank, rooms in enumerate(ORDER) for room in rooms}

# A package from outside, and the only rooms that know it, so that it can be replaced there.
ONLY = {
    "yaml": {"bundled", "source", "plugin"},
    "pydantic": {"fields", "model", "loader", "checking", "authoring"},
    "pydantic_core": {"fields", "model", "authoring"},
    "rapidfuzz": {"nearness"},
    "babel": {"language"},
    "pymdownx": {"fields"},
    "jinja2": {"site", "plugin"},
    "markupsafe": {"site", "plugin"},
    "nh3": {"site"},
    "markdown_it": {"markup", "site"},
    "mkdocs": {"plugin"},
    "material": set(),
    "markdown": {"plugin"},
    "click": {"cli"},
    "questionary": {"cli"},
    "prompt_toolkit": {"cli"},
    "subprocess": {"authoring"},
    "wcwidth": {"checking"},
    "generator": set(),
}  # fmt: skip

SLIPS = "purposebook.slips."
DRAWERS = {"util", "utils", "helper", "helpers", "manager", "misc", "common", "tools"}


def _room(module: Path) -> str:
    return module.relative_to(PACKAGE).parts[0].removesuffix(".py")


def _imports(module: Path) -> list[tuple[int, str]]:
    """Every module named in an import, wherever it stands, with its line; `from a import b` gives `a` and `a.b`."""
    found = []
    for node in ast.walk(ast.parse(module.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found += [(node.lineno, alias.name) for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{module}:{node.lineno}: a relative import"
            names = {f"{node.module}.{alias.name}" for alias in node.names}
            found += [(node.lineno, name) for name in sorted(names)]
    return found


def test_every_module_has_a_room() -> None:
    """Lost otherwise: a new module grows outside of all rules."""
    assert len(MODULES) > 40
    assert {_room(module) for module in MODULES} - {"__init__"} <= set(RANK)


def _wrong(module: Path) -> list[str]:
    """The imports of a module that its room does not allow."""
    room, found = _room(module), []
    for line, name in _imports(module):
        first, _, rest = name.partition(".")
        if first == "purposebook":
            other = rest.split(".")[0]
            if other in RANK and other != room and RANK[other] >= RANK.get(room, len(ORDER)):
                found.append(f"{line}: {room} knows {other}")
        elif first in ONLY and room not in ONLY[first]:
            found.append(f"{line}: {room} knows {first}")
    return found


@pytest.mark.parametrize("module", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_imports_go_down_only(module: Path) -> None:
    """Lost otherwise: leaving MkDocs, PyYAML or pydantic means touching every room; and circles of imports begin."""
    assert _wrong(module) == []


def test_only_the_loader_asks_for_guesses() -> None:
    """Lost otherwise: a room that cannot do without guesses, so that these can be neither left out nor replaced."""
    others = [module for module in MODULES if _room(module) != "slips"]
    asking = {_room(module) for module in others for _, name in _imports(module) if f"{name}.".startswith(SLIPS)}
    assert asking == {"loader"}


@pytest.mark.parametrize("module", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_a_module_says_what_it_is(module: Path) -> None:
    """Lost otherwise: a drawer for everything, which nobody can name."""
    opening = ast.get_docstring(ast.parse(module.read_text("utf-8")))
    assert opening, "no sentence opens the module"
    assert opening.splitlines()[0].rstrip().endswith((".", ":")) or "\n" in opening
    assert not set(module.stem.split("_")) & DRAWERS


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.name)
def test_a_template_opens_with_its_context(template: Path) -> None:
    """Lost otherwise: who changes a page has to read Python to learn which words the template is given."""
    assert template.read_text("utf-8").startswith("{#")


def test_a_wrong_import_would_be_seen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Lost otherwise: this very test passes because it reads nothing."""
    monkeypatch.setitem(globals(), "PACKAGE", tmp_path)
    bad = tmp_path / "views" / "bad.py"
    bad.parent.mkdir()
    bad.write_text("import yaml\nfrom purposebook import site\ndef f():\n    from purposebook.plugin import x\n")
    assert _wrong(bad) == ["1: views knows yaml", "2: views knows site", "4: views knows plugin"]
