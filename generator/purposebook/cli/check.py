"""`purposebook check`: everything that is wrong or odd in a purpose.yml."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import click

from purposebook.checking.report import FORMATS, closing
from purposebook.checking.rules import RULES
from purposebook.cli import baseline
from purposebook.cli.colours import say
from purposebook.cli.engines import tell_of_zensical
from purposebook.cli.examining import NEVER, Wish, examined, reported
from purposebook.cli.standards import file_here
from purposebook.problems import Severity

TEXT = "text"
DAY = click.DateTime(["%Y-%m-%d"])
EXAMPLES = """
\b
Examples:
  purposebook check                         the purpose.yml of this folder
  purposebook check --all | less            every finding in full
  purposebook check --only no-owner         one kind of finding
  purposebook check --fail-on warning       for a CI that is strict
  purposebook check --format github         annotations on a pull request
  purposebook check --format sarif --output purposebook.sarif
  purposebook check --write-baseline --reason "New forum first"

\b
Ends with 0 if nothing weighs as much as --fail-on, with 1 if something
does, with 2 if it was called in a wrong way.
"""


@click.command(epilog=EXAMPLES)
@click.argument("file", type=click.Path(path_type=Path, allow_dash=True), default=file_here)
@click.option("--format", type=click.Choice(list(FORMATS)), default=TEXT, help="For people, or for which programs.")
@click.option(
    "--fail-on",
    type=click.Choice([*(level.value for level in Severity), NEVER]),
    default=Severity.ERROR.value,
    show_default=True,
    help="The least weight that ends with 1.",
)
@click.option("--strict", is_flag=True, help="The same as --fail-on warning.")
@click.option("--output", "-o", type=click.Path(path_type=Path), help="Write to this file, and a summary here.")
@click.option("--all", "is_whole", is_flag=True, help="Tell more of each kind in full, up to 20.")
@click.option(
    "--only",
    "--rule",
    multiple=True,
    metavar="CHECK",
    help="Tell this kind only; can be repeated.",
    shell_complete=lambda context, option, begun: [name for name in RULES if name.startswith(begun)],
)
@click.option("--changed-since", metavar="REF", help="Tell first what is new since a branch or tag of Git.")
@click.option("--today", type=DAY, metavar="YYYY-MM-DD", help="The day to measure by, if it is not this one.")
@click.option(
    "--baseline", type=click.Path(path_type=Path), help="The file of accepted findings, if it lies elsewhere."
)
@click.option("--write-baseline", is_flag=True, help="Accept what the checks find today; plain mistakes stay.")
@click.option("--reason", default="", help="With --write-baseline: why it can stay.")
@click.option("--until", type=DAY, metavar="YYYY-MM-DD", help="With --write-baseline: from when it counts again.")
def check(**asked: Any) -> None:
    """Say what is wrong or odd in FILE: that of this site if none is named, - for what is piped in.

    Every problem comes with its lines and a way out, the weightiest first. The weights of checks and the accepted
    findings are those of the site, if its mkdocs.yml lies beside FILE.
    """
    wish = Wish(**asked)
    loaded = examined(wish)
    if wish.write_baseline:
        say(baseline.write(wish, loaded))
        loaded = examined(wish)
    elif wish.reason or wish.until:
        raise click.UsageError("--reason and --until belong to --write-baseline.")
    report = reported(wish, loaded)
    told = FORMATS[wish.format](report)
    if wish.output:
        _write(wish.output, told)
        say(f"{closing(report)} Written to {wish.output}.")
    elif wish.format == TEXT:
        say(told)
        tell_of_zensical(wish.file.parent)
    elif told:
        click.echo(told.encode(errors="replace"))
    sys.exit(1 if any(problem.severity in report.failing for problem in report.problems) else 0)


def _write(file: Path, told: str) -> None:
    try:
        file.write_bytes(told.encode(errors="replace") + b"\n")
    except OSError as error:
        raise click.UsageError(f"{file} cannot be written: {error.strerror}.") from error
