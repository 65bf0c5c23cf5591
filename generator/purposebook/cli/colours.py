"""Colour on a terminal, and only there; NO_COLOR and FORCE_COLOR decide otherwise (no-color.org, force-color.org)."""

from __future__ import annotations

import os
import sys

import click

STYLES = {
    "error": {"fg": "red", "bold": True},
    "warning": {"fg": "yellow", "bold": True},
    "info": {"fg": "blue", "bold": True},
    "good": {"fg": "green"},
    "place": {"bold": True},
    "quiet": {"dim": True},
}


def paint(words: str, role: str) -> str:
    """Words in the colour of their role."""
    style = STYLES.get(role)
    return click.style(words, **style) if style else words  # type: ignore[arg-type]  # a table of several types


def wanted() -> bool | None:
    """Whether there is to be colour; None leaves it to click, which looks whether a person is reading."""
    if os.environ.get("NO_COLOR"):
        return False
    return True if os.environ.get("FORCE_COLOR") else None


def say(words: str) -> None:
    """Print words, with a sign in place of what the terminal cannot show."""
    encoding = sys.stdout.encoding or "utf-8"
    click.echo(words.encode(encoding, "replace").decode(encoding), color=wanted())
