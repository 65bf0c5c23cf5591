"""What the purpose bridge carries: a promise on one bank, what members get on the other, the purpose between them."""

from __future__ import annotations

from typing import NamedTuple

from purposebook.fields.remark import Remark
from purposebook.model.in_force import is_closed
from purposebook.model.index import Index
from purposebook.model.purpose import Statement
from purposebook.views.file.standing import with_standing

UNSAID = "not written down"


class Bridge(NamedTuple):
    """The words on the bridge; each is what was said, why there is nothing, or that nothing is written down."""

    promise: str
    purpose: str
    gets: list[str]
    statement: str


def bridge(index: Index) -> Bridge:
    """The bridge of a community: of each member type first what it gets first."""
    purpose = index.book.purpose
    if purpose is None:
        return Bridge(UNSAID, "", _gets(index), "")
    promised = [_promised(index, promise) for promise in purpose.brand_promise]
    return Bridge(
        " · ".join(filter(None, promised)) or _reason(purpose.brand_promise.gap) or UNSAID,
        str(purpose.brand_purpose or ""),
        _gets(index),
        with_standing(purpose.statement, purpose),
    )


def _gets(index: Index) -> list[str]:
    """All that members get, once each: the first of every type, then the second, and so on."""
    listed = [
        [str(value) for value in member.receives if str(value) and not is_closed(value)]
        for member in index.book.members
        if not is_closed(member)
    ]
    longest = max(map(len, listed), default=0)
    return list(dict.fromkeys(values[turn] for turn in range(longest) for values in listed if turn < len(values)))


def _promised(index: Index, promise: Statement) -> str:
    """A promise, with those to whom it is made."""
    names = ", ".join(index.label(entity) for entity in index.targets(promise.to))
    said = str(promise) or _reason(promise)
    return f"{said} ({names})" if names and said else said


def _reason(gap: Remark | None) -> str:
    """Why there is nothing, in the author's words."""
    if gap is None:
        return ""
    return f"Not published: {gap.withheld}" if gap.withheld else f"None: {gap.none}" if gap.none else ""
