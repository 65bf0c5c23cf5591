"""`purposebook changes`: what a change of purpose.yml means, for whom, and which training is out of date by it."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import click

from purposebook.authoring import history
from purposebook.authoring.comparing import FORMATS, UnreadableError, compare
from purposebook.authoring.history import Revision
from purposebook.cli.author_files import read
from purposebook.cli.colours import paint, say
from purposebook.cli.standards import file_here

TEXT = "text"
FETCH = "Fetch the rest: 'git fetch --unshallow', or 'fetch-depth: 0' where a workflow checks out."
EXAMPLES = """
\b
Examples:
  purposebook changes                     what this branch changes
  purposebook changes v1.2                since a release
  purposebook changes HEAD~1              since the commit before the last
  purposebook changes --format markdown   for the summary of a pull request
"""


@click.command(epilog=EXAMPLES)
@click.argument("rev", required=False)
@click.option(
    "--file", type=click.Path(path_type=Path, dir_okay=False), default=file_here, help="Another file to look at."
)
@click.option("--format", "form", type=click.Choice(list(FORMATS)), default=TEXT, help="For people, or for programs.")
def changes(rev: str | None, file: Path, form: str) -> None:
    """Say in words what changed in purpose.yml since REV, for whom, and which training is out of date.

    REV is a tag, a branch or a commit. Without it: since this branch left the main branch; on the main branch itself,
    since what the server has, or the last commit. In a pull request on GitHub, the branch that it goes to is the main
    one.
    """
    after = read(file).data
    since = _since(file, rev)
    try:
        found = compare(str(file), since.words, history.text_at(file, since.commit), after)
    except UnreadableError as error:
        raise click.UsageError(str(error)) from error
    if form == TEXT:
        say(FORMATS[form](replace(found, paint=paint)))
    else:
        click.echo(FORMATS[form](found).encode(errors="replace"))


def _since(file: Path, rev: str | None) -> Revision:
    """The revision to compare with; a way out where Git does not know it."""
    folder = file.parent
    if not history.is_installed():
        raise click.UsageError("What stood here before, only Git knows, and it is not installed: https://git-scm.com")
    if not history.top(folder):
        raise click.UsageError(f"{file} lies in no Git repository, so that nobody knows what stood there before.")
    found = history.revision(folder, rev) if rev else _branched_off(folder)
    if found is None:
        raise click.UsageError(_unknown(folder, rev or os.environ.get("GITHUB_BASE_REF", "")))
    return found


def _branched_off(folder: Path) -> Revision | None:
    """Where HEAD left the main branch; its own last commit where there is no main branch."""
    if base := os.environ.get("GITHUB_BASE_REF"):
        return history.branched_off(folder, base)
    return history.branched_off(folder, history.main_branch(folder)) or history.revision(folder, "HEAD")


def _unknown(folder: Path, name: str) -> str:
    if not name:
        return "Nothing is committed here yet, so that there is nothing to compare with."
    if history.is_shallow(folder):
        return f"Git holds only the last commits here, and '{name}' is not among them. {FETCH}"
    tags = ", ".join(history.tags(folder)[-3:])
    such_as = f", such as {tags}" if tags else ""
    return f"Git knows no '{name}' here. Name a branch, a commit or a tag{such_as}, or fetch it first."
