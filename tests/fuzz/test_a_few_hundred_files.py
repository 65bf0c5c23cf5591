"""A few hundred files out of those that `make fuzz` tries by the hundred thousand, the same on every run."""

from __future__ import annotations

from itertools import islice
from pathlib import Path

import pytest
from looks import draw, mend, mutants, read, seeds

FOUND = sorted((Path(__file__).parent / "found").glob("*.yml"))


def test_whatever_stands_in_a_file_is_told() -> None:
    """Lost otherwise: a file as no one would write it ends in a traceback, such as one that was half saved."""
    for data in islice(mutants(seeds(), seed=1), 200):
        assert read(data) is not None


@pytest.mark.site
def test_whatever_can_be_drawn_is_drawn() -> None:
    """Lost otherwise: a file without a mistake stops the site."""
    drawn = [draw(data) for data in islice(mutants(seeds(), seed=2), 100)]
    assert any(drawn)


@pytest.mark.parametrize("file", FOUND, ids=lambda file: file.stem)
def test_what_was_found_once_is_mended(file: Path) -> None:
    """Lost otherwise: a file that broke something breaks it again."""
    data = file.read_bytes()
    read(data)
    mend(data)
    draw(data)
