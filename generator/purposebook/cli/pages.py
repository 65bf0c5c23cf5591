"""`purposebook pages`: the whole site as files, for engines that do not run our plugin."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from purposebook.cli.colours import say
from purposebook.cli.own_files import OwnFiles
from purposebook.cli.standards import SITE

EXAMPLES = """
\b
Examples:
  purposebook pages site-files              writes all there is to build
  cd site-files && zensical serve           or mkdocs serve, or properdocs serve

\b
Called again, it writes what has changed, and takes away what is no more.
"""
SHOWN = 10


@click.command(epilog=EXAMPLES)
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
@click.option(
    "--config-file", "-f", "settings", type=click.Path(path_type=Path), default=SITE, show_default=True,
    help="The settings of the site, which need not be there.",
)  # fmt: skip
@click.option("--force", is_flag=True, help="Move what others wrote or changed out of the way, and write.")
def pages(folder: Path, settings: Path, force: bool) -> None:
    """Write the whole site into FOLDER, as pages in Markdown with an mkdocs.yml, a style and a script.

    Zensical, ProperDocs and MkDocs build it from there without a plugin of ours. Whatever others wrote or changed in
    FOLDER is left as it is.
    """
    if str(settings) != SITE and not settings.is_file():
        raise click.UsageError(f"There is no file {settings}.")
    own = OwnFiles(folder, _made(settings, folder))
    try:
        _clear(own, force)
        done = own.write()
    except OSError as error:
        raise click.ClickException(f"{error.filename or folder} cannot be written: {error.strerror}.") from error
    say(f"{folder}: {done.new} files new, {done.changed} changed, {done.gone} taken away, {done.same} as they were.")
    say(f"\nSee it:  cd {folder} && zensical serve  (or mkdocs serve, or properdocs serve)")


def _made(settings: Path, folder: Path) -> dict[str, bytes]:
    from purposebook.plugin.elsewhere import NotWrittenError, written  # takes its time: no other command needs MkDocs

    try:
        with _told():
            return written(settings, folder)
    except NotWrittenError as error:
        raise click.ClickException(str(error)) from error


def _clear(own: OwnFiles, force: bool) -> None:
    """Stop at what others wrote, or move it away."""
    found = own.in_the_way()
    if found and force:
        say(f"Moved to {own.put_away(found)}: {', '.join(found)}")
    elif found:
        more = [f"and {len(found) - SHOWN} more"] if len(found) > SHOWN else []
        raise click.ClickException(
            f"In {own.root} this was written or changed by somebody else, so nothing was written:\n  "
            + "\n  ".join([*found[:SHOWN], *more])
            + "\nMove it, or name another folder. With --force it is moved for you. What you changed belongs into "
            "purpose.yml, or into the docs folder and mkdocs.yml beside it: from there it comes along each time."
        )


@contextmanager
def _told() -> Iterator[None]:
    """Say what is logged meanwhile."""
    log, teller = logging.getLogger("mkdocs"), _Teller(logging.INFO)
    level = log.level
    log.addHandler(teller)
    log.setLevel(logging.INFO)
    try:
        yield
    finally:
        log.removeHandler(teller)
        log.setLevel(level)


class _Teller(logging.Handler):
    def emit(self, record: logging.LogRecord) -> None:
        say(record.getMessage())
