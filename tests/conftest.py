"""What all tests share: reading YAML, finding an entity in it, and surroundings in which nothing happens by chance.

A test fails when the code is wrong, and for no other reason: not on another day, in another time zone, at another
desk or CI, and not because of an example that was drawn by lot today.
"""

from __future__ import annotations

import gc
import os
import time
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path
from textwrap import dedent

import pytest
from hypothesis import HealthCheck, settings
from hypothesis.internal.conjecture import providers

from purposebook import loader
from purposebook.fields.text import Entity
from purposebook.loader import Loaded
from purposebook.model.index import Index

ROOT = Path(__file__).parents[1]

LONGEST = {"browser": 0, "built": 1}  # the rooms whose tests the processes begin with
PERSONAL = ("CLICOLOR", "COLUMNS", "FORCE_COLOR", "GIT_", "GITHUB_", "LINES", "NO_COLOR", "PYTHONWARNINGS")
FIXED = {
    "GIT_CONFIG_GLOBAL": os.devnull,  # whose hooks, signatures and line ends are each person's own
    "GIT_CONFIG_NOSYSTEM": "1",
    "DISABLE_MKDOCS_2_WARNING": "true",  # the same words, from other plugins
    "NO_MKDOCS_2_WARNING": "1",
    "SOURCE_DATE_EPOCH": "1700000000",  # a day that does not move: on another one, other readings are overdue
    "TZ": "UTC",
}

# The same examples on every run; new ones are looked for with `--hypothesis-profile=explore`, by hand.
settings.register_profile(
    "same", derandomize=True, database=None, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile("explore", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("same")
# Newer versions also draw from the words and numbers in all modules loaded so far: other examples after every edit.
if hasattr(providers, "_get_local_constants"):
    NOTHING = providers._local_constants
    providers._get_local_constants = lambda: NOTHING


def pytest_configure() -> None:
    """Take away what differs from desk to desk: a test that is about such a setting makes it itself.

    Here, and not in a fixture, as sites are built and commands started by fixtures of a whole session, too.
    """
    for name in [name for name in os.environ if name.startswith(PERSONAL)]:
        del os.environ[name]
    os.environ.update(FIXED)
    time.tzset()


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


def pytest_collection_finish() -> None:
    """What was loaded up to here stays, and trees are kept: all that is looked through for garbage less often."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(100_000, 20, 100)


@pytest.hookimpl(tryfirst=True)  # before the runner looks for groups
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Keep together what shares a fixture that takes long, file by file, and begin with what takes longest.

    Sites are built once for all processes. The tour through every page is one fixture of several files.
    """
    for item in items:
        room = item.path.parent.name
        if room in ("browser", "built"):
            is_tour = "tour" in getattr(item, "fixturenames", ())
            item.add_marker(pytest.mark.xdist_group("tour" if is_tour else f"{room}/{item.path.stem}"))
    items.sort(key=lambda item: LONGEST.get(item.path.parent.name, 2))


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Leave out what is about guesses where nothing guesses."""
    if item.get_closest_marker("slips") and find_spec("purposebook.slips") is None:
        pytest.skip("without slips")
