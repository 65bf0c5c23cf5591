"""What is in force, and what is over."""

from __future__ import annotations

from purposebook.fields.base import Base
from purposebook.fields.remark import Remark

CLOSED = frozenset(
    """abandoned abolished archived cancelled closed defunct deprecated discontinued dissolved dormant ended former
    inactive obsolete replaced retired stopped superseded withdrawn""".split()  # noqa: SIM905
)


def is_closed(base: Base | None) -> bool:
    """Whether something is no longer in force, or documented as nothing."""
    return isinstance(base, Remark) and (base.is_empty or (base.status or "").split(" ")[0].casefold() in CLOSED)
