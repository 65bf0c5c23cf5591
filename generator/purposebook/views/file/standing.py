"""A sentence where there is room for words only: its standing and its doubt come along."""

from __future__ import annotations

from purposebook.fields.remark import Confidence, Remark


def with_standing(said: object, *about: object) -> str:
    """A sentence with the status and the doubt of itself and of what it stands for; '' where nothing was said.

    `Ready by May (draft)`: in a link preview, in a map for machines.
    """
    marks = dict.fromkeys(mark for remark in (said, *about) for mark in _marks(remark))
    words = str(said or "")
    return f"{words} ({', '.join(marks)})" if words and marks else words


def _marks(remark: object) -> list[str]:
    if not isinstance(remark, Remark):
        return []
    doubt = "assumed" if remark.confidence == Confidence.ASSUMED else ""
    return [mark for mark in (remark.status or "", doubt) if mark]
