"""`purposebook check`: everything that is wrong or odd in a purpose.yml."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from purposebook import clock, report
from purposebook.examination import Standards, examine
from purposebook.problems import Severity


@click.command()
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False), default="purpose.yml")
@click.option("--strict", is_flag=True, help="Let warnings fail, too.")
def check(file: Path, strict: bool) -> None:
    """Say everything that is wrong in FILE, with its place and a way out."""
    try:
        loaded = examine(file.read_bytes(), Standards(clock.today()))
    except OSError as error:
        raise click.UsageError(f"{file} cannot be read: {error.strerror}.") from error
    if loaded.everything:
        click.echo(report.as_text(loaded.everything, loaded.text, str(file)))
    failing = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    sys.exit(1 if any(problem.severity in failing for problem in loaded.everything) else 0)
