"""The file of accepted findings, written at an author's wish."""

from __future__ import annotations

import click

from purposebook import clock
from purposebook.authoring.edits.accepting import UnfitError, acceptable, accepting
from purposebook.cli import author_files
from purposebook.cli.examining import Wish
from purposebook.loader import Loaded
from purposebook.source.manuscript import Manuscript


def write(wish: Wish, loaded: Loaded) -> str:
    """Accept what the checks find in a file today, and say what was done."""
    _refuse(wish)
    file = wish.baseline_file
    found = acceptable(loaded.findings)
    if not found:
        return f"Nothing to accept: the checks find nothing here. {file} is as it was."
    until = wish.until.date().isoformat() if wish.until else ""
    before = author_files.read(file) if file.is_file() else Manuscript("")
    try:
        after = accepting(before, found, wish.reason.strip(), until)
    except UnfitError as error:
        raise click.UsageError(f"Nothing is added to {file}. {error}") from error
    author_files.replace(file, before, after)
    return f"{len(found)} finding{'s'[: len(found) > 1]} accepted in {file}{f' until {until}' if until else ''}."


def _refuse(wish: Wish) -> None:
    if not wish.reason.strip():
        raise click.UsageError("--write-baseline needs --reason: why can these findings stay for now?")
    today = wish.today.date() if wish.today else clock.today()
    if wish.until and wish.until.date() <= today:
        raise click.UsageError(f"--until has to be a day to come; {wish.until.date()} is over.")
