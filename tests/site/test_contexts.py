"""What templates name and what they get: the tools for all, and the context of their page."""

from __future__ import annotations

import re
from dataclasses import fields
from pathlib import Path

import pytest
from jinja2 import meta, nodes

from purposebook.bundled import TEMPLATES, ours
from purposebook.site.pages.page import NoMore
from purposebook.site.render.environment import EXTENSION, environment
from purposebook.site.render.toolbox import Toolbox
from purposebook.site.website import Setting, generate

SHED = Path(__file__).parents[1] / "golden" / "tool-shed" / "purpose.yml"  # reaches every template
FOLDER = ours(TEMPLATES)
ALL = {path.relative_to(FOLDER).as_posix(): path.read_text("utf-8") for path in sorted(FOLDER.rglob(f"*{EXTENSION}"))}
PARTS = [name for name in ALL if "parts/" in name]
OWN = [name for name in ALL if name not in PARTS]
TOOLS = {field.name for field in fields(Toolbox)}


def contexts() -> dict[str, set[type]]:
    """The classes of the contexts that each template gets."""
    before = SHED.with_name("before.yml").read_text("utf-8")
    website, _ = generate(SHED.read_bytes(), Setting(before=before, since="v1.0"))
    assert website
    found: dict[str, set[type]] = {}
    for page in website.pages:
        found.setdefault(page.template + EXTENSION, set()).add(type(page.context()))
    return found


CONTEXTS = contexts()


def named(template: str) -> set[str]:
    """The names that a template takes from outside. Jinja counts those, too, that it sets itself in one branch."""
    tree = environment([FOLDER]).parse(template)
    made = [*(it.target for it in tree.find_all(nodes.Assign)), *(it.target for it in tree.find_all(nodes.AssignBlock))]
    own = {name for target in made for name in getattr(target, "items", [target])}
    return meta.find_undeclared_variables(tree) - {name.name for name in own}


def wrong(template: str, context: type) -> tuple[set[str], set[str]]:
    """Names of a template that nobody gives it, and fields of its context that it does not use."""
    given, used = {field.name for field in fields(context)}, named(template)
    return used - given - TOOLS, given - used


@pytest.mark.parametrize("name", OWN)
def test_a_template_names_what_it_gets(name: str) -> None:
    """Lost otherwise: a page breaks for the one community that has what a wrong name is asked for."""
    (context,) = CONTEXTS[name]
    assert wrong(ALL[name], context) == (set(), set())


@pytest.mark.parametrize("name", PARTS)
def test_a_part_names_tools_and_what_it_is_handed(name: str) -> None:
    """Lost otherwise: a part works on one page, and fails on the next that has no such name in its context."""
    assert named(ALL[name]) <= TOOLS


@pytest.mark.parametrize("name", OWN)
def test_a_template_opens_with_its_context(name: str) -> None:
    """Lost otherwise: who changes a page has to search in Python for the words that the template is given."""
    (context,) = CONTEXTS[name]
    assert ALL[name].split("\n", 1)[0].endswith(f" Context: {context.__name__}. #}}")


def test_every_tool_is_used_and_none_is_hidden() -> None:
    """Lost otherwise: a context takes the name of a tool from under its template, or tools stay behind unused."""
    contexts = {context for found in CONTEXTS.values() for context in found}
    hidden = {field.name for context in contexts for field in fields(context)} & TOOLS
    assert hidden == set()
    assert set().union(*map(named, ALL.values())) >= TOOLS


def test_every_tool_is_explained() -> None:
    """Lost otherwise: who writes a template guesses what a tool does."""
    source = Path(__file__).parents[2] / "generator/purposebook/site/render/toolbox.py"
    assert set(re.findall(r'^    (\w+): [^\n]+\n    """', source.read_text("utf-8"), re.M)) == TOOLS


def test_a_wrong_name_would_be_found() -> None:
    """Lost otherwise: the tests above hold of any template at all."""
    assert wrong("{{ say(profile) }}{% set a = 1 %}{{ a }}", NoMore) == ({"profile"}, set())
    (home,) = CONTEXTS["file/home.html.j2"]
    assert wrong("{{ home }}{{ since }}", home) == (set(), {"changes"})
