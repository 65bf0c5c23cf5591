"""The benchmark builds sound communities of the size it says; otherwise it would time something else."""

from __future__ import annotations

import runpy
from pathlib import Path

import pytest

from purposebook.site.website import generate

community = runpy.run_path(str(Path(__file__).parent / "bench" / "community.py"))["community"]


@pytest.mark.slow
@pytest.mark.parametrize("pages", [60, 300])
def test_the_generated_community_is_sound_and_about_as_large_as_asked(pages: int) -> None:
    website, loaded = generate(community(pages))
    assert not loaded.problems
    assert website
    assert pages * 0.8 < len(website.pages) < pages * 1.25
