"""What others may build upon: the names that `purposebook` states, and nothing beside them."""

from __future__ import annotations

import subprocess
import sys

import pytest

import purposebook


@pytest.mark.parametrize("name", purposebook.__all__)
def test_each_public_name_is_there(name: str) -> None:
    """Lost otherwise: a program that uses what we state as public ends with an error after an update."""
    assert getattr(purposebook, name).__name__ == name


def test_other_names_are_refused() -> None:
    """Lost otherwise: a typo gives something that is no answer."""
    with pytest.raises(AttributeError, match="has no attribute 'lode'"):
        purposebook.lode  # noqa: B018


def test_a_whole_site_can_be_made_with_them() -> None:
    """Lost otherwise: the stated interface is a list of names with which nothing can be done."""
    website, loaded = purposebook.generate("community: {name: Loaf Club}\nmembers: [{name: Baker}]\n")
    assert not loaded.problems
    assert website
    assert "Baker" in website.draw(next(page for page in website.pages if page.path == "members/baker.md"))[0]


def test_importing_the_package_reads_nothing_more() -> None:
    """Lost otherwise: `purposebook --help` waits for pydantic and Jinja."""
    seen = "import sys, purposebook; print([name for name in ('pydantic', 'jinja2', 'yaml') if name in sys.modules])"
    assert subprocess.run([sys.executable, "-c", seen], capture_output=True, text=True, check=True).stdout == "[]\n"
