"""What every test of the built site may ask for."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from workshop import PLAIN, Built, Project, built


@pytest.fixture(scope="session")
def site_of(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Built]:
    """The site of a purpose.yml, built at most once per session and setting."""
    base = tmp_path_factory.getbasetemp()
    return lambda purpose, config=PLAIN, strict=False: built(base, purpose, config, strict)


@pytest.fixture
def project(tmp_path: Path) -> Callable[..., Project]:
    """A new, empty project."""
    return lambda purpose=None, config=PLAIN: Project(tmp_path, config, purpose)
