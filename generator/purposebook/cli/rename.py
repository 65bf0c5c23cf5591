"""`purposebook rename`: another id for an entity, everywhere at once, with the old one kept for old links."""

from __future__ import annotations

from pathlib import Path

import click

from purposebook.authoring.edits.renaming import RefusedError, accepted, renamed
from purposebook.cli.author_files import read, replace
from purposebook.cli.colours import say
from purposebook.cli.standards import file_here, site_of
from purposebook.loader import load

EXAMPLES = """
\b
Examples:
  purposebook rename kpi/reply-time first-answer
  purposebook rename newcomer/help help-in-time   something of newcomer's
"""


def _completed(context: click.Context, parameter: click.Parameter, begun: str) -> list[str]:
    """The entities of the file whose address begins like that, for the Tab key."""
    file = Path(context.params.get("file") or file_here())
    index = load(file.read_bytes()).index if file.is_file() else None
    addresses = sorted({index.address(entity).short for entity in index}) if index else []
    return [address for address in addresses if address.startswith(begun)]


@click.command(epilog=EXAMPLES)
@click.argument("old", metavar="KIND/OLD", shell_complete=_completed)
@click.argument("new")
@click.option(
    "--file", type=click.Path(path_type=Path, dir_okay=False), default=file_here, help="Another file to change."
)
def rename(old: str, new: str, file: Path) -> None:
    """Give the entity KIND/OLD, such as kpi/reply-time, the id NEW.

    Whatever refers to it follows, and the old id goes on working as `formerly:`. The bare id is enough where only one
    thing has it.
    """
    home = old.rpartition("/")[0]
    try:
        manuscript = read(file)
        result = renamed(load(manuscript.data), old, new.removeprefix(f"{home}/"))
    except RefusedError as refused:
        raise click.ClickException(str(refused)) from refused
    replace(file, manuscript, result.manuscript)
    before, after = next(iter(result.moved.items()))
    numbers = ", ".join(map(str, result.lines))
    say(f"{before} is {after} now. Before, it stood in line{'s'[: len(result.lines) > 1]} {numbers}.")
    beside = site_of(file).baseline
    if beside.is_file():
        old_baseline = read(beside)
        new_baseline = accepted(old_baseline, result.moved)
        if new_baseline != old_baseline:
            replace(beside, old_baseline, new_baseline)
            say(f"{beside} follows.")
