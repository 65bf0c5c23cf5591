"""When a stage is a moment of truth."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from purposebook.model.index import Index
from purposebook.model.journeys import JourneyStage

# Lost otherwise: `n/a` is drawn as the moment at which trust is won or lost.
MOMENTS = {"yes": True, "The first hole": True, "no": False, "n/a": False, "TBD": False, "'-'": False, "''": False}


@pytest.mark.parametrize("said", MOMENTS)
def test_moment_of_truth(said: str, model: Callable[[str], Index]) -> None:
    """See the table."""
    index = model(
        f"members: [{{id: a, name: A}}]\njourneys: [{{of: a, stages: [{{name: S, moment_of_truth: {said}}}]}}]"
    )
    [stage] = index.of(JourneyStage)
    assert stage.is_moment_of_truth is MOMENTS[said]
