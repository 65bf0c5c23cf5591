"""What the purpose bridge carries, and what it must not say for anybody."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from purposebook.model.index import Index
from purposebook.views.file.bridge import UNSAID, bridge

Model = Callable[[str], Index]

# Lost otherwise: a reason that somebody gave is told as silence, or silence as a reason.
PROMISES = {
    "said": ("brand_promise: Tea for all", "Tea for all"),
    "several": ("brand_promise: [Tea, {text: Cake, to: guest}]", "Tea · Cake (Guest)"),
    "none, and why": ("brand_promise: {none: We only lend the room}", "None: We only lend the room"),
    "not published": ("brand_promise: {withheld: The board knows it}", "Not published: The board knows it"),
    "not written": ("vision: A street that sings", UNSAID),
}


@pytest.mark.parametrize(("purpose", "promise"), PROMISES.values(), ids=PROMISES)
def test_the_promise(purpose: str, promise: str, model: Model) -> None:
    """See the table."""
    assert bridge(model(f"members: [{{id: guest, name: Guest}}]\npurpose:\n  {purpose}\n")).promise == promise


def test_what_members_get_is_all_there_and_in_turn(model: Model) -> None:
    """Lost otherwise: of all that members get only the first is told, under the name of what they want."""
    found = bridge(
        model("""
            members:
              - {name: Singer, receives: [A chair, {text: Old pay, status: retired}, Tea]}
              - {name: Guest, receives: [A song, Tea, {none: No more}]}
              - {name: Gone, status: ended, receives: [Nothing now]}
            """)
    )
    assert found.gets == ["A chair", "A song", "Tea"]
    assert found.promise == UNSAID
