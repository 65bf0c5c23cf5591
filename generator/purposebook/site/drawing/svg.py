"""The few marks that all pictures are made of, as safe SVG."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from purposebook.site.drawing.lettering import Lines, clean, is_certain, width

LINE = 1.32  # line height in ems


def number(value: float) -> str:
    """A coordinate, short."""
    return f"{value:.1f}".removesuffix(".0")


def tag(name: str, inner: str = "", **attributes: object) -> str:
    """An element; `class_` is `class`, underscores become hyphens, None is left out."""
    written = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{escape(number(value) if isinstance(value, float) else str(value))}"'
        for key, value in attributes.items()
        if value is not None
    )
    return f"<{name}{written}>{inner}</{name}>" if inner else f"<{name}{written}/>"


def words(lines: Lines, x: float, y: float, size: float, css: str = "", anchor: str = "start", room: float = 0) -> str:
    """Lines of text. `y` is the top of the first line; right-to-left text starts at the other side of its `room`.

    Without a room, words keep to their side of `x`, whichever way they run.
    """
    if lines.is_rtl and anchor == "start" and room:
        x += room
    elif lines.is_rtl:
        anchor = {"start": "end", "end": "start"}.get(anchor, anchor)
    spans = "".join(
        tag(
            "tspan",
            escape(clean(line)),
            x=float(x),
            y=float(y + size * (0.95 + LINE * row)),
            textLength=None if is_certain(line) else float(min(width(line, size), room or 1e9)),
            lengthAdjust=None if is_certain(line) else "spacingAndGlyphs",
        )
        for row, line in enumerate(lines.lines)
    )
    return tag(
        "text",
        spans,
        class_=css or None,
        font_size=float(size),
        text_anchor=anchor if anchor != "start" else None,
        direction="rtl" if lines.is_rtl else None,
    )


def height(lines: Lines, size: float) -> float:
    """How high lines of text stand."""
    return len(lines.lines) * size * LINE


def picture(name: str, title: str, description: str, wide: float, high: float, parts: Iterable[str]) -> str:
    """A whole picture with its title and description; `name` makes the ids unique on a page."""
    head = tag("title", escape(clean(title)), id=f"{name}-title") + tag(
        "desc", escape(clean(description)), id=f"{name}-desc"
    )
    return tag(
        "svg",
        head + "".join(parts),
        xmlns="http://www.w3.org/2000/svg",
        class_=f"pb-picture pb-picture--{name.partition('-')[0]}",
        viewBox=f"0 0 {number(wide)} {number(high)}",
        style=f"--pb-width:{number(wide)}px",
        role="img",
        direction="ltr",  # a page that runs from right to left does not turn its pictures round
        aria_labelledby=f"{name}-title {name}-desc",
    )
