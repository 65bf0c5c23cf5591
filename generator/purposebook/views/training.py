"""Training: the choices of a knowledge check.

Rule `choices`: the right answer stands among the others in the order of the alphabet, so that its place tells nothing.
"""

from __future__ import annotations

from purposebook.model.playbooks import Check
from purposebook.model.text import Text


def choices(check: Check) -> list[Text]:
    """The answers to choose from, the right one among them."""
    answers = [*check.others, *([check.answer] if check.answer else [])]
    return sorted(answers, key=lambda answer: str(answer).casefold())
