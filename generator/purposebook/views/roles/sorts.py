"""The sorts of questions that a knowledge check can ask."""

from __future__ import annotations

from enum import StrEnum


class Sort(StrEnum):
    """What a question asks of the thing that it is about."""

    SERVES = "serves"
    GETS = "gets"
    PROMISE = "promise"
    DUTY = "duty"
    DOES = "does"
    HANDED = "handed"
    FAST = "fast"
    OVER = "over"
    TARGET = "target"
    ASKS = "asks"
    INSTEAD = "instead"
    MEANS = "means"
    CHECK = "check"  # an author's own: its words are the author's
