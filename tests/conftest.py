"""What all tests share: reading YAML that stands in a test, and finding an entity in what was read."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from textwrap import dedent

import pytest

from purposebook import loader
from purposebook.loader import Loaded
from purposebook.model.index import Index
from purposebook.model.text import Entity

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="session")
def root() -> Path:
    """The checkout."""
    return ROOT


@pytest.fixture(scope="session")
def load() -> Callable[[str], Loaded]:
    """Reads YAML as an author would write it in a file; indentation of the test is taken off."""
    return lambda text: loader.load(dedent(text))


@pytest.fixture(scope="session")
def model(load: Callable[[str], Loaded]) -> Callable[[str], Index]:
    """Reads YAML below a community with a name; fails on any problem, so that a typo in a test tells."""

    def read(text: str) -> Index:
        loaded = load("community: {name: Test, brand: Brand}\n" + dedent(text))
        assert not loaded.problems, loaded.problems
        assert loaded.index
        return loaded.index

    return read


@pytest.fixture(scope="session")
def the() -> Callable[[Index, str], Entity]:
    """The one entity that answers to a name."""

    def find(index: Index, name: str) -> Entity:
        (found,) = index.named(name)
        return found

    return find


@pytest.hookimpl(tryfirst=True)  # before the runner looks for groups
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Keep together what shares built sites or a browser, so that two processes do not make them twice."""
    for item in items:
        room = item.path.parent.name
        if room in ("browser", "site"):
            item.add_marker(pytest.mark.xdist_group(room))
