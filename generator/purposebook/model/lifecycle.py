"""The usual stages of taking part, for files that name none of their own.

After the membership life cycle of A. J. Kim, "Community Building on the Web" (2000): visitor, novice,
regular, leader, elder; with the way out that every member takes one day.
"""

from __future__ import annotations

from purposebook.model.journeys import Stage

DEFAULT_STAGES = tuple(
    Stage(id=id, name=name)
    for id, name in (
        ("discover", "Discover"),
        ("join", "Join"),
        ("take-part", "Take part"),
        ("lead", "Lead"),
        ("leave", "Leave"),
    )
)
