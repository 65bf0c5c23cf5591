"""Marks in templates: each names a rule that there is, and each rule is met where it says something."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from jinja2 import UndefinedError

from purposebook.bundled import TEMPLATES, ours
from purposebook.site.render.environment import environment, render
from purposebook.views.derived import DERIVATIONS
from purposebook.views.features.methods import METHODS

NAMED = re.compile(r"\brules\.(\w+)")
UNMARKED = {"catalogue": "it is the page of rules itself", "instance": "it stands on the page of rules"}


def test_marks_and_rules_are_the_same() -> None:
    """Lost otherwise: a page fails on a mark whose rule is gone, or a rule is explained that no page leads to."""
    templates = (file.read_text("utf-8") for file in ours(TEMPLATES).rglob("*.j2"))
    named = {name for text in templates for name in NAMED.findall(text)}
    assert named | {method.rule for method in METHODS} | set(UNMARKED) == set(DERIVATIONS)
    assert not named & set(UNMARKED)


def test_a_mark_with_a_slip_of_the_pen_is_told(tmp_path: Path) -> None:
    """Lost otherwise: a template of one's own leads readers to a rule that does not exist."""
    (tmp_path / "own.html.j2").write_text("{{ derived_by(rules.kpi_statsu) }}", "utf-8")
    made = environment([tmp_path])
    with pytest.raises(UndefinedError, match="kpi_statsu"):
        render(made, "own", {"rules": {"kpi_status": None}, "derived_by": lambda rule: rule})
