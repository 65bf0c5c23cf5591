"""Parts of a sentence in a row: a sign stands between two of them, never before the first or behind the last."""

from __future__ import annotations

from markupsafe import Markup, escape

DOT, COMMA, SPACE, COLON = map(Markup, (" · ", ", ", " ", ": "))


def dots(*parts: object) -> Markup:
    """The parts that say anything, with a dot between them."""
    return _joined(DOT, parts)


def commas(*parts: object) -> Markup:
    """The parts that say anything, with a comma between them."""
    return _joined(COMMA, parts)


def spaces(*parts: object) -> Markup:
    """The parts that say anything, one after another."""
    return _joined(SPACE, parts)


def colon(head: object, rest: object) -> Markup:
    """Something, and after a colon what is said of it; either stands alone where the other is missing."""
    return _joined(COLON, (head, rest))


def labelled(label: str, what: object) -> Markup:
    """What was said under a label, which stands apart from the words before it; '' where nothing was."""
    return colon(label, what) if what else Markup("")


def _joined(sign: Markup, parts: tuple[object, ...]) -> Markup:
    said = (escape(part) for part in parts if part)
    return sign.join(part for part in said if part.strip())
