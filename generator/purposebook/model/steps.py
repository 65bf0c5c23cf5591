"""What is done, step by step; in whatever order, or as one of several ways."""

from __future__ import annotations

from collections.abc import Sequence

from purposebook.fields.listing import Listing, keys
from purposebook.fields.text import Text


class Step(Text):
    """A step; several that may be taken in any order, or of which one is taken."""

    title = "a step"
    needs = (("text", "any_order", "one_of", "none", "withheld"),)
    sample = "any_order:\n  - Call the crew\n  - Close the rope"

    any_order: Listing[Text] = keys("What is done in any order.", "[Call the crew, Close the rope]")
    one_of: Listing[Text] = keys("What can be done instead of each other.", "[Write a letter, Make a call]")


def first_of(steps: Sequence[Step]) -> Step | None:
    """What comes first, where anything does: not one of several that may be taken in any order."""
    return steps[0] if steps and steps[0].text else None
